"""Look into a zip of XML, as spreadsheets are, before any reader opens it: bombs are refused by what they declare.

A member cannot unpack to more than it declares: Python's zipfile stops there.
"""

import io
import struct
import zipfile
import zlib

from loaders.limits import MEGABYTE, UNPACKED_ALWAYS_ALLOWED, UNPACKED_BYTES, UNPACKED_RATIO, ZIP_MEMBERS
from loaders.problems import UnreadableFile

MIMETYPE_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, OSError, ValueError, RuntimeError, EOFError)
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0")


def open_zip(content: bytes) -> zipfile.ZipFile:
    """Open a zip whose parts are few, small enough and free of document types. Raises UnreadableFile for any other."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except BROKEN:
        raise UnreadableFile("workbook_damaged") from None
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise UnreadableFile("workbook_damaged")
    unpacked = sum(member.file_size for member in members)
    bomb = unpacked > UNPACKED_ALWAYS_ALLOWED and unpacked > UNPACKED_RATIO * len(content)
    if len(members) > ZIP_MEMBERS:
        raise UnreadableFile("zip_members", members=len(members), most=ZIP_MEMBERS)
    if unpacked > UNPACKED_BYTES or bomb:
        raise UnreadableFile("zip_large", size=unpacked // MEGABYTE, most=UNPACKED_BYTES // MEGABYTE)
    for member in members:
        if member.filename.casefold().endswith((".xml", ".rels")):
            refuse_document_type(archive, member)
    return archive


def refuse_document_type(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Refuse XML with a document type, of which entity bombs are made, or in an encoding that could hide one."""
    try:
        with archive.open(member) as part:
            start = part.read(4096)
    except BROKEN:
        raise UnreadableFile("workbook_damaged") from None
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start or start.startswith(WIDE_MARKS):
        raise UnreadableFile("xml_entities")


def kind_of_zip(archive: zipfile.ZipFile) -> str:
    """Return which workbook a zip is, `xlsx` or `ods`. Raises UnreadableFile for what is neither."""
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return "xlsx"
    try:
        if "content.xml" in names and "mimetype" in names and archive.read("mimetype").startswith(MIMETYPE_ODS):
            return "ods"
    except BROKEN:
        raise UnreadableFile("workbook_damaged") from None
    raise UnreadableFile("zip_other")

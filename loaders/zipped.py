"""Look into a zip of XML, as spreadsheets are, before any reader opens it: bombs are refused by what they declare.

A member cannot unpack to more than it declares: Python's zipfile stops there.
"""

import io
import zipfile

from loaders.limits import MEGABYTE, UNPACKED_ALWAYS_ALLOWED, UNPACKED_BYTES, UNPACKED_RATIO, ZIP_MEMBERS
from loaders.problems import UnreadableFile

MIMETYPE_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0")


def open_zip(content: bytes) -> zipfile.ZipFile:
    """Open a zip whose parts are few, small enough and free of document types. Raises UnreadableFile for any other."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        raise UnreadableFile("workbook_damaged") from None
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
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        raise UnreadableFile("workbook_damaged") from None
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start or start.startswith(WIDE_MARKS):
        raise UnreadableFile("xml_entities")


def kind_of_zip(archive: zipfile.ZipFile) -> str:
    """Return which workbook a zip is, `xlsx` or `ods`. Raises UnreadableFile for what is neither."""
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names and "mimetype" in names and archive.read("mimetype").startswith(MIMETYPE_ODS):
        return "ods"
    raise UnreadableFile("zip_other")

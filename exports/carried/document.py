"""A briefing in a PDF: a file that is attached to it (ISO 32000-1, 7.11.4)."""

import re
import zlib

from exports.carried.packed import unpacked
from exports.carried.written import FORMAT, LONGEST
from exports.documents.values import literal, stream

NAME = "briefing.json"
# What lies between ends at the next one, or a file made to hurt would be searched for minutes.
ATTACHED = re.compile(rb"/EmbeddedFile\b(?:(?!/EmbeddedFile)[^\0]){0,1000}?stream\r?\n")
BEGINNING = 200


def attachment(text: str, number: int, says: str) -> list[bytes]:
    """Return the two objects of an attached briefing, the first of which is numbered `number`; `says` describes it."""
    content = text.encode("utf-8", errors="replace")
    name = literal(NAME)
    return [
        b"<</Type/Filespec/F%b/UF%b/Desc%b/EF<</F %d 0 R/UF %d 0 R>>>>"
        % (name, name, literal(says), number + 1, number + 1),
        stream(content, f"/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size {len(content)}>>"),
    ]


def attached(number: int) -> bytes:
    """Return the entry of the catalog that names an attached briefing by the number of its object."""
    return b"/Names<</EmbeddedFiles<</Names[%b %d 0 R]>>>>" % (literal(NAME), number)


def from_document(content: bytes) -> str:
    """Return the briefing that is attached to a document, "" where there is none; other attachments are passed over.

    Raises UnreadableFile for one that is damaged or too large.
    """
    for found in ATTACHED.finditer(content):
        data = memoryview(content)[found.end() :]
        if is_ours(bytes(data[:BEGINNING])):
            return bytes(data[: content.find(b"endstream", found.end()) - found.end()]).decode("utf-8", "replace")
        if is_ours(beginning_of(data)):
            return unpacked(data, 4 * LONGEST).decode("utf-8", "replace")
    return ""


def is_ours(beginning: bytes) -> bool:
    """Whether a file begins as the file of a briefing."""
    return FORMAT.encode() in beginning


def beginning_of(data: memoryview) -> bytes:
    """Return the beginning of compressed data, nothing where they are none."""
    try:
        return zlib.decompressobj().decompress(data[: 10 * BEGINNING], BEGINNING)
    except zlib.error:
        return b""

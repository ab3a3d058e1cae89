"""A briefing in a PNG: compressed text chunks, which programs that do not know it leave alone (PNG 1.2, 4.2.3.3)."""

import zlib
from collections.abc import Iterator

from exports.carried.packed import unpacked
from exports.carried.written import LONGEST

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"Briefing\0"
# Compressed, no language, no translated keyword.
HEAD = KEYWORD + b"\1\0" + b"\0" + b"\0"
END = 12
# Pillow opens no picture with a text of more than a megabyte.
MOST_CHARACTERS = 250_000


def in_picture(content: bytes, text: str) -> bytes:
    """Return a picture with a briefing before its end."""
    pieces = (text[start : start + MOST_CHARACTERS] for start in range(0, len(text), MOST_CHARACTERS))
    chunks = (chunk(HEAD + zlib.compress(each.encode("utf-8", errors="replace"))) for each in pieces)
    return content[:-END] + b"".join(chunks) + content[-END:]


def chunk(data: bytes) -> bytes:
    """Return a chunk of text with its length before it and its checksum after it."""
    named = b"iTXt" + data
    return len(data).to_bytes(4, "big") + named + zlib.crc32(named).to_bytes(4, "big")


def from_picture(content: bytes) -> str:
    """Return the briefing of a picture, "" where there is none. Raises UnreadableFile for a damaged or a huge one."""
    found = b""
    for data in texts_of(content):
        if data.startswith(KEYWORD):
            # After the keyword: whether it is compressed, how, the language, the keyword in that language, the text.
            *_, text = data[len(KEYWORD) + 2 :].split(b"\0", 2)
            found += unpacked(text, 4 * LONGEST) if data[len(KEYWORD) : len(KEYWORD) + 1] == b"\1" else text
    return found.decode("utf-8", errors="replace")


def texts_of(content: bytes) -> Iterator[bytes]:
    """Yield the data of each chunk of text, as far as the file goes."""
    place = len(SIGNATURE)
    while place + END <= len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        if content[place + 4 : place + 8] == b"iTXt":
            yield content[place + 8 : place + 8 + length]
        place += END + length

"""Unpack what a file holds compressed, and no more of it than a briefing may have."""

import zlib

from loaders import UnreadableFile
from loaders.limits import MEGABYTE


def unpacked(data: bytes | memoryview, most: int, form: int = zlib.MAX_WBITS) -> bytes:
    """Return compressed data, whatever follows them; `form` is zlib's number for how they begin.

    Raises UnreadableFile where they are damaged, cut off, or unpack to more than `most` bytes.
    """
    unpacking = zlib.decompressobj(form)
    try:
        result = unpacking.decompress(data, most)
    except zlib.error as error:
        raise UnreadableFile("briefing_damaged") from error
    if len(result) >= most:
        raise UnreadableFile("briefing_large", most=most // MEGABYTE)
    if not unpacking.eof:
        raise UnreadableFile("briefing_damaged")
    return result

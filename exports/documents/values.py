"""Values as a PDF writes them (ISO 32000-1, 7.3): texts, colours, streams."""

import re
import zlib

from exports.clean import storable

SPECIAL = re.compile(rb"[\\()]")


def literal(given: str) -> bytes:
    """Return a string: ASCII as it is, anything else in UTF-16."""
    text = storable(given)
    content = text.encode() if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    return b"(" + SPECIAL.sub(rb"\\\g<0>", content).replace(b"\r", rb"\r") + b")"


def colour(given: str) -> str:
    """Return a colour `#rrggbb` as three numbers from 0 to 1."""
    return " ".join(f"{int(given[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))


def stream(content: bytes, entries: str = "") -> bytes:
    """Return a compressed stream."""
    packed = zlib.compress(content, 6)
    return f"<</Length {len(packed)}/Filter/FlateDecode{entries}>>\nstream\n".encode() + packed + b"\nendstream"

"""Files joined from programs that write different encodings: lines that are surely UTF-8, and lines that are not.

The majority says how the file is read; the lines of the minority are reported, never turned into other characters.
"""

import re
from collections.abc import Iterator

# Two characters of three bytes, an accented letter behind a plain one, or a typographic mark.
SURELY = re.compile(
    rb"(?:[\xe0-\xef][\x80-\xbf]{2}){2}|[A-Za-z][\xc3-\xc5][\x80-\xbf](?![\x80-\xff])|\xe2\x80[\x90-\xbf]"
)
HIGH = re.compile(rb"[\x80-\xff]+")
SET_ASIDE = b"\x1a\x05\x1a"
UNDECODED = "\udc80"


def mostly_utf8(sample: bytes) -> bool:
    """Whether a text is UTF-8 but for fewer lines than are UTF-8; where it is even, lines that surely are decide."""
    foreign = list(foreign_lines(sample))
    others = sum(not is_utf8(line) for line in foreign)
    sure = sum(is_utf8(line) and SURELY.search(line) is not None for line in foreign)
    return len(foreign) - others > others or sure >= max(others, 1)


def foreign_lines(content: bytes) -> Iterator[bytes]:
    """Yield the lines with other bytes than ASCII."""
    return (line for line in content.splitlines() if not line.isascii())


def is_utf8(line: bytes) -> bool:
    """Whether a line is wholly UTF-8."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def without_utf8(content: bytes) -> bytes:
    """Return a text in which marks stand for what is surely UTF-8; `restored` makes undecoded bytes of the marks."""
    if SURELY.search(content) is None:
        return content
    lines = content.splitlines(keepends=True)
    return b"".join(HIGH.sub(SET_ASIDE, line) if SURELY.search(line) and is_utf8(line) else line for line in lines)


def restored(text: str) -> str:
    """Return a decoded text with a lone surrogate for each mark, by which its line is reported."""
    return text.replace(SET_ASIDE.decode("ascii"), UNDECODED)

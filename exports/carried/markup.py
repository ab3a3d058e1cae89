"""A briefing within markup: the metadata of a drawing, that of a page, a part of a presentation.

Every sign that markup could take for its own is written as JSON writes signs by number, so that there is none left.
"""

import re
from html import unescape

from exports.clean import UNSTORABLE

NAMESPACE = "urn:peace-security-timeline:briefing"
SIGNS = re.compile(f"[<>&']|{UNSTORABLE.pattern}")
# With limits, or a file made to hurt would be searched for ever.
PLACES = re.compile(r'<((?:\w{1,20}:)?(?:metadata|briefing))\b[^<>]{0,300}\bbriefing"[^<>]{0,300}>([^<]*)</\1>')

IN_PAGE = re.compile(r"""<meta name="briefing" content=(["'])((?:(?!\1)[^<>])*)\1""")


def in_drawing(text: str) -> str:
    """Return a briefing as metadata of an SVG."""
    return f'<metadata id="briefing">{without_signs(text)}</metadata>\n'


def in_page(text: str) -> str:
    """Return a briefing as metadata of a page, which no browser shows or runs."""
    return f"<meta name=\"briefing\" content='{without_signs(text)}'>\n"


def in_part(text: str) -> bytes:
    """Return a briefing as a document of XML."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<briefing xmlns="{NAMESPACE}">{without_signs(text)}</briefing>'.encode("utf-8", errors="replace")


def from_markup(content: bytes) -> str:
    """Return the briefing that stands in markup, "" where there is none; other programs may have written it again."""
    text = content.decode("utf-8", errors="replace")
    found = PLACES.search(text) or IN_PAGE.search(text)
    return unescape(found[2]) if found else ""


def without_signs(text: str) -> str:
    """Return JSON that says the same without a sign of markup and without what XML cannot hold."""
    return SIGNS.sub(by_number, text)


def by_number(sign: re.Match[str]) -> str:
    """Return a sign as JSON writes it by its number."""
    return f"\\u{ord(sign[0]):04x}"

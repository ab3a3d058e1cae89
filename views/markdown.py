"""Put text from files into Markdown as text: nothing of it is a link, a formula, a colour or a picture."""

import re
from urllib.parse import quote

from events.search import hits
from events.variants import Variants

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&\"'/@])")
SELF, HIT = r"\\\1", "yellow-background"
IN_ADDRESSES = ":/?#[]@!$&'*+,;=%~-._"


def escaped(text: str) -> str:
    """Return a text whose every special character stands for itself (CommonMark 0.31, 2.4)."""
    return SPECIAL.sub(SELF, " ".join(text.split()))


def with_hits(text: str, search: str, variants: Variants) -> str:
    """Return a text as `escaped` does, and mark in it where a search hit."""
    plain = " ".join(text.split())
    pieces, behind = [], 0
    for begin, end in hits(plain, search, variants):
        pieces += [SPECIAL.sub(SELF, plain[behind:begin]), f":{HIT}[{SPECIAL.sub(SELF, plain[begin:end])}]"]
        behind = end
    return "".join(pieces) + SPECIAL.sub(SELF, plain[behind:])


def link(text: str, address: str) -> str:
    """Return a link to an address that was checked at loading to begin with http."""
    return f"[{escaped(text)}](<{quote(address, safe=IN_ADDRESSES)}>)"

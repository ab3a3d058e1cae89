"""Put text from files into Markdown as text: nothing of it is a link, a formula, a colour or a picture."""

import re
from urllib.parse import quote

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&\"'/@])")
IN_ADDRESSES = ":/?#[]@!$&'*+,;=%~-._"


def escaped(text: str) -> str:
    """Return a text whose every special character stands for itself (CommonMark 0.31, 2.4)."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def link(text: str, address: str) -> str:
    """Return a link to an address that was checked at loading to begin with http."""
    return f"[{escaped(text)}](<{quote(address, safe=IN_ADDRESSES)}>)"

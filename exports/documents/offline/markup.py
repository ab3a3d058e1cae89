"""Text as HTML holds it, so that nothing of it is markup or script."""

import json
from functools import lru_cache
from html import escape

from exports.addresses import uri
from exports.clean import storable


def quoted(given: object) -> str:
    """Escape a text for an element or an attribute."""
    return escape(storable(given))


def paragraph(given: str, kind: str = "") -> str:
    """Return a paragraph, of a class if one is given."""
    return f'<p class="{kind}">{quoted(given)}</p>\n' if kind else f"<p>{quoted(given)}</p>\n"


@lru_cache(maxsize=20_000)
def anchor(url: str) -> str:
    """Return a link that tells its target nothing of where it came from; what is no address of the web stays text."""
    address = uri(url)
    if not address:
        return quoted(url)
    return f'<a href="{quoted(address)}" rel="noopener noreferrer" target="_blank">{quoted(url)}</a>'


def data_block(name: str, value: object) -> str:
    """Return a value as JSON in an element of an id, in which no text can end the element."""
    written = storable(json.dumps(value, ensure_ascii=False, separators=(",", ":"))).replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}">{written}</script>\n'

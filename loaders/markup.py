"""Turn text with HTML marks, as timeline programs keep it, into plain text."""

import html
import re

import pandas as pd

from loaders.rows import TEXT

BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^<>]*>", re.IGNORECASE)
HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
MARK = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)


def plain_column(cells: pd.Series) -> pd.Series:
    """Take the marks out of the cells that have any."""
    marked = cells.str.contains("[<&]", regex=True)
    return cells.where(~marked, cells[marked].map(plain).astype(TEXT).reindex(cells.index, fill_value=""))


def plain(text: str) -> str:
    """Return the words of a text with marks; paragraphs become lines, entities characters."""
    words = MARK.sub("", BREAK.sub("\n", HIDDEN.sub("", text)))
    return re.sub(r"[ \t]*\n\s*", "\n", html.unescape(words)).strip()

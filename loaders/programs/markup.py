"""Turn text with HTML marks, as timeline programs keep it, into plain text."""

import html
import re

import pandas as pd

from loaders.text_columns import each_once

BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^<>]*>", re.IGNORECASE)
HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
LINE_END = re.compile(r"[ \t]*\n\s*")
MARK = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)


def plain_column(cells: pd.Series) -> pd.Series:
    """Take the marks out of the cells that have any."""
    marked = cells.str.contains("[<&]", regex=True)
    return cells.where(~marked, each_once(cells[marked], plain).reindex(cells.index, fill_value=""))


def plain(text: str) -> str:
    """Return the words of a text with marks; paragraphs become lines, entities characters."""
    words = html.unescape(MARK.sub("", BREAK.sub("\n", HIDDEN.sub("", text))))
    return LINE_END.sub("\n", words).strip() if "\n" in words else words.strip()

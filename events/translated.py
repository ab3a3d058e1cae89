"""Text in the language of the reader: the translated column, or where that is empty the other."""

import pandas as pd


def tried(column: str, language: str) -> tuple[str, str]:
    """Return the columns that hold a text in a language, the best first: `title_ja`, then `title`."""
    return f"{column}_{language}", column


def translated(frame: pd.DataFrame, column: str, language: str) -> pd.Series:
    """Return a column in a language; a cell without a translation stays in the language that it has."""
    best, own = tried(column, language)
    if best not in frame:
        return frame[own]
    cells = frame[best].astype("str")
    return cells.where(cells != "", frame[own].astype("str"))

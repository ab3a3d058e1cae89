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


def translated_cell(frame: pd.DataFrame, row: int, column: str, language: str) -> str:
    """Return one cell of a column in a language, `row` counted from 0; what has no translation stays as it is."""
    columns = [each for each in tried(column, language) if each in frame]
    return next((cell for cell in (str(frame[each].iloc[row]) for each in columns) if cell), "")

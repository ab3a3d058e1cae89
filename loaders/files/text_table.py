"""Write a table as CSV of which a spreadsheet runs no cell, and that loads again as it was."""

import re

import pandas as pd

from loaders.files.apostrophes import defused, defused_cells
from loaders.text_columns import TEXT

NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|")


def as_csv(frame: pd.DataFrame) -> bytes:
    """Write columns of text in UTF-8 with a byte order mark, without which Excel in Japan takes it for Shift_JIS.

    A column of nothing but numbers keeps them as numbers: -22.5 is no formula.
    """
    columns = {defused(str(name)): written(cells.astype(TEXT)) for name, cells in frame.items()}
    return str(pd.DataFrame(columns).to_csv(index=False, lineterminator="\r\n")).encode("utf-8-sig")


def written(cells: pd.Series) -> pd.Series:
    """Return the cells of a column as they are written."""
    return cells if all(map(NUMBER.fullmatch, cells.fillna("").tolist())) else defused_cells(cells)

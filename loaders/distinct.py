"""Read a column once for each distinct text, however many rows have it."""

from collections.abc import Callable

import pandas as pd

from loaders.rows import TEXT


def each_once(cells: pd.Series, read: Callable[[str], str]) -> pd.Series:
    """Return a column of what is made of each text."""
    codes, distinct = pd.factorize(cells)
    return pd.Series(pd.array([read(str(cell)) for cell in distinct], dtype=TEXT).take(codes), index=cells.index)

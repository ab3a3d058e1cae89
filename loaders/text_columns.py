"""Columns of text as the loaders hold them: stored by Arrow, without halves of characters, and read once a text."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import pandas as pd
import pyarrow as pa

TEXT = pd.StringDtype("pyarrow", na_value=float("nan"))


def whole(text: str) -> str:
    """Return a text with U+FFFD for every half of a surrogate pair that stands alone, which no screen can show."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def text_frame(columns: Mapping[str, Iterable[str]], rows: Iterable[int]) -> pd.DataFrame:
    """Make a frame of text columns, indexed by row; halves of surrogate pairs are no characters and become U+FFFD."""
    index = pd.Index(list(rows), dtype="int64", name="row")
    columns = {whole(name): list(cells) for name, cells in columns.items()}
    return pd.DataFrame({name: text_column([cells], index) for name, cells in columns.items()}, index=index)


def text_column(chunks: Sequence[Sequence[str] | pa.Array], index: pd.Index) -> pd.Series:
    """Make a column of text from pieces that follow each other."""
    pieces = [piece if isinstance(piece, pa.Array) else arrow_text(piece) for piece in chunks]
    array = pd.array(pa.chunked_array(pieces, type=pa.large_string()), dtype=TEXT)
    return pd.Series(array, index=index)


def arrow_text(cells: Sequence[str]) -> pa.Array:
    """Return cells as an Arrow array, which stores a million of them without a million Python objects."""
    try:
        return pa.array(cells, type=pa.large_string())
    except UnicodeEncodeError:
        return pa.array([whole(cell) for cell in cells], type=pa.large_string())


def constant(value: str, index: pd.Index) -> pd.Series:
    """Return a text column of one value."""
    return pd.Series(value, index=index, dtype=TEXT)


def each_once(cells: pd.Series, read: Callable[[str], str]) -> pd.Series:
    """Return a column of what is made of each text; each distinct text is read once, however many rows have it."""
    codes, distinct = pd.factorize(cells)
    return pd.Series(pd.array([read(str(cell)) for cell in distinct], dtype=TEXT).take(codes), index=cells.index)

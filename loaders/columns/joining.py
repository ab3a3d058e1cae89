"""Make our columns of those of a file: one of theirs as it is, several joined to a date, a list or words."""

import re
from collections.abc import Mapping

import pandas as pd

from events.columns import DERIVED, LISTS, NAMES, SEPARATOR
from loaders.columns.names import Mapped
from loaders.text_columns import constant, each_once


def under_our_names(frame: pd.DataFrame, mapped: Mapped, made: Mapping[str, pd.Series] | None = None) -> pd.DataFrame:
    """Return our columns, then the others of a file under their own names.

    `made` are those of ours that were made of theirs in another way; they take the place of what `mapped` says.
    """
    ours = {column: joined(column, frame[list(theirs)]) for column, theirs in mapped.items()} | dict(made or {})
    used = {name for theirs in mapped.values() for name in theirs}
    others = {free_name(str(name)): frame[name] for name in frame.columns if name not in used}
    return pd.DataFrame({**ours, **others}, index=frame.index)


def free_name(name: str) -> str:
    """Return a name for a column kept as it is that no column of the event table has."""
    return f"{name} (file)" if name in NAMES or name in DERIVED else name


def joined(column: str, cells: pd.DataFrame) -> pd.Series:
    """Join several columns into one: the parts of a date, the members of a list, or words."""
    if cells.shape[1] == 1:
        return cells.iloc[:, 0]
    if column in ("start", "end", "source_date"):
        return joined_date(cells)
    separator = SEPARATOR if column in LISTS else " "
    result = constant("", cells.index)
    for part in (cells.iloc[:, place] for place in range(cells.shape[1])):
        both = (result != "") & (part != "")
        result = result + both.map({True: separator, False: ""}).astype(result.dtype) + part
    return result


def joined_date(cells: pd.DataFrame) -> pd.Series:
    """Join year, month and day. A missing part makes the date less exact; one without the part before it stays as `?`.

    Years of two digits stay as they are, so that nobody takes 92 for the year 92.
    """
    year, *finer = (each_once(cells.iloc[:, place], bare_number) for place in range(cells.shape[1]))
    result = year.str.replace(r"^(\d{3})$", r"0\1", regex=True)
    missing = year == ""
    for part in finer:
        result = result.where(part == "", result.where(~missing, result + "-?") + "-" + part.str.zfill(2))
        missing = part == ""
    return result.where(year != "", result.str.removeprefix("-"))


def bare_number(cell: str) -> str:
    """Return a part of a date without the separators and the empty decimals that spreadsheets write."""
    return re.sub(r"[\s,]|\.0+$", "", cell)

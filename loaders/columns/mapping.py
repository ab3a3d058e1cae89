"""Recognise the columns of a file by their names, in English and Japanese, and bring them under ours.

The names are in `columns.toml`. What is not recognised is kept, after our columns, under its own name.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pandas as pd

from events.columns import DERIVED, LISTS, NAMES, REQUIRED, SEPARATOR
from loaders.problems import UnreadableFile
from loaders.rows import Rows
from loaders.text_columns import constant, each_once

Mapped = dict[str, tuple[str, ...]]


@cache
def synonyms() -> dict[str, list[str]]:
    """Return for each of our columns the folded names it goes by, the best first."""
    return {column: [folded_name(name) for name in names] for column, names in written_names().items()}


@cache
def written_names() -> dict[str, list[str]]:
    """Return for each of our columns the names it goes by, as they are written."""
    return {column: names for column, names in data().items() if column != "parts"}


@cache
def data() -> dict[str, list[str]]:
    """Read the names once."""
    return tomllib.loads((Path(__file__).parent / "columns.toml").read_text(encoding="utf-8"))


@cache
def date_parts() -> dict[str, list[list[str]]]:
    """Return for start and end the folded names of columns of years, months and days."""
    parts: Mapping[str, list[list[str]]] = data()["parts"]  # type: ignore[assignment]
    return {column: [[folded_name(name) for name in names] for names in three] for column, three in parts.items()}


def folded_name(name: str) -> str:
    """Fold a column name: no case, no width, no spaces and punctuation; `#` alone stays."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[\W_]+", "", plain) or plain.strip()


def recognise(names: Iterable[str]) -> Mapped:
    """Return our columns that a header has: ours -> theirs; each of theirs is used once.

    A column called exactly as ours is taken first. Year, month and day in columns of their own are joined.
    """
    theirs: dict[str, str] = {}
    for name in names:
        theirs.setdefault(folded_name(name), name)
    every = dict(theirs)
    found: Mapped = {ours: (theirs.pop(folded_name(ours)),) for ours in NAMES if folded_name(ours) in theirs}
    for ours, parts in date_parts().items():
        columns = [next((name for name in part if name in theirs), None) for part in parts]
        whole = next((name for name in synonyms()[ours] if name in theirs), None)
        if ours not in found and columns[0] and columns[1] and whole in columns:
            found[ours] = tuple(theirs.pop(name) for name in columns if name)
    for ours, names_of_ours in synonyms().items():
        whole = next((name for name in names_of_ours if name in theirs), None)
        if ours not in found and whole:
            found[ours] = (theirs.pop(whole),)
    for ours in REQUIRED:
        name = next((every[name] for name in synonyms()[ours] if name in every), "")
        if ours not in found and name:
            found = {other: columns for other, columns in found.items() if name not in columns} | {ours: (name,)}
    return {ours: found[ours] for ours in NAMES if ours in found}


def chosen(columns: Mapping[str, str | Sequence[str]], names: Iterable[str]) -> Mapped:
    """Return the mapping that the owner of a file gives, completed by what is recognised among the other columns.

    Raises UnreadableFile for a column that the file or the codebook does not have.
    """
    names = list(names)
    given = {
        ours: (theirs,) if isinstance(theirs, str) else tuple(theirs) for ours, theirs in columns.items() if theirs
    }
    unknown = [ours for ours in given if ours not in NAMES]
    if unknown:
        raise UnreadableFile("column_not_ours", columns=", ".join(unknown), accepted=", ".join(NAMES))
    absent = [name for theirs in given.values() for name in theirs if name not in names]
    if absent:
        raise UnreadableFile("column_absent", columns=", ".join(absent), found=listed(names))
    taken = {name for theirs in given.values() for name in theirs}
    others = recognise(name for name in names if name not in taken)
    left_out = {ours for ours, theirs in columns.items() if not theirs}
    rest = {ours: theirs for ours, theirs in others.items() if ours not in given and ours not in left_out}
    return {ours: (given | rest)[ours] for ours in NAMES if ours in given or ours in rest}


def apply_mapping(rows: Rows, mapped: Mapped) -> Rows:
    """Bring the columns under our names, ours first; the others follow under their own.

    Raises UnreadableFile when a column that every event needs is not there.
    """
    absent = [column for column in REQUIRED if column not in mapped]
    if absent:
        names = ", ".join(dict.fromkeys(name for column in absent for name in written_names()[column]))
        raise UnreadableFile(
            "column_missing", columns=", ".join(absent), found=listed(rows.frame.columns), accepted=names
        )
    frame = rows.frame
    ours = {column: joined(column, frame[list(theirs)]) for column, theirs in mapped.items()}
    used = {name for theirs in mapped.values() for name in theirs}
    others = {free_name(name): frame[name] for name in frame.columns if name not in used}
    return replace(rows, frame=pd.DataFrame({**ours, **others}, index=frame.index), columns=mapped)


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


def listed(names: Iterable[str], most: int = 30) -> str:
    """List the columns of a file, the first ones of very many."""
    every = [str(name) for name in names]
    return ", ".join(every[:most]) + (" …" if len(every) > most else "")

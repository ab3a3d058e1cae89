"""Recognise the columns of a file by their names, in English and Japanese; the names are in `columns.toml`."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from events.columns import NAMES, REQUIRED

Mapped = dict[str, tuple[str, ...]]  # ours -> theirs


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
    every: dict[str, str] = {}
    for name in names:
        every.setdefault(folded_name(name), name)
    theirs = dict(every)
    found: Mapped = {ours: (theirs.pop(folded_name(ours)),) for ours in NAMES if folded_name(ours) in theirs}
    found |= dates_in_parts(theirs, found)
    for ours in synonyms():
        best = best_synonym(ours, theirs)
        if ours not in found and best:
            found[ours] = (theirs.pop(best),)
    for ours in REQUIRED:
        if ours not in found:
            found = taken_back(ours, every, found)
    return {ours: found[ours] for ours in NAMES if ours in found}


def best_synonym(ours: str, theirs: Mapping[str, str]) -> str:
    """Return the best name of one of our columns among folded names, "" when it has none."""
    return next((name for name in synonyms()[ours] if name in theirs), "")


def dates_in_parts(theirs: dict[str, str], found: Mapped) -> Mapped:
    """Take columns of years, months and days out of `theirs` for dates that are not found yet."""
    joined: Mapped = {}
    for ours, parts in date_parts().items():
        columns = [next((name for name in part if name in theirs), "") for part in parts]
        year, month, _ = columns
        if ours not in found and year and month and best_synonym(ours, theirs) in columns:
            joined[ours] = tuple(theirs.pop(name) for name in columns if name)
    return joined


def taken_back(ours: str, every: Mapping[str, str], found: Mapped) -> Mapped:
    """Give a column that every event needs to ours, though it was found for another of ours."""
    best = best_synonym(ours, every)
    if not best:
        return found
    name = every[best]
    return {other: columns for other, columns in found.items() if name not in columns} | {ours: (name,)}

"""Bring one column of dates into the form of `events.dates`, each distinct text once."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from loaders.dates.forms import UnreadableDateError
from loaders.dates.spoken import read_date
from loaders.problems import Finding, finding
from loaders.text_columns import TEXT, constant

PLAIN = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|\.\.|"
TIMED = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]"
    r"(?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)
TIME_OF_DAY = r"([0-9])[ T](?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?$"
FULL_DAY = len("1992-09-17")
SUGGESTING = ("date_era", "date_serial", "date_unix_time")


@dataclass(frozen=True, eq=False)
class ReadColumn:
    """A column of dates as read: starts and ends of what its cells say, and the complaints."""

    start: pd.Series
    end: pd.Series
    findings: list[Finding]


def read_column(column: str, cells: pd.Series, day_first: bool | None, years: pd.Series | None) -> ReadColumn:
    """Read a column; with a column of years beside it where years have two digits."""
    given = cells.str.strip()
    done = given.str.fullmatch(PLAIN)
    timed = given.str.fullmatch(TIMED)
    start = given.where(~timed, given.str.slice(0, 10))
    end = constant("", cells.index)
    rest = ~(done | timed)
    if not rest.any():
        return ReadColumn(start, end, [])
    beside = years if years is not None and column == "start" else constant("", cells.index)
    untimed = given[rest].str.replace(TIME_OF_DAY, r"\1", regex=True)
    outcome = outcomes(untimed, beside[rest], day_first)
    odd = (outcome["start"].str.len() != FULL_DAY) & (untimed != given[rest])
    if odd.any():
        outcome.loc[odd] = outcomes(given[rest][odd], beside[rest][odd], day_first)
    if rest.all():
        return ReadColumn(outcome["start"], outcome["end"], list(complaints(column, cells, outcome)))
    start = start.where(~rest, outcome["start"].reindex(start.index, fill_value=""))
    end = end.where(~rest, outcome["end"].reindex(end.index, fill_value=""))
    return ReadColumn(start, end, list(complaints(column, cells, outcome)))


def outcomes(given: pd.Series, beside: pd.Series, day_first: bool | None) -> pd.DataFrame:
    """Read each distinct text, with the year beside it, once."""
    keys = given + "\t" + beside if (beside != "").any() else given + "\t"
    codes, distinct = pd.factorize(keys)
    read = [outcome_of(str(key), day_first) for key in distinct]
    return pd.DataFrame(read, columns=["start", "end", "code", "hint"], dtype=TEXT).take(codes).set_axis(given.index)


def outcome_of(key: str, day_first: bool | None) -> tuple[str, str, str, str]:
    """Return start, end, the code of what is wrong and a suggestion for a text and the year beside it."""
    given, _, beside = key.rpartition("\t")
    year = int(beside) if beside.isascii() and beside.isdigit() and len(beside) == 4 else None
    try:
        start, end = read_date(given, day_first=day_first, year=year)
    except UnreadableDateError as error:
        return given, "", error.code, error.suggestion
    return start, end, "", ""


def complaints(column: str, cells: pd.Series, outcome: pd.DataFrame) -> Iterable[Finding]:
    """Make a finding of each reason for which cells could not be read."""
    for code in sorted(set(outcome["code"].unique()) - {""}):
        concerned = outcome[outcome["code"] == code]
        hints = {"suggestion": concerned["hint"]} if code in SUGGESTING else {}
        yield finding(code, column, cells.loc[concerned.index], "error", **hints)

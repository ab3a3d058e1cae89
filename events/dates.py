"""Dates as the sources give them: a subset of EDTF (ISO 8601-2:2019), kept as text and understood as bounds.

Accepted: `1992`, `1992-09`, `1992-09-17`, unspecified digits `199X`, `2004-XX`, `2004-06-XX`, `2004-XX-XX`, and one
trailing mark: `~` approximate, `?` uncertain, `%` both. Seasons, sets and years before 1 are refused.
The library `edtf` reads all of EDTF, but brings a parser generator for what one expression says here.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

import numpy as np
import pandas as pd

ONGOING = ".."
UNKNOWN = "?"
# What is understood of an empty text: no day, no precision, nothing approximate, no error.
NO_DATE = None, None, None, False, ""


class Precision(IntEnum):
    """How exact a date is, the finest first."""

    DAY = 0
    MONTH = 1
    YEAR = 2
    DECADE = 3


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date that is no more exact than its source: the days it can mean, and how it was qualified."""

    text: str
    first_day: date
    last_day: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False


class DateError(ValueError):
    """A text that is not an accepted date; `code` names the reason in the catalogue, section `problem`."""

    def __init__(self, code: str, given: str) -> None:
        super().__init__(f"{given!r}: {code}")
        self.code = code


FORM = re.compile(
    r"(?P<decade>\d{3})X|(?P<year>\d{4})(?:-(?P<month>[01]\d|XX)(?:-(?P<day>\d\d|XX))?)?",
    re.ASCII,
)


@lru_cache(maxsize=100_000)
def parse_date(given: str) -> PartialDate:
    """Understand one date text.

    Raises DateError with code `date_form` for a text of another form; for what no calendar has `date_year_zero`,
    `date_month` (a 13th one, say) or `date_impossible` (a day that the month does not have).
    """
    mark = given[-1:] if given[-1:] in "~?%" else ""
    match = FORM.fullmatch(given.removesuffix(mark))
    if not match:
        raise DateError("date_form", given)
    first, last, precision = bounds(match, given)
    return PartialDate(given, first, last, precision, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%"))


def bounds(match: re.Match[str], given: str) -> tuple[date, date, Precision]:
    """Return the first and the last day that the parts of a date can mean."""
    year = int(match["decade"] or 0) * 10 or int(match["year"] or 0)
    if not year:
        raise DateError("date_year_zero", given)
    if match["decade"]:
        return date(year, 1, 1), date(year + 9, 12, 31), Precision.DECADE
    month, day = match["month"], match["day"]
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise DateError("date_form", given)
        return date(year, 1, 1), date(year, 12, 31), Precision.YEAR
    if not 1 <= int(month) <= 12:
        raise DateError("date_month", given)
    first, last = date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1])
    if day in (None, "XX"):
        return first, last, Precision.MONTH
    if not 1 <= int(day) <= last.day:
        raise DateError("date_impossible", given)
    return first.replace(day=int(day)), first.replace(day=int(day)), Precision.DAY


def parse_column(texts: pd.Series) -> pd.DataFrame:
    """Understand a column of date texts; each distinct text is read once.

    Returns, on the index of the column: `first_day`, `last_day` (datetime64[s], empty where the text is no date),
    `precision` (Int8, the values of Precision), `approximate` (also when uncertain), and `error` (the code, or "").
    """
    codes, distinct = pd.factorize(texts.fillna(""))
    read = [NO_DATE, *(understood(str(given)) for given in distinct)]
    first, last, precision, approximate, error = zip(*read, strict=True)
    columns = {
        "first_day": np.array(first, dtype="datetime64[s]").take(codes + 1),
        "last_day": np.array(last, dtype="datetime64[s]").take(codes + 1),
        "precision": pd.array(precision, dtype="Int8").take(codes + 1),
        "approximate": np.array(approximate, dtype=bool).take(codes + 1),
        "error": pd.array(error, dtype="str").take(codes + 1),
    }
    return pd.DataFrame(columns, index=texts.index)


def understood(given: str) -> tuple[date | None, date | None, int | None, bool, str]:
    """Return the parts of a date for a table row; the date of an empty text is empty and no error."""
    if not given or given in (ONGOING, UNKNOWN):
        return NO_DATE
    try:
        parsed = parse_date(given)
    except DateError as error:
        return None, None, None, False, error.code
    return parsed.first_day, parsed.last_day, int(parsed.precision), parsed.approximate or parsed.uncertain, ""

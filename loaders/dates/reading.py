"""Bring the date columns of a file into the form of `events.dates`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from loaders.dates.column import PLAIN, ReadColumn, read_column
from loaders.dates.day_order import day_orders
from loaders.dates.plausible import YEARS_AHEAD, plausible, since_1904, spans
from loaders.decisions import Note
from loaders.problems import Finding
from loaders.rows import Rows
from loaders.text_columns import TEXT, constant

DATES = ("start", "end", "source_date")


def read_dates(rows: Rows, day_first: bool | None = None, *, as_of: date | None = None) -> Rows:
    """Read the date columns; cells that cannot be read stay as they are written and are complained of.

    `day_first` is the answer of the file's owner, None to decide. What was written stands in `start_given` and
    `end_given` where reading changed it.
    """
    frame = rows.frame
    distinct = {column: strange(frame[column]) for column in DATES if column in frame}
    orders = day_orders(distinct, day_first, rows)
    years = year_beside(rows)
    read = {column: read_column(column, frame[column], orders.by_column[column], years) for column in distinct}
    last_year = (as_of or date.today()).year + YEARS_AHEAD
    new, implausible = plausible(columns_of(read), frame, last_year)
    findings = (*complaints(read, rows), *spans(frame, read), *implausible)
    return replace(
        rows,
        frame=with_given(frame, new).assign(**new),
        findings=(*rows.findings, *(each for each in findings if len(each))),
        decisions=(*rows.decisions, *orders.decisions, *left_out(distinct.values())),
        questions=(*rows.questions, *orders.questions),
    )


def strange(cells: pd.Series) -> pd.Series:
    """Return the distinct texts of a column that are not of the accepted form already."""
    return pd.Series(cells[~cells.str.fullmatch(PLAIN)].unique(), dtype=TEXT)


def year_beside(rows: Rows) -> pd.Series | None:
    """Return the column of years that stands beside a start date, which makes its years of two digits whole."""
    if rows.columns.get("start", ("",))[0].casefold() == "year":
        return None
    name = next((name for name in rows.frame.columns if str(name).strip().casefold() in ("year", "年")), None)
    return None if name is None else rows.frame[name].str.strip()


def columns_of(read: Mapping[str, ReadColumn]) -> dict[str, pd.Series]:
    """Return the columns as read; the end of a span in a start is the end where its row has no other."""
    start = read["start"]
    end = read["end"].start if "end" in read else constant("", start.start.index)
    end = end.where(end != "", start.end)
    new = {"start": start.start}
    if "end" in read or (end != "").any():
        new["end"] = end
    if "source_date" in read:
        new["source_date"] = read["source_date"].start
    return new


def complaints(read: Mapping[str, ReadColumn], rows: Rows) -> Iterable[Finding]:
    """Return what is wrong with starts and ends, in a workbook that counts from 1904 with the days that it means."""
    from_1904 = any(note.code == "dates_1904" for note in rows.decisions)
    for column in ("start", "end"):
        for each in read[column].findings if column in read else ():
            yield since_1904(each) if from_1904 and each.code == "date_serial" else each


def with_given(frame: pd.DataFrame, new: Mapping[str, pd.Series]) -> pd.DataFrame:
    """Keep what was written beside what was made of it."""
    for column in ("start", "end"):
        given = frame[column].str.strip() if column in frame else constant("", frame.index)
        changed = (new[column] != given) & (given != "") if column in new else given != ""
        if changed.any() and f"{column}_given" not in frame:
            frame = frame.assign(**{f"{column}_given": frame[column].where(changed, "")})
    return frame


def left_out(distinct: Iterable[pd.Series]) -> Iterable[Note]:
    """Say how many texts have a time of day, which is left out, and how many a fiscal year."""
    texts = pd.concat([pd.Series(dtype=TEXT), *distinct])
    for code, sign in (("times_left_out", "[0-9]:[0-9]"), ("fiscal_years", "年度")):
        count = int(texts.str.contains(sign, regex=True).sum())
        if count:
            yield Note(code, {"count": count})

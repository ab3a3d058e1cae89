"""A briefing in files that have the events as rows of their own: a workbook, TimelineJS, any table with our ids.

What was said of the events is read from the rows, also where somebody has edited them; the rest stands beside them.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from itertools import islice, takewhile

import openpyxl
import pandas as pd

from events.columns import NAMES
from exports.briefing import Briefing
from exports.carried.briefing_file import BriefingFile, is_briefing, understood
from exports.carried.markup import by_number
from exports.carried.written import FORMAT, head_of
from exports.clean import UNSTORABLE
from exports.tables.columns import as_given
from loaders import Answers, LoadReport, UnreadableFile, load_rows, open_rows
from loaders.files.damaged import refused_as
from loaders.files.sheets import Cells
from loaders.files.workbook import values

# A cell of a workbook holds 32,767 characters, the codes of underscores included.
MOST_CHARACTERS = 15_000
BEGINNING = f'{{"format": "{FORMAT}"'
ROWS_SEARCHED = 200
# An empty end says that there is none: the event is a point in time.
SAID_WHEN_EMPTY = ("end",)
TIMELINEJS, CALENDAR = "timelinejs", "icalendar"


def cells(briefing: Briefing) -> list[str]:
    """Return a briefing without its events as the texts of as many cells as it needs."""
    text = UNSTORABLE.sub(by_number, json.dumps(head_of(briefing), ensure_ascii=False))
    return [text[start : start + MOST_CHARACTERS] for start in range(0, len(text), MOST_CHARACTERS)]


def from_workbook(content: bytes, name: str) -> BriefingFile:
    """Return the briefing of a workbook; one that does not say what was looked at is a table like any other."""
    with refused_as("workbook_damaged"):
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        text = next(filter(None, (from_cells(islice(values(sheet), ROWS_SEARCHED)) for sheet in book.worksheets)), "")
    return from_rows(content, name, understood(text) if text else None)


def from_cells(rows: Iterable[Cells]) -> str:
    """Return the briefing in the second column of a sheet, which goes on in rows that have no name; "" without one."""
    pairs = ((row[0], row[1]) for _, row in rows if len(row) > 1)
    first = next((text for _, text in pairs if text.startswith(BEGINNING)), "")
    return first + "".join(text for _, text in takewhile(lambda pair: not pair[0], pairs)) if first else ""


def from_json(text: str, content: bytes, name: str) -> BriefingFile:
    """Return the briefing of JSON: the file of a briefing itself, or one within TimelineJS; else of its rows."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        # What is wrong with it is said by the loader, with the line.
        return from_rows(content, name)
    if is_briefing(given):
        return understood(text)
    beside = given.get("briefing") if isinstance(given, dict) else None
    return from_rows(content, name, understood(json.dumps(beside)) if is_briefing(beside) else None)


def from_rows(content: bytes, name: str, beside: BriefingFile | None = None) -> BriefingFile:
    """Return what the rows of a table say, and what stands `beside` them.

    A column that is empty in every row says nothing, unless it is known to have been in the data. Raises UnreadableFile
    where no column has ids, and whatever the loader refuses.
    """
    if beside and not beside.shown:
        return replace(beside, said=pd.DataFrame(columns=list(beside.columns), dtype="str"))
    read = open_rows(content, Answers())
    if read.format == CALENDAR:
        raise UnreadableFile("calendar_tells_less")
    report = load_rows(read, Answers(), name=name)
    theirs = report.columns.get("id", ())
    if not theirs:
        raise UnreadableFile("without_ids")
    given = as_given(report.table)
    written = frozenset(read.frame.get(theirs[0], given["id"]).str.strip()) - {""}
    # A row without an id has got one that is made of its place.
    said = given[given["id"].isin(written)]
    columns = known_columns(beside, report) if beside else filled_columns(said, report)
    return replace(
        beside or BriefingFile(shown=len(said)),
        columns=tuple(columns),
        said=said.reindex(columns=columns, fill_value="").reset_index(drop=True),
        unread=written - set(said["id"]),
    )


def known_columns(beside: BriefingFile, report: LoadReport) -> list[str]:
    """Return the columns that the data had, without those that somebody has taken out of the table since."""
    # A slide has none of its empty cells.
    return [name for name in beside.columns if report.format == TIMELINEJS or stands(name, report)]


def filled_columns(said: pd.DataFrame, report: LoadReport) -> list[str]:
    """Return the columns that say anything of the events of a table."""
    present = [str(name) for name in said if stands(str(name), report)]
    return [name for name in present if name in SAID_WHEN_EMPTY or (said[name] != "").any()]


def stands(name: str, report: LoadReport) -> bool:
    """Whether a column stands in the file itself; those of the codebook that it lacks are empty in the table."""
    return name in report.columns if name in NAMES else name in report.table.frame

"""Compare what a file said of the events with what the data say today: new events, changed fields, removed events."""

import re
import unicodedata
from dataclasses import dataclass

import pandas as pd

from events.columns import LISTS, named, values
from events.selection import select
from events.table import EventTable
from exports.carried.briefing_file import BriefingFile
from exports.carried.reading import read_briefing
from exports.tables.columns import as_given
from loaders import UnreadableFile

NUMBERS = (*named("number"), *named("whole"))
ADDRESSES = named("addresses")
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{0,15})?")


@dataclass(frozen=True, eq=False)
class Changes:
    """What has changed since an old file, by the ids of the events.

    `added` are in the View of the file today and were not in the file; `changed` maps an event to each field that says
    something else, with the cells before and after; `removed` were in the file and are no longer in the data. `outside`
    are still in the data, but no longer in the View of the file. `old` is what the file said. All in the order of time,
    what is removed in that of the file.
    """

    added: tuple[str, ...]
    changed: dict[str, dict[str, tuple[str, str]]]
    removed: tuple[str, ...]
    outside: tuple[str, ...]
    old: BriefingFile


def changes(old: bytes, table: EventTable, *, name: str | None = None) -> Changes:
    """Return what has changed in a table since an old file: an export of this program or an earlier `events.csv`.

    An event counts as added if the View of the file selects it today. It counts as removed only if it is gone from the
    data: one that another country or level keeps out of the View today is among the changed, and in `outside`. A file
    that says nothing of a View, as any CSV, is held against the whole table. Only fields of which the file said
    something are compared, by what they mean: `AUS; USA` is `USA;AUS`. In a CSV a column without a single cell says
    nothing, but for `end`. `name` is shown for the file. Raises UnreadableFile for a file without ids of this table,
    one without what was said of its events, and one that cannot be read.
    """
    return compared(read_briefing(old, name), table)


def compared(file: BriefingFile, table: EventTable) -> Changes:
    """Do what `changes` does with a file that was read before."""
    if file.said is None:
        raise UnreadableFile("changes_unsaid", shown=f"{file.shown:,}")
    before = file.said.set_index("id")
    known = {*before.index, *file.unread}
    if known and not known & table.ids and not of_these_data(file, table):
        raise UnreadableFile("changes_of_others", count=len(known))
    today = select(table, file.view) if file.view else table
    now = as_given(table.keep(table.frame["id"].isin(before.index).to_numpy())).set_index("id")
    in_view = set(today.frame["id"])
    return Changes(
        added=tuple(each for each in today.frame["id"] if each not in known),
        changed=differences(before.loc[now.index], now),
        removed=tuple(each for each in (*before.index, *sorted(file.unread)) if each not in table.ids),
        outside=tuple(each for each in now.index if each not in in_view),
        old=file,
    )


def of_these_data(file: BriefingFile, table: EventTable) -> bool:
    """Whether a file says that it was made of the dataset of a table, of whatever version."""
    names = {each.name for each in (*table.parts, table.dataset)} - {""}
    return bool(names & {each.name for each in file.datasets})


def differences(before: pd.DataFrame, now: pd.DataFrame) -> dict[str, dict[str, tuple[str, str]]]:
    """Return the fields that mean something else, by event; both frames have the same events in the same order."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    events = now.index.tolist()
    for field in [str(name) for name in now if name in before]:
        old, new = before[field].to_numpy(), now[field].to_numpy()
        for row in (old != new).nonzero()[0].tolist():
            if meaning(field, old[row]) != meaning(field, new[row]):
                found.setdefault(events[row], {})[field] = (str(old[row]), str(new[row]))
    return {event: found[event] for event in events if event in found}


def meaning(field: str, cell: str) -> object:
    """Return what a cell means, however it is written: a set of values, a number, a text with single blanks."""
    if field in LISTS:
        return frozenset(values(cell))
    if field in ADDRESSES:
        return frozenset(cell.split())
    if field in NUMBERS and NUMBER.fullmatch(cell):
        return float(cell)
    return " ".join(unicodedata.normalize("NFC", cell).split())

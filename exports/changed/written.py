"""Write what has changed, as a text for people and as CSV for spreadsheets."""

from collections.abc import Iterator

import pandas as pd

from events.dates import DateError
from events.table import EventTable
from events.written import written_date
from exports.changed.compare import Changes
from exports.changed.told import Told, added, changed, outside, removed
from exports.clean import printable
from loaders.files.text_table import as_csv
from texts import text

COLUMNS = ("change", "id", "dates", "title", "field", "before", "after")


def as_text(changes: Changes, table: EventTable, language: str, name: str) -> str:
    """Return what has changed since a file of a name, as lines."""
    return "\n".join(lines(changes, table, language, name)) + "\n"


def lines(changes: Changes, table: EventTable, language: str, name: str) -> Iterator[str]:
    """Yield the lines of a report: the sum of it, then the events of each kind of change after an empty line."""
    yield summary(changes, language, name)
    for kind, events in told(changes, table, language).items():
        if events:
            yield ""
            yield text(f"changed.{kind}", language, n=f"{len(events):,}")
        for each in events:
            yield "- " + text("changed.event", language, dates=each.dates, title=each.title, id=each.id)
            for field in each.fields:
                yield "    " + text("changed.field", language, **field._asdict())


def told(changes: Changes, table: EventTable, language: str) -> dict[str, list[Told]]:
    """Return the events of each kind of change, in the order in which they are told."""
    return {
        "added": added(changes, table, language),
        "changed": changed(changes, table, language),
        "removed": removed(changes, language),
        "outside": outside(changes, table, language),
    }


def summary(changes: Changes, language: str, name: str) -> str:
    """Return the sum of it: `Since version 1.0.0 of 23 November 2026: 123 new, 140 changed, 0 removed`."""
    parts = (changes.added, changes.changed, changes.removed, changes.outside)
    counts = dict(zip(("added", "changed", "removed", "outside"), (f"{len(each):,}" for each in parts), strict=True))
    count = text("changed.count_outside" if changes.outside else "changed.count", language, **counts)
    return text("changed.summary", language, since=since(changes, language, name), count=count)


def since(changes: Changes, language: str, name: str) -> str:
    """Return since when: the version of the data of which the file was made, its day, or the name of the file."""
    dataset = next((each for each in changes.old.datasets if each.version), None)
    try:
        if dataset and dataset.date:
            date = written_date(dataset.date, language)
            return text("changed.since_version", language, version=printable(dataset.version), date=date)
        if changes.old.made:
            return text("changed.since_day", language, date=written_date(changes.old.made, language))
    except DateError:
        pass
    return text("changed.since_file", language, name=printable(name))


def as_rows(changes: Changes, table: EventTable, language: str) -> bytes:
    """Return what has changed as CSV: a row for each new or removed event and for each changed field.

    Fields and cells are those of the codebook, as they were given; `change` is added, changed, removed or outside.
    """
    rows = [
        (kind, each.id, each.dates, each.title, *cells)
        for kind, events in told(changes, table, language).items()
        for each in events
        for cells in cells_of(changes, kind, each.id)
    ]
    return as_csv(pd.DataFrame(rows, columns=list(COLUMNS), dtype="str"))


def cells_of(changes: Changes, kind: str, event: str) -> Iterator[tuple[str, str, str]]:
    """Yield the changed fields of an event with their cells; nothing in their place for other changes."""
    if kind != "changed":
        yield "", "", ""
        return
    for field, (before, after) in changes.changed[event].items():
        yield field, before, after

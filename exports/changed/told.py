"""What has changed, event by event, as people read it."""

from collections.abc import Hashable, Iterator, Mapping
from typing import NamedTuple

from events.dates import DateError
from events.event import events_of
from events.table import EventTable
from events.translated import tried
from events.written import written_span
from exports.changed.compare import Changes
from exports.changed.plain import field_name, plain
from exports.clean import printable


class Field(NamedTuple):
    """A field that says something else: its name, what it said, what it says."""

    name: str
    before: str
    after: str


class Told(NamedTuple):
    """An event of which a change is told: its id, its dates and its title as they are written, its changed fields."""

    id: str
    dates: str
    title: str
    fields: tuple[Field, ...] = ()


def added(changes: Changes, table: EventTable, language: str) -> list[Told]:
    """Return the events that are new."""
    return list(of_table(changes.added, table, language))


def changed(changes: Changes, table: EventTable, language: str) -> list[Told]:
    """Return the events of which something else is said, field by field."""
    result = []
    for each in of_table(tuple(changes.changed), table, language):
        fields = tuple(
            Field(field_name(name, language), *(plain(name, cell, table, language) for cell in cells))
            for name, cells in changes.changed[each.id].items()
        )
        result.append(each._replace(fields=fields))
    return result


def removed(changes: Changes, language: str) -> list[Told]:
    """Return the events that are gone, as the old file spoke of them."""
    if changes.old.said is None:
        return []
    said = changes.old.said.set_index("id").reindex(columns=["start", "end", *tried("title", language)], fill_value="")
    cells = said.to_dict("index")
    return [Told(each, *(of_file(cells[each], language) if each in cells else ("", ""))) for each in changes.removed]


def outside(changes: Changes, table: EventTable, language: str) -> list[Told]:
    """Return the events that the View of the file no longer selects."""
    return list(of_table(changes.outside, table, language))


def of_table(ids: tuple[str, ...], table: EventTable, language: str) -> Iterator[Told]:
    """Yield events as the data speak of them today, in the order of time."""
    for event in events_of(table.keep(table.frame["id"].isin(ids).to_numpy())):
        yield Told(event.id, event.dates_in(language), printable(event.title_in(language)))


def of_file(cells: Mapping[Hashable, str], language: str) -> tuple[str, str]:
    """Return the dates and the title of an event as a file spoke of it."""
    best, own = tried("title", language)
    try:
        dates = written_span(cells["start"], cells["end"], language)
    except DateError:
        dates = cells["start"]
    return printable(dates), printable(cells[best] or cells[own])

"""A briefing as a small file: what was looked at, the reader's words, and what was said of each event that day.

It is JSON: Python, browsers and people read it as it is, nothing in it is ever run, and each event is one line. Every
format that has a place for it carries it, so that the file somebody sent on opens as the same briefing again.
"""

import json
from collections.abc import Iterator, Sequence

from events.columns import LISTS, SEPARATOR
from events.event import Event
from exports.briefing import Briefing

FORMAT = "peace-security-timeline briefing"
VERSION = 1
# Of more events what was said is left out: a picture should not weigh ten times what it shows.
MOST_EVENTS = 5_000
# The same for events with very long texts; nor is more than this ever read, in characters.
LONGEST = 20_000_000


def written_briefing(briefing: Briefing) -> str:
    """Return the file of a briefing; what it says of its events is left out where that would be too much."""
    head = json.dumps(head_of(briefing), ensure_ascii=False, indent=1).removesuffix("\n}")
    if len(briefing.selected) > MOST_EVENTS:
        return f"{head}\n}}\n"
    events = ",\n  ".join(event_lines(briefing))
    if len(head) + len(events) > LONGEST:
        return f"{head}\n}}\n"
    return f'{head},\n "events": [\n  {events}\n ]\n}}\n'


def head_of(briefing: Briefing) -> dict[str, object]:
    """Return all of a briefing but its events, also for files that have these as rows of their own."""
    table = briefing.table
    return {
        "format": FORMAT,
        "version": VERSION,
        "query": briefing.view.to_query(),
        "title": briefing.own_title,
        "note": briefing.note,
        "sentences": dict(briefing.sentences),
        "shape": briefing.shape,
        "table": briefing.with_table,
        "datasets": [
            {"name": each.name, "name_ja": each.name_ja, "version": each.version, "date": each.date}
            for each in table.parts or (table.dataset,)
        ],
        "made": table.as_of.isoformat(),
        "shown": len(briefing.selected),
        "columns": list(table.columns_said),
    }


def event_lines(briefing: Briefing) -> Iterator[str]:
    """Yield a line of JSON for each event: its cells in the order of the columns in the head."""
    columns = briefing.table.columns_said
    return (json.dumps(cells_of(event, columns), ensure_ascii=False) for event in briefing.events)


def cells_of(event: Event, columns: Sequence[str]) -> list[str]:
    """Return the cells of an event as text, "" where nothing is given."""
    beside = dict(event.others)
    return [beside[name] if name in beside else as_cell(name, getattr(event, name)) for name in columns]


def as_cell(name: str, value: object) -> str:
    """Return a value as it stands in a column of the codebook."""
    if isinstance(value, tuple):
        return (SEPARATOR if name in LISTS else " ").join(value)
    return "" if value is None else str(value)

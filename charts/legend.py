"""The legend: which shape and colour stands for which mission type, where the lanes do not say it already."""

from dataclasses import dataclass, replace

from charts.measure import text_width
from events.table import EventTable
from events.view import View
from events.vocabulary import MISSION_TYPES
from texts import term

FONT_SIZE = 11.0
ROW = 18.0
MARKER = 16.0
GAP = 16.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One mission type in the legend: the middle of its marker, and its name, which begins at `text_left`."""

    mission_type: str
    name: str
    x: float
    text_left: float
    y: float

    def moved(self, down: float) -> "Entry":
        """Return the entry further down."""
        return replace(self, y=self.y + down)


def own_types(table: EventTable) -> tuple[str, ...]:
    """Return the mission types of a table that are not among the usual ones, in the order of the alphabet."""
    found = table.frame["mission_type"].cat.categories
    return tuple(sorted(set(found) - set(MISSION_TYPES) - {""}))


def entries(table: EventTable, view: View, own: tuple[str, ...], left: float, right: float) -> tuple[Entry, ...]:
    """Return the types of the selected events in rows between two edges; none where the lanes are the types."""
    if view.lane == "type":
        return ()
    present = set(table.frame["mission_type"].astype("str"))
    result = []
    x, y = left, ROW / 2
    for mission_type in (each for each in (*MISSION_TYPES, *own) if each in present):
        name = term("mission_type", mission_type, view.language)
        width = MARKER + text_width(name, FONT_SIZE)
        if x > left and x + width > right:
            x, y = left, y + ROW
        result.append(Entry(mission_type, name, x + MARKER / 2, x + MARKER, y))
        x += width + GAP
    return tuple(result)


def height(entries: tuple[Entry, ...]) -> float:
    """Return how high the legend is."""
    return entries[-1].y + ROW / 2 if entries else 0

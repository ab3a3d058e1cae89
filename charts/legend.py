"""The legend: which shape and colour stands for which mission type, where the lanes do not say it already."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from charts.measure import text_width
from charts.scale import Scale
from events.table import EventTable
from events.view import View
from events.vocabulary import MISSION_TYPES
from texts import text

FONT_SIZE = 11.0
ROW = 18.0
SYMBOL = 10.0
MARKER = 16.0
GAP = 16.0
MOST_ENTRIES = 24


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One mission type in the legend: the middle of its marker, and its name, which begins at `text_left`."""

    mission_type: str
    name: str
    x: float
    text_left: float
    y: float

    def moved(self, down: float) -> "LegendEntry":
        """Return the entry further down."""
        return replace(self, y=self.y + down)


def types_of_their_own(table: EventTable) -> tuple[str, ...]:
    """Return the mission types of a table that are not among the usual ones, in the order of the alphabet."""
    found = table.frame["mission_type"].cat.categories
    return tuple(sorted(set(found) - set(MISSION_TYPES) - {""}))


def legend_entries(
    table: EventTable, drawn: Sequence[Sequence[int]], view: View, own: tuple[str, ...], scale: Scale
) -> tuple[LegendEntry, ...]:
    """Return the types of the events that are drawn as marks, in rows; none where the lanes are the types.

    `drawn` are the row numbers of these events, lane by lane. Where there are very many types, the last entry says how
    many more there are; it has no marker.
    """
    if view.lane == "type":
        return ()
    rows = sorted({event for lane in drawn for event in lane})
    present = set(table.frame["mission_type"].iloc[rows].astype("str"))
    types = [each for each in (*MISSION_TYPES, *own) if each in present]
    named = [(each, table.vocabulary.name("mission_type", each, view.language)) for each in types[:MOST_ENTRIES]]
    if len(types) > MOST_ENTRIES:
        named.append(("", text("chart.more_types", view.language, n=f"{len(types) - MOST_ENTRIES:,}")))
    result = []
    left, right = scale.left, scale.right
    x, y = left, ROW / 2
    for mission_type, name in named:
        width = MARKER + text_width(name, FONT_SIZE)
        if x > left and x + width > right:
            x, y = left, y + ROW
        result.append(LegendEntry(mission_type, name, x + MARKER / 2, x + MARKER, y))
        x += width + GAP
    return tuple(result)


def legend_height(entries: tuple[LegendEntry, ...]) -> float:
    """Return how high the legend is."""
    return entries[-1].y + ROW / 2 if entries else 0

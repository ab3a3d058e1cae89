"""Put lanes of packed rows one below the other, which gives every mark its place."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from charts.density import BAND_HEIGHT, DensityBand
from charts.lane_titles import TITLE_LINE, break_title
from charts.lanes import LaneContent
from charts.layout import LANE_PAD, Lane, PlacedMark
from charts.packing import Packed
from events.table import EventTable

LOWEST_LANE = 16.0


class PackedLane(NamedTuple):
    """A lane with its rows, and with the band below them that it has where lanes are crowded."""

    content: LaneContent
    rows: Packed
    band: DensityBand | None


class Stack(NamedTuple):
    """Lanes with their places, the marks in them, and the lower edge of the last lane."""

    lanes: tuple[Lane, ...]
    marks: tuple[PlacedMark, ...]
    bottom: float


def lane_around(band: DensityBand | None) -> float:
    """Return the height of all that a lane has beside its rows."""
    return 2 * LANE_PAD + (BAND_HEIGHT if band else 0.0)


def stack_lanes(table: EventTable, packed: Sequence[PackedLane], top: float, plot_left: float, airy: float) -> Stack:
    """Stack lanes from `top` down, their titles to the left of the plot; rows are `airy` times as high as they must be.

    Without lanes there is the room of the lowest one.
    """
    lanes: list[Lane] = []
    marks: list[PlacedMark] = []
    ids, types, importances = (table.frame[column].tolist() for column in ("id", "mission_type", "importance"))
    for content, (placed, heights), band in packed:
        edges = [0.0, *accumulate(height * airy for height in heights)]
        band_height = BAND_HEIGHT if band else 0.0
        lines = break_title(content.title, edges[-1] + band_height + 2 * LANE_PAD, plot_left)
        lowest = max(LOWEST_LANE, len(lines) * TITLE_LINE)
        spare = max(lowest - 2 * LANE_PAD - edges[-1] - band_height, 0)
        bottom = top + edges[-1] + spare + band_height + 2 * LANE_PAD
        for each in placed:
            y = top + LANE_PAD + (spare + edges[each.row] + edges[each.row + 1]) / 2
            event = each.item.event
            marks.append(
                PlacedMark(
                    event=event,
                    id=ids[event],
                    mission_type=types[event],
                    lane=len(lanes),
                    y=y,
                    mark=each.item.mark,
                    label=each.place.label,
                    room=edges[each.row + 1] - edges[each.row],
                    importance=importances[event],
                )
            )
        lanes.append(Lane(content.key, content.title, lines, top, bottom, band))
        top = bottom
    return Stack(tuple(lanes), tuple(marks), top if lanes else top + LOWEST_LANE)

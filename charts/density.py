"""Lanes of very many events: how many go on at a day, in place of a mark for each.

A chart of more marks than anybody can tell apart would take a browser seconds, and a slide would not open. Key events
keep their marks, as long as they are few enough themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from charts.lanes import LaneContent
from charts.scale import Scale
from events.table import EventTable
from events.vocabulary import KEY
from texts import text

MOST_MARKS = 1_500
MOST_LANES = 16
BIN = 6.0
BAND_HEIGHT = 26.0
AIR = 3.0
LOWEST = 1.0
OTHERS = "…"


@dataclass(frozen=True, slots=True)
class Bin:
    """Whole days of the time axis in pixels, and the most events that go on at any one of them."""

    left: float
    right: float
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class DensityBand:
    """The events of a lane that have no mark, as row numbers, and how many of them go on at a day."""

    rows: np.ndarray
    bins: tuple[Bin, ...]

    @property
    def events(self) -> int:
        """How many events they are."""
        return len(self.rows)

    @property
    def peak(self) -> int:
        """The most that go on at any day."""
        return max((each.count for each in self.bins), default=0)


def is_crowded(contents: Sequence[LaneContent]) -> bool:
    """Whether lanes have more events than can be drawn as marks."""
    return sum(len(lane.events) for lane in contents) > MOST_MARKS


def largest_lanes(contents: Sequence[LaneContent], language: str) -> tuple[LaneContent, ...]:
    """Return the lanes with the most events in their order, and the events of all others in a last lane."""
    if len(contents) <= MOST_LANES:
        return tuple(contents)
    by_size = sorted(contents, key=lambda lane: -len(lane.events))
    kept = {id(lane) for lane in by_size[: MOST_LANES - 1]}
    events = np.unique(np.concatenate([lane.events for lane in contents if id(lane) not in kept]))
    name = text("lane.others", language, n=f"{len(contents) - len(kept):,}")
    return (*(lane for lane in contents if id(lane) in kept), LaneContent(OTHERS, name, tuple(events.tolist())))


def events_with_marks(table: EventTable, contents: Sequence[LaneContent]) -> list[tuple[int, ...]]:
    """Return the events of each lane that keep their marks: the key ones, or none when these are too many too."""
    key = (table.frame["importance"] == KEY).to_numpy()
    found = [tuple(event for event in lane.events if key[event]) for lane in contents]
    return found if sum(map(len, found)) <= MOST_MARKS else [() for _ in contents]


def density_band(table: EventTable, events: Sequence[int], scale: Scale) -> DensityBand:
    """Count how many of some events go on at each day in view, from their first to their last day."""
    first, in_view = int(scale.first), int(scale.end - scale.first)
    rows = np.asarray(events, dtype="int64")
    begins, ends = (days(table, column)[rows] - first for column in ("first_day", "last_day"))
    seen = (begins < in_view) & (ends >= 0)
    begun = np.bincount(np.maximum(begins[seen], 0), minlength=in_view + 1)
    over = np.bincount(np.minimum(ends[seen] + 1, in_view), minlength=in_view + 1)
    going_on = np.cumsum(begun - over)[:in_view]
    edges = np.unique(np.linspace(0, in_view, max(int((scale.right - scale.left) / BIN), 1) + 1).astype("int64"))
    most = np.maximum.reduceat(going_on, edges[:-1])
    places = [scale.x(first + edge) for edge in edges.tolist()]
    bins = tuple(
        Bin(left, right, number)
        for (left, right), number in zip(pairwise(places), most.tolist(), strict=True)
        if number
    )
    return DensityBand(rows, bins)


def bin_height(each: Bin, peak: int) -> float:
    """Return how high a stretch of a band is drawn: where `peak` events go on, the most of any, it has all its room."""
    return max((BAND_HEIGHT - AIR) * each.count / peak, LOWEST)


def silhouette(band: DensityBand, foot: float, peak: int) -> tuple[tuple[float, float], ...]:
    """Return the outline of a band above its foot: the steps from left to right, and back to the foot."""
    corners = [(band.bins[0].left, foot)]
    for each in band.bins:
        if each.left > corners[-1][0]:
            corners += [(corners[-1][0], foot), (each.left, foot)]
        high = foot - bin_height(each, peak)
        corners += [(each.left, high), (each.right, high)]
    return (*corners, (corners[-1][0], foot))


def days(table: EventTable, column: str) -> np.ndarray:
    """Return a column of days as days since 1970."""
    return table.frame[column].to_numpy().astype("datetime64[D]").astype("int64")

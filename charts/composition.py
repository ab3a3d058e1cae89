"""Compose the layout of some events: first everything that does not depend on the height, then rows with their air."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import NamedTuple

from charts.density import density_band, events_with_marks, is_crowded, largest_lanes
from charts.eras import EraBand, era_bands
from charts.labels import FONT_SIZE, label_texts
from charts.lane_titles import plot_edges
from charts.lanes import lane_contents
from charts.layout import SMALL_FONT, TICKS_HEIGHT, Layout
from charts.legend import LegendEntry, legend_entries, legend_height, types_of_their_own
from charts.marks import Mark, mark_of
from charts.measure import text_width
from charts.packing import pack
from charts.rows import Item, item_of
from charts.rungs import most_labels, spread, widths_to_pack
from charts.scale import Scale, day_number, days_in_view
from charts.stacking import PackedLane, lane_around, stack_lanes
from charts.stretch import Stretch, stretch_of_most
from charts.ticks import ticks_on
from events.table import EventTable
from events.view import View

ERA_ROW = 16.0
ERA_GAP = 4.0
FOOT = 17.0
USUAL_HEIGHT = 620.0
# Few events are given more air, but a chart stays one picture.
AIRIEST = 1.5


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A timeline with everything but the places of its lanes, which depend on the height that it is given.

    `top` is where the lanes begin, `foot` the height of what stands below them.
    """

    selected: EventTable
    view: View
    width: float
    scale: Scale
    eras: tuple[EraBand, ...]
    packed: tuple[PackedLane, ...]
    legend: tuple[LegendEntry, ...]
    own_types: tuple[str, ...]
    top: float
    foot: float
    stretch: Stretch | None


class Named(NamedTuple):
    """An event with its label, and how early that is tried: 0 is first."""

    event: int
    label: str
    rank: int


class Breadth(NamedTuple):
    """What a timeline is at a width, before its marks have rows."""

    scale: Scale
    items: list[list[Item]]
    eras: tuple[EraBand, ...]
    legend: tuple[LegendEntry, ...]

    @property
    def top(self) -> float:
        """Where the lanes begin."""
        return TICKS_HEIGHT + eras_height(self.eras)

    @property
    def around(self) -> float:
        """The height of ticks, eras and legend."""
        return self.top + legend_height(self.legend)


def compose(
    selected: EventTable,
    view: View,
    *,
    width: float,
    height: float | None = None,
    labels: Sequence[str] | None = None,
) -> Layout:
    """Lay out the events of a table under a View that selected them; `width` and `height` in pixels.

    Labels are left out until the lanes fit the height; a layout whose marks alone need more is higher, one that needs
    less is lower. Rows are up to `AIRIEST` times as high as they must be. Where there are too many events for marks,
    lanes get density bands. `labels` has the text for each event, in the order of the table, instead of its own.
    """
    high = height or USUAL_HEIGHT
    return lay_out(draft(selected, view, width=width, height=high, labels=labels), high)


def draft(
    selected: EventTable, view: View, *, width: float, height: float, labels: Sequence[str] | None = None
) -> Draft:
    """Put the events into the rows of their lanes, with as many labels as fit a height; all of them where it is inf."""
    contents = lane_contents(selected, view)
    dense = is_crowded(contents)
    contents = largest_lanes(contents, view.language) if dense else contents
    drawn = events_with_marks(selected, contents) if dense else [lane.events for lane in contents]
    named = named_events(selected, view, drawn, labels)
    stretch = stretch_of_most(selected, view)

    def across(wide: float) -> Breadth:
        scale = Scale(*days_in_view(selected, view), *plot_edges(contents, wide))
        return breadth(selected, view, drawn, named, scale)

    here = across(width)
    bands = [
        density_band(selected, sorted({*lane.events} - {*marks}), here.scale) if dense else None
        for lane, marks in zip(contents, drawn, strict=True)
    ]
    around = sum(map(lane_around, bands)) + notes_height(stretch)
    tried = (here if wide == width else across(wide) for wide in widths_to_pack(width, height))
    best = most_labels(pack(each.items, height - around - each.around) for each in tried)
    rows = map(spread, best, here.items)
    packed = tuple(starmap(PackedLane, zip(contents, rows, bands, strict=True)))
    foot = notes_height(stretch) + legend_height(here.legend)
    own_types = types_of_their_own(selected)
    return Draft(selected, view, width, here.scale, here.eras, packed, here.legend, own_types, here.top, foot, stretch)


def breadth(
    table: EventTable, view: View, drawn: Sequence[Sequence[int]], named: Sequence[Named], scale: Scale
) -> Breadth:
    """Return the marks of every lane, the background and the legend at a scale."""
    items = items_in_lanes(table, drawn, named, scale)
    eras = era_bands(table, view, scale, TICKS_HEIGHT, ERA_ROW, SMALL_FONT)
    legend = legend_entries(marks_of(table, items), eras, table, view, types_of_their_own(table), scale)
    return Breadth(scale, items, eras, legend)


def notes_height(stretch: Stretch | None) -> float:
    """Return how high the notes below the lanes are; what is far from the other events has a line of its own."""
    return FOOT * (2 if stretch else 1)


def eras_height(eras: tuple[EraBand, ...]) -> float:
    """Return how high the track of the eras is, with the gap below it."""
    return ERA_ROW * (1 + max(era.row for era in eras)) + ERA_GAP if eras else 0.0


def named_events(
    table: EventTable, view: View, drawn: Sequence[Sequence[int]], labels: Sequence[str] | None
) -> list[Named]:
    """Return the events that have marks with their labels, ranked by importance, then by length."""
    events = sorted({event for lane in drawn for event in lane})
    frame = table.frame.iloc[events]
    shown = label_texts(frame, view.language) if labels is None else [labels[event] for event in events]
    importance = frame["importance"].tolist()
    order = sorted(range(len(events)), key=lambda at: (importance[at], text_width(shown[at], FONT_SIZE), events[at]))
    rank = {place: number for number, place in enumerate(order)}
    return [Named(event, label, rank[place]) for place, (event, label) in enumerate(zip(events, shown, strict=True))]


def items_in_lanes(
    table: EventTable, drawn: Sequence[Sequence[int]], named: Sequence[Named], scale: Scale
) -> list[list[Item]]:
    """Return the marks of the events of every lane with their labels, at a scale."""
    frame = table.frame.iloc[[each.event for each in named]]
    as_of = day_number(table.as_of) + 0.5
    dated = zip(named, frame["start"], frame["end"], frame["importance"], strict=True)
    found = {
        each.event: item_of(
            each.event, mark_of(start, end, importance, as_of, scale), each.label, each.rank, scale.left, scale.right
        )
        for each, start, end, importance in dated
    }
    return [[found[event] for event in lane] for lane in drawn]


def marks_of(table: EventTable, lanes: Sequence[Sequence[Item]]) -> list[tuple[str, Mark]]:
    """Return the marks in all lanes, each with its mission type."""
    items = [item for lane in lanes for item in lane]
    types = table.frame["mission_type"].iloc[[item.event for item in items]].tolist()
    return [(mission_type, item.mark) for mission_type, item in zip(types, items, strict=True)]


def lay_out(drafted: Draft, height: float, *, airiest: float = AIRIEST) -> Layout:
    """Give the lanes of a draft their places; rows are up to `airiest` times as high as they must be."""
    airy = airiness(drafted, height, airiest)
    stack = stack_lanes(drafted.selected, drafted.packed, drafted.top, drafted.scale.left, airy)
    as_of = day_number(drafted.selected.as_of) + 0.5
    scale = drafted.scale
    return Layout(
        table=drafted.selected,
        view=drafted.view,
        width=drafted.width,
        height=stack.bottom + drafted.foot,
        scale=scale,
        ticks=ticks_on(scale, drafted.view.language, FONT_SIZE),
        eras=drafted.eras,
        lanes=stack.lanes,
        marks=stack.marks,
        legend=tuple(entry.moved(stack.bottom + notes_height(drafted.stretch)) for entry in drafted.legend),
        own_types=drafted.own_types,
        today=scale.x(as_of) if scale.first <= as_of < scale.end else None,
        note_y=stack.bottom + FOOT / 2,
        peak=max((lane.band.peak for lane in drafted.packed if lane.band), default=0),
        stretch=drafted.stretch,
    )


def airiness(drafted: Draft, height: float, airiest: float) -> float:
    """Return how many times as high as they must be the rows are in a height, at most `airiest` times."""
    needed = sum(lane.rows.height for lane in drafted.packed)
    room = height - drafted.top - drafted.foot - sum(lane_around(lane.band) for lane in drafted.packed)
    return min(max(room / needed, 1.0), airiest) if needed else 1.0

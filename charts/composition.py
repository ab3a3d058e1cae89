"""Compose the layout of some events: first everything that does not depend on the height, then rows with their air."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import NamedTuple

from charts.content import Content, content_of
from charts.density import density_band
from charts.eras import EraBand, era_bands
from charts.labels import FONT_SIZE
from charts.lane_titles import plot_edges
from charts.layout import SMALL_FONT, TICKS_HEIGHT, Layout
from charts.legend import LegendEntry, legend_entries, legend_height
from charts.marks import mark_of
from charts.packing import pack
from charts.rows import Item, item_of
from charts.rungs import most_labels, spread, widths_to_pack
from charts.scale import Scale, day_number
from charts.stacking import PackedLane, lane_around, stack_lanes
from charts.stretch import Stretch
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

    content: Content
    width: float
    scale: Scale
    eras: tuple[EraBand, ...]
    packed: tuple[PackedLane, ...]
    legend: tuple[LegendEntry, ...]
    top: float
    foot: float


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
    return lay_out(draft(content_of(selected, view, labels), width=width, height=high), high)


def draft(content: Content, *, width: float, height: float) -> Draft:
    """Put the events into the rows of their lanes, with as many labels as fit a height; all of them where it is inf."""

    def across(wide: float) -> Breadth:
        return breadth(content, Scale(*content.days, *plot_edges(content.lanes, wide)))

    here = across(width)
    bands = [
        None if events is None else density_band(content.selected, events, here.scale) for events in content.banded
    ]
    around = sum(map(lane_around, bands)) + notes_height(content.stretch)
    tried = (here if wide == width else across(wide) for wide in widths_to_pack(width, height))
    best = most_labels(pack(each.items, height - around - each.around) for each in tried)
    rows = map(spread, best, here.items)
    packed = tuple(starmap(PackedLane, zip(content.lanes, rows, bands, strict=True)))
    foot = notes_height(content.stretch) + legend_height(here.legend)
    return Draft(content, width, here.scale, here.eras, packed, here.legend, here.top, foot)


def breadth(content: Content, scale: Scale) -> Breadth:
    """Return the marks of every lane, the background and the legend at a scale."""
    table, view = content.selected, content.view
    items = items_in_lanes(content, scale)
    eras = era_bands(table, view, scale, TICKS_HEIGHT, ERA_ROW, SMALL_FONT)
    types = {each.event: each.mission_type for each in content.named}
    marks = [(types[item.event], item.mark) for lane in items for item in lane]
    return Breadth(scale, items, eras, legend_entries(marks, eras, table, view, content.own_types, scale))


def notes_height(stretch: Stretch | None) -> float:
    """Return how high the notes below the lanes are; what is far from the other events has a line of its own."""
    return FOOT * (2 if stretch else 1)


def eras_height(eras: tuple[EraBand, ...]) -> float:
    """Return how high the track of the eras is, with the gap below it."""
    return ERA_ROW * (1 + max(era.row for era in eras)) + ERA_GAP if eras else 0.0


def items_in_lanes(content: Content, scale: Scale) -> list[list[Item]]:
    """Return the marks of the events of every lane with their labels, at a scale."""
    as_of = day_number(content.selected.as_of) + 0.5
    found = {
        each.event: item_of(
            each.event,
            mark_of(each.start, each.end, each.importance, as_of, scale),
            each.label,
            each.rank,
            scale.left,
            scale.right,
        )
        for each in content.named
    }
    return [[found[event] for event in lane] for lane in content.drawn]


def lay_out(drafted: Draft, height: float, *, airiest: float = AIRIEST) -> Layout:
    """Give the lanes of a draft their places; rows are up to `airiest` times as high as they must be."""
    airy = airiness(drafted, height, airiest)
    stack = stack_lanes(drafted.content.selected, drafted.packed, drafted.top, drafted.scale.left, airy)
    as_of = day_number(drafted.content.selected.as_of) + 0.5
    scale = drafted.scale
    return Layout(
        table=drafted.content.selected,
        view=drafted.content.view,
        width=drafted.width,
        height=stack.bottom + drafted.foot,
        scale=scale,
        ticks=ticks_on(scale, drafted.content.view.language, FONT_SIZE),
        eras=drafted.eras,
        lanes=stack.lanes,
        marks=stack.marks,
        legend=tuple(entry.moved(stack.bottom + notes_height(drafted.content.stretch)) for entry in drafted.legend),
        own_types=drafted.content.own_types,
        today=scale.x(as_of) if scale.first <= as_of < scale.end else None,
        note_y=stack.bottom + FOOT / 2,
        peak=max((lane.band.peak for lane in drafted.packed if lane.band), default=0),
        stretch=drafted.content.stretch,
    )


def airiness(drafted: Draft, height: float, airiest: float) -> float:
    """Return how many times as high as they must be the rows are in a height, at most `airiest` times."""
    needed = sum(lane.rows.height for lane in drafted.packed)
    room = height - drafted.top - drafted.foot - sum(lane_around(lane.band) for lane in drafted.packed)
    return min(max(room / needed, 1.0), airiest) if needed else 1.0

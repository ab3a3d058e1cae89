"""Compose the layout of some events: first everything that does not depend on the height, then rows with their air."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import starmap

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
from charts.scale import Scale, day_number, days_in_view
from charts.stacking import PackedLane, lane_around, stack_lanes
from charts.stretch import Stretch, stretch_of_most
from charts.ticks import ticks_on
from events.table import EventTable
from events.view import View

ERA_ROW = 14.0
ERA_GAP = 4.0
FOOT = 15.0
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
    scale = Scale(*days_in_view(selected, view), *plot_edges(contents, width))
    eras = era_bands(selected, view, scale, TICKS_HEIGHT, ERA_ROW, SMALL_FONT)
    own_types = types_of_their_own(selected)
    items = items_in_lanes(selected, view, drawn, scale, labels)
    legend = legend_entries(marks_of(selected, items), eras, selected, view, own_types, scale)
    top = TICKS_HEIGHT + eras_height(eras)
    stretch = stretch_of_most(selected, view)
    foot = notes_height(stretch) + legend_height(legend)
    bands = [
        density_band(selected, sorted({*lane.events} - {*marks}), scale) if dense else None
        for lane, marks in zip(contents, drawn, strict=True)
    ]
    around = sum(map(lane_around, bands))
    rows = pack(items, height - top - foot - around)
    packed = tuple(starmap(PackedLane, zip(contents, rows, bands, strict=True)))
    return Draft(selected, view, width, scale, eras, packed, legend, own_types, top, foot, stretch)


def notes_height(stretch: Stretch | None) -> float:
    """Return how high the notes below the lanes are; what is far from the other events has a line of its own."""
    return FOOT * (2 if stretch else 1)


def eras_height(eras: tuple[EraBand, ...]) -> float:
    """Return how high the track of the eras is, with the gap below it."""
    return ERA_ROW * (1 + max(era.row for era in eras)) + ERA_GAP if eras else 0.0


def items_in_lanes(
    table: EventTable, view: View, drawn: Sequence[Sequence[int]], scale: Scale, labels: Sequence[str] | None
) -> list[list[Item]]:
    """Return the marks of the events of every lane with their labels, ranked by importance, then by length."""
    events = sorted({event for lane in drawn for event in lane})
    frame = table.frame.iloc[events]
    as_of = day_number(table.as_of) + 0.5
    dated = zip(events, frame["start"], frame["end"], frame["importance"], strict=True)
    marks = {event: mark_of(start, end, importance, as_of, scale) for event, start, end, importance in dated}
    shown = label_texts(frame, view.language) if labels is None else [labels[event] for event in events]
    texts = dict(zip(events, shown, strict=True))
    lengths = {event: text_width(text, FONT_SIZE) for event, text in texts.items()}
    importance = dict(zip(events, frame["importance"].tolist(), strict=True))
    ranked = sorted(events, key=lambda event: (importance[event], lengths[event], event))
    rank = {event: place for place, event in enumerate(ranked)}
    found = {
        event: item_of(event, marks[event], texts[event], rank[event], scale.left, scale.right) for event in events
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

"""The layout of a timeline, numbers only: what stands where, in pixels, for a width and a height.

Screen, slide, image and page are painted from the same layout, so they cannot disagree.

    +----------+-----------------------------------------------+
    |          |  1980      1990      2000      2010     2020  |  ticks
    |          |  [era ......]   [era ...........]             |  eras
    | lane     |   o label      [bar ....] label         o     |  lanes: rows of marks and labels
    | lane     |          o label                        o     |
    |          |  o type  # type              n of m labelled  |  legend and note
    +----------+-----------------------------------------------+
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from charts import legend
from charts.density import BAND_HEIGHT, DensityBand, crowded, density_band, largest, marked
from charts.eras import EraBand, era_bands
from charts.labels import FONT_SIZE, Label, label_texts
from charts.lanes import LaneContent, lanes
from charts.marks import Mark, mark
from charts.measure import text_width, wrapped
from charts.packing import Packed, pack
from charts.rows import Item, item
from charts.scale import Scale, Tick, day_number, days_in_view, ticks
from events.selection import select
from events.table import EventTable
from events.view import View

LANE_PAD = 1.5
LOWEST_LANE = 16.0
LANE_FONT = 12.0
TITLE_LINE = LANE_FONT + 2
TICKS_HEIGHT = 18.0
ERA_ROW = 12.0
SMALL_FONT = 10.0
GAP = 6.0
ERA_GAP = 4.0
FOOT = 15.0
EDGE = 14.0
NARROWEST_TITLES, WIDEST_TITLES = 62.0, 170.0
TITLES_SHARE = 0.3
USUAL_HEIGHT = 620.0
# Few events are given more air, but a chart stays one picture.
AIRIEST = 1.5


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its value in the data, its title as a whole and in lines as far as they fit, its upper and lower edge.

    `band` stands at its foot, below its rows of marks, where it has too many events for marks.
    """

    key: str
    name: str
    title: tuple[str, ...]
    top: float
    bottom: float
    band: DensityBand | None = None

    @property
    def band_foot(self) -> float:
        """The line on which the band stands."""
        return self.bottom - LANE_PAD


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """The mark of an event in a lane: `event` is the row number in the table of the layout, `y` its middle."""

    event: int
    id: str
    mission_type: str
    lane: int
    y: float
    mark: Mark
    label: Label | None


@dataclass(frozen=True)
class Layout:
    """Everything that a painter needs to know; `table` holds the selected events.

    `peak` is the most events that go on at a time in any density band: there a band is as high as it can be.
    """

    table: EventTable
    view: View
    width: float
    height: float
    scale: Scale
    ticks: tuple[Tick, ...]
    eras: tuple[EraBand, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[PlacedMark, ...]
    legend: tuple[legend.Entry, ...]
    own_types: tuple[str, ...]
    today: float | None
    note_y: float
    peak: int = 0

    @property
    def top(self) -> float:
        """The upper edge of the eras and lanes."""
        return TICKS_HEIGHT

    @property
    def bottom(self) -> float:
        """The lower edge of the last lane."""
        return self.lanes[-1].bottom if self.lanes else self.top

    @property
    def labelled(self) -> int:
        """How many marks have a label."""
        return sum(placed.label is not None for placed in self.marks)

    @property
    def banded(self) -> int:
        """How many events have no mark, but are counted in a density band."""
        return sum(lane.band.events for lane in self.lanes if lane.band)


def compose(
    table: EventTable, view: View, *, width: float, height: float | None = None, airiest: float = AIRIEST
) -> Layout:
    """Lay out the events of a View; `width` and `height` in pixels.

    Labels are left out until the lanes fit the height; a layout whose marks alone need more is higher, one that needs
    less is lower. Rows are up to `airiest` times as high as they must be. Where there are too many events for marks,
    lanes get density bands.
    """
    selected = select(table, view)
    contents = lanes(selected, view)
    dense = crowded(contents)
    contents = largest(contents, view.language) if dense else contents
    drawn_as_marks = marked(selected, contents) if dense else [lane.events for lane in contents]
    scale = Scale(*days_in_view(selected, view), *plot_edges(contents, width))
    eras = era_bands(selected, view, scale, TICKS_HEIGHT, ERA_ROW, SMALL_FONT)
    top = TICKS_HEIGHT + (ERA_ROW * (1 + max(era.row for era in eras)) + ERA_GAP if eras else 0)
    own_types = legend.own_types(table)
    entries = legend.entries(selected, drawn_as_marks, view, own_types, scale)
    foot = FOOT + legend.height(entries)
    bands = [
        density_band(selected, sorted({*lane.events} - {*marks}), scale) if dense else None
        for lane, marks in zip(contents, drawn_as_marks, strict=True)
    ]
    around = 2 * LANE_PAD + (BAND_HEIGHT if dense else 0)
    room = (height or USUAL_HEIGHT) - top - foot - around * len(contents)
    packed = pack(items(selected, view, drawn_as_marks, scale), room)
    needed = sum(lane.height for lane in packed)
    airy = min(max(room / needed, 1.0), airiest) if needed else 1.0
    drawn, marks = stacked(selected, contents, packed, bands, top, scale.left, airy)
    bottom = drawn[-1].bottom if drawn else top + LOWEST_LANE
    as_of = day_number(table.as_of) + 0.5
    return Layout(
        table=selected,
        view=view,
        width=width,
        height=bottom + foot,
        scale=scale,
        ticks=ticks(scale, view.language, FONT_SIZE),
        eras=eras,
        lanes=drawn,
        marks=marks,
        legend=tuple(entry.moved(bottom + FOOT) for entry in entries),
        own_types=own_types,
        today=scale.x(as_of) if scale.first <= as_of < scale.end else None,
        note_y=bottom + FOOT / 2,
        peak=max((band.peak for band in bands if band), default=0),
    )


def plot_edges(contents: tuple[LaneContent, ...], width: float) -> tuple[float, float]:
    """Return the left and right edge of the plot: beside the lane titles, which are as wide as they need, in bounds."""
    widest = max((text_width(lane.title, LANE_FONT) for lane in contents), default=0)
    return max(min(widest + 2 * GAP, width * TITLES_SHARE, WIDEST_TITLES), NARROWEST_TITLES), width - EDGE


def items(table: EventTable, view: View, lanes: Sequence[Sequence[int]], scale: Scale) -> list[list[Item]]:
    """Return the marks of the events of every lane with their labels, ranked by importance, then by length."""
    events = sorted({event for lane in lanes for event in lane})
    frame = table.frame.iloc[events]
    as_of = day_number(table.as_of) + 0.5
    dated = zip(events, frame["start"], frame["end"], frame["importance"], strict=True)
    marks = {event: mark(start, end, importance, as_of, scale) for event, start, end, importance in dated}
    texts = dict(zip(events, label_texts(frame, view.language), strict=True))
    lengths = {event: text_width(text, FONT_SIZE) for event, text in texts.items()}
    importance = dict(zip(events, frame["importance"].tolist(), strict=True))
    ranked = sorted(events, key=lambda event: (importance[event], lengths[event], event))
    rank = {event: place for place, event in enumerate(ranked)}
    found = {event: item(event, marks[event], texts[event], rank[event], scale.left, scale.right) for event in events}
    return [[found[event] for event in lane] for lane in lanes]


def title_lines(title: str, height: float, width: float) -> tuple[str, ...]:
    """Break the title of a lane into as many lines as its rows are high, or two."""
    if not title:
        return ()
    lines = max(int(height // TITLE_LINE), 2)
    return tuple(line.rstrip() for line in wrapped(title, LANE_FONT, width, lines))


def stacked(
    table: EventTable,
    contents: tuple[LaneContent, ...],
    packed: list[Packed],
    bands: list[DensityBand | None],
    top: float,
    titles_width: float,
    airy: float,
) -> tuple[tuple[Lane, ...], tuple[PlacedMark, ...]]:
    """Put the lanes one below the other and give every mark its height; rows are `airy` times as high as they must."""
    drawn: list[Lane] = []
    marks = []
    ids, types = table.frame["id"].tolist(), table.frame["mission_type"].tolist()
    for content, (placed, heights), band in zip(contents, packed, bands, strict=True):
        edges = [0.0, *accumulate(height * airy for height in heights)]
        band_height = BAND_HEIGHT if band else 0.0
        title = title_lines(content.title, edges[-1] + band_height + 2 * LANE_PAD, titles_width - 2 * GAP)
        lowest = max(LOWEST_LANE, len(title) * TITLE_LINE)
        spare = max(lowest - 2 * LANE_PAD - edges[-1] - band_height, 0)
        bottom = top + edges[-1] + spare + band_height + 2 * LANE_PAD
        for each in placed:
            y = top + LANE_PAD + (spare + edges[each.row] + edges[each.row + 1]) / 2
            event = each.item.event
            marks.append(PlacedMark(event, ids[event], types[event], len(drawn), y, each.item.mark, each.place.label))
        drawn.append(Lane(content.key, content.title, title, top, bottom, band))
        top = bottom
    return tuple(drawn), tuple(marks)

"""Cut a layout that is too high for a page into several, between lanes where possible, else between rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from charts.composition import notes_height
from charts.layout import Lane, Layout, PlacedMark
from charts.legend import LegendEntry, legend_entries, legend_height
from texts import text

# A lane that does not fit moves to the next page, unless this share of the page would then stay empty.
MOST_EMPTY = 0.4
# By how much the fullest of the pages may be higher than it must.
CLOSE_ENOUGH = 4.0
ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Slice:
    """The rows of one lane that stand on one page: the number of the lane, their upper and lower edge in the layout."""

    lane: int
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How high the slice is."""
        return self.bottom - self.top


def cut_into_pages(layout: Layout, room: float) -> tuple[Layout, ...]:
    """Return a layout as pages of at most `room` pixels height each; axis, eras and legend stand on every page.

    They are as few as can be and about as full, and what is left of the room is shared by the rows.
    """
    if layout.height <= room or not layout.lanes:
        return (layout,)
    head, foot = layout.lanes[0].top, layout.height - layout.bottom
    space = max(room - head - foot, 1.0)
    cuts = [cuts_of(layout, number) for number in range(len(layout.lanes))]
    filled = evenly_filled(layout, cuts, space)
    return tuple(layout_of_page(layout, join_rows(slices), head, room) for slices in filled)


def pages_needed(layout: Layout, room: float) -> int:
    """Return on how many pages of at most `room` pixels height a layout stands."""
    if layout.height <= room or not layout.lanes:
        return 1
    space = max(room - layout.lanes[0].top - (layout.height - layout.bottom), 1.0)
    return len(fill_pages(layout, [cuts_of(layout, number) for number in range(len(layout.lanes))], space))


def evenly_filled(layout: Layout, cuts: Sequence[Sequence[Slice]], space: float) -> list[list[Slice]]:
    """Return the slices of as few pages as have room for them, the fullest of them as low as it can be."""
    filled = fill_pages(layout, cuts, space)
    low, high = (layout.bottom - layout.lanes[0].top) / len(filled), space
    while high - low > CLOSE_ENOUGH:
        tried = (low + high) / 2
        other = fill_pages(layout, cuts, tried)
        if len(other) > len(filled):
            low = tried
        else:
            filled, high = other, tried
    return filled


def fill_pages(layout: Layout, cuts: Sequence[Sequence[Slice]], space: float) -> list[list[Slice]]:
    """Fill pages of a height with lanes, whole where possible."""
    pages: list[list[Slice]] = [[]]
    used = 0.0
    for number, rows in enumerate(cuts):
        for piece in pieces_of_lane(layout.lanes[number], number, rows, space, used):
            if pages[-1] and used + piece.height > space:
                pages.append([])
                used = 0.0
            pages[-1].append(piece)
            used += piece.height
    return pages


def pieces_of_lane(lane: Lane, number: int, rows: Sequence[Slice], space: float, used: float) -> Sequence[Slice]:
    """Return a lane whole, if it fits here or may move to the next page, or else row by row."""
    whole = Slice(number, lane.top, lane.bottom)
    if used + whole.height <= space or (whole.height <= space and space - used < MOST_EMPTY * space):
        return [whole]
    return rows


def cuts_of(layout: Layout, number: int) -> list[Slice]:
    """Return a lane cut between all its rows."""
    lane = layout.lanes[number]
    middles = sorted({placed.y for placed in layout.marks if placed.lane == number})
    cuts = [lane.top, *((above + below) / 2 for above, below in pairwise(middles)), lane.bottom]
    return [Slice(number, top, bottom) for top, bottom in pairwise(cuts)]


def join_rows(slices: list[Slice]) -> list[Slice]:
    """Join the rows of the same lane that stand on one page."""
    result: list[Slice] = []
    for each in slices:
        if result and result[-1].lane == each.lane:
            result[-1] = replace(result[-1], bottom=each.bottom)
        else:
            result.append(each)
    return result


def layout_of_page(layout: Layout, slices: list[Slice], head: float, room: float) -> Layout:
    """Return the layout of one page, with its slices below each other, stretched so that they fill the room."""
    on_page = [(number, each, marks_of(layout, each)) for number, each in enumerate(slices)]
    legend = legend_on_page(layout, [placed for _, _, marks in on_page for placed in marks])
    foot = notes_height(layout.stretch) + legend_height(legend)
    stretched = max((room - head - foot) / sum(each.height for each in slices) - ROUNDING, 1.0)
    lanes, marks = [], []
    top = head
    for number, each, here in on_page:
        lane, bottom = layout.lanes[each.lane], top + each.height * stretched
        band = lane.band if each.bottom == lane.bottom else None
        lanes.append(replace(lane, title_lines=title_on_page(layout, lane, each), top=top, bottom=bottom, band=band))
        marks += [
            replace(placed, lane=number, y=top + (placed.y - each.top) * stretched, room=placed.room * stretched)
            for placed in here
        ]
        top = bottom
    below = top + notes_height(layout.stretch)
    return replace(
        layout,
        height=top + foot,
        lanes=tuple(lanes),
        marks=tuple(marks),
        legend=tuple(entry.moved(below) for entry in legend),
        note_y=layout.note_y + top - layout.bottom,
    )


def marks_of(layout: Layout, each: Slice) -> list[PlacedMark]:
    """Return the marks in a slice."""
    return [placed for placed in layout.marks if placed.lane == each.lane and each.top <= placed.y < each.bottom]


def legend_on_page(layout: Layout, marks: Sequence[PlacedMark]) -> tuple[LegendEntry, ...]:
    """Return the legend of the marks of a page, from 0 down; it is no higher than that of all."""
    drawn = [(each.mission_type, each.mark) for each in marks]
    return legend_entries(drawn, layout.eras, layout.table, layout.view, layout.own_types, layout.scale)


def title_on_page(layout: Layout, lane: Lane, each: Slice) -> tuple[str, ...]:
    """Return the title of a lane, which says where it goes on from the page before."""
    if each.top == lane.top or not lane.title_lines:
        return lane.title_lines
    return (*lane.title_lines, text("sheet.continued", layout.view.language))

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
    """Return a layout as pages of at most `room` pixels height each; axis, eras and legend stand on every page."""
    if layout.height <= room or not layout.lanes:
        return (layout,)
    head, foot = layout.lanes[0].top, layout.height - layout.bottom
    space = max(room - head - foot, 1.0)
    filled: list[list[Slice]] = [[]]
    for number in range(len(layout.lanes)):
        for piece in pieces_of_lane(layout, number, space, sum(each.height for each in filled[-1])):
            if filled[-1] and sum(each.height for each in filled[-1]) + piece.height > space:
                filled.append([])
            filled[-1].append(piece)
    return tuple(layout_of_page(layout, join_rows(slices), head) for slices in filled)


def pieces_of_lane(layout: Layout, number: int, space: float, used: float) -> list[Slice]:
    """Return a lane whole, if it fits here or may move to the next page, or else row by row."""
    lane = layout.lanes[number]
    whole = Slice(number, lane.top, lane.bottom)
    if used + whole.height <= space or (whole.height <= space and space - used < MOST_EMPTY * space):
        return [whole]
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


def layout_of_page(layout: Layout, slices: list[Slice], head: float) -> Layout:
    """Return the layout of one page, with its slices moved up to stand below each other."""
    lanes, marks = [], []
    top = head
    for number, each in enumerate(slices):
        lane, shift = layout.lanes[each.lane], top - each.top
        band = lane.band if each.bottom == lane.bottom else None
        lanes.append(
            replace(lane, title_lines=title_on_page(layout, lane, each), top=top, bottom=top + each.height, band=band)
        )
        marks += [
            replace(placed, lane=number, y=placed.y + shift)
            for placed in layout.marks
            if placed.lane == each.lane and each.top <= placed.y < each.bottom
        ]
        top += each.height
    up = top - layout.bottom
    legend, foot = legend_on_page(layout, marks), top + notes_height(layout.stretch)
    return replace(
        layout,
        height=foot + legend_height(legend),
        lanes=tuple(lanes),
        marks=tuple(marks),
        legend=tuple(entry.moved(foot) for entry in legend),
        note_y=layout.note_y + up,
    )


def legend_on_page(layout: Layout, marks: Sequence[PlacedMark]) -> tuple[LegendEntry, ...]:
    """Return the legend of the marks of a page, from 0 down; it is no higher than that of all."""
    drawn = [(each.mission_type, each.mark) for each in marks]
    return legend_entries(drawn, layout.eras, layout.table, layout.view, layout.own_types, layout.scale)


def title_on_page(layout: Layout, lane: Lane, each: Slice) -> tuple[str, ...]:
    """Return the title of a lane, which says where it goes on from the page before."""
    if each.top == lane.top or not lane.title_lines:
        return lane.title_lines
    return (*lane.title_lines, text("sheet.continued", layout.view.language))

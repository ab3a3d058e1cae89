"""Put marks into rows so that neither marks nor labels overlap, and choose the labels that fit a height.

Marks are never dropped. The events of the first ranks get their labels, as many as the height has room for; then any
other label that fits into a gap is set. A row is as high as what stands in it.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import inf

from charts.labels import Label, places_for, taken
from charts.marks import Mark, Span

APART = 3.0
LABEL_HEIGHT = 12.7
ROW_GAP = 1.0
BRACKET_HEIGHT = 2.0
LABEL_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Item:
    """An event in a lane: its mark, the label that it would like, and how early that label is tried (0 is first)."""

    event: int
    mark: Mark
    label: str
    rank: int


@dataclass(frozen=True, slots=True)
class Placed:
    """An item in a row of its lane, with the label that it got."""

    item: Item
    row: int
    label: Label | None


@dataclass
class Row:
    """The spans that are taken in a row, from left to right, between two edges."""

    left: float
    right: float
    spans: list[Span]

    def free(self, span: Span) -> bool:
        """Whether a span fits without touching another."""
        place = bisect_left(self.spans, span)
        before = self.spans[place - 1].right + APART if place else span.left
        after = self.spans[place].left - APART if place < len(self.spans) else span.right
        return before <= span.left and span.right <= after

    def place(self, item: Item, height: float = inf) -> Label | None:
        """Return the best free place of an item's label in this row of a height, its mark included, or None."""
        for label in places_for(item.label, item.mark):
            if needed(item.mark, label) > height:
                continue
            if self.left <= label.span.left and label.span.right <= self.right and self.free(taken(item.mark, label)):
                return label
        return None


def pack(lanes: Sequence[Sequence[Item]], room: float, left: float, right: float) -> list[list[Placed]]:
    """Place the items of every lane, with as many labels as fit a height of `room` in all.

    Where the marks alone need more, the chart is too high for its place anyway, and labels get their share of height.
    """

    @cache
    def rows_of(lane: int, labelled: int) -> list[Placed]:
        return in_rows(lanes[lane], labelled, left, right)

    def placed(rank: int) -> list[list[Placed]]:
        # Only the ranks of a lane's own items matter to it, which makes most lanes the same from one try to the next.
        own = [max((item.rank + 1 for item in lane if item.rank < rank), default=0) for lane in lanes]
        return [rows_of(lane, labelled) for lane, labelled in enumerate(own)]

    def height(rank: int) -> float:
        return sum(sum(heights(lane)) for lane in placed(rank))

    bare = height(0)
    room = room if bare <= room else bare * (1 + LABEL_SHARE)
    tried = 1 + max((item.rank for lane in lanes for item in lane), default=-1)
    fitting, too_many = 0, tried + 1
    while too_many - fitting > 1:
        if height(tried) <= room:
            fitting = tried
        else:
            too_many = tried
        tried = (fitting + too_many) // 2
    return [filled(lane, left, right) for lane in placed(fitting)]


def in_rows(lane: Sequence[Item], labelled: int, left: float, right: float) -> list[Placed]:
    """Place the items of a lane, those of a rank below `labelled` with their labels, into few rows.

    Marks with a label need the longest gaps, so they choose their rows first, then the high marks before the low ones;
    from left to right, from right to left, or the longest first, whichever needs the least height.
    """
    orders = (
        lambda item: (item.rank >= labelled, -item.mark.size, item.mark.extent.left),
        lambda item: (item.rank >= labelled, -item.mark.size, -item.mark.extent.right),
        lambda item: (item.rank >= labelled, -item.mark.size, item.mark.extent.left - item.mark.extent.right),
    )
    tried = [in_order(sorted(lane, key=order), labelled, left, right) for order in orders]
    return min(tried, key=lambda placed: sum(heights(placed)))


def in_order(lane: Sequence[Item], labelled: int, left: float, right: float) -> list[Placed]:
    """Place items one after the other, each into the first row that has room for it."""
    used: list[Row] = []
    placed = []
    for item in lane:
        row, label = None, None
        if item.rank < labelled:
            row, label = next(
                ((row, label) for row, each in enumerate(used) if (label := each.place(item))), (None, None)
            )
            if label is None:
                label = Row(left, right, []).place(item)
        span = taken(item.mark, label)
        if row is None:
            row = next((row for row, each in enumerate(used) if each.free(span)), len(used))
        if row == len(used):
            used.append(Row(left, right, []))
        insort(used[row].spans, span)
        placed.append(Placed(item, row, label))
    return placed


def heights(placed: Sequence[Placed]) -> list[float]:
    """Return how high each row of a lane is; the title of a lane needs the height of a label in any case."""
    count = 1 + max((each.row for each in placed), default=-1)
    result = [LABEL_HEIGHT if count == 1 else 0.0] * count
    for each in placed:
        result[each.row] = max(result[each.row], needed(each.item.mark, each.label))
    return result


def needed(mark: Mark, label: Label | None) -> float:
    """Return how high a row must be for a mark with its bracket and its label."""
    own = drawn_height(mark, label) + ROW_GAP + (BRACKET_HEIGHT if mark.brackets else 0)
    return max(own, LABEL_HEIGHT if label else 0)


def drawn_height(mark: Mark, label: Label | None) -> float:
    """Return how high a mark is drawn: a bar is high enough for the label inside it."""
    return LABEL_HEIGHT - 1 if label and label.side == "inside" else mark.size


def filled(placed: list[Placed], left: float, right: float) -> list[Placed]:
    """Give a label to every item whose row has room for it without growing, the lowest rank first."""
    high = heights(placed)
    used = [Row(left, right, []) for _ in high]
    for each in placed:
        insort(used[each.row].spans, taken(each.item.mark, each.label))
    result = []
    for each in sorted(placed, key=lambda each: each.item.rank):
        row = used[each.row]
        label = each.label
        if label is None and high[each.row] >= LABEL_HEIGHT:
            row.spans.remove(each.item.mark.extent)
            label = row.place(each.item, high[each.row])
            insort(row.spans, taken(each.item.mark, label))
        result.append(replace(each, label=label))
    return result

"""Put marks into rows so that neither marks nor labels overlap, and choose the labels that fit a height.

Marks are never dropped. The events of the first ranks get their labels, as many as the height has room for; then any
other label that fits into a gap is set. A row is as high as what stands in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from charts.labels import Label, taken
from charts.rows import LABEL_HEIGHT, Item, Row, needed

LABEL_SHARE = 0.3
Order = Callable[[Item], float]
# From left to right, from right to left, or the longest first: each needs the least height in some lanes.
ORDERS: tuple[Order, ...] = (
    lambda item: item.mark.extent.left,
    lambda item: -item.mark.extent.right,
    lambda item: item.mark.extent.left - item.mark.extent.right,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """An item in a row of its lane, with the label that it got."""

    item: Item
    row: int
    label: Label | None


def pack(lanes: Sequence[Sequence[Item]], room: float, left: float, right: float) -> list[list[Placed]]:
    """Place the items of every lane, with as many labels as fit a height of `room` in all.

    Where the marks alone need more, the chart is too high for its place anyway, and labels get their share of height.
    """

    @cache
    def tried(lane: int, labelled: int, order: Order) -> tuple[float, list[Placed]]:
        placed = in_order(lanes[lane], labelled, order, left, right)
        return sum(heights(placed)), placed

    def lowest(lane: int, labelled: int) -> tuple[float, list[Placed]]:
        return min((tried(lane, labelled, order) for order in ORDERS), key=lambda each: each[0])

    def labelled_in(rank: int) -> list[tuple[int, int]]:
        # Only the ranks of a lane's own items matter to it, which makes most lanes the same from one try to the next.
        own = [max((item.rank + 1 for item in lane if item.rank < rank), default=0) for lane in lanes]
        return list(enumerate(own))

    def fits(rank: int, room: float) -> bool:
        # The other orders need not be tried where the first one fits already.
        wanted = labelled_in(rank)
        first = sum(tried(*each, ORDERS[0])[0] for each in wanted)
        return first <= room or sum(lowest(*each)[0] for each in wanted) <= room

    bare = sum(lowest(*each)[0] for each in labelled_in(0))
    room = room if bare <= room else bare * (1 + LABEL_SHARE)
    rank = 1 + max((item.rank for lane in lanes for item in lane), default=-1)
    fitting, too_many = 0, rank + 1
    while too_many - fitting > 1:
        if fits(rank, room):
            fitting = rank
        else:
            too_many = rank
        rank = (fitting + too_many) // 2
    return [filled(lowest(*each)[1], left, right) for each in labelled_in(fitting)]


def in_order(lane: Sequence[Item], labelled: int, order: Order, left: float, right: float) -> list[Placed]:
    """Place the items of a lane, those of a rank below `labelled` with their labels, into few rows.

    Marks with a label need the longest gaps, so they choose their rows first, then the high marks before the low ones,
    each in turn the first row that has room for it.
    """
    used: list[Row] = []
    placed = []
    for item in sorted(lane, key=lambda item: (item.rank >= labelled, -item.mark.size, order(item))):
        row, place = None, None
        if item.rank < labelled:
            for number, each in enumerate(used):
                if place := each.place(item):
                    row = number
                    break
            else:
                place = Row(left, right).place(item)
        span = place.span if place else item.mark.extent
        if row is None:
            row = next((number for number, each in enumerate(used) if each.free(span)), len(used))
        if row == len(used):
            used.append(Row(left, right))
        used[row].take(span)
        placed.append(Placed(item, row, place.label if place else None))
    return placed


def heights(placed: Sequence[Placed]) -> list[float]:
    """Return how high each row of a lane is; the title of a lane needs the height of a label in any case."""
    count = 1 + max((each.row for each in placed), default=-1)
    result = [LABEL_HEIGHT if count == 1 else 0.0] * count
    for each in placed:
        result[each.row] = max(result[each.row], needed(each.item.mark, each.label))
    return result


def filled(placed: list[Placed], left: float, right: float) -> list[Placed]:
    """Give a label to every item whose row has room for it without growing, the lowest rank first."""
    high = heights(placed)
    used = [Row(left, right) for _ in high]
    for each in placed:
        used[each.row].take(taken(each.item.mark, each.label))
    result = []
    for each in sorted(placed, key=lambda each: each.item.rank):
        row = used[each.row]
        label = each.label
        if label is None and high[each.row] >= LABEL_HEIGHT:
            row.give_back(each.item.mark.extent)
            place = row.place(each.item, high[each.row])
            row.take(place.span if place else each.item.mark.extent)
            label = place.label if place else None
        result.append(replace(each, label=label))
    return result

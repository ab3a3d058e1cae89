"""Put marks into rows so that neither marks nor labels overlap, and choose the labels that fit a height.

Marks are never dropped. The events of the first ranks get their labels, as many as the height has room for; then any
other label that fits into a gap is set. A row is as high as what stands in it.
"""

from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

from charts.rows import LABEL_HEIGHT, Item, Place, Row

# Where the marks leave too little room, there is a line of labels for so many marks, and one for so many lanes.
MARKS_A_LINE, LANES_A_LINE = 28, 3
# No order needs so many times less height than another.
MOST_GAINED = 1.15
# From one number of labels to the next that is tried.
STEP = 1.1
# High marks before low ones; from left to right, from right to left, or the longest first: each of these needs the
# least height in some lanes.
ORDERS: tuple[Callable[[Item], tuple[float, float]], ...] = (
    lambda item: (-item.mark.size, item.mark.extent.left),
    lambda item: (-item.mark.size, -item.mark.extent.right),
    lambda item: (-item.mark.size, item.mark.extent.left - item.mark.extent.right),
)


class Placed(NamedTuple):
    """An item in a row of its lane, and its place there, with a label or without."""

    item: Item
    row: int
    place: Place


class Packed(NamedTuple):
    """The items of a lane and the height of each of its rows; the title needs the height of a label in any case."""

    placed: list[Placed]
    heights: list[float]

    @property
    def height(self) -> float:
        """The height of all rows."""
        return sum(self.heights)

    @property
    def labels(self) -> int:
        """How many items have a label."""
        return sum(each.place.label is not None for each in self.placed)


class Trials:
    """The ways in which lanes were packed so far: each order of a lane with each number of labels is tried once."""

    def __init__(self, lanes: Sequence[Sequence[Item]]) -> None:
        self.lanes = lanes
        self.ordered = [[sorted(lane, key=order) for order in ORDERS] for lane in lanes]
        self.packed: dict[tuple[int, int, int], Packed] = {}
        self.orders = [
            min(range(len(ORDERS)), key=lambda order: self.tried(lane, order, 0).height) for lane in range(len(lanes))
        ]

    def tried(self, lane: int, order: int, labelled: int) -> Packed:
        """Return a lane packed in an order, the items of a rank below `labelled` with their labels."""
        key = lane, order, labelled
        if key not in self.packed:
            self.packed[key] = in_order(self.ordered[lane][order], labelled)
        return self.packed[key]

    def lowest(self, lane: int, labelled: int) -> Packed:
        """Return a lane packed in the order that needs the least height."""
        return min(
            (self.tried(lane, order, labelled) for order in range(len(ORDERS))), key=lambda packed: packed.height
        )

    def labelled_in(self, rank: int) -> list[tuple[int, int]]:
        """Return each lane with the lowest rank that has as many labels there as `rank`.

        Only the ranks of a lane's own items matter to it, which makes most lanes the same from one try to the next.
        """
        own = (max((item.rank + 1 for item in lane if item.rank < rank), default=0) for lane in self.lanes)
        return list(enumerate(own))

    def height(self, rank: int, most: float) -> float:
        """Return the height that all lanes need with the labels below a rank, or one that is little enough."""
        firsts = [
            (self.tried(lane, self.orders[lane], labelled).height, lane, labelled)
            for lane, labelled in self.labelled_in(rank)
        ]
        total = sum(first for first, *_ in firsts)
        if total > most * MOST_GAINED:
            return total
        for first, lane, labelled in firsts:
            if total <= most:
                break
            total += self.lowest(lane, labelled).height - first
        return total


def pack(lanes: Sequence[Sequence[Item]], room: float) -> list[Packed]:
    """Place the items of every lane, with as many labels as fit a height of `room` in all.

    Where the marks leave too little, labels get some lines all the same, and the chart is higher than its place: else a
    little more room than the marks need would mean fewer labels than too little room. How many lines does not depend on
    what the marks need, which is less in a wider chart: else that would have fewer labels.
    """
    trials = Trials(lanes)
    fitting = most_labelled(trials, max(room, trials.height(0, inf) + least_for_labels(lanes)))
    return [fill_gaps(trials.lowest(*each)) for each in trials.labelled_in(fitting)]


def least_for_labels(lanes: Sequence[Sequence[Item]]) -> float:
    """Return the height that the labels of some lanes get in any case."""
    return LABEL_HEIGHT * (sum(map(len, lanes)) / MARKS_A_LINE + len(lanes) / LANES_A_LINE)


def most_labelled(trials: Trials, room: float) -> int:
    """Return up to which rank all items have labels that fit a height, in steps that grow with it."""
    ranks = [0]
    last = 1 + max((item.rank for lane in trials.lanes for item in lane), default=-1)
    while ranks[-1] < last:
        ranks.append(min(max(ranks[-1] + 1, int(ranks[-1] * STEP)), last))
    fitting, too_many = 0, len(ranks)
    trial = too_many - 1
    while too_many - fitting > 1:
        if trials.height(ranks[trial], room) <= room:
            fitting = trial
        else:
            too_many = trial
        trial = (fitting + too_many) // 2
    return ranks[fitting]


def in_order(lane: Sequence[Item], labelled: int) -> Packed:
    """Place the items of a lane in their order, those of a rank below `labelled` with their labels.

    Marks with a label need the longest gaps, so they choose their rows first.
    """
    rows: list[Row] = []
    placed = [first_place(rows, item, item.places or (item.bare,)) for item in lane if item.rank < labelled]
    placed += [first_place(rows, item, (item.bare,)) for item in lane if item.rank >= labelled]
    heights = [row.height for row in rows]
    return Packed(placed, [max(heights[0], LABEL_HEIGHT)] if len(rows) == 1 else heights)


def first_place(rows: list[Row], item: Item, places: Sequence[Place]) -> Placed:
    """Take the best free one of some places in the first row that has one; a new row has room for the best."""
    for number, row in enumerate(rows):
        place = row.first_free(places)
        if place:
            row.take(place)
            return Placed(item, number, place)
    rows.append(Row())
    rows[-1].take(places[0])
    return Placed(item, len(rows) - 1, places[0])


def fill_gaps(packed: Packed) -> Packed:
    """Give a label to every item whose row has room for it without growing, the lowest rank first."""
    rows = [Row() for _ in packed.heights]
    for each in packed.placed:
        rows[each.row].take(each.place)
    placed = []
    for each in sorted(packed.placed, key=lambda each: each.item.rank):
        row, high = rows[each.row], packed.heights[each.row]
        if each.place.label is None and high >= LABEL_HEIGHT:
            row.give_back(each.place)
            place = row.first_free([place for place in each.item.places if place.height <= high]) or each.place
            row.take(place)
            each = each._replace(place=place)
        placed.append(each)
    return Packed(placed, packed.heights)

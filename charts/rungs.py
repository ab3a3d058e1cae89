"""Pack marks as for somewhat narrower charts, so that a wider one never has fewer labels.

What has no overlap in a chart has none in a wider one: all places move apart, marks and labels stay as wide. But rows
that are filled anew at each width lose some labels by chance. So the widths are a ladder, a chart is packed as if it
were as wide as its rung or the one below, whichever has more labels, and its rows are then spread over its own width.
"""

from collections.abc import Iterable, Sequence
from math import floor, inf, log

from charts.packing import Packed, Placed
from charts.rows import LABEL_HEIGHT, Item, Place

STEP = 1.25
TRIED = 2
# Some rung: that of the narrowest telephones.
NARROW = 320.0


def widths_to_pack(width: float, height: float) -> tuple[float, ...]:
    """Return the widths for which a chart is packed, the widest first; its own where all labels have room."""
    if height == inf:
        return (width,)
    rung = floor(log(width / NARROW, STEP) + 1e-9)
    return tuple(NARROW * STEP ** (rung - below) for below in range(TRIED))


def most_labels(packings: Iterable[Sequence[Packed]]) -> Sequence[Packed]:
    """Return the first of some packings of the same lanes with the most labels; none is made after a complete one."""
    best: Sequence[Packed] = ()
    for lanes in packings:
        if not best or labels(lanes) > labels(best):
            best = lanes
        if labels(best) == sum(len(lane.placed) for lane in best):
            break
    return best


def labels(lanes: Sequence[Packed]) -> int:
    """Return how many labels there are in some lanes."""
    return sum(lane.labels for lane in lanes)


def spread(packed: Packed, items: Sequence[Item]) -> Packed:
    """Return a lane with the rows in which it is packed, its items at the places of a wider chart."""
    there = {item.event: item for item in items}
    placed = [
        Placed(there[each.item.event], each.row, same_place(each, there[each.item.event])) for each in packed.placed
    ]
    heights = [0.0] * len(packed.heights)
    for each in placed:
        heights[each.row] = max(heights[each.row], each.place.height)
    return Packed(placed, [max(heights[0], LABEL_HEIGHT)] if len(heights) == 1 else heights)


def same_place(placed: Placed, item: Item) -> Place:
    """Return the place of an item on whose side its label was put, or of the bare mark where it has no room."""
    if placed.place.label is None:
        return item.bare
    side = placed.place.label.side
    return next((place for place in item.places if place.label and place.label.side == side), item.bare)

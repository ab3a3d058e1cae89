"""A row of a lane: which stretches of it are taken, and where an item and its label still fit."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from charts.labels import Label, places_for, span_with_label
from charts.marks import Mark, Span

APART = 3.0
LABEL_HEIGHT = 14.5
BAR_HEIGHT = 14.0
# A bar holds its label from the accent of a capital to the tail of a bracket.
LABELLED_BAR = 15.4
ROW_GAP = 1.0
BRACKET_HEIGHT = 2.0


class Place(NamedTuple):
    """A place for a label, or a mark without one: the span and the height of a row that it needs with its mark."""

    label: Label | None
    span: Span
    height: float


@dataclass(frozen=True, slots=True)
class Item:
    """An event in a lane: its mark, how early its label is tried (0 is first), and its places, alone and labelled.

    `places` are those where the label stands between the edges of the plot, the best first.
    """

    event: int
    mark: Mark
    rank: int
    bare: Place
    places: tuple[Place, ...]


def item_of(event: int, mark: Mark, label: str, rank: int, left: float, right: float) -> Item:
    """Return the item of an event whose label would stand between two edges."""
    labels = [each for each in places_for(label, mark) if left <= each.span.left and each.span.right <= right]
    bare, *places = (Place(each, span_with_label(mark, each), needed(mark, each)) for each in (None, *labels))
    return Item(event, mark, rank, bare, tuple(places))


@dataclass(slots=True)
class Row:
    """The spans that are taken in a row, as their left and right ends from left to right, and the height they need."""

    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    height: float = 0.0

    def first_free(self, places: Sequence[Place]) -> Place | None:
        """Return the first of some places whose span fits without touching another."""
        lefts, rights = self.lefts, self.rights
        for place in places:
            left, right = place.span
            after = bisect_left(lefts, left)
            if after and rights[after - 1] + APART > left:
                continue
            if after == len(lefts) or right <= lefts[after] - APART:
                return place
        return None

    def take(self, place: Place) -> None:
        """Take a place that is free."""
        left, right = place.span
        after = bisect_left(self.lefts, left)
        self.lefts.insert(after, left)
        self.rights.insert(after, right)
        self.height = max(self.height, place.height)

    def give_back(self, place: Place) -> None:
        """Make the span of a place that was taken free again."""
        after = bisect_left(self.lefts, place.span.left)
        del self.lefts[after], self.rights[after]


def needed(mark: Mark, label: Label | None) -> float:
    """Return how high a row must be for a mark with its bracket and its label."""
    own = drawn_height(mark, label) + ROW_GAP + (BRACKET_HEIGHT if mark.brackets else 0)
    return max(own, LABEL_HEIGHT if label else 0)


def drawn_height(mark: Mark, label: Label | None, room: float = 0.0) -> float:
    """Return how high a mark is drawn: a bar is high enough for the label inside it, or as its row leaves room."""
    if mark.kind == "point":
        return mark.size
    spare = room - ROW_GAP - (BRACKET_HEIGHT if mark.brackets else 0)
    return LABELLED_BAR if label and label.side == "inside" else max(mark.size, min(spare, BAR_HEIGHT))

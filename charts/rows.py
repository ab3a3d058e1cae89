"""A row of a lane: which stretches of it are taken, and where an item and its label still fit."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from typing import NamedTuple

from charts.labels import Label, places_for, taken
from charts.marks import Mark, Span

APART = 3.0
LABEL_HEIGHT = 12.7
ROW_GAP = 1.0
BRACKET_HEIGHT = 2.0


class Place(NamedTuple):
    """A place for a label: the span and the height of a row that it needs together with its mark."""

    label: Label
    span: Span
    height: float


@dataclass(frozen=True)
class Item:
    """An event in a lane: its mark, the label that it would like, and how early that label is tried (0 is first)."""

    event: int
    mark: Mark
    label: str
    rank: int

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where the label could stand, the best place first; asked for again and again while rows are tried."""
        labels = places_for(self.label, self.mark)
        return tuple(Place(label, taken(self.mark, label), needed(self.mark, label)) for label in labels)


@dataclass
class Row:
    """The spans that are taken in a row between two edges, as their left and right ends from left to right."""

    left: float
    right: float
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)

    def free(self, span: Span) -> bool:
        """Whether a span fits without touching another."""
        place = bisect_left(self.lefts, span.left)
        if place and self.rights[place - 1] + APART > span.left:
            return False
        return place == len(self.lefts) or span.right <= self.lefts[place] - APART

    def take(self, span: Span) -> None:
        """Take a span that is free."""
        place = bisect_left(self.lefts, span.left)
        self.lefts.insert(place, span.left)
        self.rights.insert(place, span.right)

    def give_back(self, span: Span) -> None:
        """Make a span that was taken free again."""
        place = bisect_left(self.lefts, span.left)
        del self.lefts[place], self.rights[place]

    def place(self, item: Item, height: float = inf) -> Place | None:
        """Return the best free place of an item's label in this row of a height, its mark included, or None."""
        for place in item.places:
            if (
                place.height <= height
                and self.left <= place.label.span.left
                and place.label.span.right <= self.right
                and self.free(place.span)
            ):
                return place
        return None


def needed(mark: Mark, label: Label | None) -> float:
    """Return how high a row must be for a mark with its bracket and its label."""
    own = drawn_height(mark, label) + ROW_GAP + (BRACKET_HEIGHT if mark.brackets else 0)
    return max(own, LABEL_HEIGHT if label else 0)


def drawn_height(mark: Mark, label: Label | None) -> float:
    """Return how high a mark is drawn: a bar is high enough for the label inside it."""
    return LABEL_HEIGHT - 1 if label and label.side == "inside" else mark.size

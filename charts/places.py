"""Where the marks of a layout stand, for whoever points at one of them without drawing the chart anew."""

from dataclasses import dataclass

from charts.geometry import chosen_frame
from charts.layout import Layout


@dataclass(frozen=True, slots=True)
class Place:
    """The frame of a mark: `begin` and `end` as shares of the plot's width, `top` and `bottom` in pixels."""

    begin: float
    end: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Places:
    """Where each event is drawn, once a lane; `left` and `right` are the margins beside the plot, in pixels."""

    left: float
    right: float
    of: dict[str, tuple[Place, ...]]


def places_of(layout: Layout) -> Places:
    """Return the frames of all marks."""
    scale = layout.scale
    found: dict[str, tuple[Place, ...]] = {}
    for placed in layout.marks:
        (left, top), _, (right, bottom), *_ = chosen_frame(placed)
        begin, end = ((x - scale.left) / (scale.right - scale.left) for x in (left, right))
        found[placed.id] = (*found.get(placed.id, ()), Place(begin, end, top, bottom))
    return Places(scale.left, layout.width - scale.right, found)

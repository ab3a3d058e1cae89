"""Where the marks of a layout stand, for whoever points at one of them without drawing the chart anew."""

from dataclasses import dataclass

from charts.geometry import BAND_RISE, RING_GAP, Box, body_box, era_box
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
    """Where each event is drawn, once a lane, and each law; `left` and `right` are its margins, in pixels."""

    left: float
    right: float
    of: dict[str, tuple[Place, ...]]


def places_of(layout: Layout) -> Places:
    """Return the frames of all marks and law bands."""
    scale = layout.scale
    found: dict[str, tuple[Place, ...]] = {}
    boxes = [(era.law, era_box(era), BAND_RISE) for era in layout.eras if era.law]
    boxes += [(placed.id, body_box(placed), RING_GAP) for placed in layout.marks]
    for name, box, rise in boxes:
        found[name] = (*found.get(name, ()), place_of(box, rise, layout))
    return Places(scale.left, layout.width - scale.right, found)


def place_of(box: Box, rise: float, layout: Layout) -> Place:
    """Return the frame of a box, so much higher on both sides as `rise` says."""
    scale = layout.scale
    begin, end = ((x - scale.left) / (scale.right - scale.left) for x in (box.left - RING_GAP, box.right + RING_GAP))
    return Place(begin, end, box.top - rise, box.bottom + rise)

"""Where a click still reaches what is smaller than a fingertip: boxes around labels, thin bars and law bands."""

from collections.abc import Iterator
from typing import NamedTuple

from charts.eras import EraBand
from charts.geometry import Box, body_box
from charts.layout import Layout, PlacedMark

# In pixels, wherever the neighbours leave so much: a box reaches over the edge of a row, but not far into the next.
LEAST = 16.0
OVER_ROW = 2.0


class Reach(NamedTuple):
    """A mark with its label, or a law band with its name, and the box in which it can be clicked."""

    thing: PlacedMark | EraBand
    box: Box


def reaches(layout: Layout) -> Iterator[Reach]:
    """Yield the boxes of the law bands, of all bars and of all labels; markers without one are reached by distance."""
    for era in layout.eras:
        left, right = min(era.band.left, era.name_span.left), max(era.band.right, era.name_span.right)
        yield Reach(era, widened(Box(left, right, era.y, LEAST)))
    for each in layout.marks:
        if each.label or each.mark.kind == "period":
            body = body_box(each)
            left, right = each.label.span if each.label else (body.left, body.right)
            high = max(min(LEAST, each.room + OVER_ROW), body.height)
            yield Reach(each, widened(Box(min(left, body.left), max(right, body.right), each.y, high)))


def widened(box: Box) -> Box:
    """Return a box that is wide enough."""
    missing = max(LEAST - (box.right - box.left), 0.0) / 2
    return box._replace(left=box.left - missing, right=box.right + missing)

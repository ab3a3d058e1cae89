"""What is drawn of a layout as plain numbers, in its pixels: painters add the colours and nothing else.

x points right and y points down, as everywhere in a layout.
"""

from math import cos, pi, sin
from typing import Literal, NamedTuple

from charts.drawn import DrawnMark
from charts.eras import BAND_HEIGHT, EraBand
from charts.layout import Layout
from charts.marks import Cut, Span
from charts.palette import style_of
from charts.rows import drawn_height
from charts.shapes import polygon

Point = tuple[float, float]
Points = tuple[Point, ...]

HAIRLINE = 1.0
ARROW = "triangle-right"
# Of a symbol of size 1.
ARROW_LENGTH = 0.75
ARROW_HEIGHT = 2 / 3**0.5
# What the window cuts ends in teeth that reach to its edge: how deep the gaps between them are, and how high a tooth.
TEAR = 4.0
TOOTH = 4.4
BRACKET_GAP = 1.5
BRACKET_FOOT = 2.0
FADE_STEPS = 4
FADE_SHARE = 0.8
STRONGEST, PALER = 0.65, 0.6
# A line behind the names keeps so far away from one, and is left out where it would be shorter than a dot.
NAME_HEIGHT = 13.0
NAME_CLEAR = 1.5
SHORTEST_STROKE = 2.0
# The ring of the chosen event stays clear of the label beside its mark.
RING_GAP = 3.0
BAND_RISE = 1.0
ROUNDEST = 8.0
RING_STEPS = 4


class Box(NamedTuple):
    """A rectangle: its left and right edge, the height at which its middle lies, and how high it is."""

    left: float
    right: float
    y: float
    height: float

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height / 2


class Symbol(NamedTuple):
    """A shape of the palette, its middle, and the diameter of the circle that it stands for."""

    shape: str
    x: float
    y: float
    size: float

    @property
    def corners(self) -> Points:
        """The outline."""
        radius = self.size / 2
        return tuple((self.x + x * radius, self.y + y * radius) for x, y in polygon(self.shape))


class Step(NamedTuple):
    """One of the steps in which a soft edge grows paler, with its opacity from 0 to 1."""

    box: Box
    opacity: float


def body_box(placed: DrawnMark) -> Box:
    """Return the box of a bar with its arrow head, or of the marker of a point with the paper around it."""
    return Box(*placed.mark.body, placed.y, drawn_height(placed.mark, placed.label, placed.room))


def bar_outline(placed: DrawnMark) -> Points:
    """Return the corners of a bar: what goes on ends in its arrow head, what the window cuts in a torn edge."""
    left, right = edges_of(body_box(placed), placed.mark.cut, arrow=placed.mark.arrow)
    return (*right, *reversed(left))


def edges_of(box: Box, cut: Cut, *, arrow: bool) -> tuple[Points, Points]:
    """Return the left and the right edge of a bar or a band, from the top down."""
    left = torn_edge(box, "left") if cut.left else ((box.left, box.top), (box.left, box.bottom))
    if cut.right:
        return left, torn_edge(box, "right")
    above, below, *point = head_of(box).corners if arrow else ((box.right, box.top), (box.right, box.bottom))
    return left, (above, *point, below)


def torn_edge(box: Box, side: Literal["left", "right"]) -> Points:
    """Return the points of an edge where the window cuts a box, from the top down: tips of teeth and gaps by turns."""
    depth = min(TEAR, (box.right - box.left) / 2)
    edge, inner = (box.left, box.left + depth) if side == "left" else (box.right, box.right - depth)
    teeth = max(round(box.height / TOOTH), 2)
    return tuple(
        (inner if each % 2 else edge, box.top + box.height * each / teeth / 2) for each in range(2 * teeth + 1)
    )


def torn_gaps(box: Box, cut: Cut) -> tuple[Points, ...]:
    """Return the triangles that are missing from a box where the window cuts it."""
    edges = [edge for edge, is_cut in zip(edges_of(box, cut, arrow=False), cut, strict=True) if is_cut]
    return tuple(edge[place : place + 3] for edge in edges for place in range(0, len(edge) - 2, 2))


def bar_box(placed: DrawnMark) -> Box:
    """Return the bar of a period as far as the arrow head that it may have."""
    box, head = body_box(placed), arrow_head(placed)
    return box._replace(right=min(x for x, _ in head.corners)) if head else box


def arrow_head(placed: DrawnMark) -> Symbol | None:
    """Return the head of a bar that goes on."""
    return head_of(body_box(placed)) if placed.mark.arrow else None


def head_of(box: Box) -> Symbol:
    """Return an arrow head: as high as its bar, no longer than it, its point where the bar ends."""
    size = min(box.height / ARROW_HEIGHT, (box.right - box.left) / ARROW_LENGTH)
    return Symbol(ARROW, box.right - size / 2, box.y, size)


def point_symbol(layout: Layout, placed: DrawnMark) -> Symbol:
    """Return the marker of a point, with a hairline of paper around it."""
    left, right = placed.mark.body
    return Symbol(shape_of(layout, placed.mission_type), (left + right) / 2, placed.y, placed.mark.size - HAIRLINE)


def shape_of(layout: Layout, mission_type: str) -> str:
    """Return the name of the shape of a mission type."""
    return style_of(mission_type, layout.own_types).shape


def bracket_strokes(placed: DrawnMark) -> tuple[Points, ...]:
    """Return a thin bracket under every month, year or decade that a date leaves open, as the points of its stroke.

    Where the window cuts it, it has no end.
    """
    low = body_box(placed).bottom + BRACKET_GAP
    high = low - BRACKET_FOOT
    return tuple(
        (
            *(() if cut.left else ((left, high),)),
            (left, low),
            (right, low),
            *(() if cut.right else ((right, high),)),
        )
        for (left, right), cut in placed.mark.brackets
    )


def fade_steps(placed: DrawnMark) -> tuple[Step, ...]:
    """Return the soft edges of a mark, each in steps from where it is certain to where it ends."""
    height = body_box(placed).height * FADE_SHARE
    steps = []
    for edge in placed.mark.fades:
        wide = (edge.weak - edge.strong) / FADE_STEPS
        for number in range(FADE_STEPS):
            begin = edge.strong + number * wide
            left = min(begin, begin + wide)
            opacity = STRONGEST - PALER * number / FADE_STEPS
            steps.append(Step(Box(left, left + abs(wide), placed.y, height), opacity))
    return tuple(steps)


def upright_strokes(layout: Layout, x: float) -> tuple[Points, ...]:
    """Return the line at an x behind the eras and lanes, broken where it would run through a name beside its mark."""
    taken = sorted(
        (y - NAME_HEIGHT / 2, y + NAME_HEIGHT / 2)
        for y, span in names_on_paper(layout)
        if span.left - NAME_CLEAR <= x <= span.right + NAME_CLEAR
    )
    strokes = []
    top = layout.top
    for above, below in (*taken, (layout.bottom, layout.bottom)):
        end = min(above, layout.bottom)
        if end - top >= SHORTEST_STROKE:
            strokes.append(((x, top), (x, end)))
        top = max(top, below)
    return tuple(strokes)


def names_on_paper(layout: Layout) -> list[tuple[float, Span]]:
    """Return the middle and the span of every label and name of a law that stands beside its bar, marker or band."""
    labels = [(each.y, each.label.span) for each in layout.marks if each.label and each.label.side != "inside"]
    names = [(era.y, era.name_span) for era in layout.eras if era.label and not era.named_inside]
    return [*labels, *names]


def chosen_ring(box: Box, rise: float = RING_GAP) -> Points:
    """Return the ring around what is chosen, closed: a circle around a marker, round ends at a bar.

    It stands so much above and below the box as `rise` says.
    """
    left, right = box.left - RING_GAP, box.right + RING_GAP
    low, high = box.bottom + rise, box.top - rise
    radius = min(right - left, low - high, 2 * ROUNDEST) / 2
    near, far, above, below = left + radius, right - radius, high + radius, low - radius
    corners = ((far, above), (far, below), (near, below), (near, above))
    ring = tuple(
        (x + radius * cos(angle), y + radius * sin(angle))
        for quarter, (x, y) in enumerate(corners)
        for angle in ((quarter - 1 + step / RING_STEPS) * pi / 2 for step in range(RING_STEPS + 1))
    )
    return (*ring, ring[0])


def era_outline(era: EraBand) -> Points:
    """Return the corners of the band of a background period, which ends as a bar would."""
    left, right = era_edges(era)
    return (*right, *reversed(left))


def era_edges(era: EraBand) -> tuple[Points, Points]:
    """Return the strokes at both ends of a band, so that it is not taken for one with its neighbour."""
    return edges_of(era_box(era), era.cut, arrow=era.arrow)


def era_box(era: EraBand) -> Box:
    """Return the band of a background period."""
    return Box(*era.band, era.y, BAND_HEIGHT)

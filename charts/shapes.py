"""The shapes of the marks as polygons, for the painters that have no symbols of their own.

A shape has the name and the proportions of the Plotly symbol that the screen shows; its radius is 1, y points down.
"""

from functools import cache
from math import cos, pi, sin

Points = tuple[tuple[float, float], ...]

ROUND = 32
# Plotly gives a symbol an area like that of the circle of its size, so the points of some reach further out.
DIAMOND, STAR, HEXAGRAM = 1.3, 1.4, 1.32
ARM, ARM_WIDTH = 1.2, 0.4


@cache
def polygon(shape: str) -> Points:
    """Return the corners of a shape; a name that is not listed is a circle."""
    return SHAPES.get(shape, SHAPES["circle"])


def around(corners: int, radius: float = 1.0, begin: float = -90.0) -> Points:
    """Return corners at equal distances on a circle, the first at an angle in degrees clockwise from the right."""
    angles = (begin * pi / 180 + 2 * pi * corner / corners for corner in range(corners))
    return tuple((radius * cos(angle), radius * sin(angle)) for angle in angles)


def pointed(points: int, outer: float, inner: float) -> Points:
    """Return a star: corners that lie far out and close in by turns."""
    out, close = around(points, outer), around(points, inner, -90 + 180 / points)
    return tuple(corner for pair in zip(out, close, strict=True) for corner in pair)


def turned(shape: Points, degrees: float) -> Points:
    """Return a shape turned clockwise."""
    angle = degrees * pi / 180
    return tuple((x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)) for x, y in shape)


PLUS: Points = tuple(
    corner
    for turn in (0, 90, 180, 270)
    for corner in turned(((ARM_WIDTH, -ARM_WIDTH), (ARM, -ARM_WIDTH), (ARM, ARM_WIDTH)), turn)
)
WIDE_TRIANGLE: Points = ((-2 / 3**0.5, 0.5), (2 / 3**0.5, 0.5), (0.0, -1.0))

SHAPES: dict[str, Points] = {
    "circle": around(ROUND),
    "diamond": around(4, DIAMOND),
    "diamond-tall": ((0.0, 1.4), (0.7, 0.0), (0.0, -1.4), (-0.7, 0.0)),
    "diamond-wide": ((1.4, 0.0), (0.0, 0.7), (-1.4, 0.0), (0.0, -0.7)),
    "square": ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)),
    "cross": PLUS,
    "x": turned(PLUS, 45),
    "triangle-up": WIDE_TRIANGLE,
    "triangle-right": turned(WIDE_TRIANGLE, 90),
    "triangle-down": turned(WIDE_TRIANGLE, 180),
    "pentagon": around(5),
    "hexagon": around(6),
    "octagon": around(8, begin=22.5),
    "star": pointed(5, STAR, STAR * 0.382),
    "hexagram": pointed(6, HEXAGRAM, HEXAGRAM / 3**0.5),
    "star-square": pointed(4, 1.1 * 2**0.5, 0.55),
    "bowtie": ((-1.0, -1.0), (0.0, 0.0), (1.0, -1.0), (1.0, 1.0), (0.0, 0.0), (-1.0, 1.0)),
    "hourglass": ((-1.0, -1.0), (1.0, -1.0), (0.0, 0.0), (1.0, 1.0), (-1.0, 1.0), (0.0, 0.0)),
}

"""The polygons of marks have the names and about the size of the symbols on the screen."""

import pytest
from plotly.validator_cache import ValidatorCache

from charts.palette import OWN_SHAPES, STYLES
from charts.shapes import SHAPES, polygon

NAMES = [*(style.shape for style in STYLES.values()), *OWN_SHAPES]


def area(points):
    """Return the area of a polygon (the shoelace formula)."""
    following = [*points[1:], points[0]]
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, following, strict=True))) / 2


@pytest.mark.parametrize("name", NAMES)
def test_every_mark_has_a_polygon_and_a_symbol_of_the_same_name(name):
    assert name in SHAPES
    assert name in ValidatorCache.get_validator("scatter.marker", "symbol").values


@pytest.mark.parametrize("name", [name for name in SHAPES if name not in ("bowtie", "hourglass")])
def test_shapes_are_about_as_large_as_a_circle(name):
    assert 1.2 < area(polygon(name)) < 4.1
    assert max(abs(edge) for corner in polygon(name) for edge in corner) < 1.6


def test_shapes_differ_from_each_other():
    assert len({tuple((round(x, 3), round(y, 3)) for x, y in points) for points in SHAPES.values()}) == len(SHAPES)


def test_an_unknown_name_is_a_circle():
    assert polygon("nothing") == SHAPES["circle"]

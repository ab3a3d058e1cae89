"""The outlines of marks: what they promise about their rows, and that the screen paints these and no others."""

from dataclasses import replace

import numpy as np
import pytest

from charts.composition import compose
from charts.geometry import (
    TEAR,
    arrow_head,
    bar_box,
    bar_outline,
    body_box,
    bracket_strokes,
    chosen_ring,
    fade_steps,
    torn_gaps,
)
from charts.marks import SHORTEST
from charts.rows import BAR_HEIGHT
from charts.timeline import paint
from events import View, select

NEARLY = 0.01


WINDOW = View(first="2000", last="2010")
ACROSS = [("1990", "2005"), ("2005", "2020"), ("1990", "2020"), ("1990", "..")]


@pytest.fixture(scope="module")
def going_on(curated):
    """Return the layout of the curated events, and its marks that end in an arrow."""
    view = View(first="1995")
    layout = compose(select(curated, view), view, width=1080, height=2000)
    return layout, [placed for placed in layout.marks if placed.mark.arrow]


@pytest.fixture
def only(table_of):
    """Return a function that lays out one event and returns its mark with the layout."""

    def lay_out(view=None, **cells):
        layout = compose(table_of(cells), view or View(), width=1080)
        return layout.marks[0], layout

    return lay_out


def trace(layout, name):
    """Return the trace of a name in the figure of a layout."""
    (found,) = [each for each in paint(layout).data if each.name == name]
    return found


def test_an_arrow_is_as_high_as_its_bar_and_points_to_where_that_ends(going_on):
    _, marks = going_on
    assert len(marks) > 5
    for placed in marks:
        xs, ys = zip(*arrow_head(placed).corners, strict=True)
        body = body_box(placed)
        assert (min(ys), max(ys)) == pytest.approx((body.top, body.bottom))
        assert (min(xs), max(xs)) == pytest.approx((bar_box(placed).right, body.right))
        assert ys[xs.index(max(xs))] == pytest.approx(placed.y)


def test_the_outline_of_a_bar_that_goes_on_narrows_to_one_point(going_on):
    _, marks = going_on
    for placed in marks:
        body = body_box(placed)
        outline = bar_outline(placed)
        assert [y for x, y in outline if x == pytest.approx(body.right)] == pytest.approx([placed.y])
        neck = [y for x, y in outline if x == pytest.approx(bar_box(placed).right)]
        assert sorted(neck) == pytest.approx([body.top, body.bottom])


def test_a_bar_that_has_ended_has_square_ends(only):
    placed, _ = only(start="1992", end="1995")
    body = body_box(placed)
    assert arrow_head(placed) is None
    assert set(bar_outline(placed)) == {(x, y) for x in (body.left, body.right) for y in (body.top, body.bottom)}


def test_what_began_yesterday_is_all_arrow(only):
    placed, _ = only(View(first="1926"), start="2026-11-22", end="..")
    xs, ys = zip(*arrow_head(placed).corners, strict=True)
    assert max(xs) - min(xs) == pytest.approx(SHORTEST)
    assert max(ys) - min(ys) <= body_box(placed).height
    assert bar_box(placed).left == pytest.approx(bar_box(placed).right)


def test_the_screen_shows_the_arrows_without_a_gap_before_them(going_on):
    layout, marks = going_on
    heads = trace(layout, "ongoing")
    samples = [each for entry in layout.legend for each in entry.samples if each.mark.arrow]
    assert list(zip(heads.y, heads.marker.size, strict=True)) == [
        (head.y, head.size) for head in map(arrow_head, (*marks, *samples))
    ]
    assert set(heads.marker.color[: len(marks)]) <= set(trace(layout, "periods").marker.color)
    bars = trace(layout, "periods")
    ends = {(name, y): length for (name, _), y, length in zip(bars.customdata, bars.y, bars.x, strict=True)}
    a_pixel = (layout.scale.end - layout.scale.first) * 86_400_000 / (layout.scale.right - layout.scale.left)
    for placed in marks:
        box = bar_box(placed)
        assert 0 < ends[placed.id, placed.y] / a_pixel - (box.right - box.left) <= 1


def test_a_bracket_lies_under_its_mark_and_opens_upwards(only):
    placed, _ = only(View(first="1990", last="1999"), start="1992")
    ((left_end, left, right, right_end),) = bracket_strokes(placed)
    assert left[1] == right[1] > body_box(placed).bottom
    assert left_end[1] == right_end[1] < left[1]
    assert (left_end[0], right_end[0]) == (left[0], right[0]) == placed.mark.brackets[0].span


@pytest.mark.parametrize(("start", "end"), [("1992~", "1995"), ("1992", "1995~"), ("1992", "?")])
def test_a_soft_edge_grows_paler_away_from_what_is_certain(only, start, end):
    placed, _ = only(View(first="1980", last="1999"), start=start, end=end)
    (edge,) = placed.mark.fades
    steps = fade_steps(placed)
    assert [step.opacity for step in steps] == sorted((step.opacity for step in steps), reverse=True)
    assert all(0 < step.opacity < 1 for step in steps)
    distances = [abs((step.box.left + step.box.right) / 2 - edge.strong) for step in steps]
    assert distances == sorted(distances)
    assert min(step.box.left for step in steps) == pytest.approx(min(edge))
    assert max(step.box.right for step in steps) == pytest.approx(max(edge))


@pytest.mark.parametrize("end", ["", "1992"])
def test_the_ring_of_the_chosen_event_encloses_its_mark_and_no_label_beside_it(only, end):
    placed, layout = only(View(event="a", first="1990", last="2019"), start="1992", end=end, title="A long label")
    body = body_box(placed)
    xs, ys = zip(*chosen_ring(body), strict=True)
    assert min(xs) < body.left < body.right < max(xs) < placed.label.span.left
    assert min(ys) < body.top < body.bottom < max(ys)
    assert list(trace(layout, "chosen").y)[:-1] == list(ys)


def test_a_bar_is_as_high_as_its_row_leaves_room_but_no_higher_than_a_line_of_text_needs(only):
    placed, _ = only(View(first="1990", last="2019"), start="1992", end="1993-06-30", title="A long label")
    assert placed.label.side != "inside"
    heights = [body_box(replace(placed, room=room)).height for room in (0, placed.mark.size + 5, 60)]
    assert heights == [placed.mark.size, placed.mark.size + 2, BAR_HEIGHT]
    assert body_box(placed).height > placed.mark.size


def gaps_on_screen(layout):
    """Return the corners of every gap that the screen cuts out of bars and bands, in pixels of the layout."""
    paths = [shape.path for shape in paint(layout).layout.shapes if shape.layer == "above"]
    polygons = [polygon.strip("Z").split("L") for path in paths for polygon in path.split("M")[1:]]
    corners = [[tuple(map(float, corner.split(","))) for corner in polygon] for polygon in polygons]
    return [(x * layout.width, y) for polygon in corners for x, y in polygon]


@pytest.mark.parametrize(("start", "end"), ACROSS)
def test_a_bar_that_the_window_cuts_ends_in_teeth(only, start, end):
    placed, layout = only(WINDOW, start=start, end=end)
    outline, body = bar_outline(placed), body_box(placed)
    for edge, inner, cut in zip((body.left, body.right), (1, -1), placed.mark.cut, strict=True):
        tips = [y for x, y in outline if x == edge]
        gaps = [y for x, y in outline if x == pytest.approx(edge + inner * TEAR)]
        if cut:
            assert len(tips) == len(gaps) + 1 >= 3
            assert (min(tips), max(tips)) == pytest.approx((body.top, body.bottom))
        else:
            assert len(tips) == (1 if edge == body.right and end == ".." else 2)
    missing = {corner for gap in torn_gaps(body, placed.mark.cut) for corner in gap}
    assert missing <= set(outline)
    (sample,) = [each for entry in layout.legend for each in entry.samples if any(each.mark.cut)]
    both = (*torn_gaps(body, placed.mark.cut), *torn_gaps(body_box(sample), sample.mark.cut))
    drawn = [corner for gap in both for corner in gap]
    assert np.array(sorted(gaps_on_screen(layout))) == pytest.approx(np.array(sorted(drawn)), abs=0.02)


def test_nothing_is_torn_that_lies_in_the_window(only):
    placed, layout = only(WINDOW, start="2000", end="2010")
    assert len(bar_outline(placed)) == 4
    assert gaps_on_screen(layout) == []


@pytest.mark.parametrize(("start", "end"), ACROSS)
def test_the_label_of_a_bar_that_is_cut_stands_clear_of_its_teeth_and_its_arrow(only, start, end):
    placed, layout = only(WINDOW, start=start, end=end, title="A label")
    assert placed.label.side == "inside"
    assert placed.label.span.left >= layout.scale.left + TEAR
    assert placed.label.span.right <= layout.scale.right - TEAR


def test_a_bracket_that_the_window_cuts_has_no_end_there(only):
    placed, _ = only(View(first="1990-10", last="1999"), start="1990")
    ((left, right, right_end),) = bracket_strokes(placed)
    assert left[1] == right[1] > right_end[1]
    assert (left[0], right[0]) == placed.mark.brackets[0].span

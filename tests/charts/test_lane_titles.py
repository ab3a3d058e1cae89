"""Lane titles: whole where the lane is high enough, and never wider than their place."""

import pytest

from charts.composition import compose
from charts.lane_titles import GAP, LANE_FONT, TITLE_LINE, break_title, plot_edges
from charts.lanes import LaneContent
from charts.measure import text_width
from events import View
from texts import LANGUAGES

LONG = "Reconstruction and coalition support"


def test_a_title_takes_as_many_lines_as_its_lane_is_high():
    assert "".join(break_title(LONG, 10 * TITLE_LINE, 96)).replace(" ", "") == LONG.replace(" ", "")
    assert len(break_title(LONG, 10 * TITLE_LINE, 96)) > 2


def test_in_a_low_lane_it_has_two_lines_and_says_that_it_was_cut():
    lines = break_title(LONG, TITLE_LINE, 90)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


@pytest.mark.parametrize("width", [1200, 760, 480, 390])
@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_fit_beside_the_plot_and_inside_their_lanes(curated, width, language):
    layout = compose(curated, View(lane="type", language=language), width=width)
    for lane in layout.lanes:
        assert lane.title_lines
        assert len(lane.title_lines) * TITLE_LINE <= lane.bottom - lane.top + 0.01
        assert all(text_width(line, LANE_FONT) <= layout.scale.left - 2 * GAP for line in lane.title_lines)


def test_the_plot_begins_where_the_titles_need_it_but_keeps_most_of_the_width():
    short, long = (plot_edges([LaneContent("a", title, ())], 1200)[0] for title in ("Quad", LONG * 5))
    assert short < long <= 1200 * 0.3
    assert plot_edges([LaneContent("a", LONG * 5, ())], 400)[0] <= 400 * 0.3

"""The order of lanes: as a reader looks for them."""

import re

import pytest

from charts.lane_titles import break_title, plot_edges
from charts.lanes import LaneContent, lane_contents
from events import View, select


def keys(table, **choices):
    """Return the values of the lanes of a View from above."""
    view = View(**choices)
    return [lane.key for lane in lane_contents(select(table, view), view)]


def test_series_stand_in_the_order_in_which_they_began(table_of):
    table = table_of(
        {"start": "1992", "series": "Zeta"},
        {"start": "1999", "series": "Alpha"},
        {"start": "2001", "series": "Alpha"},
        {"start": "2010", "series": "Zeta"},
        {"start": "1980"},
    )
    assert keys(table, lane="series") == ["Zeta", "Alpha", ""]


def test_a_chosen_country_stands_first_then_those_with_the_most_events(table_of):
    table = table_of(
        {"start": "1992", "countries": "AUS;USA"},
        {"start": "1993", "countries": "USA"},
        {"start": "1994", "countries": "USA;AUS;KHM"},
        {"start": "1995"},
    )
    assert keys(table, lane="country") == ["USA", "AUS", "KHM", ""]
    assert keys(table, lane="country", countries=("KHM", "AUS")) == ["AUS", "KHM", "USA"]


WORDS = (
    "IntraLocal",
    "Multinational peace operation",
    "Reconstruction and coalition support",
    "Asia/Pacific",
    "Evacuation",
)


@pytest.mark.parametrize("width", range(240, 1200, 7))
@pytest.mark.parametrize("word", WORDS)
def test_the_title_of_a_lane_breaks_between_its_words_or_is_cut(word, width):
    left, _ = plot_edges([LaneContent("", word, ())], width)
    lines = break_title(word, 40, left)
    whole = set(re.split(r"[ /]", word))
    for line in lines:
        for piece in filter(None, re.split(r"[ /]", line)):
            assert piece in whole or piece.endswith("…")
    assert len(lines) == 1 or " " in word or "/" in word

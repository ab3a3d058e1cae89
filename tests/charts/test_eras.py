"""The background periods: bands as long as their dates, names that can be read."""

from datetime import date
from itertools import permutations

import pandas as pd
import pytest

from charts.composition import compose
from charts.eras import BAND_HEIGHT
from charts.geometry import TEAR, era_edges, era_outline
from charts.layout import SMALL_FONT
from charts.marks import Span
from charts.measure import text_width
from charts.scale import day_number
from charts.timeline import paint
from events import View, select
from texts import LANGUAGES

WHOLE = View(first="1990", last="1999")


@pytest.fixture
def laid_out(all_laid_out):
    """Return a function that lays out events of 1990 to 1999 with one era behind them."""

    def lay_out(start, end, title="Law", view=WHOLE, width=1080):
        return all_laid_out([(start, end, title)], view, width)

    return lay_out


@pytest.fixture
def all_laid_out(table_of):
    """Return a function that lays out events of 1990 to 1999 with some eras behind them."""

    def lay_out(eras, view=WHOLE, width=1080):
        cells = [
            {"id": title, "start": start, "end": end, "title": title, "title_ja": ""} for start, end, title in eras
        ]
        table = table_of({"start": "1990"}, {"start": "1999"}, eras=pd.DataFrame(cells))
        return compose(select(table, view), view, width=width)

    return lay_out


def test_a_band_lasts_from_the_first_day_to_the_end_of_the_last(laid_out):
    layout = laid_out("1992-08-10", "1995-03-31")
    (era,) = layout.eras
    first, after = (day_number(date(*day)) for day in ((1992, 8, 10), (1995, 4, 1)))
    assert tuple(era.band) == pytest.approx((layout.scale.x(first), layout.scale.x(after)))


@pytest.mark.parametrize(("start", "end"), [("1970", "1989-12-31"), ("2000-01-01", "2010")])
def test_a_period_that_only_touches_the_window_is_not_drawn(laid_out, start, end):
    assert laid_out(start, end).eras == ()


@pytest.mark.parametrize("width", [1200, 760, 480])
@pytest.mark.parametrize("language", LANGUAGES)
def test_bands_and_their_names_do_not_overlap_and_stay_in_the_plot(curated, width, language):
    layout = compose(curated, View(language=language), width=width)
    for era in layout.eras:
        assert layout.scale.left <= era.label_left
        assert era.label_left + text_width(era.label, SMALL_FONT) <= layout.scale.right
    assert untidy(layout) == []
    assert max(era.y for era in layout.eras) < layout.lanes[0].top


def untidy(layout):
    """Return the pairs of eras in a row that could be taken for one, or one of which has the name of the other."""
    faults = []
    for one, other in permutations(layout.eras, 2):
        if one.row == other.row:
            gap = max(other.band.left - one.band.right, one.band.left - other.band.right)
            name = Span(one.label_left, one.label_left + text_width(one.label, SMALL_FONT))
            own = max(name.left - one.band.right, one.band.left - name.right, 0)
            next_to_it = max(name.left - other.band.right, other.band.left - name.right)
            names = Span(other.label_left, other.label_left + text_width(other.label, SMALL_FONT))
            clear = max(name.left - names.right, names.left - name.right)
            if gap < 2 or (one.label and next_to_it <= own) or clear < own:
                faults.append((one.name, other.name))
    return faults


@pytest.mark.parametrize("width", range(320, 1400, 60))
def test_laws_that_follow_each_other_are_not_taken_for_one(all_laid_out, width):
    laws = [
        ("1990-06", "1992-03-31", "The first of the laws"),
        ("1992-04-01", "1995-05-20", "The second law"),
        ("1995-05-21", "1996", "A law"),
        ("1997-01-03", "..", "The last law of all of these laws"),
    ]
    layout = all_laid_out(laws, width=width)
    assert len(layout.eras) == 4
    assert untidy(layout) == []


def test_a_band_has_an_edge_at_each_end(laid_out):
    layout = laid_out("1992", "1995")
    (era,) = layout.eras
    assert [{x for x, _ in edge} for edge in era_edges(era)] == [{era.band.left}, {era.band.right}]
    (trace,) = [each for each in paint(layout).data if each.name == "era edges"]
    assert [y for y in trace.y[:3] if y] == [era.y - BAND_HEIGHT / 2, era.y + BAND_HEIGHT / 2]
    assert len([x for x in trace.x if x]) == 2 * 4  # those of the sample in the legend too


@pytest.mark.parametrize(
    ("start", "end", "points"), [("1980", "1995", (4, 2)), ("1992", "2005", (2, 4)), ("1980", "..", (4, 1))]
)
def test_a_band_that_the_window_cuts_is_torn_and_one_that_goes_on_has_an_arrow(laid_out, start, end, points):
    (era,) = laid_out(start, end).eras
    outline = era_outline(era)
    tips = [sum(x == pytest.approx(edge) for x, _ in outline) for edge in era.band]
    assert tuple(tips) == points


def test_the_name_in_a_band_that_is_cut_stands_clear_of_its_teeth(laid_out):
    layout = laid_out("1980", "..")
    (era,) = layout.eras
    assert era.label_left >= era.band.left + TEAR

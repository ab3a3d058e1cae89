"""The background periods: bands as long as their dates, names that can be read."""

from datetime import date
from itertools import combinations

import pandas as pd
import pytest

from charts.composition import compose
from charts.eras import TOUCH
from charts.layout import SMALL_FONT
from charts.measure import text_width
from charts.scale import day_number
from charts.timeline import paint
from events import View
from texts import LANGUAGES


@pytest.fixture
def laid_out(table_of):
    """Return a function that lays out events of 1990 to 1999 with one era behind them."""

    def lay_out(start, end):
        eras = pd.DataFrame([{"id": "law", "start": start, "end": end, "title": "Law", "title_ja": ""}])
        table = table_of({"start": "1990"}, {"start": "1999"}, eras=eras)
        return compose(table, View(), width=1080)

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
    spans = []
    for era in layout.eras:
        right = era.label_left + text_width(era.label, SMALL_FONT)
        assert layout.scale.left <= era.label_left
        assert right <= layout.scale.right
        spans.append((era.row, min(era.band.left, era.label_left), max(era.band.right, right)))
    for (row, left, right), (other, begin, end) in combinations(spans, 2):
        assert row != other or right <= begin + TOUCH or end <= left + TOUCH
    assert max(era.y for era in layout.eras) < layout.lanes[0].top


def test_a_law_says_its_dates_under_the_pointer(laid_out):
    (trace,) = [trace for trace in paint(laid_out("1992-08-10", "1995-03-31")).data if trace.name == "eras"]
    assert trace.hovertext == ("<b>Law</b><br>10 August 1992 – 31 March 1995",)


def test_a_name_that_has_room_nowhere_is_cut_to_its_band(table_of):
    name = "A law with a very long name that no chart of this width has any room for at all " * 2
    eras = pd.DataFrame([{"id": "law", "start": "1993", "end": "1996", "title": name, "title_ja": ""}])
    (era,) = compose(table_of({"start": "1990"}, {"start": "1999"}, eras=eras), View(), width=700).eras
    assert era.name == name
    assert era.label.endswith("…")
    assert era.band.left <= era.label_left
    assert era.label_left + text_width(era.label, SMALL_FONT) <= era.band.right

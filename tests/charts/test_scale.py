"""The time axis: days in view, places of days, ticks that can be read."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.measure import text_width
from charts.scale import Scale, day_number, days_in_view, ticks_on
from charts.timeline import timeline_figure
from events import View

LEFT, RIGHT, SIZE = 150.0, 1066.0, 11
DAYS = st.dates().map(day_number)
WINDOWS = st.tuples(DAYS, DAYS).map(sorted).filter(lambda days: days[0] + 1 < days[1])


def scale_of(first, end):
    """Return the scale from one date to the other, its end not included."""
    return Scale(day_number(date.fromisoformat(first)), day_number(date.fromisoformat(end)), LEFT, RIGHT)


@given(WINDOWS, DAYS, st.floats(0, 1))
def test_places_and_days_are_each_others_inverse(window, day, share):
    scale = Scale(*window, LEFT, RIGHT)
    assert (scale.x(scale.first), scale.x(scale.end)) == (LEFT, pytest.approx(RIGHT))
    assert scale.day(scale.x(day)) == pytest.approx(day, abs=0.01)
    x = LEFT + share * (RIGHT - LEFT)
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=0.01)
    assert LEFT <= scale.clipped(day) <= RIGHT


@given(WINDOWS, st.sampled_from(["en", "ja"]), st.sampled_from([320, 760, RIGHT]))
def test_ticks_stand_in_view_and_apart(window, language, right):
    scale = Scale(*window, LEFT, right)
    marked = ticks_on(scale, language, SIZE)
    places = [(tick.x, text_width(tick.label, SIZE)) for tick in marked]
    assert all(LEFT <= x <= right for x, _ in places)
    for (before, width), (after, wider) in pairwise(places):
        assert before + width / 2 + 4 < after - wider / 2


@pytest.mark.parametrize(
    ("first", "end", "language", "labels"),
    [
        ("1978-01-01", "2027-01-01", "en", [str(year) for year in range(1980, 2027, 5)]),
        ("1500-01-01", "2027-01-01", "en", [str(year) for year in range(1500, 2027, 50)]),
        ("2010-01-01", "2020-01-01", "ja", [str(year) for year in range(2010, 2020)]),
        ("2016-01-01", "2016-07-01", "en", ["Jan 2016", "Feb 2016", "Mar 2016", "Apr 2016", "May 2016", "Jun 2016"]),
        ("2016-07-01", "2017-01-01", "en", ["Jul 2016", "Aug 2016", "Sept 2016", "Oct 2016", "Nov 2016", "Dec 2016"]),
        ("2016-11-15", "2017-02-15", "ja", ["2016年12月", "2017年1月", "2017年2月"]),
        (
            "2016-01-01",
            "2019-01-01",
            "en",
            [f"{month} {year}" for year in (2016, 2017, 2018) for month in ("Jan", "Apr", "Jul", "Oct")],
        ),
    ],
)
def test_ticks_are_as_close_as_can_be_read(first, end, language, labels):
    scale = scale_of(first, end)
    assert [tick.label for tick in ticks_on(scale, language, SIZE)] == labels
    years = [tick for tick in ticks_on(scale, language, SIZE) if tick.label.isdigit()]
    assert all(tick.x == scale.x(day_number(date(int(tick.label), 1, 1))) for tick in years)


def test_an_open_window_is_whole_years_around_the_events(table_of):
    table = table_of({"start": "1992-09-17"}, {"start": "1996-02", "end": "2004-03"})
    assert days_in_view(table, View()) == (day_number(date(1992, 1, 1)), day_number(date(2005, 1, 1)))
    assert days_in_view(table, View(first="1994-05"))[0] == day_number(date(1994, 5, 1))
    assert days_in_view(table, View(last="1994-05"))[1] == day_number(date(1994, 6, 1))


@pytest.mark.parametrize(
    "query",
    [
        "to=9999",
        "from=9999",
        "from=9999-12-31",
        "from=0001",
        "to=0001",
        "to=0001-01-01",
        "from=0001&to=9999",
        "from=9999&to=9999",
        "from=999X",
        "from=3000",
        "to=1000",
        "from=2016-05-05&to=2016-05-05",
    ],
)
def test_the_ends_of_the_calendar_can_be_asked_for(curated, query):
    view = View.from_query(query)
    first, end = days_in_view(curated, view)
    assert first < end
    assert timeline_figure(curated, view, width=1080, height=800).layout.xaxis.range[0][:4].isdigit()


@pytest.mark.parametrize(("start", "end"), [("0001~", ""), ("1992", "9999-12-31"), ("9999-12-31%", ""), ("0001", "..")])
def test_events_at_the_ends_of_the_calendar_are_drawn(table_of, start, end):
    figure = timeline_figure(table_of({"start": start, "end": end}), View())
    assert sum(len(trace.customdata) for trace in figure.data if trace.customdata is not None) == 1

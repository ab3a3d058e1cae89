"""The time axis: days in view, and places of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.composition import compose
from charts.scale import Scale, day_number, days_in_view
from charts.timeline import timeline_figure
from events import View, select

LEFT, RIGHT = 150.0, 1066.0
DAYS = st.dates().map(day_number)
WINDOWS = st.tuples(DAYS, DAYS).map(sorted).filter(lambda days: days[0] + 1 < days[1])


@given(WINDOWS, DAYS, st.floats(0, 1))
def test_places_and_days_are_each_others_inverse(window, day, share):
    scale = Scale(*window, LEFT, RIGHT)
    assert (scale.x(scale.first), scale.x(scale.end)) == (LEFT, pytest.approx(RIGHT))
    assert scale.day(scale.x(day)) == pytest.approx(day, abs=0.01)
    x = LEFT + share * (RIGHT - LEFT)
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=0.01)
    assert LEFT <= scale.clipped(day) <= RIGHT


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


def on_axis(table, query):
    """Return the first day on the axis that a View asks for, and the day after the last one."""
    return [edge[:10] for edge in timeline_figure(table, View.from_query(query)).layout.xaxis.range]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("country=AUS&from=2007", ["2007-01-01", "2027-01-01"]),
        ("country=KHM&from=1992-09-17", ["1992-09-17", "2027-01-01"]),
        ("country=IRQ&to=2012-06", ["2003-01-01", "2012-07-01"]),
        ("country=IRQ", ["2003-01-01", "2027-01-01"]),
        ("from=2015&to=2022", ["2015-01-01", "2023-01-01"]),
        ("country=KHM&from=1980&to=2035", ["1980-01-01", "2036-01-01"]),
        ("from=2015-09-15&to=2015-09-15", ["2015-09-15", "2015-09-16"]),
    ],
)
def test_the_axis_is_what_was_asked_for_and_an_open_one_reaches_to_today(curated, query, shown):
    assert on_axis(curated, query) == shown


@pytest.mark.parametrize("query", ["from=2007&country=AUS", "country=IRQ", "from=2020"])
def test_an_open_axis_has_the_line_of_today(curated, query):
    view = View.from_query(query)
    layout = compose(select(curated, view), view, width=900)
    assert layout.scale.left < layout.today < layout.scale.right


@pytest.mark.parametrize(
    ("row", "end"),
    [
        ({"start": "1890"}, "1891-01-01"),
        ({"start": "1890", "end": "?"}, "1891-01-01"),
        ({"start": "189X", "end": "?"}, "1900-01-01"),
        ({"start": "1890", "end": ".."}, "2027-01-01"),
        ({"start": "2020-10"}, "2021-01-01"),
        ({"start": "2023"}, "2027-01-01"),
        ({"start": "2031-05"}, "2032-01-01"),
    ],
)
def test_what_was_over_long_ago_gets_no_empty_years_until_today(table_of, row, end):
    table = table_of({"start": "1850"}, row)
    for query in ("", "from=1860"):
        assert on_axis(table, query)[1] == end

"""A window half or twice as long stands around the same middle and is as exact as its length asks for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import parse_date
from events.options import window_problem
from events.zoom import SHORTEST, zoomed

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "by", "window"),
    [
        (date(1990, 1, 1), date(2009, 12, 31), 0.5, ("1995", "2004")),
        (date(2015, 1, 1), date(2016, 12, 31), 0.5, ("2015-07", "2016-06")),
        (date(2015, 9, 1), date(2015, 9, 30), 0.5, ("2015-09-08", "2015-09-22")),
        (date(2015, 9, 15), date(2015, 9, 15), 0.5, ("2015-09-12", "2015-09-18")),
        (date(2014, 1, 1), date(2015, 12, 31), 2, ("2013", "2016")),
    ],
)
def test_windows_of_years_months_and_days(first, last, by, window):
    assert zoomed(first, last, by) == window


def test_a_closer_window_stands_around_the_day_that_is_looked_at():
    assert zoomed(date(1990, 1, 1), date(2009, 12, 31), 0.5, date(1992, 9, 17)) == ("1988", "1997")
    assert zoomed(date(1990, 1, 1), date(2009, 12, 31), 0.5, date(2020, 1, 1)) == ("1995", "2004")


@given(DAYS, st.integers(0, 100_000), st.sampled_from([0.5, 1, 2]))
def test_every_window_is_one(first, length, by):
    last = first + timedelta(days=min(length, (date.max - first).days))
    begin, end = zoomed(first, last, by)
    assert window_problem(begin, end) == ""
    days = (parse_date(end).last_day - parse_date(begin).first_day).days + 1
    asked = max(((last - first).days + 1) * by, SHORTEST)
    assert asked - 366 <= days <= asked + 366 if days > 1000 else abs(days - asked) <= 32

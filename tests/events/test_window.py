"""A time window keeps every event that can have been going on in it."""

from datetime import date

import pandas as pd
import pytest

from events import View, select
from events.table import build_table

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("start", "end", "window", "inside"),
    [
        # a month can mean each of its days
        ("1992-09", "", ("1992-09-30", ""), True),
        ("1992-09", "", ("1992-10-01", ""), False),
        ("1992-09", "", ("", "1992-09-01"), True),
        ("1992-09", "", ("", "1992-08"), False),
        ("1992", "", ("1992-06", "1992-07"), True),
        ("1992-06", "", ("199X", "199X"), True),
        # a period touches the window with one day
        ("1992-09-17", "1993-09-27", ("1993-09-27", "1995"), True),
        ("1992-09-17", "1993-09-27", ("1993-09-28", "1995"), False),
        ("1992-09-17", "1993-09-27", ("1993-01", "1993-02"), True),
        # an end that is more exact than the start ends the event
        ("2015", "2015-03", ("2015-04", ""), False),
        ("2015", "2015-03", ("2015-03-31", ""), True),
        # ongoing and unknown ends reach to the day up to which the data is known
        ("2019-04", "..", ("2026-11-23", ""), True),
        ("2019-04", "..", ("2026-11-24", ""), False),
        ("2019-04", "?", ("2024", ""), True),
        ("2019-04", "..", ("", "2019-03"), False),
        # what begins later than that still lies in its own time
        ("2030", "..", ("2030", ""), True),
        ("2030", "", ("", "2029"), False),
    ],
)
def test_a_window_keeps_what_overlaps_it(start, end, window, inside):
    row = {"id": ["a"], "start": [start], "end": [end], "title": ["x"]}
    table = build_table(pd.DataFrame(row), as_of=TODAY)
    assert len(select(table, View(first=window[0], last=window[1]))) == inside


def test_the_days_that_an_event_can_cover():
    rows = pd.DataFrame(
        [
            # a point in time covers its own precision
            ("point", "1992-09", ""),
            # a period reaches to the last day of its end, also where the start is coarser
            ("period", "1992", "1993-02"),
            ("inside", "1994", "1994-03"),
            # open ends reach to the day up to which the data is known
            ("ongoing", "1995", ".."),
            ("unknown", "1996", "?"),
            ("planned", "2030", ".."),
        ],
        columns=["id", "start", "end"],
    )
    frame = build_table(rows.assign(title="x"), as_of=TODAY).frame
    days = {row.id: (str(row.first_day.date()), str(row.last_day.date()), row.ending) for row in frame.itertuples()}
    assert days == {
        "point": ("1992-09-01", "1992-09-30", "point"),
        "period": ("1992-01-01", "1993-02-28", "dated"),
        "inside": ("1994-01-01", "1994-03-31", "dated"),
        "ongoing": ("1995-01-01", "2026-11-23", "ongoing"),
        "unknown": ("1996-01-01", "2026-11-23", "unknown"),
        "planned": ("2030-01-01", "2030-12-31", "ongoing"),
    }
    assert list(frame["id"]) == ["period", "point", "inside", "ongoing", "unknown", "planned"]

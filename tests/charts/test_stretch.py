"""A few far dates set the span of an axis: that is said, and the years where nearly all events are can be looked at."""

import random

import pytest

from charts.composition import compose
from charts.notes import what_is_far
from charts.stretch import Stretch, stretch_of_most
from charts.timeline import timeline_figure
from events import View, select
from exports import export

FAR = ("1142", "1298-03", "1435", "1500", "1601-05-05", "1754")


def rows(number, first, last, far=()):
    """Return so many events spread evenly over some years, and those of some far starts."""
    starts = [f"{first + row * (last - first) // number}-0{1 + row % 9}" for row in range(number)]
    return [{"id": str(row), "start": start} for row, start in enumerate((*starts, *far))]


@pytest.fixture(scope="module")
def with_far_dates(table_of):
    """Return 1,580 events of 1938 to 2026 and six of centuries before."""
    return table_of(*rows(1580, 1938, 2026, FAR))


def test_a_few_far_dates_are_counted_and_the_stretch_of_the_others_is_found(with_far_dates):
    assert stretch_of_most(with_far_dates, View()) == Stretch(1938, 2026, 6, 0)


@pytest.mark.parametrize(
    ("starts", "view", "stretch"),
    [
        (rows(100, 1980, 2020), View(), None),
        (rows(100, 1980, 2020, ["1700"]), View(), Stretch(1980, 2019, 1, 0)),
        (rows(100, 1980, 2020, ["2999"]), View(), Stretch(1980, 2019, 0, 1)),
        (rows(100, 1980, 2020, ["1700", "2300"]), View(), Stretch(1980, 2019, 1, 1)),
        (rows(100, 1980, 2020, ["1700", "2999"]), View(first="1700"), Stretch(1700, 2019, 0, 1)),
        (rows(100, 1980, 2020, ["1700"]), View(last="2010"), Stretch(1980, 2010, 1, 0)),
        (rows(100, 1980, 2020, ["1700"]), View(first="1650"), None),
        (rows(100, 1980, 2020, ["1700"]), View(first="1650", last="2100"), None),
        (rows(100, 1980, 2020, ["1940"]), View(), None),
        (rows(100, 1980, 2020, ["1700"] * 6), View(), None),
        (rows(18, 1980, 2020, ["1700"]), View(), None),
        (rows(100, 1980, 2020, ["1700"]), View(search="no such word"), None),
    ],
)
def test_a_stretch_has_nearly_all_events_on_a_third_of_an_axis_that_is_open(table_of, starts, view, stretch):
    assert stretch_of_most(select(table_of(*starts), view), view) == stretch


@pytest.mark.parametrize("seed", range(30))
def test_what_is_said_of_a_stretch_is_so(table_of, seed):
    chance = random.Random(seed)
    years = [chance.randint(1990, 2020) for _ in range(60)] + [chance.randint(1000, 2500) for _ in range(3)]
    table = table_of(*({"id": str(row), "start": str(year)} for row, year in enumerate(years)))
    found = stretch_of_most(table, View())
    assert found
    assert sum(year < found.first for year in years) == found.before
    assert sum(year > found.last for year in years) == found.after
    assert found.before + found.after <= 3
    assert 3 * (found.last - found.first + 1) <= max(*years, 2026) - min(years) + 1


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "6 of 1,586 events begin before 1938"), ("ja", "1,586件中6件の開始は1938年より前")],
)
def test_the_chart_and_the_sheet_say_so_below_what_else_is_said(with_far_dates, language, said):
    view = View(language=language)
    layout = compose(with_far_dates, view, width=1200)
    assert what_is_far(layout) == said
    notes = {note.text: note.y for note in timeline_figure(with_far_dates, view).layout.annotations}
    assert len(notes) == 3
    assert notes[said] == max(notes.values())
    assert all(entry.y > notes[said] for entry in layout.legend)
    assert said in export(with_far_dates, view, "svg").decode()
    narrowed = View(language=language, first="1938")
    assert what_is_far(compose(select(with_far_dates, narrowed), narrowed, width=1200)) == ""

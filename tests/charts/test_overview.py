"""The overview counts all that the filters leave, whatever the window, and marks the window."""

import pytest

from charts import overview_figure, timeline_figure
from charts.palette import INKS
from events import View
from events.selection import select_outside_window
from events.vocabulary import KNOWN_WORDS


@pytest.fixture(scope="module")
def spanning(table_of):
    """Return a table whose events span 1978 to 2026."""
    exercise = {"mission_type": "Joint exercise"}
    return table_of({"start": "1978-11-27"}, {"start": "1980"} | exercise, {"start": "2026-03"} | exercise)


def year(text):
    """Return the year of a moment of a figure."""
    return int(str(text)[:4])


def counted(figure):
    """Return year -> number of events in the bars."""
    result = {}
    for moment, count in zip(figure.data[0].x, figure.data[0].y, strict=True):
        result[year(moment)] = result.get(year(moment), 0) + count
    return result


@pytest.mark.parametrize("seed", range(20))
def test_the_bars_are_the_events_that_the_filters_leave_in_any_window(curated, random_view, seed):
    view = random_view(seed)
    expected = select_outside_window(curated, view).frame["first_day"].dt.year.value_counts().to_dict()
    assert counted(overview_figure(curated, view)) == expected


def test_bars_of_a_year_are_stacked_without_a_gap(curated):
    (bars,) = overview_figure(curated, View()).data
    stacks = {}
    for moment, base, count in zip(bars.x, bars.base, bars.y, strict=True):
        assert base == stacks.get(moment, 0)
        stacks[moment] = base + count
    assert sum(stacks.values()) == len(curated)


def test_a_bar_names_year_type_and_number(spanning):
    (bars,) = overview_figure(spanning, View(mission_types=("Joint exercise",), language="ja")).data
    named = KNOWN_WORDS.name("mission_type", "Joint exercise", "ja")
    assert list(bars.hovertext) == [f"1980: {named}, 1", f"2026: {named}, 1"]


@pytest.mark.parametrize(
    ("first", "last", "veils", "edges"),
    [
        ("", "", [], []),
        ("2007", "2010", [("1978", "2007"), ("2011", "2027")], ["2007-01-01", "2011-01-01"]),
        ("2007-06", "", [("1978", "2007")], ["2007-06-01", "2027-01-01"]),
        ("", "2010", [("2011", "2027")], ["1978-01-01", "2011-01-01"]),
        ("1900", "1950", [("1978", "2027")], ["1978-01-01", "1978-01-01"]),
    ],
)
def test_what_lies_outside_the_window_is_veiled(spanning, first, last, veils, edges):
    shapes = overview_figure(spanning, View(first=first, last=last)).layout.shapes
    assert [(shape.x0[:4], shape.x1[:4]) for shape in shapes if shape.type == "rect"] == veils
    assert [shape.x0[:10] for shape in shapes if shape.type == "line"] == edges
    assert all(shape.opacity < 1 and shape.fillcolor == INKS["light"].paper for shape in shapes if shape.type == "rect")


def test_the_strip_shows_the_whole_span_whatever_the_window(spanning):
    for view in (View(), View(first="2007", last="2010"), View(search="exercise")):
        axis = overview_figure(spanning, view).layout.xaxis
        assert [edge[:10] for edge in axis.range] == ["1978-01-01", "2027-01-01"]
        assert (axis.type, axis.fixedrange) == ("date", True)


@pytest.mark.parametrize("lane", ["type", "country", "none"])
def test_its_years_stand_above_those_of_the_timeline(curated, lane):
    view = View(lane=lane)
    strip, timeline = (draw(curated, view, width=1080).layout for draw in (overview_figure, timeline_figure))
    assert [edge * 1080 for edge in timeline.xaxis.domain] == pytest.approx(
        [strip.margin.l, 1080 - strip.margin.r], abs=0.01
    )
    assert list(strip.xaxis.range) == list(timeline.xaxis.range)


def test_a_drag_selects_years_and_nothing_else(curated):
    layout = overview_figure(curated, View()).layout
    assert (layout.dragmode, layout.selectdirection, layout.yaxis.fixedrange) == ("select", "h", True)


def test_nothing_to_count_is_an_empty_strip(curated):
    figure = overview_figure(curated, View(search="nothing has this word"))
    assert len(figure.data[0].x) == 0
    assert figure.layout.xaxis.type == "date"


@pytest.mark.parametrize(
    ("first", "language", "caption", "bars"),
    [
        ("1900", "en", "events<br>per year", ["1900", "2012"]),
        ("1603", "en", "events<br>per 5<br>years", ["1600–1604", "2010–2014"]),
        ("1603", "ja", "5年<br>ごとの<br>件数", ["1600年～1604年", "2010年～2014年"]),
        ("0003", "en", "events<br>per 20<br>years", ["1–19", "2000–2019"]),
    ],
)
def test_the_strip_and_its_bars_say_how_many_years_a_bar_holds(table_of, first, language, caption, bars):
    figure = overview_figure(table_of({"start": first}, {"start": "2012-09-17"}), View(language=language))
    assert [note.text for note in figure.layout.annotations] == [caption]
    assert [hover.split(": ")[0] for hover in figure.data[0].hovertext] == bars


def test_centuries_share_a_bar(table_of):
    table = table_of({"start": "1603-03-24"}, {"start": "1604"}, {"start": "1992-09-17"})
    figure = overview_figure(table, View())
    assert sum(figure.data[0].y) == 3
    assert len(set(figure.data[0].x)) == 2

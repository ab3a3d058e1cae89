"""What is drawn for an event says how exact its dates are, and no more."""

from datetime import date

import pytest

from charts.composition import compose
from charts.lane_titles import GAP
from charts.marks import SIZES, Span
from charts.scale import day_number
from events import View, select

WIDTH = 1080


@pytest.fixture
def drawn(table_of):
    """Return a function that lays out one event in a window; it gives the mark and the x of a day."""

    def lay_out(start, end="", window=("1990", "1999"), **cells):
        table = table_of({"start": start, "end": end} | cells)
        view = View(first=window[0], last=window[1])
        layout = compose(select(table, view), view, width=WIDTH)
        (placed,) = layout.marks
        return placed.mark, lambda *day: layout.scale.x(day_number(date(*day))), layout

    return lay_out


def close(*numbers):
    """Return numbers to compare with up to rounding."""
    return pytest.approx(numbers, abs=1e-6)


def test_a_day_is_a_marker_on_it_without_a_bracket(drawn):
    mark, x, _ = drawn("1992-09-17")
    assert (mark.kind, mark.brackets, mark.fades, mark.arrow) == ("point", (), (), False)
    assert x(1992, 9, 17) < sum(mark.body) / 2 < x(1992, 9, 18)


@pytest.mark.parametrize(
    ("start", "window", "first", "after"),
    [
        ("1992-09", ("1992", "1993"), (1992, 9, 1), (1992, 10, 1)),
        ("1992-02", ("1992", "1993"), (1992, 2, 1), (1992, 3, 1)),
        ("1992-12-XX", ("1992", "1993"), (1992, 12, 1), (1993, 1, 1)),
        ("1992", ("1990", "1999"), (1992, 1, 1), (1993, 1, 1)),
        ("199X", ("1985", "2004"), (1990, 1, 1), (2000, 1, 1)),
    ],
)
def test_a_coarse_date_has_a_bracket_over_all_that_it_leaves_open(drawn, start, window, first, after):
    mark, x, _ = drawn(start, window=window)
    assert [tuple(each.span) for each in mark.brackets] == [close(x(*first), x(*after))]
    assert sum(mark.body) / 2 == pytest.approx((x(*first) + x(*after)) / 2)
    assert mark.extent.left <= mark.brackets[0].span.left
    assert mark.brackets[0].span.right <= mark.extent.right


def test_both_ends_of_a_period_have_their_brackets(drawn):
    mark, x, _ = drawn("1992", "1995-06", window=("1992", "1996"))
    assert [tuple(each.span) for each in mark.brackets] == [
        close(x(1992, 1, 1), x(1993, 1, 1)),
        close(x(1995, 6, 1), x(1995, 7, 1)),
    ]
    assert tuple(mark.body) == close(x(1992, 1, 1), x(1995, 7, 1))


def test_a_period_is_a_bar_from_its_first_to_its_last_day(drawn):
    mark, x, _ = drawn("1992-09-17", "1993-09-26")
    assert (mark.kind, mark.brackets, mark.fades, mark.arrow) == ("period", (), (), False)
    assert tuple(mark.body) == close(x(1992, 9, 17), x(1993, 9, 27))


def test_what_goes_on_has_an_arrow_at_today(drawn):
    mark, x, layout = drawn("2019-04-19", "..", window=("2010", "2030"))
    assert mark.arrow
    assert mark.body.right == pytest.approx(layout.today)
    assert x(2026, 11, 23) < layout.today < x(2026, 11, 24)


def test_what_goes_on_past_the_window_keeps_its_arrow_at_the_edge(drawn):
    mark, _, layout = drawn("1992", "..", window=("1990", "1999"))
    assert mark.arrow
    assert mark.cut == (False, False)
    assert mark.body.right == layout.scale.right
    assert layout.today is None


@pytest.mark.parametrize(
    ("start", "end", "cut"),
    [
        ("1985", "1995", (True, False)),
        ("1995", "2005", (False, True)),
        ("1985", "2005", (True, True)),
        ("1985", "..", (True, False)),
        ("1989-12-31", "1990-01-02", (True, False)),
        ("1999-12-31", "2000-01-01", (False, True)),
        ("1990-01-01", "1999-12-31", (False, False)),
        ("1990", "1999", (False, False)),
    ],
)
def test_a_period_is_cut_where_the_window_ends_before_it(drawn, start, end, cut):
    mark, _, _ = drawn(start, end)
    assert (mark.cut, mark.arrow) == (cut, end == "..")


@pytest.mark.parametrize("start", ["1985", "1990-01", "199X"])
def test_a_point_has_no_edge_that_could_be_cut(drawn, start):
    window = ("1985-06", "1995-06")
    assert drawn(start, window=window)[0].cut == (False, False)


def test_a_bracket_is_open_where_the_window_cuts_its_year(drawn):
    mark, *_ = drawn("1990", "1999", window=("1990-10", "1999-03"))
    assert [each.cut for each in mark.brackets] == [(True, False), (False, True)]


def test_an_end_that_nobody_gave_fades_out(drawn):
    mark, x, _ = drawn("1992-03", "?", window=("1992", "1993"))
    assert not mark.arrow
    assert tuple(mark.body) == close(x(1992, 3, 1), x(1992, 4, 1))
    (fade,) = mark.fades
    assert fade.strong == mark.body.right
    assert fade.strong + 10 < fade.weak <= mark.extent.right


def test_an_unknown_end_of_what_began_before_the_window_does_not_begin_in_it(drawn):
    mark, _, layout = drawn("1985", "?", window=("1990", "1999"))
    assert mark.cut == (True, False)
    assert mark.brackets == ()
    assert mark.body.left == layout.scale.left
    assert [fade.strong for fade in mark.fades] == [mark.body.right]


def test_an_unknown_end_after_the_window_does_not_fade_in_it(drawn):
    mark, _, layout = drawn("1999", "?", window=("1990", "1999-06"))
    assert (mark.cut, mark.fades) == ((False, True), ())
    assert mark.body.right == layout.scale.right


def test_a_doubtful_start_is_soft_before_an_unknown_end_too(drawn):
    mark, *_ = drawn("1992~", "?")
    assert [fade.strong for fade in mark.fades] == [mark.body.left, mark.body.right]


def test_a_soft_edge_where_the_window_begins_stays_clear_of_the_titles_of_lanes(drawn):
    mark, _, layout = drawn("1990~", "1995")
    (fade,) = mark.fades
    assert layout.scale.left - GAP < fade.weak < fade.strong == layout.scale.left


@pytest.mark.parametrize("mark_of_doubt", ["~", "?", "%"])
def test_a_doubtful_point_is_soft_on_both_sides(drawn, mark_of_doubt):
    mark, _, _ = drawn("1995-06" + mark_of_doubt)
    assert {(fade.strong, fade.weak < fade.strong) for fade in mark.fades} == {
        (mark.body.left, True),
        (mark.body.right, False),
    }


@pytest.mark.parametrize(
    ("start", "end", "soft"),
    [("1992~", "1995", ["left"]), ("1992", "1995~", ["right"]), ("1992?", "1995%", ["left", "right"])],
)
def test_a_doubtful_end_of_a_period_is_soft(drawn, start, end, soft):
    mark, _, _ = drawn(start, end)
    assert [fade.strong for fade in mark.fades] == [getattr(mark.body, side) for side in soft]
    assert all((fade.weak < fade.strong) == (side == "left") for fade, side in zip(mark.fades, soft, strict=True))


@pytest.mark.parametrize("end", ["1992-09-17", "1992-09-18"])
@pytest.mark.parametrize("start", ["1992-09-17", "1992-09-10"])
def test_a_period_of_days_in_a_century_is_still_visible(drawn, start, end):
    mark, x, _ = drawn(start, end, window=("1900", "1999"))
    assert mark.body.right - mark.body.left >= 4
    assert mark.body.left == pytest.approx(x(*date.fromisoformat(start).timetuple()[:3]))


def test_a_period_at_the_end_of_the_window_stays_in_it_and_visible(drawn):
    mark, _, layout = drawn("1999-12-31", "2005", window=("1900", "1999"))
    assert mark.body.right == layout.scale.right
    assert mark.body.right - mark.body.left >= 4


def test_a_window_clips_what_reaches_over_it(drawn):
    mark, _, layout = drawn("1985~", "2005~", window=("1990", "1999"))
    assert mark.body == mark.extent == Span(layout.scale.left, layout.scale.right)
    assert mark.fades == ()


def test_a_date_that_the_window_cuts_is_marked_in_its_visible_part(drawn):
    mark, x, layout = drawn("1990", window=("1990-10", "1999"))
    assert [tuple(each.span) for each in mark.brackets] == [close(layout.scale.left, x(1991, 1, 1))]
    assert sum(mark.body) / 2 == pytest.approx((layout.scale.left + x(1991, 1, 1)) / 2)


def test_the_more_important_the_larger(drawn):
    sizes = [drawn("1992", importance=str(importance))[0].size for importance in (1, 2, 3)]
    assert sizes == sorted(sizes, reverse=True) == [SIZES[1], SIZES[2], SIZES[3]]
    assert len(set(sizes)) == 3

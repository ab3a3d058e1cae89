"""The ticks of the axis: at least two in any window, readable, inside the plot, and the year among them."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from charts import overview_figure, timeline_figure
from charts.measure import text_width
from charts.scale import Scale, day_number
from charts.ticks import ticks_on
from events import View
from exports import export
from texts import LANGUAGES

LEFT, RIGHT, SIZE = 150.0, 1066.0, 11
LONGEST = 2000 * 365.2425
WIDTHS = st.floats(210, 1900)


@st.composite
def windows(draw):
    """Draw a window of one day to 2,000 years, short ones as often as long ones."""
    days = int(LONGEST ** draw(st.floats(0, 1)))
    first = draw(st.dates(date(1, 1, 1), date(7990, 1, 1)))
    return day_number(first), day_number(first) + days


@given(windows(), WIDTHS, st.sampled_from(LANGUAGES), st.sampled_from([10, 11]))
@example((day_number(date(2015, 9, 15)), day_number(date(2015, 9, 16))), 210.0, "ja", 11)
@example((day_number(date(2015, 9, 2)), day_number(date(2015, 10, 31))), 210.0, "en", 11)
@example((day_number(date(7989, 12, 31)), day_number(date(7990, 1, 2))), 210.0, "ja", 10)
@example((day_number(date(1, 1, 1)), day_number(date(2001, 1, 1))), 210.0, "en", 11)
def test_any_window_has_two_ticks_that_can_be_read_inside_the_plot(window, width, language, size):
    scale = Scale(*window, LEFT, LEFT + width)
    ticks = ticks_on(scale, language, size)
    assert len(ticks) >= 2
    spans = []
    for tick in ticks:
        half = text_width(tick.label, size) / 2
        spans.append((tick.middle - half, tick.middle + half))
        anchor = {"left": tick.middle - half, "middle": tick.middle, "right": tick.middle + half}[tick.align]
        assert anchor == pytest.approx(tick.x)
    assert scale.left - 0.01 <= spans[0][0]
    assert spans[-1][1] <= scale.right + 0.01
    assert all(before[1] + 8 < after[0] for before, after in pairwise(spans))


def read(labels, language):
    """Return the days that labels name, each completed by those before it."""
    year, month, days = None, None, []
    for label in labels:
        if language == "ja":
            parts = re.fullmatch(r"(?:(\d{4})年?)?(?:(\d+)月)?(?:(\d+)日)?", label).groups()
        else:
            day, name, in_year = re.fullmatch(r"(?:(\d{1,2})(?: |$))?([A-Z][a-z]+)? ?(\d{4})?", label).groups()
            names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]
            parts = in_year, names.index(name) + 1 if name else None, day
        year = int(parts[0]) if parts[0] else year
        month = int(parts[1]) if parts[1] else 1 if parts[0] else month
        days.append(date(year, month, int(parts[2] or 1)))
    return days


@given(
    st.dates(date(1000, 1, 1), date(2100, 1, 1)),
    st.integers(1, 40_000),
    WIDTHS,
    st.sampled_from(LANGUAGES),
)
def test_what_is_written_on_the_axis_are_the_days_at_which_it_stands(first, days, width, language):
    scale = Scale(day_number(first), day_number(first) + days, LEFT, LEFT + width)
    ticks = ticks_on(scale, language, SIZE)
    assert [scale.x(day_number(day)) for day in read([tick.label for tick in ticks], language)] == pytest.approx(
        [tick.x for tick in ticks]
    )


@pytest.mark.parametrize(
    ("first", "days", "language", "labels"),
    [
        ("2015-09-15", 1, "en", ["15 Sept 2015", "16"]),
        ("2015-12-31", 1, "ja", ["2015年12月31日", "2016年1月1日"]),
        ("2015-09-15", 4, "en", ["15 Sept 2015", "16", "17", "18"]),
        ("2015-09-15", 54, "ja", ["2015年9月15日", "22日", "29日", "10月6日", "13日", "20日", "27日", "11月3日"]),
        ("2016-01-01", 182, "en", ["Jan 2016", "Feb", "Mar", "Apr", "May", "Jun"]),
        ("2016-07-01", 184, "en", ["Jul 2016", "Aug", "Sept", "Oct", "Nov", "Dec"]),
        ("2016-11-15", 92, "ja", ["2016年12月", "2017年1月", "2月"]),
        ("2016-01-01", 731, "en", ["Jan 2016", "Apr", "Jul", "Oct", "Jan 2017", "Apr", "Jul", "Oct"]),
        ("2010-01-01", 3652, "ja", [str(year) for year in range(2010, 2020)]),
        ("1978-01-01", 17898, "en", [str(year) for year in range(1980, 2027, 5)]),
        ("1500-01-01", 192482, "en", [str(year) for year in range(1500, 2027, 50)]),
    ],
)
def test_ticks_are_as_close_as_can_be_read(first, days, language, labels):
    begin = day_number(date.fromisoformat(first))
    scale = Scale(begin, begin + days, LEFT, RIGHT)
    assert [tick.label for tick in ticks_on(scale, language, SIZE)] == labels


@pytest.mark.parametrize("days", [1, 15, 16, 60, 500])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_window_has_a_time_axis_on_the_screen_and_on_the_sheet(curated, days, language):
    first = date(2015, 9, 15)
    view = View(first=first.isoformat(), last=(first + timedelta(days=days - 1)).isoformat(), language=language)
    for figure in (timeline_figure(curated, view, width=320), overview_figure(curated, view, width=320)):
        written = figure.layout.xaxis.ticktext
        assert len(written) == len(figure.layout.xaxis.tickvals) >= 2
        assert any(re.search(r"\d{4}", label) for label in written)
    axis = export(curated, view, "svg").decode().split('class="axis"')[1].split("</g>")[0]
    assert len(re.findall(r"<text", axis)) >= 2
    assert "2015" in axis

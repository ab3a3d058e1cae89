"""The years stay in sight while a high chart scrolls, over the ticks of the chart."""

import pytest

from tests.browser.test_visit import TIMELINE

pytestmark = pytest.mark.slow

TICKS = """
(where) => [...document.querySelectorAll(where)].map((tick) => {
  const { x, y, width, height } = tick.getBoundingClientRect();
  return [tick.textContent, x + width / 2, y + height / 2];
})
"""


def own_ticks(page):
    """Return label and place of every tick that stays in sight."""
    found = [(tick.text_content(), tick.bounding_box()) for tick in page.locator(".st-key-axis_in_sight span").all()]
    return [[label, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2] for label, box in found]


@pytest.mark.parametrize(
    ("width", "theme", "query"), [(1280, "light", ""), (820, "dark", "lang=ja"), (390, "light", "")]
)
def test_the_years_stay_in_sight_where_the_chart_has_them(visit, width, theme, query):
    page = visit(query, width=width, height=720, theme=theme)
    drawn, own = page.evaluate(TICKS, f"{TIMELINE} .xtick text"), own_ticks(page)
    assert len(own) >= 2
    assert [label for label, *_ in own] == [label for label, *_ in drawn]
    for (_, x, y), (_, drawn_x, drawn_y) in zip(own, drawn, strict=True):
        assert abs(x - drawn_x) < 1
        assert abs(y - drawn_y) < 1
    page.mouse.move(width - 60, 600)
    page.mouse.wheel(0, 900)
    page.wait_for_function("(chart) => document.querySelector(chart).getBoundingClientRect().top < -20", arg=TIMELINE)
    for (_, x, y), (_, drawn_x, _) in zip(own_ticks(page), drawn, strict=True):
        assert abs(x - drawn_x) < 1
        assert 0 < y < 20

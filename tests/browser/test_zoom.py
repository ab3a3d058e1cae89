"""The years are chosen where they are seen: across the chart, on the strip, by its handles and by the keys."""

import pytest

from tests.browser.conftest import settle
from tests.browser.test_visit import TIMELINE, click_mark, query

pytestmark = pytest.mark.slow

STRIP = ".st-key-overview .js-plotly-plot"


def window(page, before):
    """Return the first and the last year that the address asks for, once it differs from what it was."""
    page.wait_for_function("(before) => location.search !== before", arg=before)
    settle(page)
    asked = query(page)
    return asked.get("from", [""])[0], asked.get("to", [""])[0]


def search(page):
    """Return what the address asks for now."""
    return page.evaluate("() => location.search")


def drag(page, begin, end):
    """Drag from one place to another."""
    page.mouse.move(*begin)
    page.mouse.down()
    page.mouse.move(*[(a + b) / 2 for a, b in zip(begin, end, strict=True)])
    page.mouse.move(*end)
    page.mouse.up()


def test_a_drag_across_the_chart_looks_at_its_days_and_a_double_click_steps_back(visit):
    page = visit("importance=1&from=1990&to=2019")
    chart = page.locator(TIMELINE).bounding_box()
    low = chart["y"] + chart["height"] - 60
    before = search(page)
    drag(page, (chart["x"] + chart["width"] * 0.4, low), (chart["x"] + chart["width"] * 0.7, low))
    first, last = window(page, before)
    assert "1990" < first < last < "2019", page.url
    assert page.locator(".st-key-details").count() == 0
    before = search(page)
    page.mouse.dblclick(chart["x"] + chart["width"] * 0.5, low)
    assert window(page, before) == ("1990", "2019")


def test_a_bar_of_the_strip_is_a_year_and_handles_and_keys_move_its_ends(visit):
    page = visit("importance=1")
    strip = page.locator(STRIP).bounding_box()
    before = search(page)
    page.mouse.click(strip["x"] + strip["width"] * 0.86, strip["y"] + strip["height"] - 20)
    year, last = window(page, before)
    assert year == last
    before = search(page)
    page.locator(".st-key-strip_window .first.end").focus()
    page.keyboard.press("ArrowLeft")
    assert window(page, before) == (str(int(year) - 1), year)
    handle = page.locator(".st-key-strip_window .first.end").bounding_box()
    middle = (handle["x"] + handle["width"] / 2, handle["y"] + 10)
    before = search(page)
    drag(page, middle, (middle[0] - 150, middle[1]))
    first, last = window(page, before)
    assert first < str(int(year) - 3)
    assert last == year
    grip = page.locator(".st-key-strip_window .move").bounding_box()
    before = search(page)
    drag(page, (grip["x"] + 30, grip["y"] + 2), (grip["x"] - 120, grip["y"] + 2))
    moved = window(page, before)
    assert int(moved[1]) - int(moved[0]) == pytest.approx(int(last) - int(first), abs=1)
    assert moved[1] < last


def test_a_mark_can_be_clicked_again_after_its_card_was_closed(visit):
    page = visit("importance=1")
    for _ in range(2):
        click_mark(page, "guidelines-2015")
        page.wait_for_selector(".st-key-details")
        settle(page)
        page.keyboard.press("Escape")
        page.wait_for_selector(".st-key-details", state="detached")
        settle(page)

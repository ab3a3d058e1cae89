"""A filter click: the chart is drawn once, before anything else of the page follows it."""

import pytest

from tests.browser.conftest import settle
from tests.browser.test_visit import TIMELINE, filter_line, ids, query

pytestmark = pytest.mark.slow

# Plotly writes the outline of each bar once whenever it draws the chart.
COUNT_DRAWINGS = """
(chart) => {
  window.drawn = 0;
  new MutationObserver((changes) => {
    window.drawn += changes.filter(({ target }) => target.matches(`${chart} .bars .point path`)).length;
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["d"] });
}
"""
ORDER = """
async (chart) => {
  const line = document.querySelector(".st-key-filter_line");
  const [marks, words] = [new Set(document.querySelectorAll(`${chart} path.point`)), line.innerText];
  const seen = [];
  const drawn = () => [...document.querySelectorAll(`${chart} path.point`)].some((mark) => !marks.has(mark));
  const told = () => document.querySelector(".st-key-filter_line").innerText !== words;
  [...document.querySelectorAll("button")].find((each) => each.innerText.startsWith("Key")).click();
  while (!(drawn() && told())) {
    await new Promise(requestAnimationFrame);
    const now = `${drawn() ? "new" : "old"} chart, ${told() ? "new" : "old"} page`;
    if (now !== seen.at(-1)) seen.push(now);
  }
  return seen;
}
"""


def test_a_filter_click_draws_the_chart_once(visit):
    page = visit()
    page.evaluate(COUNT_DRAWINGS, TIMELINE)
    page.get_by_role("radio", name="Key").click()
    page.wait_for_function("() => location.search.includes('importance=1')")
    settle(page)
    assert page.evaluate("() => window.drawn") == page.locator(f"{TIMELINE} .bars .point path").count() > 0


def test_the_chart_comes_first_and_the_rest_follows(visit, shipped):
    page = visit()
    assert page.evaluate(ORDER, TIMELINE) == ["old chart, old page", "new chart, old page", "new chart, new page"]
    settle(page)
    assert query(page) == {"importance": ["1"]}
    assert f"{len(ids(page))} of {len(shipped)} events" in filter_line(page)
    counts = page.locator(".st-key-importance").inner_text()
    assert str(len(ids(page))) in counts


@pytest.mark.parametrize(("late", "pause"), [(0, 40), (600, 300)], ids=["at rest", "on a busy machine"])
def test_clicks_in_quick_succession_end_in_the_last_one(visit, shipped, late, pause):
    page = visit(late=late)
    for level in ("Standard", "All", "Standard", "All", "Standard", "All", "Key"):
        page.get_by_role("radio", name=level).click()
        page.wait_for_timeout(pause)
    page.wait_for_function("() => location.search.includes('importance=1')")
    settle(page)
    assert query(page) == {"importance": ["1"]}
    assert f"{len(ids(page))} of {len(shipped)} events" in filter_line(page)


# The level, the lanes and the link stand between the tabs and the chart.
FEW_STEPS = 5


def test_the_keyboard_reaches_an_event_from_the_tabs(visit):
    page = visit("country=AUS")
    page.get_by_role("tab", name="Timeline").focus()
    first = page.locator(".st-key-first_event button")
    for _ in range(FEW_STEPS):
        page.keyboard.press("Tab")
        if first.evaluate("(button) => button === document.activeElement"):
            break
    assert first.evaluate("(button) => button === document.activeElement")
    assert first.bounding_box()["height"] > 10
    page.keyboard.press("Enter")
    page.wait_for_selector(".st-key-details h3")
    settle(page)
    assert query(page)["event"][0] in ids(page)

"""A click on anything in the chart that looks like a thing does what a reader expects, and fades nothing."""

import pytest

from tests.browser.conftest import settle
from tests.browser.test_visit import TIMELINE, TIP, ids, query

pytestmark = pytest.mark.slow

# The middle of the name of a law or a lane, in pixels of the window.
NAME = """
([chart, name]) => {
  const texts = document.querySelectorAll(`${chart} .textpoint text, ${chart} .ytick text`);
  const box = [...texts].find((each) => each.textContent === name).getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}
"""
LABEL = """
([chart, event]) => {
  const plot = document.querySelector(chart);
  const box = [...plot.querySelectorAll(".textpoint text")].find((each) => each.textContent === event)
    .getBoundingClientRect();
  return [box.left + box.width * 0.8, box.top + box.height / 2];
}
"""
OPACITIES = """
(chart) => [...document.querySelectorAll(`${chart} .point path, ${chart} path.point, ${chart} .textpoint text`)]
  .map((each) => [getComputedStyle(each).opacity, getComputedStyle(each).fillOpacity].join())
"""
PKO = "International Peace Cooperation Act"
CURSOR = "(chart) => getComputedStyle(document.querySelector(`${chart} .nsewdrag`)).cursor"


def pointed(page, place):
    """Point at a place and wait for its card."""
    page.mouse.move(*place)
    page.wait_for_selector(TIP)
    return page.locator(TIP).inner_text()


def click_until(page, place, words):
    """Click a place and wait until the address holds some words."""
    pointed(page, place)
    page.mouse.click(*place)
    page.wait_for_function("(words) => decodeURIComponent(location.search).includes(words)", arg=words)
    settle(page)


def click_nothing(page):
    """Click, double click and drag where the chart is empty."""
    plot = page.locator(f"{TIMELINE} .nsewdrag").first.bounding_box()
    empty = plot["x"] + 12, plot["y"] + plot["height"] - 3
    page.mouse.click(*empty)
    page.mouse.dblclick(*empty)
    page.mouse.move(*empty)
    page.mouse.down()
    page.mouse.move(empty[0] + 60, empty[1] - 40, steps=4)
    page.mouse.up()
    page.wait_for_timeout(400)


@pytest.mark.parametrize(("language", "label"), [("en", "First Australian escort"), ("ja", "豪軍防護初実施")])
def test_a_label_a_law_and_a_lane_title_can_be_clicked(visit, shipped, language, label):
    law = {"en": "Anti-Terrorism Special Measures Act", "ja": "テロ対策特別措置法"}[language]
    page = visit(f"importance=1&lang={language}")
    place = page.evaluate(LABEL, [TIMELINE, label])
    assert {"en": "10–12 November 2021", "ja": "2021年11月10日～12日"}[language] in pointed(page, place)
    click_until(page, place, "event=asset-protection-first-australia")
    place = page.evaluate(NAME, [TIMELINE, law])
    click_until(page, place, "event=era-anti-terrorism-act")
    assert (
        page.locator(".st-key-details h3").inner_text()
        == {"en": "Anti-Terrorism Act", "ja": "テロ対策特措法"}[language]
    )
    place = page.evaluate(NAME, [TIMELINE, {"en": "Maritime security", "ja": "海洋安全保障"}[language]])
    click_until(page, place, "type=Maritime")
    assert query(page)["event"] == ["era-anti-terrorism-act"]
    assert set(ids(page)) == set(shipped.loc[shipped["mission_type"] == "Maritime security", "id"])


def test_nothing_fades_and_the_pointer_is_a_hand_only_where_a_click_does_something(visit):
    page = visit("importance=1")
    assert page.evaluate(CURSOR, TIMELINE) == "auto"
    pointed(page, page.evaluate(NAME, [TIMELINE, PKO]))
    assert page.evaluate(CURSOR, TIMELINE) == "pointer"
    click_nothing(page)
    settle(page)
    assert set(page.evaluate(OPACITIES, TIMELINE)) <= {"1,0", "1,1"}
    assert "event" not in query(page)


def test_what_was_closed_opens_again_with_one_click(visit):
    page = visit("importance=1")
    for _ in range(2):
        click_until(page, page.evaluate(NAME, [TIMELINE, PKO]), "event=era-pko-act")
        assert set(page.evaluate(OPACITIES, TIMELINE)) <= {"1,0", "1,1"}
        page.locator(".st-key-close button").click()
        page.wait_for_function("() => !location.search.includes('event=')")
        settle(page)

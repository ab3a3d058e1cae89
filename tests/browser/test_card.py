"""The card of an event is on the screen with its mark, however it was chosen, and goes with the keys."""

import pytest

from events import View, select
from tests.browser.conftest import settle
from tests.browser.test_visit import click_mark, query

pytestmark = pytest.mark.slow

SIZES = [(1280, 720), (1440, 900), (1920, 1080), (1024, 768)]
# The sizes at which the keys are tried too.
WALKED = [(1280, 720), (1024, 768)]
# Where the card and the rings stand in the window.
SEEN = """
() => {
  const roots = [...document.querySelectorAll(".st-key-dock *")].flatMap((each) => each.shadowRoot ?? []);
  const box = (element) => element && element.getBoundingClientRect().toJSON();
  const rings = [document, ...roots].flatMap((root) => [...root.querySelectorAll(".ring")]);
  return { card: box(document.querySelector(".st-key-details")), rings: rings.map(box) };
}
"""


def inside(box, width, height):
    """Whether a box lies in the window."""
    return box["left"] >= 0 and box["right"] <= width and box["top"] >= 0 and box["bottom"] <= height


def apart(mark, card):
    """Whether the beginning of a mark is not hidden by the card."""
    end = min(mark["right"], mark["left"] + 20)
    beside = end <= card["left"] or mark["left"] >= card["right"]
    return beside or mark["bottom"] <= card["top"] or mark["top"] >= card["bottom"]


def assert_in_sight(page, width, height):
    """Hold that card and mark are seen together."""
    seen = page.evaluate(SEEN)
    (ring,) = seen["rings"]
    assert seen["card"] is not None
    assert inside(seen["card"], width, height)
    assert inside(ring, width, height)
    assert apart(ring, seen["card"])


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_card_and_mark_are_on_the_screen_together(visit, curated, width, height):
    page = visit("event=quad-2021-first-summit&lang=ja", width, height)
    assert_in_sight(page, width, height)
    if (width, height) not in WALKED:
        return
    ids = select(curated, View()).frame["id"].tolist()
    place = ids.index("quad-2021-first-summit")
    for step in (1, 2):
        page.keyboard.press("ArrowRight")
        page.wait_for_function(f"() => location.search.includes('event={ids[place + step]}')")
        settle(page)
        assert_in_sight(page, width, height)
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('event=')")
    settle(page)
    assert page.evaluate(SEEN) == {"card": None, "rings": []}


def test_nothing_under_the_pointer_moves_when_a_mark_is_clicked(visit):
    page = visit("importance=1", 1280, 720)
    mark = page.locator(".st-key-timeline path.point").first
    before = mark.bounding_box()
    click_mark(page, "guidelines-2015")
    page.wait_for_selector(".st-key-details")
    settle(page)
    assert mark.bounding_box() == before
    assert_in_sight(page, 1280, 720)


def test_ten_quick_presses_move_ten_events(visit, curated):
    ids = select(curated, View(countries=("AUS",))).frame["id"].tolist()
    page = visit(f"country=AUS&event={ids[2]}", late=300)
    for _ in range(10):
        page.locator(".st-key-next button").click()
    page.wait_for_function(f"() => location.search.includes('event={ids[12]}')")
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
    page.wait_for_function(f"() => location.search.includes('event={ids[2]}')")
    settle(page)
    assert query(page)["event"] == [ids[2]]


@pytest.mark.parametrize("width", [390, 820, 1280])
def test_the_folded_sidebar_opens_again(visit, width):
    page = visit("importance=1", width, 900)
    opener, folder = (f"[data-testid={name}]" for name in ("stExpandSidebarButton", "stSidebarCollapseButton"))
    if not page.locator(opener).is_visible():
        page.locator("[data-testid=stSidebar]").hover()
        page.locator(f"{folder} button").click()
    page.wait_for_selector(opener)
    settle(page)
    page.locator(opener).click(timeout=3000)
    page.wait_for_function("() => document.querySelector('[data-testid=stSidebar]').dataset.collapsed === 'false'")
    page.locator("[data-testid=stMainMenu] button").click(timeout=3000, trial=True)

"""The tabs open with the mouse and with the keyboard, and say to a screen reader which of them is open."""

import pytest

from tests.browser.conftest import settle

pytestmark = pytest.mark.slow

OPEN = '[role="tab"][aria-selected="true"]'


def test_the_arrow_keys_go_round_the_tabs_and_open_them(visit):
    page = visit()
    page.get_by_role("tab", name="Timeline").focus()
    page.keyboard.press("ArrowLeft")
    page.get_by_role("tabpanel", name="About").get_by_text("Codebook").wait_for()
    page.keyboard.press("ArrowRight")
    page.get_by_role("tabpanel", name="Timeline").locator(".st-key-timeline").wait_for()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.get_by_role("tabpanel", name="Table").get_by_test_id("stDataFrame").wait_for()
    settle(page)
    assert page.evaluate("() => document.activeElement.textContent") == "Table"
    assert page.locator(OPEN).all_inner_texts() == ["Table"]
    assert page.locator('[role="tab"][tabindex="0"]').all_inner_texts() == ["Table"]


def test_an_open_tab_stays_open_in_the_other_language(visit):
    page = visit()
    page.get_by_role("tab", name="Table").click()
    page.get_by_test_id("stDataFrame").wait_for()
    page.get_by_role("radio", name="日本語").click()
    page.get_by_role("tabpanel", name="表").get_by_test_id("stDataFrame").wait_for()
    assert page.locator(OPEN).all_inner_texts() == ["表"]
    assert page.get_by_role("tab").count() == 5


def test_all_tabs_can_be_reached_on_a_narrow_page(visit):
    page = visit("lang=ja", width=800)
    last = page.get_by_role("tab").last
    assert last.bounding_box()["x"] + last.bounding_box()["width"] <= 800
    last.click()
    page.get_by_role("tabpanel", name="このページについて").get_by_role("table").first.wait_for()


def test_the_choices_of_a_briefing_can_be_read_on_a_narrow_page(visit):
    page = visit("lang=ja&pick=mfo-peace-operation", width=820)
    page.get_by_role("tab", name="配布資料").click()
    button = page.get_by_role("button", name="スライド（PowerPoint）")
    button.wait_for()
    assert button.bounding_box()["width"] > 300
    language = page.get_by_role("tabpanel").get_by_role("radio", name="日本語")
    assert language.evaluate("radio => radio.scrollWidth <= radio.clientWidth")

"""What the reader types stays as it was typed, however slowly, while the page follows."""

import pytest

from tests.browser.conftest import settle
from tests.browser.test_visit import query

pytestmark = pytest.mark.slow

WORDS = "maritime escort"


@pytest.mark.parametrize("pause", [80, 300, 450])
def test_no_letter_of_a_search_is_lost(visit, pause):
    page = visit()
    box = page.locator(".st-key-search input")
    box.press_sequentially(WORDS, delay=pause)
    page.wait_for_function("(words) => new URLSearchParams(location.search).get('q') === words", arg=WORDS)
    settle(page)
    assert box.input_value() == WORDS
    assert query(page) == {"importance": ["3"], "q": [WORDS]}


def test_a_space_waits_for_the_next_word(visit):
    page = visit()
    box = page.locator(".st-key-search input")
    box.press_sequentially("maritime ")
    page.wait_for_function("() => new URLSearchParams(location.search).get('q') === 'maritime'")
    settle(page)
    assert box.input_value() == "maritime "


def test_a_date_can_be_typed_while_the_page_follows_a_click(visit):
    page = visit()
    page.get_by_role("radio", name="Key").click()
    box = page.locator(".st-key-first input")
    box.press_sequentially("1 March 2015", delay=60)
    box.press("Enter")
    page.wait_for_function("() => location.search.includes('from=2015-03-01')")
    settle(page)
    assert box.input_value() == "1 March 2015"
    assert query(page) == {"importance": ["1"], "from": ["2015-03-01"]}

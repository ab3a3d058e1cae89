"""A click that comes while messages are late is neither lost nor undone by what the browser tells of other widgets."""

import pytest

from tests.browser.conftest import settle
from tests.browser.test_visit import query

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("pause", [120, 700])
def test_clicks_on_different_filters_all_count(visit, pause):
    page = visit(late=300)
    for turn, (level, years, lane) in enumerate([("Key", "1992–", "Country"), ("Standard", "2016–", "Series")], 1):
        page.get_by_role("radio", name=level).click()
        page.wait_for_timeout(pause)
        page.locator(".st-key-presets").get_by_role("button", name=years).click()
        page.wait_for_timeout(pause)
        page.locator(".st-key-lane button[aria-label=Open]").click()
        page.get_by_role("option", name=lane).click()
        page.wait_for_timeout(1500)
        settle(page)
        assert query(page) == {"importance": [str(turn)], "from": [years[:4]], "lane": [lane.lower()]}

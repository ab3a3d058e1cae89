"""The table in a real browser: ordered by time however dates are written, and a click opens the event."""

import pytest

pytestmark = pytest.mark.slow

# From the top left corner of the table, in pixels: the heads, and the title in the first row.
DATES_HEAD, FIRST_TITLE = (90, 15), (300, 52)


def test_a_click_on_a_title_opens_its_event_also_when_the_rows_are_turned_round(visit):
    page = visit("country=AUS&from=2021")
    page.get_by_role("tab", name="Table").click()
    table = page.locator("[data-testid='stDataFrame']")
    table.wait_for()
    click(page, table, DATES_HEAD)
    click(page, table, DATES_HEAD)
    click(page, table, FIRST_TITLE)
    page.wait_for_url("**event=japan-australia-evacuation-memorandum**")
    page.locator(".st-key-details h3").filter(has_text="memorandum").first.wait_for()


def click(page, table, place):
    """Click a place in the table, and give it the time to order its rows."""
    corner = table.bounding_box()
    page.mouse.click(corner["x"] + place[0], corner["y"] + place[1])
    page.wait_for_timeout(500)

"""The page opens at its key events; as soon as the reader narrows anything it shows all that is left."""

import pytest
from streamlit.testing.v1 import AppTest

from events import View, select
from events.event import event_of
from tests.views.conftest import PAGE, PATIENCE, Visit
from texts import text

pytestmark = pytest.mark.slow

KEY_EVENTS = View(importance=1)


@pytest.fixture
def opened():
    """Return the page as it opens by its bare address, or by one with these parts."""

    def open_page(**address):
        at = AppTest.from_file(str(PAGE), default_timeout=PATIENCE)
        for key, value in address.items():
            at.query_params[key] = value
        return Visit(at).run()

    return open_page


@pytest.mark.parametrize("address", [{}, {"lang": "ja"}, {"lane": "country"}])
def test_the_page_opens_with_the_key_events_and_says_so(opened, curated, address):
    page = opened(**address)
    assert page.view.importance == page.address.importance == 1
    assert page.shown == len(select(curated, KEY_EVENTS))
    assert page.drawn == set(select(curated, KEY_EVENTS).frame["id"])


@pytest.mark.parametrize(
    "address",
    [{"country": "AUS"}, {"from": "2016"}, {"q": "MFO"}, {"importance": "3"}, {"event": "minustah-engineering-units"}],
)
def test_a_link_that_asks_for_events_shows_what_it_asks_for(opened, address):
    page = opened(**address)
    assert page.view.importance == 3
    assert page.at.query_params["importance"] in ("3", ["3"])


def test_narrowing_lifts_the_level_to_all(opened, curated):
    page = opened().set("text_input", "first", "2016")
    assert page.view == page.address == View(first="2016")
    assert page.shown == len(select(curated, View(first="2016")))


def test_a_level_that_was_chosen_stays(opened):
    page = opened().level(2).set("text_input", "first", "2016")
    assert page.view == View(first="2016", importance=2)


def test_choosing_an_event_leaves_the_level(opened, curated):
    page = opened().click("first_event")
    assert page.view.importance == 1
    assert event_of(curated, page.view.event).importance == 1


def test_taking_the_filters_off_leaves_the_level(visit):
    page = visit(importance="2", country="AUS").click("clear")
    assert page.view == View(importance=2)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_ready_views_show_events(opened, curated, language):
    for number, ready in enumerate(curated.dataset.views):
        page = opened(lang=language)
        assert page.at.button(key=f"ready_{number}").label == ready.named(language)
        page.click(f"ready_{number}")
        assert page.view.to_query().replace("&lang=ja", "") == View.from_query(ready.query).to_query()
        assert page.shown == len(select(curated, page.view)) > 0
        assert not any("empty" in (button.key or "") for button in page.at.button)


def test_a_briefing_is_one_click_away(opened):
    page = opened().click("make_briefing")
    assert page.at.get("download_button")
    assert text("page.make_briefing", "en") not in [button.label for button in page.at.button]

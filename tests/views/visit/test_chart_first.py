"""Where the browser tells of its paint, a change runs the chart alone, then the page; else the page as a whole."""

import pytest

from events import View, select

pytestmark = pytest.mark.slow


@pytest.fixture
def told(visit):
    """Return a page whose browser has told that it painted a chart."""

    def open_page(**address):
        page = visit(**address)
        page.at.session_state["browser_tells"] = True
        return page

    return open_page


def ids(curated, view):
    return set(select(curated, view).frame["id"])


def test_the_chart_runs_alone_and_the_page_follows(told, curated):
    page = told().set("text_input", "first", "2016")
    assert page.view == View(first="2016")
    assert page.drawn == ids(curated, page.view)
    assert not page.at.multiselect
    page.run()
    assert page.shown == len(ids(curated, page.view))
    assert page.address == page.view


def test_nothing_found_is_said_at_once(told):
    page = told().set("text_input", "search", "no such event")
    assert page.drawn == set()
    assert page.at.button(key="relax_search")
    page.click("relax_search").run()
    assert page.view == page.address == View()
    assert page.shown == len(page.drawn) > 0


def test_another_language_comes_all_at_once(told):
    page = told().set("segmented_control", "language", "ja")
    assert page.view == page.address == View(language="ja")
    assert "全" in page.filter_line


def test_other_events_come_all_at_once(told, curated):
    page = told().drop("start,title\n2001,A\n").look()
    page.set("segmented_control", "data", "together")
    assert page.view == page.address == View(data="together")
    assert page.shown == len(curated) + 1
    assert page.at.multiselect


def test_without_the_chart_the_page_runs_as_a_whole(told):
    page = told().tab("table").set("text_input", "first", "2016")
    assert page.address == page.view == View(first="2016")
    assert page.shown == len(page.at.dataframe[0].value)


def test_the_first_event_is_chosen_by_a_button(visit, curated):
    page = visit(country="AUS").click("first_event")
    assert page.view.event == select(curated, page.view).frame["id"].iloc[0]
    assert page.at.code

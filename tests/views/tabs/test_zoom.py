"""Closer, farther, all, back: each changes the years that are shown, and the last change can be taken back."""

import pytest

from events import View

pytestmark = pytest.mark.slow


def test_closer_and_farther_and_back(visit):
    page = visit(from_="2000", to="2019").click("zoom_in")
    assert (page.view.first, page.view.last) == (page.address.first, page.address.last) == ("2005", "2014")
    page.click("zoom_out")
    assert (page.view.first, page.view.last) == ("2000", "2019")
    page.click("zoom_back").click("zoom_back")
    assert (page.view.first, page.view.last) == ("2000", "2019")
    assert page.at.button(key="zoom_back").disabled


def test_farther_than_all_events_is_open(visit):
    page = visit(from_="1985", to="2020").click("zoom_out")
    assert page.view == View()
    assert page.at.button(key="zoom_out").disabled
    assert page.at.button(key="zoom_all").disabled


def test_closer_stands_around_the_chosen_event(visit):
    page = visit(event="guidelines-1978").click("zoom_in")
    assert page.view.first == ""
    assert "1978" in page.view.last or page.view.last < "2000"


def test_all_shows_all_years_and_leaves_the_other_filters(visit):
    page = visit(from_="2000", country="AUS").click("zoom_all")
    assert page.view == View(countries=("AUS",))

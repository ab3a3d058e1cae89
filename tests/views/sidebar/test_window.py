"""The window of time: typed, by preset and by slider."""

from datetime import date

import pytest

from events import View, select


@pytest.mark.parametrize(
    ("preset", "first"),
    [("since_1992", "1992"), ("since_2016", "2016"), ("recent", str(date.today().year - 9))],
)
def test_a_preset_sets_the_window(visit, curated, preset, first):
    page = visit().click(f"preset_{preset}")
    assert page.view == page.address == View(first=first)
    assert page.shown == len(select(curated, View(first=first))) < len(curated)
    enabled = [each for each in page.at.button if each.key.startswith("preset_") and not each.disabled]
    assert len(enabled) == 3
    page.click("preset_all")
    assert page.shown == len(curated)


@pytest.mark.parametrize(("name", "value"), [("first", "2007"), ("first", "2007-06"), ("last", "1999-12-31")])
def test_a_typed_end_is_taken(visit, curated, name, value):
    page = visit().set("text_input", name, f" {value} ")
    assert page.view == page.address == View(**{name: value})
    assert page.shown == len(select(curated, page.view)) < len(curated)
    assert "makes no window" not in page.words


@pytest.mark.parametrize("value", ["may", "2021-02-30", "..", "1992-13", "2031"])
def test_a_typed_end_that_makes_no_window_is_refused_with_a_sentence(visit, value):
    page = visit(to="2020").set("text_input", "first", value)
    assert page.view == page.address == View(last="2020")
    assert f"“{value}” makes no window" in page.words
    assert page.at.text_input(key="first").value == ""
    page.set("text_input", "first", "2007")
    assert "makes no window" not in page.words
    assert page.view == View(first="2007", last="2020")


def test_an_emptied_end_opens_the_window(visit):
    page = visit(from_="2007", to="2010").set("text_input", "last", "")
    assert page.view == page.address == View(first="2007")


def test_the_slider_sets_whole_years_and_is_open_at_its_stops(visit, curated, shipped):
    page = visit()
    first = int(shipped["start"].min()[:4])
    assert page.at.slider(key="years").value == (first, page.at.slider(key="years").max)
    page.set("slider", "years", (2007, 2010))
    assert page.view == page.address == View(first="2007", last="2010")
    page.set("slider", "years", (first, 2010))
    assert page.view == View(last="2010")
    page.set("slider", "years", (first, page.at.slider(key="years").max))
    assert page.view == View()
    assert page.shown == len(curated)

"""The page opens, whatever its address says."""

from urllib.parse import parse_qs

import pytest

import views.visit.view
from events import select
from events.options import LANES
from texts import LANGUAGES, text

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lane", LANES)
def test_the_page_opens_with_every_event(visit, curated, language, lane):
    page = visit(lang=language, lane=lane)
    assert page.at.markdown[0].value.replace("\\", "") == f"# {text('page.title', language)}"
    assert page.shown == len(curated)
    assert page.at.selectbox(key="lane").value == lane
    assert not page.at.error
    assert "address" not in page.words


def test_the_address_seeds_the_view_and_the_widgets(visit, curated):
    query = (
        "country=AUS&country=USA&type=Joint exercise&importance=2&from=2007&to=2021-06&lane=series&lang=ja&match=all"
    )
    page = visit(**{f"{key}_": value for key, value in parse_qs(query).items()})
    assert page.view.countries == ("AUS", "USA")
    assert page.at.multiselect(key="country").value == ["AUS", "USA"]
    assert page.at.multiselect(key="type").value == ["Joint exercise"]
    assert page.levels[1] == 2
    assert page.at.segmented_control(key="match").value == "all"
    assert page.end("first").value == "2007"
    assert page.end("last").value == "2021-06"
    assert page.years.value == (2007, 2021)
    assert page.at.selectbox(key="lane").value == "series"
    assert page.address == page.view
    assert page.shown == len(select(curated, page.view)) > 0


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("country", "ATL", "country “ATL”"),
        ("country", "<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("type", "[x](http://evil.example)", "[x](http://evil.example)"),
        ("colour", "red", "unknown part “colour”"),
        ("from", "may", "from “may”"),
        ("from", "2021-02-30", "its month has no such day"),
        ("from", "-5", "from “-5”"),
        ("to", "99999", "to “99999”"),
        ("lane", "planet", "lane “planet”"),
        ("lang", "fr", "lang “fr”"),
        ("importance", "0", "importance “0”"),
        ("event", "nothing-of-that-name", "nothing-of-that-name"),
        ("q", "x" * 10_000, "too long"),
    ],
)
def test_what_an_address_asks_in_vain_is_ignored_and_said_as_text(visit, curated, key, value, said):
    page = visit(**{key: value})
    assert page.shown == len(curated)
    assert said in "\n".join(element.value for element in page.at.text)
    assert len(page.words) < 2_000
    assert not page.address.filtered
    assert set(page.at.query_params) == {"importance"}
    assert "<script" not in "".join(element.value for element in page.at.markdown)


def test_a_window_that_ends_before_it_begins_is_ignored_and_said(visit):
    page = visit(**{"from": "2021", "to": "1992", "country": "AUS"})
    assert "ends before it begins (2021 – 1992)" in page.at.text[0].value
    assert page.address == page.view
    assert (page.view.countries, page.view.first, page.view.last) == (("AUS",), "", "")


@pytest.mark.parametrize("window", [("0001", "9999"), ("9999", ""), ("", "0001"), ("1066", "1067"), ("199X", "")])
def test_years_far_away_are_answered(visit, curated, window):
    page = visit(**{"from": window[0], "to": window[1]})
    assert page.shown == len(select(curated, page.view))
    assert (page.view.first, page.view.last) == window


def test_an_address_to_which_the_reader_goes_back_is_checked_too(visit, curated, monkeypatch):
    page = visit(country="AUS")
    page.at.query_params["country"] = "ATL"
    monkeypatch.setattr(views.visit.view, "goes_through_history", lambda: True)
    page.run()
    assert page.shown == len(curated)
    assert "country “ATL”" in page.words


def test_a_note_on_the_address_goes_with_the_next_choice(visit):
    page = visit(lane="planet")
    assert "planet" in page.words
    page.set("selectbox", "lane", "series")
    assert "planet" not in page.words


def test_a_note_is_in_the_language_of_the_page(visit):
    assert "無視しました" in visit(lang="ja", lane="planet").words


def test_markup_in_a_search_is_shown_as_text(visit):
    page = visit(q="<b>[x](http://evil.example) $x$ :red[x]")
    (line,) = [element.value for element in page.at.markdown if "evil" in element.value]
    assert r"\<b\>\[x\]\(http\:\/\/evil\.example\) \$x\$ \:red\[x\]" in line

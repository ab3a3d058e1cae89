"""When nothing matches, the page names what to take off, and taking it off helps."""

import pytest

from events import View

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("address", "way", "left"),
    [
        ({"q": "nothing has this word", "country": "AUS", "to": "1900"}, None, None),
        ({"q": "nothing has this word"}, "search", View()),
        ({"country": "HTI", "to": "1900"}, "window", View(countries=("HTI",))),
        ({"country": ["KHM", "HTI"], "match": "all"}, "country", View()),
        ({"type": "Election observation", "series": "RIMPAC"}, "type", View(series=("RIMPAC",))),
        ({"type": "Election observation", "org": "NATO"}, "org", View(mission_types=("Election observation",))),
        ({"series": "UNCLOS", "importance": "1"}, "importance", View(series=("UNCLOS",))),
    ],
)
def test_nothing_found_names_the_filter_to_relax(visit, address, way, left):
    page = visit(**address)
    assert page.shown == 0
    assert "No event matches the filters in force." in page.words
    ways = [button for button in page.at.button if button.key.startswith("relax_")]
    if way is None:
        assert ways == []
        assert "**clear all**" in page.words
        return
    promised = [int(button.label.split(": ")[1].split()[0]) for button in ways]
    assert promised == sorted(promised, reverse=True)
    assert min(promised) > 0
    number = promised[[button.key for button in ways].index(f"relax_{way}")]
    page.click(f"relax_{way}")
    assert page.view == page.address == left
    assert page.shown == number


def test_nothing_found_is_said_in_japanese_too(visit, curated):
    page = visit(lang="ja", q="zzzz")
    assert "条件に合う出来事はありません" in page.words
    assert page.at.button(key="relax_search").label == f"検索語を外すと{len(curated)}件"


def test_an_empty_table_opens(visit):
    page = visit(q="zzzz").tab("table")
    assert page.shown == 0

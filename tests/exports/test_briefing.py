"""What every format says about itself: the data with its version, and nothing of how the page was left."""

from html import unescape

import pytest

from events import View
from exports import export
from exports.briefing import brief
from texts import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["svg", "json", "html"])
def test_name_and_version_of_the_data_are_in_the_file(curated, words, name, language):
    view = View(mission_types=("Diplomacy",), language=language)
    said = unescape(words(name, export(curated, view, name)))
    assert curated.dataset.version in brief(curated, view).data_line
    assert brief(curated, view).data_line in " ".join(said.split())
    assert curated.dataset.named(language) in said


def test_data_without_a_name_or_a_version_is_not_given_one(table_of):
    assert brief(table_of({"start": "1992"}), View()).data_line == "made on 23 November 2026"


@pytest.mark.parametrize("name", ["csv", "json", "ics", "html", "svg", "pptx"])
def test_picks_are_handed_over_and_nothing_else(curated, words, name):
    frame = curated.frame.iloc[[300, 7]]
    view = View(picks=tuple(frame["id"]), countries=("BRA",), first="2020", importance=1)
    said = unescape(words(name, export(curated, view, name)))
    titles = [title for title in curated.frame["title"] if f"{title}" in said]
    assert set(titles) == set(frame["title"])


def test_a_briefing_of_picks_says_so_and_names_their_years_alone(curated):
    briefing = brief(curated, View(picks=tuple(curated.frame["id"].iloc[[0, 20]]), countries=("BRA",), first="2020"))
    first, last = (curated.frame["start"].iloc[row][:4] for row in (0, 20))
    assert briefing.filter_line == f"2 of {len(curated)} events · selected one by one"
    assert "selected events" in briefing.title
    assert first in briefing.title
    assert "Brazil" not in briefing.title
    assert last <= briefing.title[-4:] < "2020"


def test_words_on_an_event_stand_in_the_notes_of_its_slide(curated, words):
    one, other = curated.frame["id"].iloc[:2]
    said = words(
        "pptx", export(curated, View(picks=(one,)), "pptx", sentences={one: "My words\n<b>", other: "Not these"})
    )
    assert "My words <b>" in said
    assert "Not these" not in said


@pytest.mark.parametrize("name", ["svg", "pptx", "html", "json"])
def test_which_event_is_open_on_the_page_is_nothing_to_the_reader_of_a_file(curated, name):
    view = View(mission_types=("Diplomacy",))
    (event, *_) = brief(curated, view).selected.frame["id"]
    chosen = View(mission_types=("Diplomacy",), event=event)
    assert export(curated, chosen, name) == export(curated, view, name)

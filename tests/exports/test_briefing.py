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


@pytest.mark.parametrize("name", ["svg", "pptx", "html", "json"])
def test_which_event_is_open_on_the_page_is_nothing_to_the_reader_of_a_file(curated, name):
    view = View(mission_types=("Diplomacy",))
    (event, *_) = brief(curated, view).selected.frame["id"]
    chosen = View(mission_types=("Diplomacy",), event=event)
    assert export(curated, chosen, name) == export(curated, view, name)

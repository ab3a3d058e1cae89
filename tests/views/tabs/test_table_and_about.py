"""Table and about: the same events as the timeline, and what the data means."""

import pytest

from events import View, select
from events.columns import COLUMNS
from events.written import written_date
from texts import LANGUAGES, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", [{}, {"country": "AUS", "from_": "2007"}, {"q": "自衛隊", "importance": "2"}])
def test_the_table_holds_the_events_of_the_timeline(visit, curated, language, address):
    page = visit(lang=language, **address).tab("table")
    shown = page.at.dataframe[0].value
    frame = select(curated, page.view).frame
    assert shown["start"].tolist() == frame["start"].tolist()
    assert shown["end"].tolist() == frame["end"].tolist()
    titles = frame["title_ja" if language == "ja" else "title"]
    assert shown["title"].tolist() == titles.tolist()
    assert shown["source"].tolist() == frame["source_url"].tolist()
    assert page.shown == len(shown) > 0


def test_personnel_that_nobody_knows_are_no_number_in_the_table(visit, curated):
    personnel = visit().tab("table").at.dataframe[0].value["personnel"]
    expected = curated.frame["personnel"]
    assert personnel.isna().tolist() == expected.isna().tolist()
    assert personnel.dropna().tolist() == expected.dropna().tolist() != []


def test_the_chosen_event_is_marked_in_the_table(visit, curated):
    chosen = "asset-protection-first-australia"
    page = visit(country="AUS", event=chosen).tab("table")
    place = select(curated, page.view).frame["id"].tolist().index(chosen)
    assert page.at.session_state["table"]["selection"]["rows"] == [place]


def test_countries_in_the_table_are_names(visit):
    assert "カンボジア" in " ".join(visit(lang="ja").tab("table").at.dataframe[0].value["country"])
    assert "Cambodia" in " ".join(visit().tab("table").at.dataframe[0].value["country"])


def test_the_chosen_event_has_its_card_under_the_table_too(visit):
    page = visit(event="asset-protection-first-australia").tab("table")
    assert page.at.code
    assert page.view == View(event="asset-protection-first-australia")


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_explains_every_column_and_mark(visit, language):
    page = visit(lang=language).tab("about")
    for column in COLUMNS:
        assert f"| `{column.name}` | {text(f'codebook.{column.name}', language)} |" in page.words
    for mark in ("point", "period", "ongoing", "bracket", "soft", "unknown", "lane", "era"):
        assert text(f"about.{mark}", language) in page.words


def test_about_names_the_dataset_and_its_publishers(visit, curated):
    page = visit().tab("about")
    assert curated.dataset.version in page.words
    assert curated.dataset.date in page.words or written_date(curated.dataset.date, "en") in page.words
    count = (curated.frame["source_publisher"] == "Ministry of Defense of Japan").sum()
    assert f"Ministry of Defense of Japan ({count})" in page.words.replace("\\", "")


def test_the_briefing_opens(visit):
    page = visit(country="AUS", importance="1").tab("briefing")
    assert page.shown > 0

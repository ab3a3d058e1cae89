"""The card of a chosen law: what is known of it, and the way to its events."""

import pytest

from events import View, select
from events.written import written_date
from texts import text

pytestmark = pytest.mark.slow

LAW = "era-anti-terrorism-act"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_card_says_what_is_known_of_the_law(visit, curated, language):
    page = visit(event=LAW, lang=language)
    law = curated.laws.set_index("id").loc[LAW]
    said = page.words.replace("\\", "")
    for column in ("short", "title", "summary"):
        assert law[f"{column}_ja" if language == "ja" else column] in said
    for step in ("passed", "promulgated", "in_force", "expired"):
        assert f"{text(f'law.{step}', language)}: {written_date(law[step], language)}" in said
    assert law["number"].split(" / ")[language == "ja"] in said
    assert f"](<{law['source_url']}>)" in said
    assert page.view.event == LAW


def test_the_button_leads_to_the_events_that_rest_on_it(visit, curated):
    page = visit(event=LAW, importance="2")
    expected = len(select(curated, View(laws=(LAW,), importance=2)))
    (button,) = [each for each in page.at.button if each.key == "law_events"]
    assert button.label == text("law.events", "en", n=expected)
    button.click()
    page.at.run()
    assert page.view.laws == (LAW,)
    assert page.shown == expected


def test_a_law_without_events_offers_none(visit):
    page = visit(event=LAW, country="AUS", **{"from": "2020"})
    assert not [each for each in page.at.button if each.key == "law_events"]
    assert text("law.without_events", "en") in page.words

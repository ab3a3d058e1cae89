"""The card over a mark: dates as exact as the source, place, people and source."""

import re
from html import unescape

import pytest

from charts.hover import LINE, hover_cards
from events.citations import short_citation
from events.event import events_of
from events.written import written_span
from texts import LANGUAGES


def cards(table, language="en"):
    """Return id -> card of every event of a table."""
    return dict(zip(table.frame["id"], hover_cards(table, list(range(len(table))), language), strict=True))


def plain(card):
    """Return a card as a reader sees it."""
    return unescape(re.sub(r"</?[bi]>", "", card.replace("<br>", "\n")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_gives_the_dates_as_exact_as_the_source(curated, language):
    written = {
        event["id"]: written_span(event["start"], event["end"], language) for event in curated.frame.to_dict("records")
    }
    for name, card in cards(curated, language).items():
        lines = plain(card).splitlines()
        assert written[name] in lines


@pytest.mark.parametrize(
    ("start", "end", "shown", "never"),
    [
        ("1992", "", "1992", r"January|1 |12-31"),
        ("1992-09", "", "September 1992", r"\d September"),
        ("199X", "", "1990s", r"1999|January"),
        ("2012-01", "2017-05", "January – May 2017|January 2012 – May 2017", r"31 May|1 January"),
        ("2019-04", "..", "since April 2019", r"2026|\d April"),
        ("1992-09-17", "", "17 September 1992", r"00:00"),
    ],
)
def test_no_card_is_finer_than_its_source(table_of, start, end, shown, never):
    (card,) = cards(table_of({"start": start, "end": end})).values()
    assert re.search(shown, card)
    assert not re.search(never, card)


def test_a_card_names_place_people_and_source(curated):
    frame = curated.frame.set_index("id")
    with_people = frame[frame["personnel"].notna() & (frame["place"] != "") & (frame["personnel_basis"] != "")]
    name, event = next(iter(with_people.iterrows()))
    shown = " ".join(plain(cards(curated)[name]).split())
    assert f"{event['personnel']:,} personnel ({event['personnel_basis']})" in shown
    assert event["place"] in shown
    assert event["source_publisher"] in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_begins_with_the_title_and_ends_with_the_source(curated, language):
    shown = cards(curated, language)
    for event in events_of(curated):
        card = "".join(plain(shown[event.id]).split())
        assert card.startswith("".join(event.title_in(language).split()))
        assert card.endswith("".join(short_citation(event, language).split()))


def test_a_long_title_is_broken_and_cut(table_of):
    ((_, card),) = cards(table_of({"start": "1992", "title": "word " * 5000})).items()
    lines = plain(card).splitlines()
    assert max(map(len, lines)) <= LINE["en"]
    assert len(lines) < 10
    assert "…" in card


def test_an_event_without_a_source_says_so(table_of):
    (card,) = cards(table_of({"start": "1992"})).values()
    assert "No source given" in card

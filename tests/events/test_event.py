"""One event, and what is said of it in a language."""

from datetime import date

import pytest

from events.citations import citation, short_citation, source_line
from events.columns import values
from events.countries import country_name
from events.dates import Precision
from events.event import event_of, events_of
from events.facets import BY_KEY

WHOLE = {
    "id": "first",
    "start": "1992-09",
    "end": "1993",
    "title": "To Cambodia",
    "title_ja": "カンボジアへ",
    "countries": "KHM; JPN;KHM",
    "place": "Phnom Penh",
    "personnel": "600",
    "personnel_basis": "at one time",
    "source_publisher": "Cabinet Office",
    "source_title": "PKO",
    "source_date": "2016-03",
    "source_url": "https://example.org/a",
    "further_sources": "https://example.org/b https://example.org/c",
    "Bezug": "own",
}


def test_cells_become_typed_values(table_of):
    event = event_of(table_of(WHOLE), "first")
    assert (event.countries, event.further_sources) == (
        ("KHM", "JPN"),
        ("https://example.org/b", "https://example.org/c"),
    )
    assert (event.first_day, event.last_day) == (date(1992, 9, 1), date(1993, 12, 31))
    assert (event.start_precision, event.end_precision) == (Precision.MONTH, Precision.YEAR)
    assert (event.personnel, event.latitude, event.importance) == (600, None, 2)
    assert event.others == (("Bezug", "own"),)


@pytest.mark.parametrize(
    ("language", "title", "dates", "people"),
    [
        ("en", "To Cambodia", "September 1992 – 1993", "600 personnel (at one time)"),
        ("ja", "カンボジアへ", "1992年9月～1993年", None),
    ],
)
def test_an_event_is_said_in_a_language(table_of, language, title, dates, people):
    event = event_of(table_of(WHOLE), "first")
    assert (event.title_in(language), event.dates_in(language)) == (title, dates)
    assert people is None or event.people_in(language) == people


def test_what_is_not_translated_stays_as_it_is(table_of):
    event = event_of(table_of({"id": "a", "start": "1992", "title": "Only English", "place": "Nowhere"}), "a")
    assert (event.title_in("ja"), event.place_in("ja"), event.people_in("ja")) == ("Only English", "Nowhere", "")


def test_some_rows_come_in_the_order_asked_for(table_of):
    table = table_of({"start": "1992"}, {"start": "1993"}, {"start": "1994"})
    assert [event.id for event in events_of(table, [2, 0])] == ["c", "a"]


def test_an_id_that_is_not_there_is_an_error(table_of):
    with pytest.raises(KeyError, match="nobody"):
        event_of(table_of({"start": "1992"}), "nobody")


def test_a_source_is_cited_as_far_as_it_is_given(table_of):
    event = event_of(table_of(WHOLE), "first")
    assert citation(event, "en") == "Cabinet Office, “PKO”, March 2016. https://example.org/a"
    assert short_citation(event, "en") == "Cabinet Office, “PKO”, March 2016."


@pytest.mark.parametrize(
    ("given", "whole", "line"),
    [
        ({}, "No source given", "No source given"),
        ({"source_url": "https://example.org/a"}, "https://example.org/a", "Source: https://example.org/a"),
        ({"source_title": "[Interview]"}, "[Interview].", "Source: [Interview]."),
    ],
)
def test_what_is_missing_of_a_source_is_not_made_up(table_of, given, whole, line):
    event = event_of(table_of({"id": "a", "start": "1992"} | given), "a")
    assert (citation(event, "en"), source_line(event, "en")) == (whole, line)


@pytest.mark.parametrize("cell", ["AUS;USA", "AUS; USA", " AUS ;USA;", "AUS;USA; AUS"])
def test_blanks_and_repeats_between_values_mean_nothing(cell):
    assert values(cell) == ("AUS", "USA")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_countries_typed_with_a_blank_have_their_names(table_of, language):
    table = table_of({"id": "a", "start": "1992", "countries": "AUS; USA"})
    country = BY_KEY["country"]
    names = country.names_of(table, event_of(table, "a"), language)
    assert names == country.names_in(table, "AUS; USA", language)
    assert names == [country_name("AUS", language), country_name("USA", language)]

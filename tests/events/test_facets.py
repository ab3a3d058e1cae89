"""Every facet does all that a facet does: it is in the link, selects, counts, makes lanes and names its values."""

from dataclasses import fields, replace

import pytest

from charts.lanes import lane_contents
from events import View, facet_counts, select
from events.described import filter_words
from events.event import events_of
from events.facets import FACETS, Choices
from exports.file_names import file_name, slug
from exports.sheet_title import sheet_title
from texts import LANGUAGES, text

EACH_FACET = pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.key)
WORDS = ("filter.{}", "filter.lane_{}", "lane.without_{}", "details.{}", "table.{}", "empty.{}")


def chosen(facet, table):
    """Return a View of the most frequent value of a facet."""
    return View(**{facet.field: (facet_counts(table, View())[facet.key].idxmax(),)})


def test_each_field_of_choices_belongs_to_one_facet():
    assert [facet.field for facet in FACETS] == [field.name for field in fields(Choices)]
    assert len({facet.key for facet in FACETS}) == len(FACETS)


@EACH_FACET
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_are_in_the_catalogue(facet, language):
    assert all(text(word.format(facet.key), language) for word in WORDS)


@EACH_FACET
def test_the_link_says_it(facet, curated):
    view = chosen(facet, curated)
    (value,) = facet.chosen(view)
    assert view.query_parts() == {facet.key: [value]}
    assert View.from_query(view.to_query()) == view


@EACH_FACET
def test_it_selects_the_events_that_have_the_value_and_counts_them(facet, curated):
    view = chosen(facet, curated)
    (value,) = facet.chosen(view)
    having = [event.id for event in events_of(curated) if value in held(facet, event)]
    assert [event.id for event in events_of(select(curated, view))] == having
    assert facet_counts(curated, view)[facet.key][value] == len(having) > 0


@EACH_FACET
def test_its_lanes_hold_every_event_under_each_of_its_values(facet, curated):
    found = {(lane.key, event) for lane in lane_contents(curated, View(lane=facet.key)) for event in lane.events}
    expected = {(value, row) for row, event in enumerate(events_of(curated)) for value in held(facet, event) or ("",)}
    assert found == expected


@EACH_FACET
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_filter_line_and_the_title_name_it(facet, curated, language):
    view = replace(chosen(facet, curated), language=language)
    (name,) = facet.named(curated, view, language)
    assert name in filter_words(curated, view)
    assert name.casefold() in sheet_title(curated, select(curated, view), view).casefold()


@EACH_FACET
def test_the_file_name_says_it(facet, curated):
    view = chosen(facet, curated)
    (name,) = facet.named(curated, view, "en")
    assert slug(name)[:40] in file_name(select(curated, view), view, ".pdf")


def held(facet, event):
    """Return the values of a facet that an event has."""
    value = getattr(event, facet.column)
    return value if facet.several else tuple(filter(None, (value,)))

"""A sheet sends nobody to sources that are not there."""

import io

import pytest
from pptx import Presentation

from events import View, select
from events.described import count_words
from exports import export
from exports.briefing import brief
from exports.sheets.sheet import compose_sheets
from loaders import load_events


def own(rows, columns="start,title"):
    return load_events(f"{columns}\n{rows}".encode(), name="own.csv").table


MANY = "".join(f"{1950 + number},Event {number}\n" for number in range(60))


@pytest.mark.parametrize("sources_in", ["slides", "pages", "file"])
def test_where_no_event_has_a_source_the_sheet_says_so(sources_in):
    footer = str(compose_sheets(brief(own(MANY), View()), sources_in)[0].groups[-1])
    assert "no sources are given" in footer
    assert "sources:" not in footer


@pytest.mark.parametrize("sources_in", ["slides", "pages", "file"])
def test_one_source_is_pointed_to(sources_in):
    rows = MANY.replace("\n", ",\n") + "2020,Last,White Paper\n"
    sheet = compose_sheets(brief(own(rows, "start,title,source_title"), View()), sources_in)[0]
    assert "sources: " in str(sheet.groups[-1]).replace("\n", "")
    assert "every event" not in str(sheet.groups[-1])


def said_on(slide):
    return " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_a_deck_of_many_events_has_slides_with_the_source_of_each(curated):
    view = View.from_query("country=AUS")
    chart, *others = Presentation(io.BytesIO(export(curated, view, "pptx"))).slides
    assert "sources: on the slides after the chart" in said_on(chart)
    assert "http" in chart.notes_slide.notes_text_frame.text
    assert all(" · Sources" in said_on(slide) for slide in others)
    listed = " ".join(" ".join(map(said_on, others)).split())
    events = brief(curated, view).events
    assert len(events) > 40
    for event in events:
        assert listed.count(f"{event.dates_in('en')}: {event.title}.") == 1, event.id


def test_of_more_events_than_a_hundred_a_deck_lists_each_source_once(curated):
    briefing = brief(curated, View())
    sheets = compose_sheets(briefing, "slides")
    lists = [group for sheet in sheets for group in sheet.groups if group.role == "sources"]
    links = [part.link for group in lists for part in group.parts if part.link]
    assert sorted(links) == sorted(source.url for source in briefing.sources if source.url)


def test_the_notes_of_a_slide_of_very_many_events_have_the_sources_that_it_points_to():
    rows = "".join(f"{1000 + number},Event {number},White Paper {number}\n" for number in range(1001))
    (sheet, *_) = compose_sheets(brief(own(rows, "start,title,source_title"), View()), "slides")
    assert "sources: in the notes under each slide" in str(sheet.groups[-1])
    assert "White Paper" in " ".join(sheet.notes)


@pytest.mark.parametrize(("language", "words"), [("en", "1 event"), ("ja", "全1件")])
def test_one_event_is_one(language, words):
    table, view = own("1992,x\n"), View(language=language)
    assert count_words(len(select(table, view)), table, view) == words

"""Few events make large print, and a sheet is full: text, rows and marks grow until nothing more fits."""

import pytest

from events import View
from exports.briefing import SHAPES, brief
from exports.sheets.frame import SIZES
from exports.sheets.scene import POINTS, Group, Text
from exports.sheets.sheet import compose_sheets
from tests.exports.sheets.measured import share_used
from texts import LANGUAGES

pytestmark = pytest.mark.slow

# From 1 to 12 events, and from 25 to some 60.
FEW = ["series=Balikatan", "series=ONUMOZ", "country=CAN", "country=KEN"]
MORE = ["type=Maritime security", "country=AUS", "from=2015&to=2017"]


def labels_of(sheets):
    """Return the labels of the events of some sheets."""
    lanes = [group for sheet in sheets for group in sheet.groups if group.role == "lane"]
    events = [event for lane in lanes for event in lane.parts if isinstance(event, Group)]
    return [part for event in events for part in event.parts if isinstance(part, Text)]


@pytest.fixture(scope="module")
def composed(curated):
    """Return a briefing and its sheets as slides, for a query, a language and a shape."""

    def compose(query, language="en", shape="16:9"):
        briefing = brief(curated, View.from_query(f"{query}&lang={language}"), shape=shape)
        return briefing, compose_sheets(briefing, "slides")

    return compose


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", [*FEW, *MORE])
def test_every_sheet_is_full(query, language, shape, composed):
    briefing, sheets = composed(query, language, shape)
    assert (sheets[0].width, sheets[0].height) == SIZES[shape]
    for number, sheet in enumerate(sheets, start=1):
        assert 0.85 <= share_used(sheet, briefing) <= 1.01, number


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", FEW)
def test_few_events_have_large_print_with_their_dates(query, language, composed):
    briefing, sheets = composed(query, language)
    labels = labels_of(sheets)
    assert len(labels) == len(briefing.selected)
    assert {16 <= label.size * POINTS <= 18 for label in labels} == {True}
    year = "年" if language == "ja" else ""
    dated = [any(f"{day.first_day.year}{year}" in label.text for day in briefing.events) for label in labels]
    assert sum(dated) >= len(labels) - 2, "only what has its years in its name stands without dates"


def test_25_events_have_print_of_12_to_14_points(composed):
    for language in LANGUAGES:
        sizes = {label.size * POINTS for label in labels_of(composed("type=Maritime security", language)[1])}
        assert len(sizes) == 1
        assert 12 <= sizes.pop() <= 14.01


def test_a_date_is_not_said_twice_at_a_mark(composed):
    said = [label.text for label in labels_of(composed("country=CAN")[1])]
    assert "Indian Ocean fuel 2001-07 [1]" in said
    assert "Canada ACSA signed, Apr 2018 [3]" in said


def test_labels_of_many_events_have_no_dates_but_none_of_them(composed):
    said = [label.text for label in labels_of(composed("importance=2")[1])]
    assert len(said) > 200
    assert not any(", Jan 20" in words or ", since " in words for words in said)


def test_four_events_are_told_in_whole_sentences_under_their_chart(composed):
    briefing, (sheet,) = composed("series=ONUMOZ")
    said = " ".join(
        part.text
        for group in sheet.groups
        if group.role == "sources"
        for part in group.parts[0:]
        if isinstance(part, Text)
    )
    for event in briefing.events:
        assert event.summary in said


def test_a_picture_grows_by_sources_that_its_shape_has_no_room_for(numbered):
    (sheet,) = compose_sheets(brief(numbered, View()), "file", paged=False)
    assert sheet.height > SIZES["16:9"][1]
    assert any(group.role == "sources" for group in sheet.groups)

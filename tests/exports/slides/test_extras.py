"""An opening, a slide for each event and a close of sources stand in a deck when they are asked for."""

import io

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from events import View, select
from exports import TooManySlides, export
from exports.__main__ import main

pytestmark = pytest.mark.slow

QUERY = "country=AUS&type=Asset protection"
EXTRAS = ("opening", "event_slides", "closing")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def slides(content):
    return list(Presentation(io.BytesIO(content)).slides)


def words(slide):
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def lines(slide):
    """Return the paragraphs in the body of a slide, and the look that its layout gives each."""
    (body,) = [each for each in slide.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.BODY]
    (model,) = [each for each in slide.slide_layout.placeholders if each.placeholder_format.idx == 14]
    sizes = [int(each.get("sz")) / 100 for each in model.element.iter(f"{A}defRPr")]
    return [(paragraph.text, sizes[paragraph.level]) for paragraph in body.text_frame.paragraphs]


@pytest.fixture(scope="module", params=["16:9", "A4"])
def deck(request, curated):
    view = View.from_query(QUERY)
    named = select(curated, view).frame["id"].iloc[0]
    options = dict.fromkeys(EXTRAS, True)
    return slides(
        export(curated, view, "pptx", shape=request.param, note="A note.", sentences={named: "My words."}, **options)
    )


def test_the_opening_says_what_when_and_from_which_data(deck, curated):
    said = deck[0].shapes.title.text_frame.text + deck[0].placeholders[13].text_frame.text
    for part in ("Japan and Australia: asset protection", "7 of", "Asset protection", "A note.", "made on 23 November"):
        assert part in said
    assert f"version {curated.dataset.version}" in said
    assert [shape for shape in deck[0].shapes if not shape.is_placeholder] == []


def test_each_event_has_a_slide_with_its_words_and_its_source(deck, curated):
    events = select(curated, View.from_query(QUERY)).frame.to_dict("records")
    shown = deck[2:-1]
    assert [slide.shapes.title.text_frame.text for slide in shown] == [event["title"] for event in events]
    for number, (slide, event) in enumerate(zip(shown, events, strict=True)):
        *said, (source, print_of_source) = lines(slide)
        own = [("My words.", 28.8)] if number == 0 else []
        assert said == [*own, (event["summary"], 23.4)]
        assert event["source_url"] in source
        assert print_of_source >= 12
        (link,) = slide.element.iter(f"{A}hlinkClick")
        assert slide.part.rels[link.get(f"{R}id")].target_ref == event["source_url"]
        assert event["source_url"] in slide.notes_slide.notes_text_frame.text


def test_the_close_has_every_source_also_where_they_stand_under_the_chart(deck):
    assert "[6]" in words(deck[1])
    assert deck[-1].shapes.title.text_frame.text.endswith(" · Sources")
    for number in range(1, 7):
        assert f"[{number}]\t" in words(deck[-1])


def test_slides_are_numbered_through_and_titled_apart(deck):
    titles = [slide.shapes.title.text_frame.text for slide in deck]
    assert len(set(titles)) == len(titles) == 10
    for number, slide in enumerate(deck, start=1):
        assert f"{number} / {len(deck)}" in words(slide)


def test_slides_of_one_kind_share_a_layout(deck):
    assert [slide.slide_layout.name for slide in deck] == ["Opening", "Timeline", *["Event"] * 7, "Sources"]


def test_words_that_are_too_long_stay_on_the_slide_and_whole_in_the_notes(table_of):
    summary = "Very long words of a reader. " * 200
    table = table_of({"start": "1992", "title": "Long", "summary": summary})
    (slide,) = [
        each for each in slides(export(table, View(), "pptx", event_slides=True)) if "Event" in each.slide_layout.name
    ]
    ((said, _), _) = lines(slide)
    assert said.endswith("…")
    assert len(said) < 1500
    assert summary.strip() in slide.notes_slide.notes_text_frame.text


def test_more_events_than_anyone_shows_are_refused(curated):
    with pytest.raises(TooManySlides, match=r"up to 100 events; here are 4\d\d") as refused:
        export(curated, View(), "pptx", event_slides=True)
    assert "100 件まで" in refused.value.sentence("ja")


def test_other_formats_have_none(curated):
    with pytest.raises(ValueError, match="more slides are wanted for 'pdf'; accepted: pptx"):
        export(curated, View(), "pdf", opening=True)


def test_the_command_asks_for_them(tmp_path, capsys):
    output = tmp_path / "x.pptx"
    assert main([QUERY, "--output", str(output), "--opening", "--event-slides", "--closing"]) == 0
    assert len(Presentation(output).slides) == 10
    assert main(["", "--output", str(output), "--event-slides"]) == 1
    assert "narrow the view, or pick the events" in capsys.readouterr().err
    assert len(Presentation(output).slides) == 10
    with pytest.raises(SystemExit):
        main([QUERY, "--output", str(tmp_path / "x.pdf"), "--event-slides"])
    assert "--event-slides is for --format pptx; given was pdf" in capsys.readouterr().err

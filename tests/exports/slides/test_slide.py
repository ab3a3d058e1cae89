"""Slides are native shapes that can be edited, readable in print, with a source behind every event."""

import io
import re
import zipfile

import pytest
from lxml import etree
from pptx import Presentation

from events import View, select
from exports import export, previews
from exports.briefing import brief

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VIEWS = ["", "country=AUS&lang=ja", "lane=country", "country=AUS&type=Asset protection"]


def slides(content):
    return list(Presentation(io.BytesIO(content)).slides)


def shapes(slide):
    """Yield every shape of a slide or a group, those in groups and in groups of groups too."""
    for shape in slide.shapes:
        yield from shapes(shape) if shape.shape_type == 6 else [shape]


def groups(slide):
    """Yield every group of a slide, those in groups too."""
    for shape in slide.shapes:
        if shape.shape_type == 6:
            yield shape
            yield from groups(shape)


def pieces(slide):
    """Return every paragraph of a slide, what hangs to its left apart from it."""
    return [
        piece
        for shape in shapes(slide)
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for piece in paragraph.text.split("\t")
    ]


@pytest.mark.parametrize("query", VIEWS)
def test_no_print_is_smaller_than_nine_points(query, exported):
    found = []
    for slide in slides(exported(query, "pptx")):
        # What a run does not say of its size its layout says.
        for element in (slide.element, slide.slide_layout.element):
            found += [int(each.get("sz")) for each in element.iter(f"{A}rPr", f"{A}defRPr") if each.get("sz")]
        in_shapes = (shape for shape in shapes(slide) if not shape.is_placeholder)
        assert all(run.get("sz") for shape in in_shapes for run in shape.element.iter(f"{A}rPr"))
    assert found
    assert min(found) >= 900


@pytest.mark.parametrize("query", VIEWS)
def test_each_event_is_one_group_with_its_text_its_source_and_a_description(query, curated, exported):
    view = View.from_query(query)
    frame = select(curated, view).frame.set_index("title_ja" if view.language == "ja" else "title")
    found = []
    for slide in slides(exported(query, "pptx")):
        for group in groups(slide):
            if group.name in frame.index:
                event = frame.loc[group.name]
                *soft, mark = group.shapes
                assert all(b"adec:decorative" in etree.tostring(each.element) for each in soft)
                assert mark.text_frame.text.strip()
                link = mark.element.find(f".//{A}hlinkClick").get(f"{R}id")
                assert slide.part.rels[link].target_ref == event["source_url"]
                description = group.element.nvGrpSpPr.cNvPr.get("descr")
                assert group.name in description
                assert event["source_url"] in description
                found.append(group.name)
    lanes = 1 if view.lane != "country" else None
    assert set(found) == set(frame.index)
    assert lanes is None or len(found) == len(frame)


def test_what_stands_on_a_slide_stays_on_it(exported):
    content = exported("", "pptx")
    deck = Presentation(io.BytesIO(content))
    for slide in deck.slides:
        for shape in shapes(slide):
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_labels_do_not_overlap(exported):
    for slide in slides(exported("", "pptx")):
        boxes = [
            (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            for shape in shapes(slide)
            if not shape.is_placeholder and not shape.name.startswith("Sources")
            if shape.element.find(f".//{A}hlinkClick") is not None
        ]
        for number, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[:number]:
                # Rows may touch: a line of text is a little higher than its letters.
                apart = right <= other[0] or other[2] <= left
                assert apart or min(bottom, other[3]) - max(top, other[1]) < 4 * 11430


def test_more_events_make_more_slides(exported):
    assert len(slides(exported("country=AUS&type=Asset protection", "pptx"))) == 1
    assert len(slides(exported("", "pptx"))) > 3


def test_every_slide_has_its_title_and_its_page_number(curated, exported):
    pages = slides(exported("", "pptx"))
    charts = [page for page in pages if page.slide_layout.name == "Timeline"]
    for number, slide in enumerate(charts, start=1):
        assert slide.shapes.title.text_frame.text == f"{curated.dataset.name} ({number}/{len(charts)})"
    for number, slide in enumerate(pages[len(charts) :], start=1):
        listed = f"{curated.dataset.name} · Sources ({number}/{len(pages) - len(charts)})"
        assert slide.shapes.title.text_frame.text == listed
    for number, slide in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def test_the_notes_cite_the_events_of_their_slide(curated, exported):
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides(exported("", "pptx"))]
    for event in curated.frame.to_dict("records"):
        (said,) = [note for note in notes if f": {event['title']}." in note]
        assert event["source_url"] in said


def test_the_notes_end_with_the_data_and_its_day(curated, exported):
    line = brief(curated, View()).data_line
    assert "version" in line
    noted = [slide for slide in slides(exported("", "pptx")) if slide.has_notes_slide]
    assert len(noted) > 3
    for slide in noted:
        assert slide.notes_slide.notes_text_frame.text.splitlines()[-1] == line


def test_titles_of_lanes_end_at_the_chart_and_years_stand_over_their_ticks(exported):
    (slide, *_) = slides(exported("lane=series&country=AUS&from=2014", "pptx"))
    aligned = {}
    for group in groups(slide):
        for shape in shapes(group):
            for paragraph in shape.element.iter(f"{A}pPr"):
                aligned.setdefault(shape.text_frame.text, set()).add((group.name, paragraph.get("algn")))
    assert ("Quad", "r") in aligned["Quad"]
    assert ("Time axis", "ctr") in aligned["2020"]


def test_a_table_ends_above_the_foot_of_its_slide(curated):
    deck = Presentation(io.BytesIO(export(curated, View.from_query("country=AUS"), "pptx", with_table=True)))
    tables = [shape for slide in deck.slides for shape in slide.shapes if shape.has_table]
    assert len(tables) > 2
    for table in tables:
        assert sum(row.height for row in table.table.rows) == pytest.approx(table.height, rel=0.01)
        assert table.top + table.height < deck.slide_height - 30 * 12_700


def test_few_sources_are_numbered_at_the_marks_and_under_the_chart(curated, exported):
    query = "country=AUS&type=Asset protection"
    (slide,) = slides(exported(query, "pptx"))
    texts = pieces(slide)
    sources = brief(curated, View.from_query(query)).sources
    for source in sources:
        assert f"[{source.number}]" in texts
        labels = [text for text in texts if text.endswith(f" [{source.number}]")]
        assert len(labels) == len(source.events)


def test_sources_that_do_not_fit_get_a_slide_and_the_first_says_so(numbered):
    first, *_, last = slides(export(numbered, View(), "pptx"))
    assert "sources: on the slides after the chart" in " ".join(
        each.text_frame.text for each in shapes(first) if each.has_text_frame
    )
    assert f"[{len(numbered)}]" in pieces(last)


def test_more_events_than_have_numbers_have_slides_of_their_sources_and_the_chart_says_so(curated, exported):
    query = "type=Diplomacy"
    pages = slides(exported(query, "pptx"))
    for slide in (page for page in pages if page.has_notes_slide):
        assert "sources: on the slides after the chart" in " ".join(pieces(slide))
    listed = [piece for page in pages if not page.has_notes_slide for piece in pieces(page)]
    titles = select(curated, View.from_query(query)).frame["title"]
    assert len(titles) > 40
    for title in titles:
        assert any(piece.endswith(f": {title}.") for piece in listed)


def test_the_table_has_every_event_and_is_numbered_on(numbered):
    pages = slides(export(numbered, View(), "pptx", with_table=True))
    tables = [shape.table for slide in pages for shape in slide.shapes if shape.has_table]
    rows = [[cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]]
    assert [row[1] for row in rows] == numbered.frame["title"].tolist()
    assert all(row[0] and row[3].startswith("[") for row in rows)
    for number, slide in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in [each.text_frame.text for each in slide.shapes if each.has_text_frame]


def test_every_run_is_in_its_language(exported):
    runs = [run for slide in slides(exported("country=AUS&lang=ja", "pptx")) for run in slide.element.iter(f"{A}rPr")]
    assert runs
    assert {run.get("lang") for run in runs} == {"ja-JP"}


def test_nobody_and_no_clock_is_in_the_file(exported):
    content = exported("country=AUS", "pptx")
    properties = Presentation(io.BytesIO(content)).core_properties
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert properties.modified.date().isoformat() == "2026-11-23"
    assert {entry.date_time[0] for entry in zipfile.ZipFile(io.BytesIO(content)).infolist()} == {1980}


def test_shapes_have_numbers_of_their_own(exported):
    for slide in slides(exported("", "pptx")):
        numbers = [each.get("id") for each in slide.element.iter() if each.tag.endswith("}cNvPr")]
        assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize(("shape", "size"), [("16:9", (13.333, 7.5)), ("A4", (11.69, 8.26))])
def test_a_slide_has_the_shape_that_was_asked_for(shape, size, curated):
    deck = Presentation(io.BytesIO(export(curated, View.from_query("org=NATO"), "pptx", shape=shape)))
    assert (deck.slide_width.inches, deck.slide_height.inches) == pytest.approx(size, abs=0.01)


def test_a_preview_is_what_the_slide_will_be(curated, exported):
    pages = slides(exported("country=AUS", "pptx"))
    shown = previews(curated, View.from_query("country=AUS"))
    assert len(shown) == len(pages)
    for picture, slide in zip(shown, pages, strict=True):
        for line in pieces(slide):
            written = re.sub(r"\s+", "", line).replace("&", "&amp;").replace('"', "&quot;").replace("'", "&#x27;")
            assert written in re.sub(r"\s+|</?tspan[^>]*>", "", picture)

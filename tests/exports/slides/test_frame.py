"""A deck stands in a frame: placeholders of its layouts, fonts and colours of its theme, words for everyone."""

import io
import re
import zipfile

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from charts.palette import STYLES
from events import View
from exports import export

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
# A chart with its sources under it, one with slides of sources, one with a table, and none.
QUERIES = [
    ("country=AUS&type=Asset protection&lang=ja", "16:9"),
    ("importance=1", "A4"),
    ("country=AUS&lane=series", "16:9"),
    ("q=zzz&lang=ja", "A4"),
]


@pytest.fixture(scope="module", params=QUERIES, ids=[query for query, _ in QUERIES])
def content(request, curated):
    query, shape = request.param
    view = View.from_query(query)
    return export(curated, view, "pptx", shape=shape, note="A note.", with_table="series" in query)


@pytest.fixture(scope="module")
def deck(content):
    return Presentation(io.BytesIO(content))


def everything(shapes):
    """Yield every shape with those in its groups."""
    for shape in shapes:
        yield shape
        if shape.shape_type == 6:
            yield from everything(shape.shapes)


def said_of(shape):
    """Return the alternative text of a shape, or that it is decoration."""
    (properties, *_) = shape.element.iter(f"{P}cNvPr")
    decorative = any(each.tag.endswith("}decorative") and each.get("val") == "1" for each in properties.iter())
    return properties.get("descr") or ("decoration" if decorative else "")


def theme_of(content, number=1):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(f"ppt/theme/theme{number}.xml").decode()


def test_title_footer_and_number_are_placeholders(deck):
    for number, slide in enumerate(deck.slides, start=1):
        kinds = {each.placeholder_format.type: each for each in slide.placeholders}
        assert kinds[PP_PLACEHOLDER.TITLE].text_frame.text
        assert re.search("version|版", kinds[PP_PLACEHOLDER.FOOTER].text_frame.text)
        shown = kinds[PP_PLACEHOLDER.SLIDE_NUMBER]
        assert re.match(rf"{number}\b", shown.text_frame.text)
        (field,) = shown.element.iter(f"{A}fld")
        assert (field.get("type"), field.findtext(f"{A}t")) == ("slidenum", str(number))


def test_each_slide_has_a_title_of_its_own(deck):
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert len(set(titles)) == len(titles)


def test_a_reset_of_places_sizes_and_looks_changes_nothing(deck):
    for slide in deck.slides:
        models = {each.placeholder_format.idx: each for each in slide.slide_layout.placeholders}
        for shape in slide.placeholders:
            model = models[shape.placeholder_format.idx]
            before = (shape.left, shape.top, shape.width, shape.height)
            assert shape.element.spPr.find(f"{A}xfrm") is None
            shape.left, shape.top, shape.width, shape.height = model.left, model.top, model.width, model.height
            assert (shape.left, shape.top, shape.width, shape.height) == before
            assert min(model.width, model.height) > 0
            assert all(run.get("sz") is None for run in shape.element.iter(f"{A}rPr"))
            levels = {int(each.get("lvl", 0)) for each in shape.element.iter(f"{A}pPr")} | {0}
            assert all(list(model.element.iter(f"{A}lvl{level + 1}pPr")) for level in levels)


def test_the_note_stands_out_from_the_filters(deck):
    for slide in deck.slides:
        looks = [
            level.find(f".//{A}schemeClr").get("val")
            for model in slide.slide_layout.placeholders
            if model.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE
            for level in model.element.iter(f"{A}lvl1pPr", f"{A}lvl2pPr")
        ]
        filters, note, *_ = slide.placeholders[13].text_frame.paragraphs
        assert [looks[filters.level], looks[note.level]] == ["tx2", "tx1"]
        assert note.text == "A note."


def test_every_font_is_one_of_the_theme(deck, content):
    for part in [*deck.slides, *deck.slide_layouts, deck.slide_master]:
        faces = {each.get("typeface") for each in part.element.iter(f"{A}latin", f"{A}ea", f"{A}cs")}
        assert all(face.startswith("+") for face in faces)
    assert theme_of(content).count('<a:latin typeface="Arial"/><a:ea typeface="Yu Gothic"/>') == 2
    # What is no placeholder asks for both, because no layout does it for it.
    runs = [
        run
        for slide in deck.slides
        for shape in everything(slide.shapes)
        if shape.shape_type != 6 and not shape.is_placeholder
        for run in shape.element.iter(f"{A}rPr")
    ]
    for run in runs:
        assert [run.find(f"{A}{kind}").get("typeface") for kind in ("latin", "ea")] == ["+mn-lt", "+mn-ea"]


def test_no_colour_is_literal_that_the_theme_has(deck, content):
    scheme = {each.upper() for each in re.findall(r'srgbClr val="(\w+)"', theme_of(content))}
    literal = {
        each.get("val").upper()
        for part in [*deck.slides, *deck.slide_layouts, deck.slide_master]
        for each in part.element.iter(f"{A}srgbClr")
    }
    assert not literal & scheme
    accents = set(re.findall(r'<a:accent\d><a:srgbClr val="(\w+)"', theme_of(content)))
    assert len(accents) == 6
    assert accents <= {style.light[1:] for style in STYLES.values()}


def test_another_theme_would_change_most_colours(deck):
    colours = [each for slide in deck.slides for each in slide.element.iter(f"{A}srgbClr", f"{A}schemeClr")]
    literal = [each for each in colours if each.tag.endswith("srgbClr")]
    assert len(literal) <= len(colours) / 3


def test_every_group_and_table_has_words_or_is_decoration(deck):
    groups = [shape for slide in deck.slides for shape in everything(slide.shapes) if shape.shape_type == 6]
    tables = [shape for slide in deck.slides for shape in slide.shapes if shape.has_table]
    assert all(said_of(each) for each in [*groups, *tables])
    assert all(table.table.first_row for table in tables)
    for slide in deck.slides:
        for shape in everything(slide.shapes):
            words = shape.has_text_frame and shape.text_frame.text
            assert words or shape.shape_type == 6 or shape.has_table or said_of(shape), shape.name


def test_a_slide_is_read_from_its_title_to_its_number(deck):
    for slide in deck.slides:
        order = [each.placeholder_format.type if each.is_placeholder else None for each in slide.shapes]
        assert order[:2] == [PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.SUBTITLE]
        assert order[-2:] == [PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER]
        tops = [
            each.top for each in slide.shapes if each.shape_type == 6 and re.search("、出来事|, events", said_of(each))
        ]
        assert tops == sorted(tops)


def test_no_line_is_broken_by_hand(deck):
    assert not [each for slide in deck.slides for each in slide.element.iter(f"{A}br")]


def test_nothing_of_another_template_is_left(deck, content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        everything_said = b"".join(archive.read(name) for name in names)
    assert len([name for name in names if "slideLayouts/slideLayout" in name]) == len(deck.slide_layouts) <= 2
    assert not re.search(rb"Office Theme|Click to edit|Calibri|smtClean", everything_said)
    used = {slide.slide_layout.name for slide in deck.slides}
    assert used == {each.name for each in deck.slide_layouts}

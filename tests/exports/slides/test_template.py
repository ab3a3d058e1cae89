"""A template of the reader's own restyles the slides; what cannot be one is refused in a sentence."""

import io
import re
import zipfile

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Cm

from events import View
from exports import UnusableTemplate, export
from exports.__main__ import main
from exports.archive import without_clock

pytestmark = pytest.mark.slow

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
OTHER = b"officedocument/2006/relationships/meta"
VIEW = View.from_query("country=AUS&type=Asset protection")
TYPES = "[Content_Types].xml"
TITLES = re.compile(rb'(<p:ph [^>]*type=")(?:title|ctrTitle)"')


def saved(deck):
    content = io.BytesIO()
    deck.save(content)
    return content.getvalue()


def edited(content, edits):
    """Return a file with what is done to some of its members, by the start of their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = {name: edit for name in archive.namelist() for start, edit in edits.items() if name.startswith(start)}
    return without_clock(content, names)


def sized(width, height):
    """Return a template of a size in centimetres, with everything in it as much wider and higher."""
    deck = Presentation()
    across, down = Cm(width) / deck.slide_width, Cm(height) / deck.slide_height
    deck.slide_width, deck.slide_height = Cm(width), Cm(height)
    for part in (deck.slide_master, *deck.slide_layouts):
        for each in part.placeholders:
            if each.element.find(f".//{A}xfrm") is not None:
                each.left, each.top = int(each.left * across), int(each.top * down)
                each.width, each.height = int(each.width * across), int(each.height * down)
    return saved(deck)


@pytest.fixture(scope="module")
def used():
    """Return a template in which slides with notes are left, a section names them and a show lists them."""
    deck = Presentation()
    for _ in range(3):
        slide = deck.slides.add_slide(deck.slide_layouts[0])
        slide.shapes.title.text = "An old slide"
        slide.notes_slide.notes_text_frame.text = "An old note"
    deck.core_properties.author = "Somebody"
    sections = (
        b'<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.'
        b'microsoft.com/office/powerpoint/2010/main"><p14:section name="S" id="{6D9D2E0B-7C4B-4B9B-9E1B-0A1B2C3D4E5F}">'
        b'<p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>'
    )
    shows = rb'<p:custShowLst><p:custShow name="C" id="0"><p:sldLst>\1</p:sldLst></p:custShow></p:custShowLst>'

    def edit(found):
        number = re.search(rb'<p:sldId [^>]*(r:id="\w+")', found).group(1)
        listed = shows.replace(rb"\1", b"<p:sld " + number + b"/>")
        found = re.sub(rb"<p:extLst>.*</p:extLst>", b"", found, flags=re.DOTALL)
        return found.replace(b"<p:defaultTextStyle>", listed + b"<p:defaultTextStyle>").replace(
            b"</p:presentation>", sections + b"</p:presentation>"
        )

    return edited(saved(deck), {"ppt/presentation.xml": edit})


@pytest.fixture(scope="module")
def dressed(curated, used):
    return Presentation(io.BytesIO(export(curated, VIEW, "pptx", template=used, with_table=True)))


def shapes(slide):
    for shape in slide.shapes:
        yield from shapes(shape) if shape.shape_type == 6 else [shape]


def test_slides_have_master_theme_and_size_of_the_template(dressed, used, curated):
    plain = Presentation(io.BytesIO(used))
    assert (dressed.slide_width, dressed.slide_height) == (plain.slide_width, plain.slide_height)
    assert [each.name for each in dressed.slide_layouts] == [each.name for each in plain.slide_layouts]
    assert {slide.slide_layout.name for slide in dressed.slides} == {"Title Only"}
    for slide in dressed.slides:
        title = slide.shapes.title
        assert title.text_frame.text.startswith("Japan and Australia: asset protection")
        assert title.element.spPr.find(f"{A}xfrm") is None
        assert PP_PLACEHOLDER.SLIDE_NUMBER in {each.placeholder_format.type for each in slide.placeholders}
        faces = {each.get("typeface") for each in slide.element.iter(f"{A}latin", f"{A}ea")}
        assert faces == {"+mn-lt", "+mn-ea"}
    words = " ".join(each.text_frame.text for each in shapes(dressed.slides[0]) if each.has_text_frame)
    assert f"version {curated.dataset.version}" in words
    assert re.search(r"First Australian escort[^\[]*\[3\]", words)
    assert "asagumo-news.com" in words


@pytest.mark.parametrize(("width", "height"), [(25.4, 19.05), (29.7, 21), (25.4, 14.29), (33.87, 19.05), (40, 20)])
def test_everything_stands_between_title_and_foot(width, height, curated):
    content = export(curated, View.from_query("importance=1"), "pptx", template=sized(width, height), with_table=True)
    deck = Presentation(io.BytesIO(content))
    assert len(deck.slides) > 2
    for slide in deck.slides:
        title = slide.shapes.title
        (number,) = [each for each in slide.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER]
        for shape in slide.shapes:
            if shape in (title, number) or shape.is_placeholder:
                continue
            assert title.top + title.height <= shape.top
            assert shape.top + shape.height <= number.top + 1
            assert title.left <= shape.left
            assert shape.left + shape.width <= title.left + title.width


def test_nothing_of_the_slides_of_the_template_is_left(used, curated):
    content = export(curated, VIEW, "pptx", template=used)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        said = b"".join(archive.read(name) for name in names)
    assert len(names) == len(set(names))
    assert [name for name in names if "slides/slide" in name] == ["ppt/slides/slide1.xml"]
    assert not re.search(rb"An old|Somebody|sectionLst|custShow|python-pptx", said)
    assert not [name for name in names if "thumbnail" in name]


def test_notes_stay_also_where_the_template_has_no_place_for_them(curated):
    (slide, *_) = Presentation(io.BytesIO(export(curated, VIEW, "pptx", template=sized(33.87, 19.05)))).slides
    assert "http" in slide.notes_slide.notes_text_frame.text


def test_properties_that_are_related_by_another_name_are_not_there_twice(curated):
    """LibreOffice writes `officedocument` where the standard has `package`."""
    other = edited(
        sized(25.4, 19.05),
        {"_rels/.rels": lambda found: found.replace(b"package/2006/relationships/meta", OTHER)},
    )
    content = export(curated, VIEW, "pptx", template=other)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))


def test_a_deck_of_ours_is_a_template_that_does_not_hand_over_its_old_briefing(curated):
    first = export(curated, VIEW, "pptx", note="The old note.")
    content = export(curated, VIEW, "pptx", note="The new note.", template=first)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        carried = [archive.read(name) for name in names if name.startswith("customXml/item")]
    assert len(names) == len(set(names))
    assert ["The new note." in each.decode() for each in carried] == [True]
    assert "The old note." not in carried[0].decode()


def test_a_potx_is_a_template_too(used, curated):
    potx = edited(used, {TYPES: lambda found: found.replace(b"presentation.main+xml", b"template.main+xml")})
    assert export(curated, VIEW, "pptx", template=potx) == export(curated, VIEW, "pptx", template=used)


@pytest.fixture(scope="module")
def bad():
    """Return files that can be no template by the code of what is said of them."""
    deck = Presentation()
    good = saved(deck)
    protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    linked = Presentation()
    linked.slide_master.part.relate_to(
        linked.slides.add_slide(linked.slide_layouts[6]).part,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide",
    )
    macros = rb"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    main = re.compile(rb"application/[\w.-]+presentationml.presentation.main\+xml")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(TYPES, "x")
        with archive.open("ppt/media/image1.png", "w", force_zip64=True) as member:
            for _ in range(41):
                member.write(bytes(10_000_000))
    document = edited(good, {TYPES: lambda found: found.replace(b"presentationml.presentation", b"wordprocessingml.d")})
    return {
        "large": bytes(50_000_000),
        "unpacked": bomb.getvalue(),
        "protected": protected + "EncryptedPackage".encode("utf-16-le"),
        "old": protected,
        "other": document,
        "other2": b"start,title\n1992,x\n",
        "other3": b"",
        "damaged": good[: len(good) // 2],
        "damaged2": edited(good, {"ppt/slideMasters/slideMaster1.xml": lambda found: found[:500]}),
        "macros": edited(good, {TYPES: lambda found: main.sub(macros, found)}),
        "linked": saved(linked),
        "shape": sized(21, 29.7),
        "no_title": edited(good, {"ppt/slideLayouts/slideLayout": lambda found: TITLES.sub(rb'\1body"', found)}),
    }


CODES = (
    *("large", "unpacked", "protected", "old", "other", "other2", "other3", "damaged", "damaged2"),
    *("macros", "linked", "shape", "no_title"),
)


@pytest.mark.parametrize("code", CODES)
def test_what_cannot_be_a_template_is_refused_in_a_sentence(code, bad, curated):
    with pytest.raises(UnusableTemplate) as refused:
        export(curated, VIEW, "pptx", template=bad[code])
    assert refused.value.code == code.rstrip("23")
    for language in ("en", "ja"):
        said = refused.value.sentence(language)
        assert "emplate" in said or "テンプレート" in said
        assert "{" not in said


def test_a_template_is_for_slides_only(curated, used):
    with pytest.raises(ValueError, match="a template is given for 'pdf'; accepted: pptx"):
        export(curated, VIEW, "pdf", template=used)


def test_the_command_takes_a_template(tmp_path, used):
    template, output = tmp_path / "ministry.pptx", tmp_path / "out.pptx"
    template.write_bytes(used)
    assert main([VIEW.to_query(), "--output", str(output), "--template", str(template)]) == 0
    assert Presentation(output).slides[0].slide_layout.name == "Title Only"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "The template is no PowerPoint file"), ("ja", "PowerPoint ファイルではありません")]
)
def test_a_bad_template_leaves_what_was_there(language, said, tmp_path, capsys):
    template, output = tmp_path / "ministry.pptx", tmp_path / "out.pptx"
    template.write_text("no template")
    output.write_text("what was there")
    command = [VIEW.to_query(), "--output", str(output), "--language", language, "--template"]
    assert main([*command, str(template)]) == 1
    assert said in capsys.readouterr().err
    assert main([*command, str(tmp_path / "nowhere.pptx")]) == 1
    assert "nowhere.pptx" in capsys.readouterr().err
    assert output.read_text() == "what was there"


def test_a_template_for_another_format_is_wrong_usage(tmp_path, capsys):
    with pytest.raises(SystemExit) as ended:
        main([VIEW.to_query(), "--output", str(tmp_path / "x.pdf"), "--template", "ministry.pptx"])
    assert ended.value.code == 2
    assert "--template is for --format pptx; given was pdf" in capsys.readouterr().err

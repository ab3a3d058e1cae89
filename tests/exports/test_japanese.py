"""Japanese is drawn with letters, not boxes, on a machine without any Japanese font too, and can be copied."""

import io
import warnings

import pypdf
import pytest
from matplotlib import font_manager

import exports.documents.document
import exports.documents.picture
from charts.measure import text_width
from events import View
from exports import export
from exports.briefing import brief
from exports.documents.fonts import fonts, shipped_japanese
from exports.sheets.scene import Group, Text
from exports.sheets.sheet import compose_sheets


@pytest.fixture
def bare_machine(monkeypatch):
    """A machine with no fonts but those of the requirements."""
    manager = font_manager.fontManager
    fonts()
    kept = [entry for entry in manager.ttflist if "matplotlib" in entry.fname]
    monkeypatch.setattr(manager, "ttflist", kept)
    found = fonts.__wrapped__()
    for module in (exports.documents.document, exports.documents.picture):
        monkeypatch.setattr(module, "fonts", lambda: found)
    return found


def texts(sheet):
    """Yield every line of text on a sheet."""
    stack = list(sheet.groups)
    while stack:
        part = stack.pop()
        if isinstance(part, Group):
            stack.extend(part.parts)
        elif isinstance(part, Text):
            yield from part.lines


def test_a_bare_machine_draws_with_the_font_of_the_requirements(bare_machine):
    assert [face.family for face in bare_machine.faces] == ["IPAexGothic", "DejaVu Sans"]
    assert not bare_machine.as_measured


@pytest.mark.parametrize("query", ["lang=ja", "lang=en"])
def test_every_character_of_the_curated_events_has_a_glyph(query, curated, bare_machine):
    for faces in (bare_machine, fonts()):
        for sheet in compose_sheets(brief(curated, View.from_query(query)), "pages"):
            for line in texts(sheet):
                assert faces.drawable(line) == line


def test_no_glyph_is_missing_when_a_bare_machine_paints(curated, bare_machine):
    view = View.from_query("country=AUS&lang=ja")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = export(curated, view, "png")
        document = export(curated, view, "pdf")
    assert picture[:4] == b"\x89PNG"
    said = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(document)).pages)
    assert "日本とオーストラリアの協力" in said.replace("\n", "")
    assert bare_machine.faces[0].path == str(shipped_japanese())


def test_letters_are_not_wider_than_measured(curated, bare_machine):
    """Neighbouring labels would touch otherwise."""
    for line in curated.frame["label"]:
        width = bare_machine.width(line) * 11
        # What is wider is drawn narrower, which only looks right for a little.
        assert text_width(line, 11) / width > 0.93


def test_what_no_font_has_is_a_question_mark_and_joiners_are_nothing():
    assert fonts().drawable("a\U000107a0b") == "a?b"
    assert fonts().drawable("a\u200d\ufe0fb") == "ab"


@pytest.mark.parametrize("name", ["svg", "pdf"])
def test_japanese_can_be_copied(name, exported, words):
    said = "".join(words(name, exported("country=AUS&lang=ja", name)).split())
    for label in ("武器等防護", "日豪円滑化協定署名", "能力構築支援", "人道救援"):
        assert label in said

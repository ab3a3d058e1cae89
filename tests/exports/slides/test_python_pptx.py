"""What is relied on behind python-pptx is there, and its lack is said instead of a wrong deck."""

import io

import pytest
from pptx import Presentation

from exports.slides import python_pptx
from exports.slides.python_pptx import add_slide, blank_deck, own_fonts, put

WIDE, HIGH = 12_192_000, 6_858_000
BOX = (
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Ours"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="1" y="2"/>'
    '<a:ext cx="3" cy="4"/></a:xfrm></p:spPr></p:sp>'
)


def test_the_layouts_of_a_deck_are_as_wide_as_its_slides():
    plain, deck = Presentation(), blank_deck(WIDE, HIGH)
    assert (deck.slide_width, deck.slide_height) == (WIDE, HIGH)
    places = [*zip(plain.slide_master.shapes, deck.slide_master.shapes, strict=True)]
    for before, after in zip(plain.slide_layouts, deck.slide_layouts, strict=True):
        places += [*zip(before.shapes, after.shapes, strict=True)]
    assert len(places) > 40
    for old, new in places:
        assert new.left == pytest.approx(old.left * 4 / 3, abs=1)
        assert new.width == pytest.approx(old.width * 4 / 3, abs=1)
        assert (new.top, new.height) == (old.top, old.height)


def test_a_slide_holds_what_was_put_on_it_and_no_placeholder():
    deck = blank_deck(WIDE, HIGH)
    put(add_slide(deck), [BOX])
    saved = io.BytesIO()
    deck.save(saved)
    (slide,) = Presentation(saved).slides
    assert [(shape.name, shape.left, shape.height) for shape in slide.shapes] == [("Ours", 1, 4)]
    assert slide.slide_layout.name == "Title Only"


def test_a_blank_deck_without_the_layout_is_refused(monkeypatch):
    monkeypatch.setattr(python_pptx, "LAYOUT", "Gone")
    with pytest.raises(RuntimeError, match="no layout 'Gone'"):
        add_slide(blank_deck(WIDE, HIGH))


@pytest.mark.parametrize("theme", [b"<a:theme/>", b'<a:latin typeface="Calibri"/>', b'<a:ea typeface=""/>'])
def test_a_theme_without_the_fonts_that_are_replaced_is_refused(theme):
    with pytest.raises(RuntimeError, match="the theme of python-pptx has no"):
        own_fonts(theme)

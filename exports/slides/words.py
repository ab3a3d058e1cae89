"""The XML of texts in shapes (ECMA-376, part 1, 21.1.2): bodies, paragraphs and runs; sizes in units of the scene."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from exports.clean import storable
from exports.sheets.scene import POINTS, Align, Text
from exports.slides.colours import filled

EMU = 11430  # of a unit: 0.9 points
LOCALES = {"en": "en-GB", "ja": "ja-JP"}
ALIGNMENTS: dict[Align, str] = {"left": "l", "middle": "ctr", "right": "r"}
# The fonts of the theme for what stands in a shape, of which Latin and East Asian letters each have their own.
FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
NO_TEXT = "<p:txBody><a:bodyPr/><a:p/></p:txBody>"


class Look(NamedTuple):
    """What a run says of its look, as attributes and as elements; nothing where that of its placeholder holds."""

    attributes: str = ""
    elements: str = ""


OF_PLACEHOLDER = Look()


def body(language: str, part: Text, *, wrap: bool, anchor: str, inset: int = 0) -> str:
    """Return a text as the one paragraph of its shape, without margins but a given one to its left.

    A line in the middle of its shape is as high as its font says: programs put what is more above it, or all around.
    """
    spacing = "" if anchor == "ctr" else exactly(part.leading)
    words = run(language, part.text.rstrip() if part.width else one_line(part.lines), look_of(part.size, part.colour))
    properties = paragraph_properties(part.align, spacing=spacing)
    return text_body(f"<a:p>{properties}{words}</a:p>", wrap=wrap, anchor=anchor, inset=inset)


def text_body(paragraphs: str, *, wrap: bool, anchor: str, inset: int = 0) -> str:
    """Return the body of a shape that holds paragraphs."""
    return (
        f'<p:txBody><a:bodyPr wrap="{"square" if wrap else "none"}" lIns="{inset}" tIns="0" rIns="0" bIns="0"'
        f' anchor="{anchor}" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody>'
    )


def paragraph_properties(
    align: Align, *, spacing: str = "", above: float = 0.0, hanging: float = 0.0, element: str = "pPr", inside: str = ""
) -> str:
    """Return how a paragraph stands: without a bullet, with a space above it, its first line further to the left.

    As the `element` of a level it holds the look of its runs `inside`.
    """
    indent = emu(hanging)
    return (
        f'<a:{element} marL="{indent}" indent="{-indent}" algn="{ALIGNMENTS[align]}">'
        f'{spacing}<a:spcBef><a:spcPts val="{hundredths(above)}"/></a:spcBef><a:buNone/>{inside}</a:{element}>'
    )


def exactly(leading: float) -> str:
    """Return lines that are so far apart whatever their font."""
    return f'<a:lnSpc><a:spcPts val="{hundredths(leading)}"/></a:lnSpc>'


def run(language: str, words: str, look: Look = OF_PLACEHOLDER, link: str = "") -> str:
    """Return words of one look; `link` is a relation of the slide."""
    return f"<a:r>{run_properties(language, look, link)}<a:t>{quoted(words)}</a:t></a:r>"


def run_properties(language: str, look: Look = OF_PLACEHOLDER, link: str = "") -> str:
    """Return language, look and link of a run."""
    linked = f'<a:hlinkClick r:id="{link}"/>' if link else ""
    return (
        f'<a:rPr lang="{LOCALES[language]}" altLang="en-GB"{look.attributes} dirty="0">{look.elements}{linked}</a:rPr>'
    )


def look_of(size: float, colour: str) -> Look:
    """Return the look of a run outside of placeholders: its size, its colour, the fonts of the theme."""
    return Look(f' sz="{hundredths(size)}" b="0"', filled(colour) + FONTS)


def one_line(lines: Sequence[str]) -> str:
    """Return the lines of a title, which end without their spaces, as one text with them."""
    words = ""
    for line in lines:
        apart = words and words[-1].isascii() and words[-1] not in " /" and line[:1].isascii()
        words += f" {line}" if apart else line
    return words.rstrip()


def emu(value: float) -> int:
    """Return a length in English Metric Units."""
    return round(value * EMU)


def hundredths(size: float) -> int:
    """Return a size in hundredths of a point."""
    return round(size * POINTS * 100)


def quoted(given: str) -> str:
    """Escape a text for XML."""
    return escape(storable(given))

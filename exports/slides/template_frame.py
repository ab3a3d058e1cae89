"""How our sheets stand on the slides of a template: the layout that they use, and the room that it leaves."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import SlideLayout

from charts.measure import break_lines
from exports.briefing import SHAPES
from exports.briefing import Shape as SheetShape
from exports.sheets.frame import SIZES
from exports.sheets.scene import POINTS, Group, Sheet, Text
from exports.slides.fitting import Fit, fit_of, fitted
from exports.slides.python_pptx import kind_of, placeholders
from exports.slides.shapes import Box
from exports.slides.slots import Filled, Framed, Kind, Paragraph, Slot, texts_in
from exports.slides.template import UnusableTemplate
from exports.slides.words import EMU

# Slides from 5:4 to 2:1 have room for a timeline.
NARROWEST, WIDEST = 1.24, 2.01
LEAST_ROOM = 0.45
AROUND = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
# The margins of a text and the height of its lines where nothing else is said.
BESIDE, ABOVE, LINE = 8.0, 4.0, 1.2
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
# The print of titles and of the foot, in points, where a master says nothing.
PRINT: dict[Kind, float] = {"title": 44.0, "ftr": 12.0, "sldNum": 12.0}
GAP = 8.0
FOOTER_PRINT = 10.0
ANY_LINES = 99


class Place(NamedTuple):
    """A placeholder of a layout: its slot, and the size of its print in units."""

    slot: Slot
    size: float


class TemplateFrame(NamedTuple):
    """What a template gives to slides: a layout, its places by kind, the room between them, and the nearest shape."""

    layout: SlideLayout
    places: dict[Kind, Place]
    room: Box
    shape: SheetShape


def frame_of(deck: Deck) -> TemplateFrame:
    """Return the frame of a template: its layout with a title, much room and little else. Raises UnusableTemplate."""
    width, height = (deck.slide_width or 0) / EMU, (deck.slide_height or 1) / EMU
    if not NARROWEST <= width / height <= WIDEST:
        cm = EMU / 360_000
        raise UnusableTemplate("shape", width=f"{width * cm:.1f}", height=f"{height * cm:.1f}")
    shape = min(SHAPES, key=lambda each: abs(SIZES[each][0] / SIZES[each][1] - width / height))
    frames = (framed_by(layout, height, shape) for master in deck.slide_masters for layout in master.slide_layouts)
    usable = [each for each in frames if each and each.room[3] - each.room[1] >= LEAST_ROOM * height]
    if not usable:
        raise UnusableTemplate("no_title")
    return min(usable, key=lambda each: others_in(each.layout))


def others_in(layout: SlideLayout) -> int:
    """Return how many placeholders a layout has besides those that our slides use."""
    return sum(kind_of(each) not in AROUND for each in placeholders(layout))


def framed_by(layout: SlideLayout, height: float, shape: SheetShape) -> TemplateFrame | None:
    """Return the frame that a layout is for slides of a height; None without a title."""
    kinds: dict[PP_PLACEHOLDER, Kind] = {
        PP_PLACEHOLDER.TITLE: "title",
        PP_PLACEHOLDER.FOOTER: "ftr",
        PP_PLACEHOLDER.SLIDE_NUMBER: "sldNum",
    }
    places: dict[Kind, Place] = {}
    for each in placeholders(layout):
        kind, box = kinds.get(kind_of(each)), box_of(each)
        if kind and box and kind not in places:
            number = 0 if kind == "title" else each.placeholder_format.idx
            places[kind] = Place(Slot(kind, number, box, ()), print_of(each, layout, kind))
    if "title" not in places:
        return None
    left, _, right, top = places["title"].slot.box
    feet = [place.slot.box[1] for kind, place in places.items() if kind != "title" and place.slot.box[1] > height / 2]
    bottom = min(feet, default=height - left)
    return TemplateFrame(layout, places, (left + BESIDE, top + GAP, right - BESIDE, bottom - GAP), shape)


def box_of(placeholder: Shape) -> Box | None:
    """Return the box of a placeholder of a layout in units, as its master has it if it says nothing; None without."""
    left, top, width, height = placeholder.left, placeholder.top, placeholder.width, placeholder.height
    if None in (left, top, width, height):
        return None
    return left / EMU, top / EMU, (left + width) / EMU, (top + height) / EMU


def print_of(placeholder: Shape, layout: SlideLayout, kind: Kind) -> float:
    """Return the size of the print of a placeholder in units: its own, that of the master, or the usual one."""
    master = layout.slide_master
    same = [each for each in placeholders(master) if kind_of(each) == kind_of(placeholder)]
    style = master.element.find(f".//{qn('p:titleStyle')}") if kind == "title" else None
    for element in (placeholder.element, *(each.element for each in same), style):
        levels = [] if element is None else element.iter(qn("a:lvl1pPr"))
        for said in (each.find(qn("a:defRPr")) for each in levels):
            if said is not None and said.get("sz"):
                return int(said.get("sz")) / 100 / POINTS
    return PRINT[kind] / POINTS


def roomier(frame: TemplateFrame, footers: Sequence[str]) -> TemplateFrame:
    """Return a frame without a place for footers, but with less room, if one of them does not fit its place.

    A place for a date or a name is too small for a line of sources; what overflows it would leave the slide.
    """
    place = frame.places.get("ftr")
    if place and all(share_of(words, place) == 1 for words in footers):
        return frame
    left, top, right, bottom = frame.room
    places: dict[Kind, Place] = {kind: place for kind, place in frame.places.items() if kind != "ftr"}
    return frame._replace(places=places, room=(left, top, right, bottom - 3 * FOOTER_PRINT))


def framed_in(frame: TemplateFrame, sheet: Sheet) -> tuple[Framed, Sheet, Fit]:
    """Take a sheet apart for a template: what it has a place for stands there, the rest in the room between."""
    fit = fit_of(sheet, frame.room)
    titles, (footer, *numbers) = texts_in(sheet, "title"), texts_in(sheet, "footer")
    rest = [fitted(each, fit) for each in sheet.groups if each.role not in ("title", "footer")]
    after = []
    if place := frame.places.get("ftr"):
        after.append(filled_place(place, footer.text.rstrip()))
    else:
        rest.append(Group("notes", (footer_text(frame, footer),)))
    if place := frame.places.get("sldNum"):
        after.append(filled_place(place, numbers[0].text if numbers else "1"))
    before = tuple(filled_place(frame.places["title"], each.text.rstrip()) for each in titles[:1])
    groups = tuple(rest)
    return Framed(before, groups, tuple(after)), replace(sheet, groups=groups, height=frame.room[3]), fit


def footer_text(frame: TemplateFrame, footer: Text) -> Text:
    """Return the foot of a sheet as a text of its own at the lower edge of the room."""
    left, _, right, bottom = frame.room
    lines = break_lines(footer.text.rstrip(), FOOTER_PRINT, right - left, 2)
    y = bottom + 1.5 * FOOTER_PRINT
    return Text(left, y, lines, FOOTER_PRINT, footer.colour, width=right - left)


def filled_place(place: Place, words: str) -> Filled:
    """Return a place with its words, which are smaller than its print if they need it."""
    share = share_of(words, place) or SHARES[-1]
    fits = f'<a:normAutofit fontScale="{round(share * 100_000)}"/>' if share < 1 else ""
    return Filled(place.slot, (Paragraph(words),), f"<a:bodyPr>{fits}</a:bodyPr><a:lstStyle/>")


def share_of(words: str, place: Place) -> float:
    """Return the share of its print at which words fit a place; 0 where none does."""
    left, top, right, bottom = place.slot.box
    for share in SHARES:
        size = place.size * share
        lines = len(break_lines(words, size, right - left - 2 * BESIDE, ANY_LINES))
        if lines * size * LINE <= bottom - top - 2 * ABOVE:
            return share
    return 0.0

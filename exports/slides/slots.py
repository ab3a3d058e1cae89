"""The placeholders of a slide: which texts of a sheet stand in them, and where and how their layout shows them.

A slide says of a placeholder only its words; place, size and look are those of the layout, so that Reset Slide, which
takes them from there, changes nothing, and a change of the layout changes every slide.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from exports.sheets.scene import Align, Group, Sheet, Text
from exports.slides.lists import Column, columns_of, top_of

Kind = Literal["title", "subTitle", "body", "obj", "ftr", "sldNum"]
Box = tuple[float, float, float, float]
# The numbers by which a slide finds the placeholders of its layout.
TITLE, FOOTER, NUMBER, HEADING, LIST = 0, 11, 12, 13, 14
NUMBER_ROOM = 60.0
FOOTER_LINES = 2
# What the columns of a list are: text, and content that may be text.
COLUMNS: tuple[Kind, ...] = ("body", "obj")
APART = 2.0
AROUND = ("title", "heading", "footer")


@dataclass(frozen=True, slots=True)
class Level:
    """How paragraphs of a level look: size, line and space above in units, colour, how far their number hangs out."""

    size: float
    leading: float
    colour: str
    above: float = 0.0
    hanging: float = 0.0

    def times(self, factor: float) -> "Level":
        """Return the same so many times as large."""
        lengths = (self.size, self.leading, self.above, self.hanging)
        size, leading, above, hanging = (length * factor for length in lengths)
        return Level(size, leading, self.colour, above, hanging)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of a layout for words: its kind, its number, its box in units, its levels, at which edge it stands."""

    kind: Kind
    number: int
    box: Box
    levels: tuple[Level, ...]
    align: Align = "left"
    anchor: Literal["t", "b"] = "t"


class Paragraph(NamedTuple):
    """Words of a level from 0, what hangs to their left in which colour, and the address that they link to."""

    words: str
    level: int = 0
    hanging: str = ""
    hanging_colour: str = ""
    link: str = ""


class Filled(NamedTuple):
    """A slot with its paragraphs, and the XML of their body where it is not that of our layouts."""

    slot: Slot
    paragraphs: tuple[Paragraph, ...]
    body: str = ""


class Framed(NamedTuple):
    """A sheet taken apart, in reading order: what stands in placeholders before the rest, the rest, and after it."""

    before: tuple[Filled, ...]
    rest: tuple[Group, ...]
    after: tuple[Filled, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots that the layout of the slide must have."""
        return tuple(each.slot for each in (*self.before, *self.after))


def framed(sheet: Sheet) -> Framed:
    """Take a sheet apart; a list that has the sheet for itself is a placeholder too."""
    rest = tuple(each for each in sheet.groups if each.role not in AROUND)
    before = [
        *paragraphs_slot(texts_in(sheet, "title"), "title"),
        *paragraphs_slot(texts_in(sheet, "heading"), "subTitle"),
    ]
    if rest and all(each.role == "sources" for each in rest):
        columns = columns_of(rest, sheet.width)
        if len(columns) <= len(COLUMNS):
            before += list_slots(columns, foot_of(sheet))
            rest = ()
    return Framed(tuple(before), rest, tuple(footer_slots(sheet)))


def foot_of(sheet: Sheet) -> float:
    """Return how far down the room above the foot of a sheet reaches."""
    return min((top_of(each) for each in texts_in(sheet, "footer")), default=sheet.height) - APART


def texts_in(sheet: Sheet, role: str) -> list[Text]:
    """Return the texts in the groups of a role."""
    return [part for each in sheet.groups if each.role == role for part in each.parts if isinstance(part, Text)]


def paragraphs_slot(parts: list[Text], kind: Kind) -> Iterator[Filled]:
    """Yield the slot of texts below each other, with a level for each; none without texts."""
    if not parts:
        return
    first, bottom = parts[0], top_of(parts[0])
    levels = []
    for part in parts:
        levels.append(Level(part.size, part.leading, part.colour, round(top_of(part) - bottom, 3)))
        bottom = top_of(part) + part.height
    box = (first.x, top_of(first), first.x + first.width, bottom)
    slot = Slot(kind, TITLE if kind == "title" else HEADING, box, tuple(levels))
    yield Filled(slot, tuple(Paragraph(part.text.rstrip(), level) for level, part in enumerate(parts)))


def list_levels(columns: list[Column]) -> dict[str, Level]:
    """Return a level for each colour of the paragraphs of a list."""
    levels: dict[str, Level] = {}
    for column in columns:
        for entry in column.entries:
            words, known = entry.words, levels.get(entry.words.colour)
            above = max(round(entry.above, 3), known.above if known else 0.0)
            levels[words.colour] = Level(words.size, words.leading, words.colour, above, round(column.hanging, 3))
    return levels


def list_slots(columns: list[Column], bottom: float) -> Iterator[Filled]:
    """Yield a slot for each column of a list, down to a height whatever stands in it."""
    levels = list_levels(columns)
    for place, (column, kind) in enumerate(zip(columns, COLUMNS, strict=False)):
        box = (column.left, column.top, column.right, bottom)
        slot = Slot(kind, LIST + place, box, tuple(levels.values()))
        yield Filled(slot, tuple(list_paragraphs(column, list(levels))))


def list_paragraphs(column: Column, colours: list[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a column, whose levels have these colours."""
    for number, words, _ in column.entries:
        level = colours.index(words.colour)
        said, colour = (number.text.rstrip(), number.colour) if number else ("", "")
        yield Paragraph(words.text.rstrip(), level, said, colour, words.link)


def footer_slots(sheet: Sheet) -> Iterator[Filled]:
    """Yield the slots of the foot of a sheet, which has room for two lines, and of its number."""
    parts = texts_in(sheet, "footer")
    if not parts:
        return
    words, *numbers = parts
    level = (Level(words.size, words.leading, words.colour),)
    top, right = top_of(words), sheet.width - words.x
    bottom = top + max(FOOTER_LINES, len(words.lines)) * words.leading
    yield Filled(Slot("ftr", FOOTER, (words.x, top, words.x + words.width, bottom), level), (Paragraph(words.text),))
    # A sheet that stands alone says no number; among other slides its place has one.
    place = (right - NUMBER_ROOM, top, right, top + words.leading)
    yield Filled(Slot("sldNum", NUMBER, place, level, "right"), (Paragraph(numbers[0].text if numbers else "1"),))

"""Write sheets as PowerPoint slides of native shapes: each event is one shape with its own text and its source."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from exports.addresses import without_link
from exports.archive import EXTENDED, extended_properties, without_clock
from exports.briefing import Briefing
from exports.clean import printable, storable
from exports.sheets.scene import Group, Line, Part, Polygon, Rectangle, Sheet, Text
from exports.sheets.sheet import compose_sheets
from exports.slides.python_pptx import THEME, add_slide, blank_deck, own_fonts, put, put_right, relations
from exports.slides.shapes import (
    Box,
    Names,
    Shape,
    around,
    box_of,
    emu,
    freeform,
    group,
    label_box,
    quoted,
    straight,
    text_shape,
)
from exports.slides.table import Row, table_pages, table_slide
from texts import text

# The words of PowerPoint for the shapes of a slide.
SCREENS: dict[str, str] = {"16:9": "Widescreen", "A4": "A4 Paper (210x297 mm)"}
THEME_NAME = "Office Theme"
# A line through so many points needs no shape of its own.
STRAIGHT = 2


def pptx(briefing: Briefing) -> bytes:
    """Return a presentation; the citations are in the notes, and in a table when it is asked for."""
    sheets, tables = deck_sheets(briefing)
    deck = blank_deck(emu(sheets[0].width), emu(sheets[0].height))
    for sheet in sheets:
        fill_slide(add_slide(deck), sheet, briefing)
    for number, rows in enumerate(tables, start=len(sheets) + 1):
        frame, around_it = table_slide(briefing, rows, number, len(sheets) + len(tables))
        fill_slide(add_slide(deck), around_it, briefing, frame)
    describe(deck, briefing)
    put_right(deck)
    result = BytesIO()
    deck.save(result)
    counted = extended_properties(count(deck, briefing))
    return without_clock(result.getvalue(), {THEME: own_fonts, EXTENDED: lambda _: counted})


def deck_sheets(briefing: Briefing) -> tuple[tuple[Sheet, ...], list[list[Row]]]:
    """Return the sheets of a presentation and the rows of the tables that follow them."""
    tables = table_pages(briefing)
    return compose_sheets(briefing, "slides", followed_by=len(tables)), tables


def fill_slide(slide: Slide, sheet: Sheet, briefing: Briefing, frame: str = "") -> None:
    """Put the groups of a sheet, and the frame of a table, on a slide."""
    addresses = list(dict.fromkeys(link for each in sheet.groups for link in links_of(each)))
    names = Names(briefing.language, relations(slide, addresses))
    put(slide, [*(shape for each in sheet.groups for shape in shapes_of(each, names)), frame])
    if sheet.notes:
        unlinked = without_link(addresses, briefing.language)
        said = [briefing.filter_line, briefing.note, *sheet.notes, unlinked, briefing.data_line]
        if notes := slide.notes_slide.notes_text_frame:
            notes.text = "\n".join(map(storable, filter(None, said)))


def links_of(each: Group) -> Iterator[str]:
    """Yield the addresses in a group."""
    if each.link:
        yield each.link
    for part in each.parts:
        if isinstance(part, Group):
            yield from links_of(part)
        elif isinstance(part, Text) and part.link:
            yield part.link


def shapes_of(each: Group, names: Names) -> Iterator[str]:
    """Yield the shapes of a group: lanes, axis, eras and legend as groups, the texts around the chart alone."""
    if each.role == "title":
        for part in each.parts:
            if isinstance(part, Text):
                yield text_shape(names, part, printable(part.text), "", title=True)
        return
    language = names.language
    named = each.name or text(f"role.{each.role}", language)
    shapes = [shape for part in each.parts for shape in shapes_in(part, named, names)]
    if each.role in ("heading", "sources", "footer", "notes") or not shapes:
        yield from shapes
        return
    yield group(names, named, each.description, shapes, around(list(boxes_in(each))))


def shapes_in(part: Part | Group, named: str, names: Names) -> Iterator[str]:
    """Yield the shapes of a part."""
    if isinstance(part, Group):
        yield from event_shapes(part, names)
    elif isinstance(part, Text):
        yield text_shape(names, part, printable(part.text)[:80], part.link)
    elif isinstance(part, Line) and len(part.points) == STRAIGHT:
        yield straight(names, part, named)
    else:
        yield freeform(names, [part], None, named)


def event_shapes(event: Group, names: Names) -> Iterator[str]:
    """Yield an event as one shape with its text, before it the soft edges that have a transparency of their own."""
    solid: list[Shape] = []
    label = None
    for part in event.parts:
        match part:
            case Text():
                label = part
            case Rectangle() if part.opacity < 1:
                yield freeform(names, [part], None, text("role.fade", names.language))
            case Rectangle() | Polygon() | Line():
                solid.append(part)
    yield freeform(names, solid, label, event.name[:200], event.description, event.link)


def boxes_in(each: Group) -> Iterator[Box]:
    """Yield the boxes of everything in a group."""
    for part in each.parts:
        if isinstance(part, Group):
            yield from boxes_in(part)
        elif isinstance(part, Text):
            left, top, right, _ = label_box(part)
            yield left, top, right, top + part.height
        else:
            yield box_of(part)


def describe(deck: Deck, briefing: Briefing) -> None:
    """Set the properties of the file; nobody's name, and the day of the data for every date."""
    properties = deck.core_properties
    day = briefing.table.as_of
    properties.title, properties.subject = briefing.title[:255], briefing.description[:255]
    properties.comments = briefing.data_line[:255]
    properties.author = properties.last_modified_by = properties.keywords = ""
    properties.language = briefing.language
    properties.revision = 1
    properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)


def count(deck: Deck, briefing: Briefing) -> str:
    """Return how many slides and notes there are, for which screen, and their titles, as properties of the file."""
    notes = sum(slide.has_notes_slide for slide in deck.slides)
    titles = [quoted(briefing.title)] * len(deck.slides)
    names = "".join(f"<vt:lpstr>{name}</vt:lpstr>" for name in (THEME_NAME, *titles))
    heads = "".join(
        f"<vt:variant><vt:lpstr>{name}</vt:lpstr></vt:variant><vt:variant><vt:i4>{number}</vt:i4></vt:variant>"
        for name, number in (("Theme", 1), ("Slide Titles", len(titles)))
    )
    return (
        f"<PresentationFormat>{SCREENS[briefing.shape]}</PresentationFormat><Slides>{len(titles)}</Slides>"
        f"<Notes>{notes}</Notes><HiddenSlides>0</HiddenSlides>"
        f'<HeadingPairs><vt:vector size="4" baseType="variant">{heads}</vt:vector></HeadingPairs>'
        f'<TitlesOfParts><vt:vector size="{1 + len(titles)}" baseType="lpstr">{names}</vt:vector></TitlesOfParts>'
    )

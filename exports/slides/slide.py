"""Write a briefing as PowerPoint slides: sheets in the placeholders and the native shapes of a deck."""

from collections.abc import Iterator
from io import BytesIO

from pptx.slide import Slide

from exports.addresses import without_link
from exports.archive import without_clock
from exports.briefing import Briefing
from exports.clean import storable
from exports.sheets.scene import Group, Sheet, Text
from exports.slides.counted import SCREENS, counted, describe
from exports.slides.drawing import shapes_of
from exports.slides.package import blank
from exports.slides.paragraphs import in_placeholder
from exports.slides.plan import Page, deck_pages, layouts_for
from exports.slides.python_pptx import add_slide, open_deck, put, relations, set_counted
from exports.slides.shapes import Names
from exports.slides.slots import Framed, foot_of, framed
from exports.slides.table import table_frame
from exports.slides.words import emu


def pptx(briefing: Briefing) -> bytes:
    """Return a presentation; the citations are in the notes, and in a table when it is asked for."""
    pages = deck_pages(briefing)
    sheets = [framed(page.sheet) for page in pages]
    layouts = layouts_for(sheets, briefing.language)
    first = pages[0].sheet
    deck = open_deck(blank(emu(first.width), emu(first.height), layouts, briefing.language))
    for page, sheet in zip(pages, sheets, strict=True):
        place = [slots for _, slots in layouts].index(sheet.slots)
        fill_slide(add_slide(deck, place), page, sheet, briefing)
    describe(deck, briefing)
    set_counted(deck, counted(deck, SCREENS[briefing.shape]))
    result = BytesIO()
    deck.save(result)
    return without_clock(result.getvalue())


def deck_sheets(briefing: Briefing) -> tuple[Sheet, ...]:
    """Return the sheets of a presentation without its tables."""
    return tuple(page.sheet for page in deck_pages(briefing) if not page.rows)


def fill_slide(slide: Slide, page: Page, sheet: Framed, briefing: Briefing) -> None:
    """Put a sheet that was taken apart on a slide, in the order in which it is read, and its notes under it."""
    addresses = list(dict.fromkeys(link for each in page.sheet.groups for link in links_of(each)))
    names = Names(briefing.language, relations(slide, addresses))
    bottom = foot_of(page.sheet)
    put(
        slide,
        [
            *(in_placeholder(names, each) for each in sheet.before),
            *(shape for each in sheet.rest for shape in shapes_of(each, names, page.sheet.width, bottom)),
            *([table_frame(names, briefing, page.rows)] if page.rows else []),
            *(in_placeholder(names, each) for each in sheet.after),
        ],
    )
    if page.sheet.notes:
        unlinked = without_link(addresses, briefing.language)
        said = [briefing.filter_line, briefing.note, *page.sheet.notes, unlinked, briefing.data_line]
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

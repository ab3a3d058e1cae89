"""Write a briefing as PowerPoint slides: sheets in the placeholders and the native shapes of a deck."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import NamedTuple

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide, SlideLayout

from exports.addresses import without_link
from exports.archive import without_clock
from exports.briefing import Briefing
from exports.carried.presentation import put_into
from exports.carried.written import written_briefing
from exports.clean import storable
from exports.sheets.scene import Group, Sheet, Text
from exports.slides.counted import SCREENS, counted, describe
from exports.slides.drawing import shapes_of
from exports.slides.extras import NO_EXTRAS, Extras
from exports.slides.fitting import AS_IT_IS, Fit
from exports.slides.layouts import notes_master
from exports.slides.package import blank
from exports.slides.paragraphs import in_box, in_placeholder
from exports.slides.plan import Page, deck_pages, layout_of, layouts_for
from exports.slides.python_pptx import add_slide, give_notes, open_deck, put, relations, set_counted
from exports.slides.shapes import Names
from exports.slides.slots import Filled, Framed, Paragraph, foot_of, framed, texts_in
from exports.slides.table import table_frame
from exports.slides.template import open_template
from exports.slides.template_frame import frame_of, framed_in, roomier
from exports.slides.theme import theme
from exports.slides.words import emu

CUSTOM = "Custom"


class Prepared(NamedTuple):
    """A slide to be: its page, its layout, its sheet taken apart for that, and how it fits."""

    page: Page
    layout: SlideLayout
    sheet: Framed
    fit: Fit = AS_IT_IS


def pptx(briefing: Briefing, template: bytes | None = None, extras: Extras = NO_EXTRAS) -> bytes:
    """Return a presentation; the citations are in the notes, and in a table when it is asked for.

    With the file of a `template` it has its master, its theme and its size. Raises UnusableTemplate and TooManySlides.
    """
    if template is None:
        deck, prepared = in_our_frame(briefing, extras)
        screen = SCREENS[briefing.shape]
    else:
        deck, prepared = in_template(briefing, template, extras)
        screen = CUSTOM
    for each in prepared:
        fill_slide(add_slide(deck, each.layout), each, briefing)
    describe(deck, briefing)
    set_counted(deck, counted(deck, screen))
    put_into(deck, written_briefing(briefing))
    result = BytesIO()
    deck.save(result)
    return without_clock(result.getvalue())


def in_our_frame(briefing: Briefing, extras: Extras) -> tuple[Deck, list[Prepared]]:
    """Return a deck with the layouts that a briefing needs, and its slides to be."""
    pages = deck_pages(briefing, extras)
    sheets = [with_words(framed(page.sheet), page.words) for page in pages]
    layouts = layouts_for(pages, sheets, briefing.language)
    pages = [page._replace(words=None) for page in pages]
    first = pages[0].sheet
    deck = open_deck(blank(emu(first.width), emu(first.height), layouts, briefing.language))
    return deck, [
        Prepared(page, deck.slide_layouts[layout_of(sheet, layouts)], sheet)
        for page, sheet in zip(pages, sheets, strict=True)
    ]


def in_template(briefing: Briefing, template: bytes, extras: Extras) -> tuple[Deck, list[Prepared]]:
    """Return the deck of a template, and the slides to be of a briefing, shaped as nearly like it as can be."""
    deck = open_template(template)
    frame = frame_of(deck)
    give_notes(deck, notes_master(briefing.language), theme())
    pages = deck_pages(replace(briefing, shape=frame.shape), extras)
    frame = roomier(frame, [each.text for page in pages for each in texts_in(page.sheet, "footer")[:1]])
    prepared = []
    for page in pages:
        sheet, fitted, fit = framed_in(frame, page.sheet)
        prepared.append(Prepared(page._replace(sheet=fitted), frame.layout, sheet, fit))
    return deck, prepared


def with_words(sheet: Framed, words: Filled | None) -> Framed:
    """Return a sheet that was taken apart with a placeholder of words after its title, which stands on its heading."""
    if words is None:
        return sheet
    title, heading = sheet.before
    left, top, right, _ = title.slot.box
    slot = replace(title.slot, box=(left, top, right, heading.slot.box[1]), anchor="b")
    return sheet._replace(before=(title._replace(slot=slot), heading, words))


def deck_sheets(briefing: Briefing) -> tuple[Sheet, ...]:
    """Return the sheets of a presentation without its tables."""
    return tuple(page.sheet for page in deck_pages(briefing) if page.kind != "table")


def fill_slide(slide: Slide, prepared: Prepared, briefing: Briefing) -> None:
    """Put a sheet on a slide in the order in which it is read, and its notes under it."""
    page, _, sheet, fit = prepared
    addresses = list(
        dict.fromkeys([*links_in(page.sheet), *(each.link for each in paragraphs_of(prepared) if each.link)])
    )
    names = Names(briefing.language, relations(slide, addresses))
    width, bottom = page.sheet.width, foot_of(page.sheet)
    put(
        slide,
        [
            *(in_placeholder(names, each) for each in sheet.before),
            *(shape for each in sheet.rest for shape in shapes_of(each, names, width, bottom)),
            *([table_frame(names, briefing, page.rows, fit)] if page.rows else []),
            *([in_box(names, page.words, fit)] if page.words else []),
            *(in_placeholder(names, each) for each in sheet.after),
        ],
    )
    if page.sheet.notes:
        unlinked = without_link(addresses, briefing.language)
        said = [briefing.filter_line, briefing.note, *page.sheet.notes, unlinked, briefing.data_line]
        if notes := slide.notes_slide.notes_text_frame:
            notes.text = "\n".join(map(storable, filter(None, said)))


def paragraphs_of(prepared: Prepared) -> Iterator[Paragraph]:
    """Yield the paragraphs of a slide that are not on its sheet."""
    filled = [*prepared.sheet.before, *([prepared.page.words] if prepared.page.words else [])]
    yield from (paragraph for each in filled for paragraph in each.paragraphs)


def links_in(sheet: Sheet) -> Iterator[str]:
    """Yield the addresses on a sheet."""
    for each in sheet.groups:
        yield from links_of(each)


def links_of(each: Group) -> Iterator[str]:
    """Yield the addresses in a group."""
    if each.link:
        yield each.link
    for part in each.parts:
        if isinstance(part, Group):
            yield from links_of(part)
        elif isinstance(part, Text) and part.link:
            yield part.link

"""What a deck consists of: its sheets in order, the tables among them, and the layouts that they need."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from exports.briefing import Briefing
from exports.sheets.scene import Group, Sheet, Text
from exports.sheets.sheet import compose_sheets
from exports.slides.event_slide import event_slides
from exports.slides.extras import NO_EXTRAS, Extras, closing_sheets, opening_sheet
from exports.slides.slots import Filled, Framed, Slot
from exports.slides.table import Row, table_pages, table_sheet
from exports.slides.titles import titled_apart
from texts import text

Kind = Literal["opening", "chart", "event", "sources", "table"]
Layout = tuple[str, tuple[Slot, ...]]
# Layouts in the order in which a program offers them; the table shares that of the chart.
ORDER = ("chart", "table", "sources", "event", "opening")


class Page(NamedTuple):
    """A slide to be: what it shows, its sheet, and the rows of a table or the words of an event on it."""

    kind: Kind
    sheet: Sheet
    rows: Sequence[Row] = ()
    words: Filled | None = None


def deck_pages(briefing: Briefing, extras: Extras = NO_EXTRAS) -> list[Page]:
    """Return the slides of a briefing in order: the chart, its sources, then the table when it is asked for.

    Of the extras the opening comes first, the events follow the chart, the close follows them. Raises TooManySlides.
    """
    tables = table_pages(briefing)
    pages = [Page(kind_of(sheet), sheet) for sheet in compose_sheets(briefing, "slides", followed_by=len(tables))]
    charts = [page for page in pages if page.kind == "chart"]
    sources = [page for page in pages if page.kind == "sources"]
    if extras.opening:
        charts.insert(0, Page("opening", opening_sheet(briefing)))
    if extras.event_slides:
        charts += [Page("event", sheet, words=words) for sheet, words in event_slides(briefing)]
    if extras.closing and not sources:
        sources = [Page("sources", sheet) for sheet in closing_sheets(briefing)]
    listed = [Page("table", table_sheet(briefing), rows) for rows in tables]
    return [*finished([*charts, *sources, *listed], briefing.language)]


def kind_of(sheet: Sheet) -> Kind:
    """Return what a sheet shows: the sources alone, or a chart."""
    roles = {each.role for each in sheet.groups} - {"title", "heading", "footer"}
    return "sources" if roles == {"sources"} else "chart"


def finished(pages: Sequence[Page], language: str) -> Iterator[Page]:
    """Yield pages with titles of their own, numbered."""
    titled = titled_apart([page.sheet for page in pages], [page.kind for page in pages], language)
    for number, (page, sheet) in enumerate(zip(pages, titled, strict=True), start=1):
        groups = tuple(numbered(each, number, len(pages), sheet.width) for each in sheet.groups)
        yield page._replace(sheet=replace(sheet, groups=groups))


def numbered(each: Group, number: int, total: int, width: float) -> Group:
    """Return the foot of a sheet with its number, if it is one of several; other groups as they are."""
    if each.role != "footer" or total == 1:
        return each
    words = next(part for part in each.parts if isinstance(part, Text))
    said = Text(width - words.x, words.y, (f"{number} / {total}",), words.size, words.colour, "right")
    return replace(each, parts=(words, said))


def layouts_for(pages: Sequence[Page], sheets: Sequence[Framed], language: str) -> tuple[Layout, ...]:
    """Return the layouts of some pages, each once, the chart's first; names tell them apart.

    A list of one column shares the layout of the others.
    """
    found: dict[tuple[Slot, ...], str] = {}
    for page, sheet in sorted(zip(pages, sheets, strict=True), key=lambda each: len(each[1].slots), reverse=True):
        if not (page.kind == "sources" and any(set(sheet.slots) <= set(other) for other in found)):
            found[sheet.slots] = page.kind
    order = sorted(found, key=lambda slots: (ORDER.index(found[slots]), slots[0].box))
    names = [text(f"slide.layout_{found[slots]}", language) for slots in order]
    return tuple(
        (name if names.count(name) == 1 else f"{name} {names[:place].count(name) + 1}", slots)
        for place, (name, slots) in enumerate(zip(names, order, strict=True))
    )


def layout_of(sheet: Framed, layouts: Sequence[Layout]) -> int:
    """Return the place of the first layout that has the slots of a sheet."""
    return next(place for place, (_, slots) in enumerate(layouts) if set(sheet.slots) <= set(slots))

"""What a deck consists of: its sheets in order, the tables among them, and the layouts that they need."""

from collections.abc import Sequence
from typing import NamedTuple

from exports.briefing import Briefing
from exports.sheets.scene import Sheet
from exports.sheets.sheet import compose_sheets
from exports.slides.slots import LIST, Framed, Slot
from exports.slides.table import Row, table_pages, table_sheet
from exports.slides.titles import titled_apart
from texts import text

Layout = tuple[str, tuple[Slot, ...]]


class Page(NamedTuple):
    """A slide to be: its sheet, and the rows of a table on it."""

    sheet: Sheet
    rows: list[Row]


def deck_pages(briefing: Briefing) -> list[Page]:
    """Return the slides of a briefing in order: the chart with its sources, then the table when it is asked for."""
    tables = table_pages(briefing)
    sheets = compose_sheets(briefing, "slides", followed_by=len(tables))
    total = len(sheets) + len(tables)
    pages = [Page(sheet, []) for sheet in sheets]
    pages += [Page(table_sheet(briefing, number, total), rows) for number, rows in enumerate(tables, len(sheets) + 1)]
    titled = titled_apart([page.sheet for page in pages], [kind_of(page) for page in pages], briefing.language)
    return [page._replace(sheet=sheet) for page, sheet in zip(pages, titled, strict=True)]


def kind_of(page: Page) -> str:
    """Return what a slide shows: `table`, `sources` or `chart`."""
    if page.rows:
        return "table"
    roles = {each.role for each in page.sheet.groups} - {"title", "heading", "footer"}
    return "sources" if roles == {"sources"} else "chart"


def layouts_for(sheets: Sequence[Framed], language: str) -> tuple[Layout, ...]:
    """Return the layouts of some sheets, each once and those without a list first; names tell them apart.

    A list of one column shares the layout of the others.
    """
    wanted = sorted(dict.fromkeys(each.slots for each in sheets), key=len, reverse=True)
    found: list[tuple[Slot, ...]] = []
    for slots in wanted:
        if not (has_list(slots) and any(set(slots) <= set(other) for other in found)):
            found.append(slots)
    found.sort(key=has_list)
    names = [text("slide.layout_sources" if has_list(slots) else "slide.layout_sheet", language) for slots in found]
    return tuple(
        (name if names.count(name) == 1 else f"{name} {number}", slots)
        for number, (name, slots) in enumerate(zip(names, found, strict=True), start=1)
    )


def layout_of(sheet: Framed, layouts: Sequence[Layout]) -> int:
    """Return the place of the first layout that has the slots of a sheet."""
    return next(place for place, (_, slots) in enumerate(layouts) if set(sheet.slots) <= set(slots))


def has_list(slots: Sequence[Slot]) -> bool:
    """Return whether some slots hold a list."""
    return any(slot.number == LIST for slot in slots)

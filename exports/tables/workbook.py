"""Write the events as an Excel workbook: events, sources, what the view was, what the columns mean.

Every cell is a text or a number: dates as the source gives them, since a cell of dates has no years and no 1899.
"""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from urllib.parse import quote

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from charts.palette import INKS
from events.columns import NAMES, named
from exports.archive import without_clock
from exports.briefing import Briefing
from exports.clean import storable
from exports.tables.columns import as_given
from exports.tables.openpyxl_cells import dated, text_cell
from texts import text
from texts.catalogue import catalogue

LONGEST_CELL = 32_767
MOST_LINKS = 65_000
INK = INKS["light"]
HEAD = Font(bold=True, color=INK.text[1:])
HEAD_FILL = PatternFill("solid", fgColor=INK.era[1:])
LINK = Font(color="0B6BB0", underline="single")
TOP = Alignment(vertical="top")
WRAPPED = Alignment(vertical="top", wrap_text=True)
TEXT_FORMAT = "@"
WIDTHS = {
    "id": 26,
    "title": 52,
    "title_ja": 40,
    "label": 26,
    "label_ja": 20,
    "summary": 70,
    "summary_ja": 60,
    "mission_type": 26,
    "series": 26,
    "series_ja": 26,
    "organizations": 32,
    "place": 20,
    "source_title": 50,
    "source_publisher": 34,
    "source_url": 46,
    "further_sources": 46,
}
USUAL_WIDTH = 13
CORE = "docProps/core.xml"


def xlsx(briefing: Briefing) -> bytes:
    """Return the workbook of the events in view."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, fill in (("events", events), ("sources", sources), ("view", view), ("codebook", codebook)):
        fill(book.create_sheet(text(f"workbook.{name}", briefing.language)), briefing)
    day = briefing.table.as_of
    properties = book.properties
    properties.title, properties.subject = storable(briefing.title), storable(briefing.description)
    properties.creator = properties.lastModifiedBy = ""
    properties.created = datetime(day.year, day.month, day.day)
    result = BytesIO()
    book.save(result)
    return without_clock(result.getvalue(), {CORE: lambda content: dated(content, day)})


def events(sheet: Worksheet, briefing: Briefing) -> None:
    """Write the events, a row each, in the columns of the codebook."""
    frame = as_given(briefing.selected)
    numbers = {*named("number"), *named("whole")}
    dates = {*named("date")}
    head(sheet, [(name, WIDTHS.get(name, USUAL_WIDTH)) for name in frame.columns])
    addresses = list(frame.columns).index("source_url") + 1
    for row, cells in enumerate(frame.itertuples(index=False, name=None), start=2):
        for column, (name, value) in enumerate(zip(frame.columns, cells, strict=True), start=1):
            if name in numbers and value:
                sheet.cell(row, column, float(value) if "." in value else int(value)).alignment = TOP
            elif value:
                cell = write(sheet, row, column, value)
                if name in dates:
                    cell.number_format = TEXT_FORMAT
        if row <= MOST_LINKS:
            follow(sheet.cell(row, addresses))
    if len(frame):
        sheet.auto_filter.ref = sheet.dimensions


def sources(sheet: Worksheet, briefing: Briefing) -> None:
    """Write the numbered sources with the events that rest on them."""
    columns = (("number", 9), ("citation", 90), ("address", 60), ("events", 60))
    head(sheet, [(text(f"workbook.{name}", briefing.language), width) for name, width in columns])
    ids = briefing.selected.frame["id"].tolist()
    for row, source in enumerate(briefing.sources, start=2):
        sheet.cell(row, 1, source.number).alignment = TOP
        write(sheet, row, 2, source.citation).alignment = WRAPPED
        if source.url:
            write(sheet, row, 3, source.url)
            follow(sheet.cell(row, 3))
        write(sheet, row, 4, ", ".join(ids[event] for event in source.events)).alignment = WRAPPED


def view(sheet: Worksheet, briefing: Briefing) -> None:
    """Write what the view was: title, filters, how many events, data and day."""
    language, dataset = briefing.language, briefing.table.dataset
    head(sheet, [(text("workbook.property", language), 24), (text("workbook.value", language), 90)])
    query = briefing.view.to_query()
    rows: Iterable[tuple[str, str | int]] = (
        ("title", briefing.title),
        ("filters", briefing.filter_line),
        ("note", briefing.note),
        ("shown", len(briefing.selected)),
        ("total", len(briefing.table)),
        ("query", quote(query, safe="=&%+")),
        ("dataset", dataset.named(language)),
        ("version", dataset.version),
        ("dataset_date", dataset.date),
        ("as_of", briefing.table.as_of.isoformat()),
        ("dates", text("workbook.dates_are_text", language)),
    )
    for row, (name, value) in enumerate(rows, start=2):
        write(sheet, row, 1, text(f"workbook.{name}", language))
        if isinstance(value, int):
            sheet.cell(row, 2, value).alignment = Alignment(vertical="top", horizontal="left")
        elif value:
            write(sheet, row, 2, value).alignment = WRAPPED


def codebook(sheet: Worksheet, briefing: Briefing) -> None:
    """Write what each column means."""
    language = briefing.language
    head(sheet, [(text("workbook.column", language), 22), (text("workbook.meaning", language), 110)])
    meanings = catalogue()["codebook"]
    for row, name in enumerate(NAMES, start=2):
        write(sheet, row, 1, name)
        write(sheet, row, 2, meanings[name][language]).alignment = WRAPPED


def head(sheet: Worksheet, columns: list[tuple[str, float]]) -> None:
    """Write the head of a sheet, which stays in view."""
    for number, (name, width) in enumerate(columns, start=1):
        cell = write(sheet, 1, number, name)
        cell.font, cell.fill = HEAD, HEAD_FILL
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"


def write(sheet: Worksheet, row: int, column: int, value: str) -> Cell:
    """Write a text, cut where a cell holds no more."""
    content = storable(value)
    if len(content) > LONGEST_CELL:
        content = content[: LONGEST_CELL - 1] + "…"
    cell = text_cell(sheet, row, column, content)
    cell.alignment = TOP
    return cell


def follow(cell: Cell) -> None:
    """Make the address in a cell a link."""
    if cell.value:
        cell.hyperlink = str(cell.value)
        cell.font = LINK

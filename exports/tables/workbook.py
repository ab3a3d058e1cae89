"""Write the events as an Excel workbook: events, sources, what the view was, what the columns mean.

Every cell is a text or a number: dates as the source gives them, since a cell of dates has no years and no 1899.
"""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from urllib.parse import quote

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from events.columns import NAMES, named
from events.vocabulary import Vocabulary
from exports.addresses import office_uri, without_link
from exports.archive import EXTENDED, extended_properties, without_clock
from exports.briefing import Briefing
from exports.carried.tables import cells as carried_cells
from exports.clean import storable
from exports.tables.columns import as_given
from exports.tables.openpyxl_cells import dated, text_cell
from exports.tables.workbook_styles import A3, A4, add_styles, printed, set_heights
from texts import term, text

LONGEST_CELL = 32_767
# Excel repairs a sheet that has more.
MOST_LINKS = 65_530
WIDTHS = {
    "id": 22,
    "title": 38,
    "title_ja": 28,
    "label": 20,
    "label_ja": 16,
    "summary": 50,
    "summary_ja": 50,
    "mission_type": 18,
    "series": 20,
    "series_ja": 18,
    "organizations": 18,
    "place": 16,
    "source_title": 34,
    "source_publisher": 24,
    "source_url": 34,
    "further_sources": 34,
}
USUAL_WIDTH = 12
# What a reader reads of an event, and so what is printed; keys and figures stand to the right of it.
READ = (
    "start",
    "end",
    "title",
    "mission_type",
    "countries",
    "organizations",
    "place",
    "summary",
    "source_title",
    "source_publisher",
    "source_url",
)
VOCABULARIES = ("mission_type", "personnel_basis", "confidence")
CORE = "docProps/core.xml"


def xlsx(briefing: Briefing) -> bytes:
    """Return the workbook of the events in view."""
    book = Workbook()
    book.remove(book.worksheets[0])
    add_styles(book, briefing.language)
    for name, fill in (("events", events), ("sources", sources), ("view", view), ("codebook", codebook)):
        sheet = book.create_sheet(text(f"workbook.{name}", briefing.language))
        fill(sheet, briefing)
        set_heights(sheet)
        printed(sheet, *((A3, len(READ)) if name == "events" else (A4, sheet.max_column)))
    day = briefing.table.as_of
    properties = book.properties
    properties.title, properties.subject = storable(briefing.title), storable(briefing.description)
    properties.description, properties.language = storable(briefing.data_line), briefing.language
    properties.creator = properties.lastModifiedBy = ""
    properties.created = datetime(day.year, day.month, day.day)
    result = BytesIO()
    book.save(result)
    ours = extended_properties()
    return without_clock(result.getvalue(), {CORE: lambda content: dated(content, day), EXTENDED: lambda _: ours})


def events(sheet: Worksheet, briefing: Briefing) -> None:
    """Write the events, a row each, in the columns of the codebook."""
    frame = worded(as_given(briefing.selected), briefing.language, briefing.table.vocabulary)
    numbers = {*named("number"), *named("whole")}
    styles = dict.fromkeys(named("date"), "date")
    head(sheet, [(column_head(name, briefing.language), WIDTHS.get(name, USUAL_WIDTH)) for name in frame.columns])
    for row, cells in enumerate(frame.itertuples(index=False, name=None), start=2):
        for column, (name, value) in enumerate(zip(frame.columns, cells, strict=True), start=1):
            if name in numbers and value:
                sheet.cell(row, column, float(value) if "." in value else int(value)).style = "plain"
            elif value:
                write(sheet, row, column, value, styles.get(name, "wrapped"))
    follow(sheet, list(frame.columns).index("source_url") + 1)
    if len(frame):
        sheet.auto_filter.ref = sheet.dimensions


def worded(frame: pd.DataFrame, language: str, vocabulary: Vocabulary) -> pd.DataFrame:
    """Return rows with closed vocabularies in a language, what is read first, texts before those that they translate.

    A loader of ours knows the words again; keys, such as those of countries and laws, stay what they are.
    """
    words = {name: [vocabulary.name(name, word, language) for word in frame[name]] for name in VOCABULARIES}
    read = [f"{name}_{language}" if f"{name}_{language}" in frame else name for name in READ]
    rest = sorted((name for name in frame.columns if name not in read), key=lambda name: place_of(name, language))
    return frame.assign(**words)[[*read, *rest]]


def place_of(name: str, language: str) -> tuple[int, bool]:
    """Return where a column stands: that of the codebook, but a text in the language before the one it translates."""
    whole = name.removesuffix(f"_{language}")
    return (NAMES.index(whole) if whole in NAMES else len(NAMES)), whole == name


def column_head(name: str, language: str) -> str:
    """Return the head of a column: its name in the codebook, in Japanese a name that a loader of ours knows too."""
    return name if language == "en" else term("column_name", name, language)


def sources(sheet: Worksheet, briefing: Briefing) -> None:
    """Write the numbered sources with the events that rest on them."""
    columns = (("number", 9), ("citation", 76), ("address", 50), ("events", 50))
    head(sheet, [(text(f"workbook.{name}", briefing.language), width) for name, width in columns])
    ids = briefing.selected.frame["id"].tolist()
    for row, source in enumerate(briefing.sources, start=2):
        sheet.cell(row, 1, source.number).style = "plain"
        write(sheet, row, 2, source.citation)
        if source.url:
            write(sheet, row, 3, source.url)
        write(sheet, row, 4, ", ".join(ids[event] for event in source.events))
    follow(sheet, 3)


def view(sheet: Worksheet, briefing: Briefing) -> None:
    """Write what the view was: title, filters, how many events, data and day."""
    language = briefing.language
    head(sheet, [(text("workbook.property", language), 24), (text("workbook.value", language), 90)])
    query = briefing.view.to_query()
    addresses = [event.source_url for event in briefing.events]
    beyond = max(sum(map(bool, map(office_uri, addresses))) - MOST_LINKS, 0)
    rows: Iterable[tuple[str, str | int]] = (
        ("title", briefing.title),
        ("filters", briefing.filter_line),
        ("note", briefing.note),
        ("shown", len(briefing.selected)),
        ("total", len(briefing.table)),
        ("query", quote(query, safe="=&%+")),
        ("data", briefing.data_line),
        ("ongoing", text("workbook.ongoing_until_made", language)),
        ("dates", text("workbook.dates_are_text", language)),
        ("links", without_link(addresses, language, many=beyond)),
    )
    for row, (name, value) in enumerate(rows, start=2):
        write(sheet, row, 1, text(f"workbook.{name}", language))
        if isinstance(value, int):
            sheet.cell(row, 2, value).style = "number"
        elif value:
            write(sheet, row, 2, value)
    end = sheet.max_row + 1
    write(sheet, end, 1, text("carried.cells", language))
    for row, cell in enumerate(carried_cells(briefing), start=end):
        write(sheet, row, 2, cell)


def codebook(sheet: Worksheet, briefing: Briefing) -> None:
    """Write what each column means."""
    language = briefing.language
    head(sheet, [(text("workbook.column", language), 22), (text("workbook.meaning", language), 110)])
    for row, name in enumerate(NAMES, start=2):
        write(sheet, row, 1, column_head(name, language))
        write(sheet, row, 2, text(f"codebook.{name}", language))


def head(sheet: Worksheet, columns: list[tuple[str, float]]) -> None:
    """Write the head of a sheet, which stays in view."""
    for number, (name, width) in enumerate(columns, start=1):
        write(sheet, 1, number, name, "head")
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"


def write(sheet: Worksheet, row: int, column: int, value: str, style: str = "wrapped") -> None:
    """Write a text, cut where a cell holds no more."""
    content = storable(value)
    if len(content) > LONGEST_CELL:
        content = content[: LONGEST_CELL - 1] + "…"
    text_cell(sheet, row, column, content, style)


def follow(sheet: Worksheet, column: int) -> None:
    """Make links of the addresses in a column, as many as a sheet holds."""
    left = MOST_LINKS
    for row in range(2, sheet.max_row + 1):
        cell: Cell = sheet.cell(row, column)
        target = office_uri(str(cell.value or ""))
        if target and left:
            cell.hyperlink = target
            cell.style = "link"
            left -= 1

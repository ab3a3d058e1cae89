"""Read .xlsx: bounded and streaming, with dates no more exact than their cells show them.

openpyxl's read-only mode never holds a sheet; readers that do were seen to ask for gigabytes for one stray cell.
"""

import io
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from zipfile import ZipFile

import openpyxl
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from loaders.decisions import Answers, Note
from loaders.files.damaged import refused_as
from loaders.files.number_formats import date_form
from loaders.files.sheet_parts import sheet_parts
from loaders.files.sheets import Cells, Sheet, read_sheets
from loaders.limits import MEGABYTE, MERGED_AREAS, ROWS
from loaders.problems import UnreadableFile, row_finding
from loaders.rows import Rows

MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^<>]*?ref=\"([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})\"")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
# How a workbook writes an underscore before what would else be the code of a character (ECMA-376, part 1, 22.9.2.19).
UNDERSCORE = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)")


@dataclass
class Marks:
    """What stands in the XML of a sheet beside its values: whether there are formulas, and the merged areas."""

    formulas: bool = False
    merged: dict[int, dict[int, int]] = field(default_factory=dict)


def read_xlsx(archive: ZipFile, content: bytes, answers: Answers, wanted: Iterable[str]) -> Rows:
    """Read the sheet of a workbook that holds the events. Raises UnreadableFile for a damaged workbook."""
    with refused_as("workbook_damaged"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return read_workbook(archive, content, answers, wanted)


def read_workbook(archive: ZipFile, content: bytes, answers: Answers, wanted: Iterable[str]) -> Rows:
    """Read a workbook with openpyxl: values as saved, then the formulas that have none."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    parts = sheet_parts(archive)
    marks: dict[str, Marks] = {}

    def reader(sheet: Worksheet) -> Sheet:
        def read() -> Iterator[Cells]:
            if sheet.title not in marks:
                marks[sheet.title] = marks_of(archive, parts[sheet.title])
            return filled_down(values(sheet), marks[sheet.title].merged)

        return Sheet(sheet.title, sheet.sheet_state == "visible", read)

    rows = read_sheets([reader(sheet) for sheet in book.worksheets], "xlsx", answers.sheet, wanted)
    found = marks[rows.sheet]
    notes = [Note("cells_merged", {"count": len(found.merged)})] if found.merged else []
    if book.epoch.year == 1904:
        notes.append(Note("dates_1904"))
    rows = replace(rows, decisions=(*rows.decisions, *notes))
    return with_unsaved(rows, content, rows.sheet) if found.formulas else rows


def values(sheet: Worksheet) -> Iterator[Cells]:
    """Yield the rows of a sheet that have cells, as text."""
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(max_row=ROWS), 1):
        if cells:
            yield number, [shown(cell) for cell in cells]


def shown(cell: ReadOnlyCell) -> str:
    """Return the text of a cell; a date is as exact as its number format shows it."""
    value = cell.value
    if value is None or isinstance(value, str):
        return UNDERSCORE.sub("_", value or "")
    if isinstance(value, datetime):
        return (
            value.strftime(date_form(cell.number_format)) if value.time() == time() else value.isoformat(" ", "seconds")
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def marks_of(archive: ZipFile, part: str) -> Marks:
    """Look for formulas and areas merged downwards in the XML of a sheet, piece by piece."""
    found = Marks()
    with archive.open(part) as stream:
        rest = b""
        while piece := stream.read(MEGABYTE):
            text = rest + piece
            found.formulas = found.formulas or FORMULA.search(text) is not None
            for match in MERGED.finditer(text):
                add_merged(found, match[1].decode(), match[2].decode())
            rest = text[-200:]
    return found


def add_merged(found: Marks, first: str, last: str) -> None:
    """Remember an area that is merged downwards in one column: the value of its first row holds for all."""
    (top, left), (bottom, right) = coordinate_to_tuple(first), coordinate_to_tuple(last)
    if left == right and top < bottom <= ROWS:
        found.merged.setdefault(left - 1, {})[top] = bottom
        if sum(map(len, found.merged.values())) > MERGED_AREAS:
            raise UnreadableFile("merged_many", most=MERGED_AREAS)


def filled_down(rows: Iterable[Cells], merged: dict[int, dict[int, int]]) -> Iterator[Cells]:
    """Write the value of a merged area into each of its rows that has other cells."""
    current: dict[int, tuple[int, str]] = {}
    for number, cells in rows:
        for column, areas in merged.items():
            if number in areas and column < len(cells):
                current[column] = (areas[number], cells[column])
            bottom, value = current.get(column, (0, ""))
            if number <= bottom and any(cells):
                cells = [*cells, *[""] * (column + 1 - len(cells))]
                cells[column] = cells[column] or value
        yield number, cells


def with_unsaved(rows: Rows, content: bytes, name: str) -> Rows:
    """Report the formulas whose results were never saved, which programs that write workbooks leave to Excel."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    sheet = book[name]
    sheet.reset_dimensions()
    lost: dict[int, dict[int, str]] = {}
    known = set(rows.frame.index)
    header = [note.details["row"] for note in rows.decisions if note.code == "header_row"]
    titles: list[str] = []
    for number, cells in enumerate(sheet.iter_rows(max_row=ROWS), 1):
        if number == (header[0] if header else 1):
            titles = [shown(cell).strip() for cell in cells]
        elif number in known:
            for place, cell in enumerate(cells[: len(titles)]):
                if cell.data_type == "f" and titles[place] in rows.frame and not rows.frame.at[number, titles[place]]:
                    lost.setdefault(place, {})[number] = str(cell.value)
    found = [row_finding("formula_unsaved", titles[place], cells, "warning") for place, cells in lost.items()]
    return replace(rows, findings=(*rows.findings, *found))

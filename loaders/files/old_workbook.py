"""Read .xls, the workbooks of Excel 97 to 2003."""

import io
from collections.abc import Iterable, Iterator
from datetime import datetime

import xlrd

from loaders.decisions import Answers
from loaders.files.damaged import refused_as
from loaders.files.number_formats import date_form
from loaders.files.sheets import Cells, Sheet, read_sheets
from loaders.problems import UnreadableFile
from loaders.rows import Rows

VISIBLE = 0
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_xls(content: bytes, answers: Answers, wanted: Iterable[str]) -> Rows:
    """Read the sheet of an old workbook that holds the events. Raises UnreadableFile for one damaged or protected."""
    if ENCRYPTED in content:
        raise UnreadableFile("workbook_protected")
    with refused_as("workbook_protected"):
        book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), formatting_info=True)
        sheets = [sheet_of(book, table) for table in book.sheets()]
        return read_sheets(sheets, "xls", answers.sheet, wanted)


def sheet_of(book: xlrd.Book, table: xlrd.sheet.Sheet) -> Sheet:
    """Return a sheet of a book."""

    def read() -> Iterator[Cells]:
        for number in range(table.nrows):
            yield number + 1, [shown(book, table.cell(number, column)) for column in range(table.row_len(number))]

    return Sheet(table.name, table.visibility == VISIBLE, read)


def shown(book: xlrd.Book, cell: xlrd.sheet.Cell) -> str:
    """Return the text of a cell; a date is as exact as its number format shows it."""
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            value = xlrd.xldate.xldate_as_datetime(cell.value, book.datemode)
        except (ValueError, OverflowError):
            return str(cell.value)
        form = book.format_map[book.xf_list[cell.xf_index].format_key].format_str if cell.xf_index is not None else ""
        return str(value.isoformat(" ", "seconds")) if has_time(value) else str(value.strftime(date_form(form)))
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return str(int(cell.value)) if float(cell.value).is_integer() else str(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "true" if cell.value else "false"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#ERROR!"))
    return str(cell.value)


def has_time(value: datetime) -> bool:
    """Whether a date has a time of day."""
    return (value.hour, value.minute, value.second) != (0, 0, 0)

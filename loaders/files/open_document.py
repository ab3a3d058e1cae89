"""Read .ods, the workbooks of LibreOffice, as a stream.

The libraries for it hold the whole document, or expand a cell that says it is repeated a million times.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from xml.etree.ElementTree import Element, ParseError
from zipfile import ZipFile

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from loaders.decisions import Answers
from loaders.files.sheets import Cells, Sheet, read_sheets
from loaders.files.zipped import BROKEN
from loaders.limits import COLUMNS, ROWS
from loaders.problems import UnreadableFile
from loaders.rows import Rows

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DAMAGED = (*BROKEN, ParseError, DefusedXmlException, LookupError, OverflowError)
DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?)?")


def read_ods(archive: ZipFile, answers: Answers, wanted: Iterable[str]) -> Rows:
    """Read the sheet of a workbook that holds the events. Raises UnreadableFile for a damaged workbook."""
    try:
        return read_sheets(sheets_of(archive), "ods", answers.sheet, wanted)
    except UnreadableFile:
        raise
    except DAMAGED as error:
        raise UnreadableFile("workbook_damaged") from error


def sheets_of(archive: ZipFile) -> list[Sheet]:
    """Return the sheets of a document; those whose style does not show them are hidden."""
    hidden: set[str] = set()
    found: list[tuple[str, str]] = []
    style = ""
    with archive.open("content.xml") as part:
        for event, element in iterparse(part, events=("start", "end"), forbid_dtd=True):
            if event == "start" and element.tag.endswith("}style"):
                style = attribute(element, "name")
            elif (
                event == "end"
                and element.tag.endswith("}table-properties")
                and attribute(element, "display") == "false"
            ):
                hidden.add(style)
            elif event == "start" and element.tag == f"{TABLE}table":
                found.append((attribute(element, "name"), attribute(element, "style-name")))
            if event == "end":
                element.clear()
    return [Sheet(name, style not in hidden, partial(rows_of, archive, name)) for name, style in found]


def rows_of(archive: ZipFile, name: str) -> Iterator[Cells]:
    """Yield the rows of a sheet; a row said to be repeated comes once for each number if it has a cell."""
    inside = False
    number = 1
    with archive.open("content.xml") as part:
        for event, element in iterparse(part, events=("start", "end"), forbid_dtd=True):
            if element.tag == f"{TABLE}table":
                if event == "end" and inside:
                    return
                inside = event == "start" and attribute(element, "name") == name
            elif event == "end" and element.tag == f"{TABLE}table-row":
                times = repeated(element, "number-rows-repeated")
                cells = cells_of(element) if inside else []
                if any(cells):
                    for further in range(min(times, ROWS)):
                        yield number + further, cells
                number += times
                element.clear()


def cells_of(row: Element) -> list[str]:
    """Return the cells of a row; a cell said to be repeated comes as often, within the limit of columns."""
    cells: list[str] = []
    for element in row:
        if element.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            times = min(repeated(element, "number-columns-repeated"), COLUMNS + 1 - len(cells))
            cells += [shown(element)] * times
    while cells and not cells[-1]:
        cells.pop()
    return cells


def shown(cell: Element) -> str:
    """Return the text of a cell: its date as stored when it shows a day, else what it shows."""
    words = "\n".join("".join(paragraph.itertext()) for paragraph in cell.iter(f"{TEXT}p"))
    kind, stored = cell.get(f"{OFFICE}value-type"), cell.get(f"{OFFICE}date-value", "")
    if kind == "date" and DAY.fullmatch(stored) and stored[8:10].lstrip("0") in re.findall(r"[1-9]\d*", words):
        return stored.replace("T", " ")
    if kind == "date" and DAY.fullmatch(stored):
        return stored[:7] if len(re.findall(r"\w+", words)) > 1 else stored[:4]
    return cell.get(f"{OFFICE}value", words) if kind == "float" else words


def attribute(element: Element, name: str) -> str:
    """Return an attribute whatever its namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def repeated(element: Element, name: str) -> int:
    """Return how often a cell or row is repeated."""
    return max(1, int(element.get(f"{TABLE}{name}", "1")))

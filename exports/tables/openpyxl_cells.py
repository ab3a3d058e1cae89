"""The places where a workbook goes behind openpyxl: texts that stay texts, and a day in the place of the clock.

openpyxl makes a formula of a text that begins with an equals sign, and writes the moment of saving whatever it is told.
"""

import re
from datetime import date

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

RUN = ("=", "+", "-", "@")
# `_x0041_` in a cell means an A (ECMA-376, part 1, 22.9.2.19); what only looks like it has its first sign written so.
ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(?=</dcterms:modified>)")


def text_cell(sheet: Worksheet, row: int, column: int, content: str, style: str) -> None:
    """Write a text of a style that stays one, also when somebody edits the cell."""
    cell: Cell = sheet.cell(row, column)
    cell.style = style
    cell.value = ESCAPE.sub("_x005F_", content)
    cell.data_type = "s"
    if content.startswith(RUN):
        cell.quotePrefix = True


def dated(properties: bytes, day: date) -> bytes:
    """Return the properties of a workbook with a day in the place of the moment of saving."""
    replaced, times = MODIFIED.subn(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode(), properties)
    if times != 1:
        raise RuntimeError("openpyxl writes the moment of saving in another way: install a version of requirements")
    return replaced

"""A table to start from: the columns of an event, what goes into each, and two examples, as CSV or as a workbook."""

import io

import pandas as pd
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from events.columns import COLUMNS, NAMES, REQUIRED
from events.vocabulary import CONFIDENCES, IMPORTANCES, MISSION_TYPES, PERSONNEL_BASES
from loaders.files.text_table import as_csv
from texts import text

EXAMPLES = (
    {
        "id": "example-1",
        "start": "1992-09-17",
        "end": "1993-09-26",
        "title": "Example: a period of known days",
        "mission_type": "UN peacekeeping",
        "importance": "1",
        "countries": "KHM",
        "organizations": "UNTAC",
        "personnel": "600",
        "personnel_basis": "at one time",
        "source_title": "Title of the page",
        "source_url": "https://www.example.org/page",
        "confidence": "high",
    },
    {
        "id": "example-2",
        "start": "2012-01",
        "end": "..",
        "title": "Example: since a month, still going on",
        "mission_type": "Joint exercise",
        "importance": "2",
        "countries": "AUS;USA",
        "source_url": "https://www.example.org/page",
    },
)
CHOICES = {
    "mission_type": MISSION_TYPES,
    "importance": tuple(map(str, IMPORTANCES)),
    "personnel_basis": PERSONNEL_BASES,
    "confidence": CONFIDENCES,
}
ROWS_PREPARED = 2_000
PROSE = ("title", "title_ja", "summary", "summary_ja")
WIDE, NARROW = 34, 16


def template(kind: str, language: str) -> bytes:
    """Return a table to fill in, as `csv` or `xlsx`, explained in a language; raises ValueError for another kind."""
    if kind == "csv":
        return template_csv()
    if kind == "xlsx":
        return template_xlsx(language)
    raise ValueError(f"{kind!r} is no template; accepted: csv, xlsx")


def template_csv() -> bytes:
    """Return the columns and the examples as CSV that Excel opens rightly."""
    return as_csv(pd.DataFrame([{name: example.get(name, "") for name in NAMES} for example in EXAMPLES]))


def template_xlsx(language: str) -> bytes:
    """Return a workbook: the table with drop-downs, and a sheet that explains its columns."""
    book = Workbook()
    fill_events(book, language)
    fill_explanations(book, language)
    for name in ("creator", "lastModifiedBy"):
        setattr(book.properties, name, "")
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def fill_events(book: Workbook, language: str) -> None:
    """Fill the first sheet: every cell is text, so that Excel does not turn 1992-09 into a day."""
    sheet = book.active
    sheet.title = text("template.events", language)
    sheet.append(list(NAMES))
    for example in EXAMPLES:
        sheet.append([example.get(name, "") for name in NAMES])
    for place, name in enumerate(NAMES, 1):
        letter = get_column_letter(place)
        head = sheet.cell(1, place)
        head.font = Font(bold=name in REQUIRED)
        head.comment = Comment(text(f"column.{name}", language), "")
        sheet.column_dimensions[letter].width = WIDE if name in PROSE else NARROW
        for row in range(2, ROWS_PREPARED + 1):
            sheet.cell(row, place).number_format = "@"
        if name in CHOICES:
            add_choices(sheet, f"{letter}2:{letter}{ROWS_PREPARED}", f'"{",".join(CHOICES[name])}"')
    sheet.freeze_panes = "A2"


def add_choices(sheet: object, cells: str, formula: str) -> None:
    """Offer a list of words in cells; other words stay possible, because an unknown mission type is kept."""
    choices = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=False)
    choices.add(cells)
    sheet.add_data_validation(choices)  # type: ignore[attr-defined]  # openpyxl has no types


def fill_explanations(book: Workbook, language: str) -> None:
    """Fill the second sheet: what goes into each column."""
    sheet = book.create_sheet(text("template.explanations", language))
    sheet.append([text(f"template.{name}", language) for name in ("column", "required", "meaning", "accepted")])
    for column in COLUMNS:
        required = text("template.yes", language) if column.required else ""
        accepted = ", ".join(CHOICES.get(column.name, ()))
        sheet.append([column.name, required, text(f"column.{column.name}", language), accepted])
    for letter, width in zip("ABCD", (20, 10, 90, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")

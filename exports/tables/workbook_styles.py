"""How the cells of a workbook look, and how its sheets are printed."""

from math import ceil

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from charts.measure import text_width
from charts.palette import INKS

INK = INKS["light"]
FONTS = {"en": "Arial", "ja": "Yu Gothic"}
SIZE = 10
LINK_COLOUR = "0B6BB0"
# The codes of paper: events have many columns.
A3, A4 = 8, 9
MARGIN = 0.4  # inches
# Points: of a line, and of a character of the default font, in which the width of a column is given.
LINE, CHARACTER = 12.75, 5.25
HIGHEST = 409.0
# Words break before the end of a line.
BROKEN = 1.12


def add_styles(book: Workbook, language: str) -> None:
    """Give a workbook the styles that its cells name: plain, wrapped, number, date, link, head."""
    plain, link = Font(name=FONTS[language], size=SIZE), {"color": LINK_COLOUR, "underline": "single"}
    bold = Font(name=FONTS[language], size=SIZE, bold=True, color=INK.text[1:])
    top = Alignment(vertical="top")
    wrapped = Alignment(vertical="top", wrap_text=True)
    for style in (
        NamedStyle("plain", font=plain, alignment=top),
        NamedStyle("wrapped", font=plain, alignment=wrapped),
        NamedStyle("number", font=plain, alignment=Alignment(vertical="top", horizontal="left")),
        NamedStyle("date", font=plain, alignment=top, number_format="@"),
        NamedStyle("link", font=Font(name=FONTS[language], size=SIZE, **link), alignment=wrapped),
        NamedStyle("head", font=bold, alignment=wrapped, fill=PatternFill("solid", fgColor=INK.era[1:])),
    ):
        book.add_named_style(style)


def printed(sheet: Worksheet, paper: int, columns: int) -> None:
    """Let the first columns of a sheet be printed across, as wide as one page, with their head and number on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = paper
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = MARGIN
    sheet.print_title_rows = "1:1"
    sheet.print_area = f"A1:{get_column_letter(columns)}{sheet.max_row}"
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "&P / &N"


def set_heights(sheet: Worksheet) -> None:
    """Make each row as high as its texts need in their columns; LibreOffice would draw them over each other."""
    rooms = [sheet.column_dimensions[get_column_letter(column + 1)].width for column in range(sheet.max_column)]
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        lines = max(
            lines_of(value, room * CHARACTER) for value, room in zip(cells, rooms, strict=True) if value is not None
        )
        sheet.row_dimensions[number].height = min(lines * LINE + 3, HIGHEST)


def lines_of(value: object, room: float) -> int:
    """Return how many lines a value takes in a column of some points."""
    return sum(max(ceil(text_width(line, SIZE) * BROKEN / room), 1) for line in str(value).split("\n"))

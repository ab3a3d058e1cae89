"""How the cells of a workbook look, and how its sheets are printed."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from charts.palette import INKS

INK = INKS["light"]
FONTS = {"en": "Arial", "ja": "Yu Gothic"}
SIZE = 10
LINK_COLOUR = "0B6BB0"
A4 = 9
MARGIN = 0.4  # inches


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


def printed(sheet: Worksheet) -> None:
    """Let a sheet be printed across, as wide as one page, with its head and its number on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = MARGIN
    sheet.print_title_rows = "1:1"
    sheet.print_area = f"A1:{get_column_letter(sheet.max_column)}{sheet.max_row}"
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "&P / &N"

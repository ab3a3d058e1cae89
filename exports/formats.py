"""The formats that a view can be handed over in: one table for buttons, command line, tests and README."""

from collections.abc import Callable
from dataclasses import dataclass

from exports.briefing import Briefing
from exports.carried.markup import in_drawing
from exports.carried.picture import in_picture
from exports.carried.written import written_briefing
from exports.documents.document import pdf
from exports.documents.page import html
from exports.documents.picture import png
from exports.documents.vector import svg
from exports.sheets.scene import Sheet
from exports.sheets.sheet import compose_sheets
from exports.slides.slide import pptx
from exports.tables.calendar_file import ics
from exports.tables.delimited import csv
from exports.tables.timelinejs import json
from exports.tables.workbook import xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its suffix with the dot, its media type, and what makes it."""

    suffix: str
    media_type: str
    render: Callable[[Briefing], bytes]


OPEN_XML = "application/vnd.openxmlformats-officedocument"


def pdf_pages(briefing: Briefing) -> bytes:
    """Return the sheets of a briefing as a PDF."""
    return pdf(compose_sheets(briefing, "pages"), briefing)


def one_sheet(briefing: Briefing) -> Sheet:
    """Return the one sheet of a picture, as high as it needs."""
    return compose_sheets(briefing, "file", paged=False)[0]


def picture(briefing: Briefing) -> bytes:
    """Return a picture that carries its briefing."""
    return in_picture(png(one_sheet(briefing), briefing), written_briefing(briefing))


def drawing(briefing: Briefing) -> bytes:
    """Return a drawing that carries its briefing."""
    return svg(one_sheet(briefing), briefing, in_drawing(written_briefing(briefing))).encode()


FORMATS: dict[str, Format] = {
    "pptx": Format(".pptx", f"{OPEN_XML}.presentationml.presentation", pptx),
    "pdf": Format(".pdf", "application/pdf", pdf_pages),
    "png": Format(".png", "image/png", picture),
    "svg": Format(".svg", "image/svg+xml", drawing),
    "html": Format(".html", "text/html", html),
    "xlsx": Format(".xlsx", f"{OPEN_XML}.spreadsheetml.sheet", xlsx),
    "csv": Format(".csv", "text/csv", csv),
    "json": Format(".json", "application/json", json),
    "ics": Format(".ics", "text/calendar", ics),
}

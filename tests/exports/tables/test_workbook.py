"""A workbook opens without repair, says of itself what is so, and can be printed."""

import io
import re
import subprocess
import zipfile
from datetime import date

import openpyxl
import pypdf
import pytest
from openpyxl.utils import get_column_letter

from events import View
from exports import export
from exports.tables import workbook
from loaders import load_events

TODAY = date(2026, 11, 23)
CODES = ["a_x0041_1", "_x000D_", "_x0041_x0042_", "_x41_", "x0041_", "_X0041_", "line\nbreak"]


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def table_of(rows):
    return load_events(rows.encode(), name="rows.csv", as_of=TODAY).table


def linked(sheet):
    return [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink]


def test_no_sheet_has_more_links_than_excel_holds(monkeypatch):
    assert workbook.MOST_LINKS == 65_530
    monkeypatch.setattr(workbook, "MOST_LINKS", 3)
    rows = "".join(f"{1990 + n},Event {n},https://example.org/{n}\n" for n in range(5))
    book = opened(export(table_of("start,title,source_url\n,,\n1980,None,\n" + rows), View(), "xlsx"))
    assert [len(linked(book[name])) for name in ("Events", "Sources")] == [3, 3]
    # The first event has no address; the links are those of the next three.
    assert [int(cell[1:]) for cell in linked(book["Events"])] == [3, 4, 5]
    said = dict(row[:2] for row in book["View"].iter_rows(values_only=True))
    assert said["Links"] == "Addresses without a link, because a sheet holds 65,530 links at most: 2"


def test_what_looks_like_the_code_of_a_character_stays_as_it_is():
    rows = "id,start,title\n" + "".join(f'"{code}",{1990 + n},"{code}"\n' for n, code in enumerate(CODES))
    table = table_of(rows)
    content = export(table, View(), "xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        raw = archive.read("xl/worksheets/sheet1.xml").decode()
    # As a reader of the standard decodes them.
    cells = [
        re.sub("_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), cell)
        for cell in re.findall("<t>([^<]*)", raw)
    ]
    assert [code for code in CODES if code not in cells] == []
    again = load_events(content, as_of=TODAY).table
    assert again.frame["title"].tolist() == table.frame["title"].tolist()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_sheet_is_printed_across_one_page_wide_with_its_head(language, exported):
    book = opened(exported(f"country=AUS&lang={language}", "xlsx"))
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        area = sheet.print_area.rpartition("!")[2].replace("$", "")
        assert area == (f"A1:K{sheet.max_row}" if sheet is book.worksheets[0] else sheet.dimensions)
        fonts = {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value is not None}
        assert fonts == {{"en": "Arial", "ja": "Yu Gothic"}[language]}


@pytest.mark.parametrize(
    ("language", "title", "summary"), [("en", "title", "summary"), ("ja", "名称（日本語）", "説明（日本語）")]
)
def test_what_is_printed_of_an_event_is_what_is_read_and_large_enough(language, title, summary, exported):
    sheet = opened(exported(f"country=AUS&lang={language}", "xlsx")).worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    assert title in heads[:4], heads
    assert summary in heads[:11], heads
    assert len(heads) > 20
    # A3 across has 1130 points between its margins; a character of the width of a column has 5.25.
    wide = sum(sheet.column_dimensions[get_column_letter(number)].width for number in range(1, 12)) * 5.25
    assert min(1130 / wide, 1) * 10 >= 7


def test_the_properties_are_those_of_this_program(exported):
    content = exported("country=AUS", "xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        said = archive.read("docProps/app.xml").decode()
    assert "<Application>peace-security-timeline</Application>" in said
    assert "Microsoft" not in said
    properties = opened(content).properties
    assert properties.title.startswith("Japan and Australia")
    assert properties.language == "en"
    assert "version" in properties.description
    assert (properties.creator, properties.lastModifiedBy) in ((None, None), ("", ""))
    assert properties.modified.date() == properties.created.date() == TODAY


def test_an_office_suite_prints_a_workbook(exported, soffice, tmp_path):
    path = tmp_path / "events.xlsx"
    path.write_bytes(exported("country=AUS&lang=ja", "xlsx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, "--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path, path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pages = pypdf.PdfReader(tmp_path / "events.pdf").pages
    assert all(page.mediabox.width > page.mediabox.height for page in pages)
    said = [page.extract_text() for page in pages]
    # No column stands on a page of its own, and every page of the events has the head.
    of_events = [words for words in said if "出典のURL" in words]
    assert of_events
    # The keys and figures that are not read are named in the codebook alone.
    assert sum("確度" in words for words in said) == 1
    assert len(pages) < 16
    assert all(re.search(r"\d+ / \d+", words) for words in said)


def test_the_events_can_be_filtered(exported):
    book = opened(exported("country=AUS", "xlsx"))
    assert book["Events"].auto_filter.ref == book["Events"].dimensions
    assert [sheet.auto_filter.ref for sheet in book.worksheets[1:]] == [None, None, None]


def test_a_row_is_as_high_as_its_texts():
    words = "thirty-one characters of words. "
    rows = f"1990,Short,Short\n1991,Long,{words * 5}\n1992,{'国' * 120},x\n1993,Whole,{'w' * 30_000}\n"
    sheet = opened(export(table_of("start,title,summary\n" + rows), View(), "xlsx")).worksheets[0]
    one, five, japanese, whole = (sheet.row_dimensions[row].height for row in (2, 3, 4, 5))
    assert one < 17
    # 155 characters in a column of 50, 120 squares in one of 38 characters: four lines and six.
    assert 3 * 12 < five < 6 * 13
    assert 5 * 12 < japanese < 9 * 13
    assert whole == 409

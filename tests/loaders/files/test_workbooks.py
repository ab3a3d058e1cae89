"""Workbooks and what else stores typed cells: dates stay as exact as they are shown."""
# ruff: noqa: E501 - the lines of these files are as long as they are

import io
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
import xlrd
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from loaders import UnreadableFile, load_events
from loaders.files.old_workbook import shown
from tests.loaders.reports import codes, loaded, noted

FILES = Path(__file__).parent


def test_parquet_keeps_days_and_zones():
    frame = pd.DataFrame(
        {
            "start": pd.to_datetime(["1992-09-17", "2020-01-01"]),
            "title": ["A", None],
            "when": [datetime(2020, 1, 1, 0, 30, tzinfo=UTC)] * 2,
            "countries": [["JPN", "USA"], []],
        }
    )
    frame["when"] = frame["when"].dt.tz_convert("Asia/Tokyo")
    written = io.BytesIO()
    frame.to_parquet(written)
    report = load_events(written.getvalue())
    assert loaded(report, "start", "title", "countries", "when") == [
        ("1992-09-17", "A", "JPN;USA", "2020-01-01 09:30:00")
    ]
    assert [(problem.row, problem.code) for problem in report.errors] == [(2, "value_missing")]


ODS = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 ><office:body><office:spreadsheet><table:table table:name="S">
<table:table-row><table:table-cell><text:p>start</text:p></table:table-cell><table:table-cell><text:p>title</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="16382"/></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="1992-09-17"><text:p>17.09.1992</text:p></table:table-cell>
<table:table-cell><text:p>A</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2014-05-01"><text:p>May 2014</text:p></table:table-cell>
<table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="float" office:value="1992"><text:p>1992</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def ods(content, kind="spreadsheet"):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", content)
    return written.getvalue()


def test_ods_reads_days_as_stored_and_months_as_shown():
    report = load_events(ods(ODS))
    assert report.format == "ods"
    assert loaded(report, "id", "start", "title") == [("row-5", "1992-09-17", "A"), ("row-6", "2014-05", "B")]
    assert [(problem.row, problem.code) for problem in report.errors] == [(7, "value_missing")]


def test_a_hidden_sheet_of_ods_is_not_read_and_said():
    hiding = (
        '<s:styles xmlns:s="style"><s:style s:name="h"><s:table-properties t:display="false" xmlns:t="table"/></s:style>'
        "</s:styles><office:body>"
    )
    start, end = ODS.index("<table:table "), ODS.index("</office:spreadsheet>")
    second = ODS[start:end].replace('table:name="S"', 'table:name="Hidden" table:style-name="h"')
    content = ODS[:start] + second + ODS[start:end] + ODS[end:]
    report = load_events(ods(content.replace("<office:body>", hiding)))
    assert noted(report) >= {"sheet", "sheets_hidden"}
    assert [note.details for note in report.decisions if note.code == "sheet"] == [{"sheet": "S"}]
    assert [note.details for note in report.decisions if note.code == "sheets_hidden"] == [{"sheets": "Hidden"}]
    assert report.questions == ()


def test_a_text_document_is_no_workbook():
    with pytest.raises(UnreadableFile) as caught:
        load_events(ods(ODS, kind="text"))
    assert caught.value.code == "zip_other"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (xlrd.XL_CELL_BOOLEAN, 1, "true"),
        (xlrd.XL_CELL_BOOLEAN, 0, "false"),
        (xlrd.XL_CELL_ERROR, 0x2A, "#N/A"),
        (xlrd.XL_CELL_NUMBER, 1992.0, "1992"),
        (xlrd.XL_CELL_NUMBER, 0.5, "0.5"),
        (xlrd.XL_CELL_TEXT, "A", "A"),
    ],
)
def test_cells_of_xls_are_written_as_excel_shows_them(kind, value, expected):
    assert shown(None, xlrd.sheet.Cell(kind, value)) == expected


def test_xls():
    report = load_events(FILES / "excel97.xls")
    assert report.format == "xls"
    assert loaded(report, "start", "title") == [("1992-09-17", "Day"), ("2014-05", "Month"), ("2015", "Number")]


def test_xlsx_dates_are_as_exact_as_their_cells_show_them():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["start", "title"])
    shown = {
        "yyyy-mm-dd": "2014-05-01",
        "mmm-yy": "2014-05",
        'yyyy"年"m"月"': "2014-05",
        "yyyy": "2014",
        "d/m/yyyy": "2014-05-01",
    }
    for form in shown:
        sheet.append([datetime(2014, 5, 1), form])
        sheet.cell(sheet.max_row, 1).number_format = form
    written = io.BytesIO()
    book.save(written)
    report = load_events(written.getvalue())
    assert dict(loaded(report, "title", "start")) == shown


@pytest.mark.parametrize(
    ("epoch", "suggested"), [(CALENDAR_WINDOWS_1900, "2014-01-01"), (CALENDAR_MAC_1904, "2018-01-02")]
)
def test_numbers_of_days_are_explained_by_the_calendar_of_their_workbook(epoch, suggested):
    book = openpyxl.Workbook()
    book.epoch = epoch
    for cells in (("start", "title"), (41640, "Number"), (datetime(1992, 9, 17), "Day")):
        book.active.append(cells)
    written = io.BytesIO()
    book.save(written)
    report = load_events(written.getvalue())
    assert loaded(report, "start", "title") == [("1992-09-17", "Day")]
    assert [(problem.row, problem.code, problem.details["suggestion"]) for problem in report.errors] == [
        (2, "date_serial", suggested)
    ]


def test_chosen_sheet_is_read_and_an_unknown_one_refused():
    book = openpyxl.Workbook()
    for name, title in (("One", "A"), ("Two", "B")):
        sheet = book.create_sheet(name)
        sheet.append(["start", "title"])
        sheet.append(["1992", title])
    written = io.BytesIO()
    book.save(written)
    report = load_events(written.getvalue())
    assert loaded(report, "title") == [("A",)]
    assert [(question.answer, question.choices) for question in report.questions] == [("sheet", ("One", "Two"))]
    assert loaded(load_events(written.getvalue(), sheet="Two"), "title") == [("B",)]
    with pytest.raises(UnreadableFile) as refused:
        load_events(written.getvalue(), sheet="Three")
    assert refused.value.code == "sheet_unknown"


def test_json_lists_join_and_objects_are_reported():
    records = [{"start": "1992", "title": "A", "countries": ["JPN", "USA"], "extra": {"a": 1}, "summary": {"en": "x"}}]
    report = load_events(json.dumps(records).encode())
    assert loaded(report, "countries", "extra", "summary") == [("JPN;USA", '{"a": "1"}', "")]
    assert (1, "summary", "value_nested") in codes(report)


def workbook_of(rows, merged=(), sheets=("Events",)):
    book = openpyxl.Workbook()
    book.active.title = sheets[0]
    for name in sheets[1:]:
        book.create_sheet(name)
    table = book[sheets[-1]]
    for cells in rows:
        table.append(cells)
    for area in merged:
        table.merge_cells(area)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize("sheets", [("Events",), ("Notes", "Events")])
def test_every_row_of_a_merged_area_has_its_value_and_no_other_row(sheets):
    rows = [("start", "title", "place"), *((1990 + row, f"T{row}", "Sinai" if row == 1 else None) for row in range(6))]
    report = load_events(workbook_of(rows, ["C3:C5"], sheets))
    assert loaded(report, "title", "place") == [
        ("T0", ""),
        ("T1", "Sinai"),
        ("T2", "Sinai"),
        ("T3", "Sinai"),
        ("T4", ""),
        ("T5", ""),
    ]
    assert "cells_merged" in noted(report)


def test_merged_areas_of_another_sheet_do_not_matter():
    rows = [("start", "title", "place"), (1990, "A", "Sinai"), (1991, "B", None)]
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(rows, (), ("Events", "Notes"))))
    book["Notes"].append(["x"])
    for cells in rows:
        book["Events"].append(cells)
    book["Notes"].merge_cells("C2:C3")
    written = io.BytesIO()
    book.save(written)
    report = load_events(written.getvalue())
    assert loaded(report, "place") == [("Sinai",), ("",)]
    assert "cells_merged" not in noted(report)


@pytest.mark.parametrize("target", ["/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "./worksheets/sheet1.xml"])
def test_a_sheet_is_found_wherever_the_workbook_says_that_it_stands(target):
    content = workbook_of([("start", "title", "place"), (1990, "A", "Sinai"), (1991, "B", None)], ["C2:C3"])
    moved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(moved, "w") as written:
        for name in given.namelist():
            part = given.read(name)
            if name.endswith("workbook.xml.rels"):
                assert b"/xl/worksheets/sheet1.xml" in part
                part = part.replace(b"/xl/worksheets/sheet1.xml", target.encode())
            written.writestr(name, part)
    assert loaded(load_events(moved.getvalue()), "place") == [("Sinai",), ("Sinai",)]


@pytest.mark.parametrize(
    ("place", "fault", "content"),
    [
        ("loaders.files.workbook.read_workbook", TypeError("a fault of ours"), workbook_of([("start", "title")])),
        ("xlrd.open_workbook", AssertionError("a fault of a library"), (FILES / "excel97.xls").read_bytes()),
    ],
)
def test_a_workbook_on_which_reading_fails_is_refused_and_the_log_says_where(
    place, fault, content, monkeypatch, caplog
):
    def failing(*_, **__):
        raise fault

    monkeypatch.setattr(place, failing)
    with pytest.raises(UnreadableFile) as caught:
        load_events(content)
    assert caught.value.code.startswith("workbook_")
    assert caplog.records[-1].exc_info[1] is fault


def test_a_hidden_sheet_of_xls_is_not_read(monkeypatch):
    opened = xlrd.open_workbook

    def hidden(**options):
        book = opened(**options)
        for table in book.sheets():
            table.visibility = 1
        return book

    monkeypatch.setattr(xlrd, "open_workbook", hidden)
    with pytest.raises(UnreadableFile) as caught:
        load_events(FILES / "excel97.xls")
    assert caught.value.code == "workbook_empty"

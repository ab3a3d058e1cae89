"""What lies just inside of a limit loads; what lies just outside is refused or reported, and the limit is said."""

import io
import json
import zipfile
from datetime import date

import openpyxl
import pandas as pd
import pytest

from loaders import UnreadableFile, limits, load_events
from loaders.dates.plausible import YEARS_AHEAD
from tests.loaders.bounded import MEGABYTE, loaded_alone
from tests.loaders.files.test_limits import workbook

pytestmark = pytest.mark.slow


def delimited(rows):
    return b"start,title\n" + b"1992,A\n" * rows


def records(rows):
    return json.dumps([{"start": "1992", "title": "A"}] * rows).encode()


def slides(rows):
    return json.dumps({"events": [{"start_date": {"year": "1992"}, "text": {"headline": "A"}}] * rows}).encode()


def calendar(rows):
    entry = "BEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART;VALUE=DATE:19920917\r\nEND:VEVENT\r\n"
    return f"BEGIN:VCALENDAR\r\n{entry * rows}END:VCALENDAR\r\n".encode()


def simile(rows):
    return b"<data>" + b'<event start="1992" title="A"/>' * rows + b"</data>"


def parquet(rows):
    written = io.BytesIO()
    pd.DataFrame({"start": ["1992"] * rows, "title": ["A"] * rows}).to_parquet(written)
    return written.getvalue()


def sheet(rows):
    book = openpyxl.Workbook()
    for cells in [("start", "title"), *[("1992", "A")] * rows]:
        book.active.append(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


READERS = {
    "files.delimited": delimited,
    "files.records": records,
    "files.records#slides": slides,
    "programs.icalendar": calendar,
    "programs.simile": simile,
    "files.parquet": parquet,
    "files.sheets": sheet,
}


def refused(content, code, most):
    with pytest.raises(UnreadableFile) as caught:
        load_events(content)
    assert caught.value.code == code
    for language in ("en", "ja"):
        assert str(most) in caught.value.sentence(language)


@pytest.mark.parametrize("reader", READERS)
def test_rows(reader, monkeypatch):
    monkeypatch.setattr(f"loaders.{reader.partition('#')[0]}.ROWS", 7)
    assert len(load_events(READERS[reader](7)).table) == 7
    refused(READERS[reader](8), "rows_many", 7)


def wide(columns):
    return [("start", "title", *(f"x{number}" for number in range(columns - 2))), ("1992", "A", *"b" * (columns - 2))]


def as_csv(rows):
    return "\n".join(",".join(cells) for cells in rows).encode()


def as_json(rows):
    return json.dumps([dict(zip(*rows, strict=True))]).encode()


def as_parquet(rows):
    written = io.BytesIO()
    pd.DataFrame([rows[1]], columns=rows[0]).to_parquet(written)
    return written.getvalue()


@pytest.mark.parametrize("write", [as_csv, as_json, as_parquet])
def test_columns(write, monkeypatch):
    for module in ("delimited", "records", "parquet"):
        monkeypatch.setattr(f"loaders.files.{module}.COLUMNS", 30)
    assert len(load_events(write(wide(30))).table) == 1
    refused(write(wide(31)), "columns_many", 30)


NAMES = ["start", "title", *(f"x{number}" for number in range(1_900))]


def short_lines(rows):
    return (",".join(NAMES) + "\n" + "1992,A\n" * rows).encode()


def sparse_records(rows):
    return json.dumps([{"start": "1992", "title": "A", NAMES[2 + row % 1_900]: "b"} for row in range(rows)]).encode()


def sparse_events(rows):
    lines = (f'<event start="1992" title="A" {NAMES[2 + row % 1_900]}="b"/>' for row in range(rows))
    return f"<data>{''.join(lines)}</data>".encode()


def sparse_sheet(rows):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for cells in [NAMES, *[("1992", "A")] * rows]:
        sheet.append(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize("write", [short_lines, sparse_records, sparse_events, sparse_sheet])
def test_empty_cells(write, monkeypatch):
    assert loaded_alone(write(3_000))[0] == "refuse"
    content = write(1_500)
    verdict, events, grown, _ = loaded_alone(content)
    assert (verdict, events) == ("accept", 1_500)
    assert grown < 200 + 10 * len(content) / MEGABYTE
    monkeypatch.setattr("loaders.files.empty_cells.EMPTY_CELLS", 1_000)
    refused(write(50), "cells_many", 1_000)


def test_cell_length():
    inside, outside = "x" * limits.CELL_CHARACTERS, "x" * (limits.CELL_CHARACTERS + 1)
    for content in (
        f"start,title\n1992,{inside}\n1993,{outside}\n".encode(),
        json.dumps([{"start": "1992", "title": inside}, {"start": "1993", "title": outside}]).encode(),
    ):
        report = load_events(content)
        assert report.table.frame["start"].tolist() == ["1992"]
        assert [problem.code for problem in report.errors] == ["cell_long"]
        assert all(str(limits.CELL_CHARACTERS) in report.errors[0].sentence(language) for language in ("en", "ja"))


def test_file_size(monkeypatch):
    content = delimited(3)
    monkeypatch.setattr("loaders.files.sniff.FILE_BYTES", len(content))
    assert len(load_events(content).table) == 3
    monkeypatch.setattr("loaders.files.sniff.MEGABYTE", 1)
    refused(content + b"\n", "file_large", len(content))


def test_parts_of_a_zip(monkeypatch):
    with zipfile.ZipFile(io.BytesIO(sheet(1))) as archive:
        parts = len(archive.namelist())
    monkeypatch.setattr("loaders.files.zipped.ZIP_MEMBERS", parts)
    assert len(load_events(sheet(1)).table) == 1
    monkeypatch.setattr("loaders.files.zipped.ZIP_MEMBERS", parts - 1)
    refused(sheet(1), "zip_members", parts - 1)


def test_unpacked_size_and_ratio(monkeypatch):
    content = sheet(1)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    monkeypatch.setattr("loaders.files.zipped.MEGABYTE", 1)
    monkeypatch.setattr("loaders.files.zipped.UNPACKED_BYTES", unpacked)
    assert len(load_events(content).table) == 1
    monkeypatch.setattr("loaders.files.zipped.UNPACKED_BYTES", unpacked - 1)
    refused(content, "zip_large", unpacked - 1)
    monkeypatch.setattr("loaders.files.zipped.UNPACKED_BYTES", unpacked)
    monkeypatch.setattr("loaders.files.zipped.UNPACKED_RATIO", 0.1)
    monkeypatch.setattr("loaders.files.zipped.UNPACKED_ALWAYS_ALLOWED", unpacked)
    assert len(load_events(content).table) == 1
    monkeypatch.setattr("loaders.files.zipped.UNPACKED_ALWAYS_ALLOWED", unpacked - 1)
    refused(content, "zip_large", unpacked)


def test_merged_areas(monkeypatch):
    book = openpyxl.load_workbook(io.BytesIO(sheet(6)))
    for top in (2, 4):
        book.active.merge_cells(start_row=top, end_row=top + 1, start_column=2, end_column=2)
    written = io.BytesIO()
    book.save(written)
    monkeypatch.setattr("loaders.files.workbook.MERGED_AREAS", 2)
    assert len(load_events(written.getvalue()).table) == 6
    monkeypatch.setattr("loaders.files.workbook.MERGED_AREAS", 1)
    refused(written.getvalue(), "merged_many", 1)


def test_json_values(monkeypatch):
    content = records(5)  # 9 commas and as many brackets as records, and one
    monkeypatch.setattr("loaders.files.json_file.JSON_BYTES_A_VALUE", 10**9)
    monkeypatch.setattr("loaders.files.json_file.JSON_VALUES", 15)
    assert len(load_events(content).table) == 5
    monkeypatch.setattr("loaders.files.json_file.JSON_VALUES", 14)
    refused(content, "json_values", 14)


def test_json_depth():
    def nested(depth):
        return b'[{"start":"1992","title":"A","x":' + b"[" * (depth - 1) + b"{}" + b"]" * (depth - 1) + b"}]"

    assert len(load_events(nested(limits.JSON_DEPTH)).table) == 1
    refused(nested(limits.JSON_DEPTH + 1), "json_deep", limits.JSON_DEPTH)


def test_open_quotations(monkeypatch):
    def opened(lines):  # each cell is too long together with the next, so that none ends with the quotation of another
        return b"start,title\n" + (b'1992,"' + b"x" * (limits.CELL_CHARACTERS - 1_000) + b"\n") * lines + b"1993,B\n"

    monkeypatch.setattr("loaders.files.delimited.UNCLOSED_QUOTES", 3)
    report = load_events(opened(3))
    assert [(problem.row, problem.code) for problem in report.errors] == [(row, "quote_open") for row in (2, 3, 4)]
    assert report.table.frame["title"].tolist() == ["B"]
    refused(opened(4), "quotes", 3)


def test_header_is_searched_in_the_first_rows():
    def below(rows):
        return b"about this,file\n" * rows + delimited(1)

    assert len(load_events(below(limits.HEADER_SEARCHED_ROWS - 1)).table) == 1
    with pytest.raises(UnreadableFile) as caught:
        load_events(below(limits.HEADER_SEARCHED_ROWS))
    assert caught.value.code == "column_missing"


def test_years_ahead():
    last = 2026 + YEARS_AHEAD
    report = load_events(f"start,title\n{last}-12-31,A\n{last + 1},B\n".encode(), as_of=date(2026, 11, 23))
    assert report.table.frame["title"].tolist() == ["A"]
    assert [problem.code for problem in report.errors] == ["date_far"]
    assert str(last) in report.errors[0].sentence("en")


def test_zip_bomb_alone():
    verdict, _, grown, seconds = loaded_alone(workbook(b"\0" * 300_000_000))
    assert verdict == "refuse"
    assert grown < 200
    assert seconds < 2

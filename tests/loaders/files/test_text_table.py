"""What is written as delimited text is run by no spreadsheet and reads back to the same cells."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import Answers, load_events, open_rows, rows_csv
from loaders.files.text_table import as_csv

RUN = ("=", "+", "-", "@", "\t", "\r", "\n")
CELLS = ["'=x", "''", "'", "=1", "-5", "+81", "@x", "\tx", "\rx", "\nx", "''=x", "plain", "a=1", "", "'plain", "1,2"]


def cells_of(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def read_back(content):
    return open_rows(content, Answers()).frame.reset_index(drop=True).astype("object")


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_of_text_is_not_run_and_reads_back(cell):
    frame = pd.DataFrame({"start": ["1992", "1993"], "title": ["A", "B"], "note": [cell, "word"]})
    written = as_csv(frame)
    assert not any(each.startswith(RUN) for row in cells_of(written) for each in row)
    pd.testing.assert_frame_equal(read_back(written), frame.astype("object"), check_dtype=False)


@given(st.lists(st.text(st.sampled_from("'=+-@\t\r\n ab1,\"日")), min_size=1, max_size=4))
def test_any_cells_read_back(cells):
    frame = pd.DataFrame({"start": "1992", "title": "A", "note": [*cells, "word"]})
    assert read_back(as_csv(frame))["note"].tolist() == frame["note"].tolist()


def test_a_column_of_numbers_keeps_them_as_numbers():
    written = as_csv(pd.DataFrame({"start": ["1992"] * 3, "title": ["A"] * 3, "lon": ["-22.5", "", "-1e-05"]}))
    assert [row[2] for row in cells_of(written)] == ["lon", "-22.5", "", "-1e-05"]


def test_names_of_columns_are_not_run_either():
    frame = pd.DataFrame({"start": ["1992"], "title": ["A"], "=cmd": ["x"], "'=cmd": ["y"]})
    assert cells_of(as_csv(frame))[0][2:] == ["'=cmd", "''=cmd"]
    assert read_back(as_csv(frame)).columns.tolist() == frame.columns.tolist()


def test_a_workbook_keeps_its_apostrophes_through_rows_as_csv():
    content = io.BytesIO()
    pd.DataFrame({"start": ["1992", "1993"], "title": ["'=x", "B"]}).to_excel(content, index=False)
    rows = open_rows(content.getvalue(), Answers())
    assert load_events(rows_csv(rows)).table.frame["title"].tolist() == ["'=x", "B"]


def test_excel_in_japan_is_told_that_it_is_unicode():
    assert as_csv(pd.DataFrame({"title": ["日本"]})).startswith(b"\xef\xbb\xbf")

"""Reading all lines of a block at once finds the rows, the lines and the complaints that reading records finds."""

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loaders import load_events
from loaders.files import delimited, whole_lines
from loaders.files.delimited import read_delimited

HEADER = "start,title,x\n"
PIECES = st.sampled_from(
    ["a", '"', '""', ",", "\n", "\r\n", "\r", " ", "é", "日", "1992,A,b\n", '1992,"A,B",c\n', "\0"]
)


def read(text):
    rows = read_delimited(text)
    findings = [(each.code, each.cells.to_dict()) for each in rows.findings]
    return rows.frame, findings, rows.rows_read


@given(st.lists(PIECES, max_size=25).map("".join), st.integers(1, 30))
@example('1992,A,b\n1992,"A\nB",c\n1992,"open,d\n', 1)
@example('"a"b,c,"d\n1992,A,b\n', 1)
@example('x"y,c,"d', 100)
@example("1992,A\n1992,A,b,,\n1992,A,b,c\n\n,,\n1992,A,b\n", 100)
@example("a\r\r\nb\r", 1)
def test_the_same_is_read_as_record_by_record(text, size):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(whole_lines, "BLOCK", size)
        frame, findings, count = read(HEADER + text)
        patched.setattr(delimited, "blocks", lambda *_: iter(()))
        by_record, other_findings, other_count = read(HEADER + text)
    pd.testing.assert_frame_equal(frame, by_record)
    assert (findings, count) == (other_findings, other_count)


def test_a_quotation_left_open_behind_a_closed_one_takes_no_row_with_it():
    report = load_events(b'id,start,title\n1,1992,A\n"x"y,1993,"open\n3,1994,C\n4,1995,D\n')
    assert report.table.frame["id"].tolist() == ["1", "3", "4"]
    assert [(problem.row, problem.code) for problem in report.errors] == [(3, "quote_open")]

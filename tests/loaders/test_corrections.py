"""Cells corrected after reading: checked again, the file as it was."""

import pytest

from loaders import Answers, Correction, corrected, load_rows, open_rows

FILE = b"id,When,title,note\n1,1992-02-30,A,x\n2,1992-09,,y\n3,1993,C,z\n"
ANSWERS = Answers({"start": "When"})


def report_after(*corrections, content=FILE, answers=ANSWERS):
    return load_rows(corrected(open_rows(content, answers), corrections), answers)


def test_a_corrected_row_loads():
    assert report_after().table.frame["title"].tolist() == ["C"]
    report = report_after(Correction(2, "When", "1992-02-29"), Correction(3, "title", "B"))
    assert (report.table.frame["title"].tolist(), report.errors) == (["A", "B", "C"], [])


def test_the_last_correction_of_a_cell_counts():
    report = report_after(Correction(4, "title", "D"), Correction(4, "title", "E"))
    assert "E" in set(report.table.frame["title"])


def test_a_correction_can_be_wrong_and_is_said_to_be():
    report = report_after(Correction(4, "When", "soon"))
    assert (4, "When", "soon") in [(each.row, each.column, each.value) for each in report.errors]
    assert report.rows_read == 3


def test_rows_that_were_read_stay_as_they_were():
    rows = open_rows(FILE, ANSWERS)
    corrected(rows, [Correction(2, "When", "1992")])
    assert rows.frame.loc[2, "When"] == "1992-02-30"


def test_what_was_wrong_with_a_cell_as_read_is_no_longer_said():
    content = b'[{"start": "1992", "title": "A", "place": {"lat": 1}}]'
    said = report_after(content=content, answers=Answers())
    assert "place" in {each.column for each in said.problems}
    mended = report_after(Correction(1, "place", "Sinai"), content=content, answers=Answers())
    assert "place" not in {each.column for each in mended.problems}
    assert mended.table.frame["place"].tolist() == ["Sinai"]


def test_a_half_of_a_character_is_taken():
    report = report_after(Correction(4, "title", "\ud83d x"))
    assert report.table.frame["title"].tolist()[-1] == "\ufffd x"


@pytest.mark.parametrize("wrong", [Correction(99, "title", "A"), Correction(2, "no such", "A")])
def test_a_cell_that_is_not_there_cannot_be_corrected(wrong):
    with pytest.raises(KeyError):
        report_after(wrong)

"""The file of a visit: what is said of it goes with it, and no further."""

import io

import openpyxl
import pytest

FILE = "id,start,title\na,2001,A\nb,2002,B\n"


def workbook():
    """Return a workbook of two sheets with events."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, title in (("First", "A"), ("Second", "B")):
        sheet = book.create_sheet(name)
        sheet.append(["start", "title"])
        sheet.append(["2001", title])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def titles(page):
    return page.at.session_state["own_report"][1].table.frame["title"].tolist()


def test_a_correction_holds_for_the_sheet_in_which_it_was_made(with_file):
    page = with_file(workbook(), "book.xlsx").correct((2, "title", "Corrected"))
    assert titles(page) == ["Corrected"]
    page.set("selectbox", "sheet", "Second")
    assert titles(page) == ["B"]
    assert page.at.session_state["own_file"].corrections == ()


def test_a_correction_does_not_survive_another_encoding(with_file):
    page = with_file("start,title\n2001,ｶﾅ\n".encode("cp932")).correct((2, "title", "Corrected"))
    assert titles(page) == ["Corrected"]
    page.set("selectbox", "encoding", "cp932")
    assert titles(page) == ["ｶﾅ"]
    assert page.at.session_state["own_file"].corrections == ()


def test_a_correction_survives_the_answer_to_another_question(with_file):
    page = with_file("start,title\n1/2/1992,A\n").correct((2, "title", "Corrected"))
    page.set("segmented_control", "day_first", "day")
    assert titles(page) == ["Corrected"]


@pytest.mark.parametrize("count", [1, 2])
def test_corrections_are_taken_back_one_by_one(with_file, count):
    page = with_file(FILE).correct((2, "title", "C")).correct((3, "title", "D"))
    assert titles(page) == ["C", "D"]
    for _ in range(count):
        page.click("undo")
    assert titles(page) == [["C", "B"], ["A", "B"]][count - 1]

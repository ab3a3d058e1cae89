"""The file of a visit: what is said of it goes with it, and no further."""

import io
from datetime import date, timedelta

import openpyxl
import pytest

import views.visit.kept
import views.visit.reading
from loaders import load_rows
from views.visit.kept import Kept, Made

pytestmark = pytest.mark.slow

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


def kept_of_the_file(page):
    """Return the names under which a visit keeps something of its file."""
    kept = [each.name for each in vars(views.visit.kept).values() if isinstance(each, Kept | Made)]
    return {name for name in kept if name.startswith("own_") and name in page.at.session_state}


def test_nothing_of_the_file_or_made_of_it_is_kept_when_it_is_removed(with_file):
    page = with_file(FILE).look().tab("own_events").look("together")
    assert {"own_file", "own_rows", "own_report", "own_together", "own_cells", "own_timeline"} <= kept_of_the_file(page)
    page.tab("own_events").click("remove_file")
    assert kept_of_the_file(page) == {"own_cells_made"}


def test_a_file_is_loaded_once_and_again_on_another_day(with_file, monkeypatch):
    loaded = []
    counted = lambda *given, **named: loaded.append(given) or load_rows(*given, **named)  # noqa: E731
    monkeypatch.setattr(views.visit.reading, "load_rows", counted)
    page = with_file(FILE)
    page.run()
    assert len(loaded) == 1

    class Tomorrow(date):
        @classmethod
        def today(cls):
            return date.today() + timedelta(days=1)

    monkeypatch.setattr(views.visit.reading, "date", Tomorrow)
    page.run()
    assert len(loaded) == 2


@pytest.mark.parametrize("count", [1, 2])
def test_corrections_are_taken_back_one_by_one(with_file, count):
    page = with_file(FILE).correct((2, "title", "C")).correct((3, "title", "D"))
    assert titles(page) == ["C", "D"]
    for _ in range(count):
        page.click("undo")
    assert titles(page) == [["C", "B"], ["A", "B"]][count - 1]

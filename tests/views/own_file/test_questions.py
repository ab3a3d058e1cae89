"""What a file leaves open is asked on the page: its columns, its encoding, its sheet, the order of day and month."""

import pytest

from events.columns import NAMES
from tests.views.own_file.test_own_events import GOOD, JAPANESE, SAMPLES, UNREADABLE, everything

pytestmark = pytest.mark.slow


def test_a_japanese_table_of_excel_is_recognised(with_file):
    page = with_file(JAPANESE.encode("cp932"), lang="ja")
    assert "cp932" in everything(page)
    page.look()
    page.set("text_input", "search", "国連")
    assert page.shown == 1
    assert page.view.data == "own"


def test_columns_that_are_not_recognised_are_mapped_by_hand(with_file):
    content = "Ausgabe,Was,Wann\n1,Etwas geschah,1992-09\n"
    page = with_file(content)
    assert "No column for start, title was found" in page.at.error[0].value.replace("\\", "")
    page.at.multiselect(key="map_start").select("Wann")
    page.run()
    page.at.multiselect(key="map_title").select("Was")
    page.run()
    assert not page.at.error
    assert "1 of 1 rows loaded" in everything(page)
    page.click("remove_file")
    page.drop(content + "2,Noch etwas,1993\n", "other.csv")
    assert "2 of 2 rows loaded" in everything(page)


def test_every_column_of_ours_can_be_mapped(with_file):
    page = with_file(GOOD)
    offered = {each.key for each in page.at.multiselect if each.key.startswith("map_")}
    assert offered == {f"map_{name}" for name in NAMES}


def test_a_text_in_no_known_encoding_is_asked_about(with_file):
    page = with_file(UNREADABLE)
    assert page.at.error
    page.set("selectbox", "encoding", "cp1252")
    assert "The text was read as cp1252" in everything(page)
    assert not page.at.error


def test_parts_of_a_date_are_joined_in_the_order_in_which_they_are_chosen(with_file):
    page = with_file("D,M,Y,Was\n17,9,1992,Etwas\n")
    for part in ("Y", "M", "D"):
        page.at.multiselect(key="map_start").select(part)
        page.run()
    page.at.multiselect(key="map_title").select("Was")
    page.run()
    assert page.look().at.session_state["own_report"][1].table.frame["start"].tolist() == ["1992-09-17"]


def test_day_or_month_first_is_asked(with_file):
    page = with_file("start,title,source_url\n1/2/1992,Either,https://example.org\n")
    assert "0 of 1 rows loaded" in everything(page)
    page.set("segmented_control", "day_first", "day")
    assert "1 of 1 rows loaded" in everything(page)
    assert page.at.session_state["own_report"][1].table.frame["start"].tolist() == ["1992-02-01"]


def test_another_sheet_of_a_workbook_can_be_read(with_file):
    page = with_file((SAMPLES / "E06_several_sheets_one_hidden.xlsx").read_bytes(), "book.xlsx")
    choice = page.at.selectbox(key="sheet")
    assert choice.value == "Events"
    page.set("selectbox", "sheet", next(name for name in choice.options if name != "Events"))
    assert page.at.error
    page.set("selectbox", "sheet", "Events")
    assert "1 of 1 rows loaded" in everything(page)

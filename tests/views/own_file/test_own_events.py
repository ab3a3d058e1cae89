"""A file of one's own: dropped, read, questioned, corrected, looked at, taken away and forgotten."""

import asyncio
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st
from starlette.datastructures import Headers
from starlette.formparsers import MultiPartParser

from loaders import Correction
from texts import text
from views.own_file.cells import newly_typed

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[2] / "loaders" / "samples"
GOOD = "id,start,end,title,mission_type,countries,source_url\n" + "".join(
    f"own-{number},{2000 + number},,Own event {number},Diplomacy,AUS,https://example.org/{number}\n"
    for number in range(4)
)
BAD = GOOD.replace("2001,,", "2001-02-31,,").replace("AUS,https://example.org/2", "Atlantis,https://example.org/2")
UNREADABLE = b"start,title\n2001," + bytes(range(14, 32)) + bytes(range(127, 256))
JAPANESE = "開始日,件名,国,担当\n1992年9月17日,国連カンボジア暫定機構,カンボジア,外務省\n"


def everything(page):
    """Return all that the page says."""
    return page.words.replace("\\", "").replace("**", "")


def test_a_file_is_looked_at_alone_or_beside_the_curated_events(with_file, curated):
    page = with_file(GOOD)
    assert page.shown == len(curated)
    page.look()
    assert (page.shown, page.view.data, page.address.data) == (4, "own", "own")
    page.set("segmented_control", "data", "together")
    assert page.shown == len(curated) + 4
    page.set("segmented_control", "data", "curated")
    assert page.shown == len(curated)
    assert set(page.at.query_params) == {"importance"}


def test_together_the_events_are_told_apart_in_the_table(with_file):
    page = with_file(GOOD).look("together")
    page.set("selectbox", "lane", "none").tab("table")
    shown = page.at.dataframe[0].value
    assert shown["dataset"].value_counts()["mine.csv"] == 4


@pytest.mark.parametrize("language", ["en", "ja"])
def test_rows_loaded_and_problems_stand_on_every_tab(with_file, language):
    page = with_file(BAD, lang=language)
    said = text("file.loaded", language, n="3", total="4")
    for tab in ("own_events", "timeline", "table", "briefing", "about"):
        page.tab(tab)
        assert said in everything(page), tab


def test_problems_are_named_by_row_and_column_and_can_be_taken_away(with_file):
    page = with_file(BAD)
    said = everything(page)
    assert "Not loaded, row 3: start “2001-02-31”: its month has no such day" in said
    assert "Loaded, row 4: The country “Atlantis” is neither" in said
    offered = {button.key for button in page.at.get("download_button")}
    assert offered == {"take_corrected", "take_events", "take_problems"}


def test_the_rows_kept_out_and_those_with_a_remark_are_counted(with_file):
    said = everything(with_file(BAD))
    assert text("file.errors_one", "en") in said
    assert text("file.warnings_one", "en") in said


def test_only_the_rows_with_a_problem_can_be_shown(with_file):
    page = with_file(BAD)
    assert rows_in_table(page) == [2, 3, 4, 5]
    page.set("checkbox", "only_wrong", True)
    assert rows_in_table(page) == [3, 4]


def rows_in_table(page):
    return page.at.session_state["own_cells"][1].frame.index.tolist()


def test_the_table_is_made_anew_when_a_correction_is_taken_back(with_file):
    page = with_file(BAD)
    before = page.at.session_state["own_cells"][1].key
    page.correct((3, "start", "2001"))
    assert page.at.session_state["own_cells"][1].key == before
    page.click("undo")
    assert page.at.session_state["own_cells"][1].key != before


def test_a_hundred_rows_with_the_same_fault_are_one_line(with_file):
    rows = "".join(f"1992-02-31,Event {number},https://example.org\n" for number in range(100))
    page = with_file("start,title,source_url\n1992,Good,https://example.org\n" + rows)
    lines = {each.removeprefix("- ") for each in everything(page).split("\n") if "Not loaded" in each}
    assert len(lines) == 1
    assert "100 rows (3, 4, 5," in lines.pop()


def test_an_event_that_was_chosen_before_is_let_go_on_the_way_to_the_file(visit):
    page = visit(event="asset-protection-first-australia").drop(GOOD).look()
    assert page.view.event == ""
    assert "asset-protection-first-australia" not in everything(page)


def test_a_file_of_one_year_opens(with_file):
    page = with_file("start,title\n2001,A\n").look()
    assert page.shown == 1
    assert page.years.value == (2001, 2002)


FRAME = pd.DataFrame({"start": ["1992-02-31", "1993"], "title": ["A", "B"]}, index=[2, 3], dtype="str")


@pytest.mark.parametrize(
    ("edited", "known", "new"),
    [
        ({0: {"start": "1992-03-01"}}, [], [(2, "start", "1992-03-01")]),
        ({0: {"start": "1992-03-01"}}, [(2, "start", "1992-03-01")], []),
        # typed twice, emptied, and set back to what the file has
        ({0: {"start": "1992-03"}}, [(2, "start", "1992-03-01")], [(2, "start", "1992-03")]),
        ({1: {"title": None}}, [], [(3, "title", "")]),
        ({1: {"title": "B"}}, [], []),
        ({1: {"title": "B"}}, [(3, "title", "C")], [(3, "title", "B")]),
        ({0: {"title": "C"}, 1: {"title": "D"}}, [(2, "title", "C")], [(3, "title", "D")]),
    ],
)
def test_what_was_typed_is_taken_over_once(edited, known, new):
    found = newly_typed(FRAME, edited, [Correction(*each) for each in known])
    assert [(each.row, each.column, each.value) for each in found] == new


def test_removing_the_file_brings_back_the_curated_events_and_valid_filters(with_file, curated):
    page = with_file(BAD).look()
    page.at.multiselect(key="country").select(
        next(option for option in page.at.multiselect(key="country").options if option.startswith("Atlantis"))
    )
    page.run()
    assert page.shown == 1
    page.tab("own_events").click("remove_file")
    assert page.shown == len(curated)
    assert page.view.countries == ()
    assert "mine.csv" not in everything(page)
    for name in ("own_file", "own_rows", "own_report", "own_together", "own_cells", "own_overview", "own_timeline"):
        assert name not in page.at.session_state


def test_a_corrected_file_of_the_same_name_shows_the_new_data(with_file):
    page = with_file(GOOD)
    page.look().tab("own_events").click("remove_file")
    page.drop(GOOD.replace("own-3,2003", "own-3,1999-05-04"))
    page.look().tab("table")
    assert "1999-05-04" in page.at.dataframe[0].value["dates"].tolist()


def test_one_changed_cell_among_very_many_is_seen(with_file):
    rows = [f"r{number},{1950 + number % 70}-01-01,Row {number}\n" for number in range(60_000)]
    page = with_file("id,start,title\n" + "".join(rows))
    page.click("remove_file")
    rows[41_234] = "r41234,2021-12-31,Row 41234\n"
    page.drop("id,start,title\n" + "".join(rows))
    page.look().set("text_input", "search", "Row 41234").tab("table")
    assert page.at.dataframe[0].value["dates"].tolist() == ["2021-12-31"]


def test_two_visits_see_their_own_file_only(visit, curated):
    one, other = visit(), visit()
    one.drop(GOOD).look()
    other.drop(GOOD.replace("Own event", "Other event")).look()
    for page, title in ((one, "Own event 0"), (other, "Other event 0")):
        page.tab("table")
        assert title in page.at.dataframe[0].value["title"].tolist()
    assert visit().shown == len(curated)


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd.csv",
        "CON.csv",
        'a"b;c.csv',
        "あ" * 300 + ".csv",
        "x\r\nX: y.csv",
        "<b>x</b>[l](http://e.example).csv",
    ],
)
def test_the_name_of_a_file_is_only_ever_text(with_file, name):
    page = with_file(GOOD, name).look()
    assert page.shown == 4
    assert not [each.value for each in page.at.markdown if "[l](http" in each.value or "<b>x" in each.value]
    assert "\n" not in page.at.session_state["own_file"].name
    assert len(page.at.session_state["own_file"].name) <= 60


# All are read by the tests of loading; here one of three stands for what the page says.
ON_THE_PAGE = sorted(path for path in SAMPLES.iterdir() if path.name != "MANIFEST.json")[::3]


@pytest.mark.parametrize("sample", ON_THE_PAGE, ids=lambda path: path.name)
def test_every_sample_is_answered_on_the_page(with_file, sample):
    page = with_file(sample.read_bytes(), sample.name)
    assert page.at.error or "rows loaded" in everything(page)


def test_extra_columns_stand_on_the_card(with_file):
    page = with_file(JAPANESE).look().click("first_event")
    assert "担当: 外務省" in everything(page)


def test_an_upload_of_the_size_of_the_limit_stays_in_memory(visit):
    visit().tab("own_events")
    size = 1024 * 1024 * st.get_option("server.maxUploadSize")
    head = b'--edge\r\nContent-Disposition: form-data; name="f"; filename="mine.csv"\r\n\r\n'

    async def body():
        yield head
        for _ in range(size // 1024 // 1024):
            yield b"x" * 1024 * 1024
        yield b"\r\n--edge--\r\n"

    async def received():
        parser = MultiPartParser(Headers({"content-type": "multipart/form-data; boundary=edge"}), body())
        return (await parser.parse())["f"]

    file = asyncio.run(received())
    assert file.size == size
    assert not file.file._rolled


def test_a_link_to_somebody_elses_file_shows_the_curated_events_and_says_so(visit, shipped):
    page = visit(data="own", country="AUS")
    assert page.shown == shipped["countries"].str.contains("AUS").sum()
    assert "drop the file under Your events" in everything(page)


def test_without_curated_events_a_file_can_still_be_dropped(visit, dataset):
    (dataset / "events.csv").unlink()
    page = visit()
    assert page.at.error
    page.at.file_uploader[0].upload("mine.csv", GOOD.encode())
    page.run()
    assert page.shown == 4
    assert "events.csv" in page.at.error[0].value.replace("\\", "")

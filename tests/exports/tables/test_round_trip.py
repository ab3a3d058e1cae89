"""What is written as a table can be read back, with nothing lost and no date made more exact."""

import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from icalendar import Calendar

from events import View, select
from events.columns import NAMES
from exports import export
from exports.tables.columns import as_given
from loaders import UnreadableFile, load_events
from loaders.files.apostrophes import defused, restored

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[2] / "loaders" / "samples"
SMALL_SAMPLES = [path for path in sorted(SAMPLES.glob("[A-Z]*_*.*")) if path.stat().st_size < 100_000]

OWN = """id,start,end,title,latitude,longitude,personnel,my column,=cmd
a,1992,..,=1+1,-22.5,-1.25,12,'@x,1
b,1992-09~,?,''=quoted,,,,"line
break",-5
c,199X,,"comma, ""quote"" ; semicolon",0.5,10,,日本語,@y
d,1992-09-17,1993,-dash,,,0,+plus,
"""


def same(left, right):
    """Hold two tables to be the same: columns, values and what was derived from them."""
    pd.testing.assert_frame_equal(as_given(left), as_given(right), check_like=False)
    derived = ["first_day", "last_day", "start_precision", "end_precision", "approximate"]
    pd.testing.assert_frame_equal(left.frame[derived], right.frame[derived])


@pytest.fixture(scope="module")
def own():
    report = load_events(OWN.encode(), as_of=date(2026, 11, 23))
    assert report.errors == []
    return report.table


def back(table, content):
    return load_events(content, as_of=table.as_of, dataset=table.dataset).table


@pytest.mark.parametrize("query", ["", "country=AUS", "lang=ja&type=Agreement"])
def test_csv_of_the_curated_events(query, curated):
    view = View.from_query(query)
    once = back(curated, export(curated, view, "csv"))
    same(once, select(curated, view))
    assert export(once, View(), "csv") == export(curated, view, "csv")


def test_csv_of_anybodys_events(own):
    assert own.frame["title"].tolist() == ['comma, "quote" ; semicolon', "=1+1", "'=quoted", "-dash"]
    same(back(own, export(own, View(), "csv")), own)


def test_csv_opens_in_excel_as_unicode(own):
    assert export(own, View(), "csv").startswith(b"\xef\xbb\xbfid,start,end,title")


@pytest.mark.parametrize("given", ["", "plain", "=1", "+1", "-1", "@x", "\tx", "'=1", "''-x", "'plain", "a=1"])
def test_an_apostrophe_that_was_set_is_taken_off_again(given):
    assert defused(given)[:1] not in ("=", "+", "-", "@", "\t")
    assert restored(defused(given)) == given


@pytest.mark.parametrize("query", ["", "country=AUS", "lang=ja&type=Agreement"])
def test_xlsx_is_read_without_a_question_about_its_sheets(query, curated):
    view = View.from_query(query)
    report = load_events(export(curated, view, "xlsx"), as_of=curated.as_of)
    assert (report.format, report.problems, report.questions) == ("xlsx", [], ())
    same(report.table, select(curated, view))


def test_xlsx_of_anybodys_events(own):
    same(back(own, export(own, View(), "xlsx")), own)


def test_a_number_of_a_workbook_can_be_reckoned_with(curated):
    sheet = openpyxl.load_workbook(io.BytesIO(export(curated, View(), "xlsx"))).worksheets[0]
    heads, *rows = sheet.iter_rows()
    for name in ("latitude", "longitude", "personnel", "importance"):
        place = [cell.value for cell in heads].index(name)
        cells = [row[place] for row in rows if row[place].value is not None]
        assert len(cells) > 30
        assert {cell.data_type for cell in cells} == {"n"}
        assert [cell.value for cell in cells] == curated.frame[name].dropna().tolist()


def test_a_workbook_is_readable(curated, shipped):
    book = openpyxl.load_workbook(io.BytesIO(export(curated, View.from_query("country=AUS"), "xlsx")))
    assert book.sheetnames == ["Events", "Sources", "View", "Codebook"]
    events = book["Events"]
    assert events.freeze_panes == "A2"
    with_australia = shipped["countries"].str.contains("AUS").sum()
    assert events.max_row == with_australia + 1
    heads = [cell.value for cell in events[1]]
    assert events.cell(2, heads.index("start") + 1).data_type == "s"
    address = events.cell(2, heads.index("source_url") + 1)
    assert address.hyperlink.target == address.value
    assert all(sheet.freeze_panes == "A2" for sheet in book)
    view = dict(row[:2] for row in book["View"].iter_rows(values_only=True))
    assert view["Events shown"] == with_australia
    assert view["Query of the view"] == "country=AUS"
    assert book["Codebook"].max_row == len(NAMES) + 1
    assert book.properties.creator in ("", None)


@pytest.mark.parametrize("query", ["", "country=AUS", "lang=ja&type=Agreement"])
def test_json_of_the_curated_events(query, curated):
    view = View.from_query(query)
    report = load_events(export(curated, view, "json"), as_of=curated.as_of)
    assert (report.format, report.problems, report.questions) == ("timelinejs", [], ())
    same(report.table, select(curated, view))
    shown, given = (table.eras.set_index("id", drop=False) for table in (report.table, curated))
    pd.testing.assert_frame_equal(shown, given.loc[shown.index, shown.columns])
    assert {"id", "start", "end", "title", "title_ja", "first_day", "last_day"} == set(report.table.eras)


def test_json_of_anybodys_events(own):
    once = back(own, export(own, View(), "json"))
    expected = as_given(own)
    # Columns come in the order in which events have something in them.
    pd.testing.assert_frame_equal(as_given(once)[expected.columns], expected)


def test_a_slide_that_was_added_to_json_of_ours_is_an_event_as_well(own):
    content = json.loads(export(own, View(), "json"))
    content["events"].insert(
        1, {"start_date": {"year": "1999", "month": "5"}, "text": {"headline": "Added &amp; new"}, "unique_id": "e"}
    )
    frame = back(own, json.dumps(content).encode()).frame.set_index("id")
    assert sorted(frame.index) == ["a", "b", "c", "d", "e"]
    assert frame.loc["e", ["start", "title"]].tolist() == ["1999-05", "Added & new"]
    assert frame.loc["c", "start"] == "199X"


def test_json_is_what_timelinejs_reads(curated):
    content = json.loads(export(curated, View.from_query("series=Quad"), "json"))
    assert re.fullmatch(r"Japan: Quad, \d{4}–\d{4}", content["title"]["text"]["headline"])
    eras = [slide for slide in content["events"] if slide.get("role") == "era"]
    for slide in content["events"][: len(content["events"]) - len(eras)]:
        assert set(slide["start_date"]) <= {"year", "month", "day"}
        assert all(isinstance(part, int) for part in slide["start_date"].values())
        assert slide["text"]["headline"]
        assert "<a href=" in slide["text"]["text"]
        assert slide["display_date"]
    (month,) = [slide for slide in content["events"] if slide["start_date"] == {"year": 2007, "month": 5}]
    assert month["display_date"] == "May 2007"
    assert len(content["eras"]) + len(eras) == len(curated.eras)


def test_what_goes_on_is_drawn_by_timelinejs_to_the_day_of_the_data(own):
    slides = {slide["unique_id"]: slide for slide in json.loads(export(own, View(), "json"))["events"]}
    assert slides["a"]["end_date"] == {"year": 2026, "month": 11, "day": 23}
    assert slides["a"]["display_date"] == "since 1992"
    assert slides["d"]["end_date"] == {"year": 1993, "month": 12, "day": 31}
    assert [name for name, slide in slides.items() if "end_date" not in slide] == ["c", "b"]


def test_a_calendar_keeps_what_is_known_of_a_date(own):
    events = {str(event["uid"])[0]: event for event in Calendar.from_ical(export(own, View(), "ics")).walk("VEVENT")}
    assert events["d"]["dtstart"].dt.isoformat() == "1992-09-17"
    # The end of 1993, and a day more, since the end is the first day without the event.
    assert events["d"]["dtend"].dt.isoformat() == "1994-01-01"
    assert events["d"]["x-edtf"] == "1992-09-17/1993"
    assert "dtend" not in events["a"]
    assert "Still going on" in events["a"]["description"]
    assert "since 1992" in events["a"]["description"]
    assert events["a"]["summary"] == "(1992/..) =1+1"
    assert "dtend" not in events["b"]
    assert "end is not known" in events["b"]["description"]
    assert events["c"]["dtstart"].dt.isoformat() == "1990-01-01"
    assert events["c"]["dtend"].dt.isoformat() == "2000-01-01"


def test_a_day_in_a_calendar_has_no_dates_before_its_title(curated, shipped):
    calendar = Calendar.from_ical(export(curated, View.from_query("series=Quad"), "ics"))
    titles = {str(event["uid"]).split("@")[0]: str(event["summary"]) for event in calendar.walk("VEVENT")}
    quad = shipped[shipped["series"] == "Quad"].set_index("id")
    assert set(titles) == set(quad.index)
    for name, event in quad.iterrows():
        a_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", event["start"])
        assert titles[name] == (event["title"] if a_day else f"({event['start']}) {event['title']}")


HELD_BY_A_CALENDAR = ["id", "start", "end", "title", "mission_type", "place", "latitude", "longitude", "source_url"]


def held(table):
    """Return of a table what a calendar has a place for."""
    return as_given(table)[HELD_BY_A_CALENDAR]


def test_ics_keeps_what_a_calendar_has_a_place_for(curated, own):
    for table in (curated, own):
        once = back(table, export(table, View(), "ics"))
        pd.testing.assert_frame_equal(held(once), held(table))
    ours, once = curated.frame, back(curated, export(curated, View(), "ics")).frame
    assert all(summary in description for summary, description in zip(ours["summary"], once["summary"], strict=True))


def test_a_calendar_entry_that_was_moved_has_the_days_it_was_moved_to(own):
    content = export(own, View(), "ics")
    moved = content.replace(b"DTSTART;VALUE=DATE:19920917", b"DTSTART;VALUE=DATE:19920918")
    shortened = content.replace(b"DTEND;VALUE=DATE:19940101", b"DTEND;VALUE=DATE:19930201")
    for changed, dates in ((moved, ["1992-09-18", "1993-12-31"]), (shortened, ["1992-09-17", "1993-01-31"])):
        assert changed != content
        assert back(own, changed).frame.set_index("id").loc["d", ["start", "end"]].tolist() == dates


@pytest.fixture(scope="module")
def written():
    """Return what the events were that have been written so far: many samples hold the same, in another encoding."""
    return set()


@pytest.mark.parametrize("path", SMALL_SAMPLES, ids=lambda path: path.name)
def test_what_loads_can_be_written_and_loaded_again(path, written):
    try:
        table = load_events(path, as_of=date(2026, 11, 23)).table
    except UnreadableFile:
        pytest.skip("no table")
    if not len(table):
        pytest.skip("no row loads")
    if (told := as_given(table).to_csv()) in written:
        return
    written.add(told)
    for kind in ("csv", "xlsx", "json"):
        once = back(table, export(table, View(), kind)).frame
        known = [name for name in NAMES if name != "id"]
        again, given = (as_given(replace(table, frame=frame))[known] for frame in (once, table.frame))
        pd.testing.assert_frame_equal(again, given, obj=kind)
        assert set(once["id"]) == set(table.frame["id"])

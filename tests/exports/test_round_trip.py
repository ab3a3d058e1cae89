"""What is written as a table can be read back, with nothing lost and no date made more exact."""

import csv
import io
import json
from datetime import date

import openpyxl
import pandas as pd
import pytest
from icalendar import Calendar

from events import View, select
from exports import export
from exports.columns import as_given
from loaders import load_events
from loaders.apostrophes import defused, restored

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


def csv_of(rows):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows(rows)
    return out.getvalue().encode()


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
    rows = pd.DataFrame({"title": [defused(given)]}, dtype="str")
    assert restored(rows)["title"].tolist() == [given]


def rows_of_workbook(content):
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def test_xlsx(curated, own):
    for table in (curated, own):
        rows = rows_of_workbook(export(table, View(), "xlsx"))
        # Texts of a workbook need no apostrophe; reading them as CSV takes one off.
        rows = [
            [
                defused(cell) if name not in ("latitude", "longitude") else cell
                for name, cell in zip(rows[0], row, strict=True)
            ]
            for row in rows
        ]
        same(back(table, csv_of(rows)), table)


def test_a_workbook_is_readable(curated):
    book = openpyxl.load_workbook(io.BytesIO(export(curated, View.from_query("country=AUS"), "xlsx")))
    assert book.sheetnames == ["Events", "Sources", "View", "Codebook"]
    events = book["Events"]
    assert events.freeze_panes == "A2"
    assert events.max_row == 34
    assert events["B2"].data_type == "s"
    assert events["W2"].hyperlink.target == events["W2"].value
    assert all(sheet.freeze_panes == "A2" for sheet in book)
    view = dict(row[:2] for row in book["View"].iter_rows(values_only=True))
    assert view["Events shown"] == 33
    assert view["Query of the view"] == "country=AUS"
    assert book["Codebook"].max_row == 26
    assert book.properties.creator in ("", None)


def originals(content):
    """Return the rows that the JSON carries beside each slide."""
    events = [slide["event"] for slide in json.loads(content)["events"]]
    names = list(dict.fromkeys(name for event in events for name in event))
    return [names, *([defused(event.get(name, "")) for name in names] for event in events)]


def test_json(curated, own):
    for table in (curated, own):
        once = back(table, csv_of(originals(export(table, View(), "json"))))
        expected = as_given(table)
        pd.testing.assert_frame_equal(as_given(once)[expected.columns], expected)


def test_json_is_what_timelinejs_reads(curated):
    content = json.loads(export(curated, View.from_query("series=Quad"), "json"))
    assert content["title"]["text"]["headline"] == "Japan: Quad, 2007–2024"
    for slide in content["events"]:
        assert set(slide["start_date"]) <= {"year", "month", "day"}
        assert all(isinstance(part, int) for part in slide["start_date"].values())
        assert slide["text"]["headline"]
        assert "<a href=" in slide["text"]["text"]
        assert slide["display_date"]
    month = next(slide for slide in content["events"] if len(slide["start_date"]) == 2)
    assert month["display_date"] == "May 2007"
    assert len(content["eras"]) == 7


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


def test_a_day_in_a_calendar_has_no_dates_before_its_title(curated):
    calendar = Calendar.from_ical(export(curated, View.from_query("series=Quad"), "ics"))
    titles = [str(event["summary"]) for event in calendar.walk("VEVENT")]
    assert sum(not title.startswith("(") for title in titles) == 5
    assert sum(title.startswith("(2007-05)") for title in titles) == 1

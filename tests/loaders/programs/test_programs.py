"""The files of other timeline programs and datasets: what becomes of their fields, and which of their traps are reported."""
# ruff: noqa: E501 - the lines of these files are as long as they are

import json

import pytest

from loaders import UnreadableFile, load_events
from tests.loaders.reports import codes, loaded, noted

TIMELINEJS = """Year,Month,Day,Time,End Year,End Month,End Day,Display Date,Headline,Text,Media,Media Credit,Media Caption,Type,Group
,,,,,,,,Cover,,,,,title,
1992,9,17,14:30,1993,9,,,<b>Good</b> &amp; A,<p>One</p><p>Two</p>,https://www.example.org/a,MOFA,Page,,PKO
"1,992",,,,,,,c. 1992,Year only,,https://www.example.org/a.jpg,,,,PKO
1999,2,31,,,,,,No such day,,,,,,PKO
1999,13,,,,,,,No such month,,,,,,PKO
,,,,,,,,Undated,,,,,,PKO
1998,5,,,2001,,,,Era,,,,,era,
2001,5,,,2000,,,,Backwards,,,,,,PKO
"""


def test_timelinejs_sheet():
    report = load_events(TIMELINEJS.encode())
    assert report.format == "timelinejs"
    assert loaded(report, "start", "end", "title", "mission_type") == [
        ("1992~", "", "Year only", "PKO"),
        ("1992-09-17", "1993-09", "Good & A", "PKO"),
    ]
    first = report.table.frame.iloc[1]
    assert (first["summary"], first["source_url"], first["source_publisher"]) == (
        "One\nTwo",
        "https://www.example.org/a",
        "MOFA",
    )
    assert report.table.frame.iloc[0]["media"] == "https://www.example.org/a.jpg"
    assert [problem.row for problem in report.errors] == [5, 6, 7, 9]
    assert {problem.column for problem in report.errors} == {"Year, Month, Day", "End Year, End Month, End Day"}
    assert report.table.eras[["start", "end", "title"]].to_numpy().tolist() == [["1998-05", "2001", "Era"]]
    assert report.rows_read == 6
    assert {"title_row", "eras_found"} <= noted(report)


def test_older_timelinejs_sheet_writes_the_month_first():
    report = load_events(b"Start Date,End Date,Headline,Tag\n2/1/1992,,A,x\n1993,,B,y\n1/2/92,,C,z\n")
    assert loaded(report, "start", "mission_type") == [("1992-02-01", "x"), ("1993", "y")]
    assert [(problem.row, problem.code) for problem in report.errors] == [(4, "date_two_digit_year")]


def test_timelinejs_sheet_of_both_kinds_is_read_by_the_columns_that_it_has():
    report = load_events(b"Year,Month,Day,End Date,Headline\n1992,9,,1/2/1993,A\n1993,,,,B\n")
    assert loaded(report, "start", "end", "title") == [("1992-09", "1993-01-02", "A"), ("1993", "", "B")]


def test_year_before_the_first_keeps_its_sign():
    report = load_events(b"Year,Month,Day,Headline\n-44,3,15,Ides\n,3,15,No year\n")
    assert [(problem.row, problem.code, problem.value) for problem in report.errors] == [
        (2, "date_out_of_range", "-44-03-15"),
        (3, "date_form", "?-03-15"),
    ]


def test_timelinejs_json():
    slides = {
        "events": [
            {
                "start_date": {"year": 1992, "month": 9},
                "end_date": {"year": ""},
                "text": {"headline": "A"},
                "group": "g",
            },
            {"start_date": {"year": "2020", "month": "2", "day": "30"}, "text": {"headline": "B"}},
        ],
        "eras": [{"start_date": {"year": 1990}, "end_date": {"year": 1995}, "text": {"headline": "Era"}}],
    }
    report = load_events(json.dumps(slides).encode())
    assert loaded(report, "start", "end", "title") == [("1992-09", "", "A")]
    assert [(problem.row, problem.code) for problem in report.errors] == [(2, "date_impossible")]
    assert report.table.eras["title"].tolist() == ["Era"]


def test_vis_timeline():
    items = {
        "items": [
            {"id": 1, "content": "<i>A</i>", "start": "2014", "group": 7},
            {"id": 2, "content": "B", "start": 1473387721000, "end": None},
            {"id": 3, "content": "Behind", "start": "2014-04-20", "end": "2014-05-01", "type": "background"},
        ],
        "groups": [{"id": 7, "content": "<b>Lane</b>"}],
    }
    report = load_events(json.dumps(items).encode())
    assert report.format == "vis-timeline"
    assert loaded(report, "id", "start", "end", "title", "mission_type") == [
        ("1", "2014", "", "A", "Lane"),
        ("2", "2016-09-09", "", "B", ""),
    ]
    assert report.table.eras["title"].tolist() == ["Behind"]
    assert "milliseconds" in noted(report)
    assert report.rows_read == 2


def test_simile_json_and_xml():
    events = {
        "dateTimeFormat": "Gregorian",
        "events": [
            {
                "start": "May 20 1961 00:00:00 GMT-0600",
                "latestStart": "May 28 1961 00:00:00 GMT-0600",
                "title": "A",
                "description": "<p>x</p>",
                "link": "https://www.example.org/",
            }
        ],
    }
    report = load_events(json.dumps(events).encode())
    assert loaded(report, "start", "title", "summary", "source_url") == [
        ("1961-05~", "A", "x", "https://www.example.org/")
    ]
    assert (1, "start", "date_widened") in codes(report)
    xml = b'<data><event start="1961-05-20" end="1962" title="A" durationEvent="true">Words</event><event title="B"/></data>'
    report = load_events(xml)
    assert loaded(report, "start", "end", "title", "summary") == [("1961-05-20", "1962", "A", "Words")]
    assert [(problem.row, problem.code) for problem in report.errors] == [(2, "value_missing")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'<!DOCTYPE d [<!ENTITY a "aa">]><data><event start="1990" title="&a;"/></data>', "xml_entities"),
        (b"<html><body>no</body></html>", "xml_other"),
        (b'<data><event start="1990"', "xml_damaged"),
        (b"%PDF-1.7", "kind_other"),
        (b"PK\x03\x04 broken", "workbook_damaged"),
        (b"PAR1 broken PAR1", "parquet_damaged"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar_empty"),
        (b'{"a": 1}', "json_no_events"),
        (b"start,start,title\n1990,1991,A\n", "column_repeated"),
    ],
)
def test_refusals_name_their_reason(content, code):
    with pytest.raises(UnreadableFile) as refused:
        load_events(content)
    assert refused.value.code == code


PRECEDEN = "Layer,7,Event A,Notes,1992-09-17,yes,1993,no,no,,ff0000\n"
PRECEDEN_HEADER = (
    "Layer Name,Event ID,Event Name,Event Notes,Event Start Date,Event Start Approximate,Event End Date,"
    "Event End Approximate,Milestone,Event Symbol,Event Color\n"
)


@pytest.mark.parametrize("header", [PRECEDEN_HEADER, ""])
def test_preceden_with_and_without_header(header):
    report = load_events((header + PRECEDEN).encode())
    assert report.format == "preceden"
    assert loaded(report, "id", "start", "end", "title", "mission_type") == [
        ("7", "1992-09-17~", "1993", "Event A", "Layer")
    ]
    assert report.rows_read == 1


def test_acled_export():
    head = "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,source,notes,fatalities\n"
    rows = (
        "SSD1,03-02-2023,2023,1,Battles,Armed clash,X,Y,South Sudan,Juba,4.85,31.6,Radio,Text,3\n"
        "SSD2,20 May 2023,2023,2,Battles,Armed clash,X,,South Sudan,Juba,4.85,31.6,Radio,Text,0\n"
        "SSD3,2023-05-20,2023,3,Riots,,X,,South Sudan,Juba,4.85,31.6,Radio,Text,0\n"
    )
    report = load_events((head + rows).encode())
    assert report.format == "acled"
    assert loaded(report, "start", "title", "countries", "mission_type", "fatalities") == [
        ("2023-02-03", "Armed clash: X – Y, Juba", "SSD", "Battles", "3"),
        ("2023-05", "Riots: X, Juba", "SSD", "Riots", "0"),
        ("2023-05-20~", "Armed clash: X, Juba", "SSD", "Battles", "0"),
    ]


def test_ucdp_ged():
    head = "id,year,type_of_violence,conflict_name,dyad_name,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end\n"
    rows = "".join(
        f"{prec},2001,1,C,G - T,Kabul,34.5,69.2,Russia (Soviet Union),{prec},2001-05-03 00:00:00.000,2001-05-{end} 00:00:00.000\n"
        for prec, end in ((1, "03"), (2, "05"), (3, "09"), (4, "31"), (5, "31"))
    )
    report = load_events((head + rows).encode())
    assert report.format == "ucdp-ged"
    frame = report.table.frame.set_index("id")
    assert frame["start"].to_dict() == {
        "1": "2001-05-03",
        "2": "2001-05-03~",
        "3": "2001-05-03~",
        "4": "2001-05",
        "5": "2001",
    }
    assert frame["end"].to_dict() == {"1": "", "2": "2001-05-05~", "3": "2001-05-09~", "4": "", "5": ""}
    assert set(frame["countries"]) == {"RUS"}
    assert set(frame["mission_type"]) == {"State-based conflict"}
    assert frame.loc["1", "title"] == "G - T, Kabul"


CALENDAR = r"""BEGIN:VCALENDAR
BEGIN:VEVENT
UID:one
SUMMARY:One\, day
DTSTART;VALUE=DATE:19920917
DTEND;VALUE=DATE:19920918
CATEGORIES:PKO,Other
GEO:11.5;104.9
END:VEVENT
BEGIN:VEVENT
UID:two
SUMMARY:Folded
  title
DTSTART;TZID=Asia/Tokyo:20200101T003000
DTEND;TZID=Asia/Tokyo:20200103T000000
END:VEVENT
BEGIN:VEVENT
UID:three
SUMMARY:Gone
DTSTART:20200101T233000Z
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:four
SUMMARY:Yearly
DTSTART:20200101T233000Z
DURATION:PT1H
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
UID:five
SUMMARY:(1992-09) Month
DTSTART;VALUE=DATE:19920901
DTEND;VALUE=DATE:19921001
X-EDTF:1992-09
END:VEVENT
BEGIN:VEVENT
UID:six
SUMMARY:No day
DTSTART;VALUE=DATE:19920231
END:VEVENT
BEGIN:VTODO
SUMMARY:Task
END:VTODO
END:VCALENDAR
"""


def test_calendar():
    report = load_events(CALENDAR.replace("\n", "\r\n").encode())
    assert report.format == "icalendar"
    assert loaded(report, "id", "start", "end", "title") == [
        ("five", "1992-09", "", "Month"),
        ("one", "1992-09-17", "", "One, day"),
        ("four", "2020-01-01", "2020-01-02", "Yearly"),
        ("two", "2020-01-01", "2020-01-02", "Folded title"),
    ]
    assert [problem.row for problem in report.errors] == [17, 37]
    assert (23, "RRULE", "event_repeats") in codes(report)
    assert "not_events" in noted(report)
    assert report.rows_read == 6


def test_calendar_entry_of_further_dates_is_said_to_repeat():
    entry = (
        "UID:a\r\nSUMMARY:A\r\nDTSTART;VALUE=DATE:20200101\r\nRDATE;VALUE=DATE:20210101\r\nRDATE;VALUE=DATE:20220101"
    )
    report = load_events(f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{entry}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode())
    assert loaded(report, "start", "repeats") == [("2020-01-01", "20210101 20220101")]
    assert (2, "RRULE", "event_repeats") in codes(report)

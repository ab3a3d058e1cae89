"""A calendar is valid (RFC 5545), keeps nobody busy, and its entries are known again without being taken for others."""

import re
from datetime import date

import pytest
from icalendar import Calendar

from events import View
from events.together import together
from exports import export
from loaders import load_events
from loaders.load import load_events as load

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 23)
ROWS = b"start,title\n2027-03-01,Talks\n2027-04-02,Exercise\n2027-04-02,Exercise\n"
OTHERS = b"start,title\n2028-05-01,Ministerial\n2028-06-02,Seminar\n"
ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP")


def table_of(rows, name="events.csv"):
    return load_events(rows, name=name, as_of=TODAY).table


def uids(table, query=""):
    entries = Calendar.from_ical(export(table, View.from_query(query), "ics")).walk("VEVENT")
    return [str(entry["uid"]) for entry in entries]


def unfolded(content):
    """Return the lines of a calendar, held to its rules of lines."""
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    return content.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


@pytest.mark.parametrize("query", ["", "lang=ja", "country=AUS&from=2007", "q=zzz", "q=zzz&lang=ja"])
def test_a_calendar_is_valid(query, curated, exported):
    lines = unfolded(exported(query, "ics"))
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert all(re.match(r"[A-Z0-9-]+(;[A-Z-]+=[^:;]+)*:", line) for line in lines)
    assert [sum(line.startswith(name) for line in lines) for name in ("VERSION:2.0", "PRODID:")] == [1, 1]
    calendar = Calendar.from_ical(exported(query, "ics"))
    assert calendar.errors == []
    assert calendar.subcomponents
    found = uids(curated, query)
    assert len(found) == len(set(found))
    for entry in calendar.walk("VEVENT"):
        assert entry.errors == []
        names = [name for name, _ in entry.property_items(recursive=False, sorted=False)]
        assert [names.count(name) for name in ONCE] == [1] * len(ONCE)
        assert "DTEND" not in entry or entry["DTEND"].dt > entry["DTSTART"].dt
        assert entry["DTSTART"].params["VALUE"] == "DATE"


def test_nobody_is_busy_while_an_event_is_on(exported):
    entries = Calendar.from_ical(exported("", "ics")).walk("VEVENT")
    assert {str(entry["transp"]) for entry in entries} == {"TRANSPARENT"}


def test_two_files_of_one_name_do_not_overwrite_each_other():
    assert set(uids(table_of(ROWS))) & set(uids(table_of(OTHERS))) == set()


def test_the_same_file_again_is_the_same_entries_under_any_selection():
    assert uids(table_of(ROWS)) == uids(table_of(ROWS))
    assert len(set(uids(table_of(ROWS)))) == 3
    assert uids(table_of(ROWS), "q=Talks") == uids(table_of(ROWS))[:1]


def test_a_dataset_with_a_version_keeps_its_entries_when_they_are_corrected(curated):
    name = curated.frame["id"].iloc[0]
    event = f"{name}@japan-s-peace-and-security-cooperation-1978-2026"
    assert event in uids(curated)
    both = together(curated, load(ROWS, name="events.csv", as_of=TODAY).table)
    found = uids(both, "data=both")
    assert event in found
    assert set(uids(table_of(ROWS))) <= set(found)


def test_a_calendar_without_events_has_no_entry_and_says_why(exported):
    calendar = Calendar.from_ical(exported("q=zzz", "ics"))
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]
    assert "No events match" in calendar["X-WR-CALDESC"]

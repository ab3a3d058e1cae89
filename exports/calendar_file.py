"""Write the events as an iCalendar file (RFC 5545): all-day events whose text says how exact their dates are."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pandas as pd
from icalendar import Calendar, Event, vText
from icalendar.prop import vGeo, vUri

from events.columns import DATASET
from events.dates import Precision
from events.written import written_span
from exports.briefing import Briefing
from exports.citations import citation
from exports.clean import storable
from exports.file_names import slug
from texts import term, text

PRODUCT = "-//peace-security-timeline//EN"


def ics(briefing: Briefing) -> bytes:
    """Return a calendar of the events in view.

    A date that is no exact day covers all days that it can mean and stands before the title; `X-EDTF` holds the dates
    as they were given. The end of a day is the day after it (RFC 5545, 3.6.1). What goes on has no end and says so.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", storable(briefing.title))
    calendar.add("x-wr-caldesc", storable(briefing.description))
    dataset = slug(briefing.table.dataset.name) or "timeline"
    day = briefing.table.as_of
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    for event in briefing.records:
        calendar.add_component(entry(event, briefing.language, dataset, moment))
    return bytes(calendar.to_ical())


def entry(event: Mapping[Any, Any], language: str, dataset: str, moment: datetime) -> Event:
    """Return the calendar entry of an event; `moment` is the time stamp that every entry must have."""
    start, end = str(event["start"]), str(event["end"])
    title = storable((language == "ja" and event["title_ja"]) or event["title"])
    written = written_span(start, end, language)
    result = Event()
    result.add("uid", storable(f"{event['id']}@{dataset}"))
    result.add("dtstamp", moment)
    result.add("dtstart", event["first_day"].date())
    if event["ending"] in ("point", "dated"):
        result.add("dtend", event["last_day"].date() + timedelta(days=1))
    result.add("summary", f"({edtf(start, end)}) {title}" if inexact(event) else title)
    notes = {"ongoing": "calendar.ongoing", "unknown": "calendar.end_unknown"}
    said = [written, event["summary"], citation(event, language), event.get(DATASET, "")]
    if event["ending"] in notes:
        said.insert(1, text(notes[event["ending"]], language))
    result.add("description", storable("\n".join(str(line) for line in said if line)))
    result.add("categories", [storable(term("mission_type", str(event["mission_type"]), language))])
    if event["place"]:
        result.add("location", storable(event["place"]))
    if pd.notna(event["latitude"]) and pd.notna(event["longitude"]):
        result.add("geo", vGeo((float(event["latitude"]), float(event["longitude"]))))
    if event["source_url"]:
        result.add("url", vUri(storable(event["source_url"])))
    result.add("x-edtf", vText(edtf(start, end)))
    return result


def inexact(event: Mapping[Any, Any]) -> bool:
    """Whether a date of an event is no exact day."""
    precisions = [event["start_precision"], *([event["end_precision"]] if event["ending"] == "dated" else [])]
    return bool(event["approximate"]) or any(precision != Precision.DAY for precision in precisions)


def edtf(start: str, end: str) -> str:
    """Return the dates of an event as EDTF writes an interval: `1992-09/1993`, `2019-04/..`, `1992/` for unknown."""
    return start if not end else f"{start}/{'' if end == '?' else end}"

"""Read iCalendar (RFC 5545): each VEVENT is an event, its row the line on which it begins.

Dates are taken in the zone in which they are given and never converted; the end of a calendar entry is the first
moment after it, so that an entry of one day ends on the next and one that ends at midnight ended the day before.
"""

import re
from datetime import date, datetime, timedelta

from icalendar import Component, Event

from events.columns import SEPARATOR
from events.dates import ONGOING, UNKNOWN, DateError, parse_date
from loaders.decisions import Note
from loaders.limits import ROWS
from loaders.problems import Finding, UnreadableFile, row_finding
from loaders.program import Program, begins
from loaders.rows import Rows
from loaders.text_columns import text_frame

OUR_DATES = "X-EDTF"
# What icalendar, and reckoning with what it returns, raises for an entry that is damaged: a problem of one row.
DAMAGED = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, NotImplementedError)
OTHER_PARTS = re.compile(r"^BEGIN:(VTODO|VJOURNAL)\s*$", re.MULTILINE | re.IGNORECASE)
COLUMNS = (
    "id", "start", "end", "title", "summary", "mission_type", "place", "latitude", "longitude", "source_url",
    "organizer", "categories", "status", "repeats",
)  # fmt: skip


def from_text(text: str) -> Rows | None:
    """Read the events of a calendar. Raises UnreadableFile for a calendar without any."""
    if not begins(text, "BEGIN:VCALENDAR"):
        return None
    blocks = blocks_of(text)
    if not blocks:
        raise UnreadableFile("calendar_empty")
    records: dict[int, dict[str, str]] = {}
    damaged: dict[int, str] = {}
    cancelled: dict[int, str] = {}
    for line, block in blocks.items():
        try:
            record = event_record(Event.from_ical(block))
        except DAMAGED as error:
            damaged[line] = str(error)
            continue
        if record["status"].upper() == "CANCELLED":
            cancelled[line] = record["title"]
        else:
            records[line] = record
    frame = text_frame({name: [record[name] for record in records.values()] for name in COLUMNS}, list(records))
    frame = frame.loc[:, [name in COLUMNS[:10] or bool((frame[name] != "").any()) for name in COLUMNS]]
    findings = [*rejected(damaged, cancelled), *repeating(records)]
    others = len(OTHER_PARTS.findall(text))
    notes = (Note("not_events", {"count": others}),) if others else ()
    return Rows(frame, len(blocks), "icalendar", findings=tuple(findings), decisions=notes)


def blocks_of(text: str) -> dict[int, str]:
    """Return the text of each VEVENT by the line on which it begins; one that never ends goes up to the next."""
    blocks: dict[int, str] = {}
    lines: list[str] = []
    begin = 0
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        mark = line.strip().upper()
        if begin and mark in ("END:VEVENT", "BEGIN:VEVENT", "END:VCALENDAR"):
            blocks[begin] = "\r\n".join([*lines, "END:VEVENT", ""])
            begin = 0
        if mark == "BEGIN:VEVENT":
            begin, lines = number, []
            if len(blocks) == ROWS:
                raise UnreadableFile("rows_many", most=ROWS)
        if begin:
            lines.append(line)
    if begin:
        blocks[begin] = "\r\n".join([*lines, "END:VEVENT", ""])
    return blocks


def event_record(event: Component) -> dict[str, str]:
    """Return the fields of a calendar entry under our columns."""
    start, end = dates_of(event)
    categories = list_of(event.get("CATEGORIES"))
    place = event.get("GEO")
    title = str(event.get("SUMMARY", ""))
    uid = str(event.get("UID", ""))
    if OUR_DATES in event:
        start, end, title = with_our_dates(str(event[OUR_DATES]), start, end, title)
        uid = uid.rpartition("@")[0] or uid
    recurrence = event.get("RECURRENCE-ID")
    return {
        "id": uid + (f" {ical(recurrence)}" if recurrence is not None else ""),
        "start": start,
        "end": end,
        "title": title,
        "summary": str(event.get("DESCRIPTION", "")),
        "mission_type": categories[0] if categories else "",
        "place": str(event.get("LOCATION", "")),
        "latitude": f"{place.latitude}" if place is not None else "",
        "longitude": f"{place.longitude}" if place is not None else "",
        "source_url": str(event.get("URL", "")),
        "organizer": str(event.get("ORGANIZER", "")),
        "categories": SEPARATOR.join(categories) if len(categories) > 1 else "",
        "status": str(event.get("STATUS", "")),
        "repeats": " ".join(ical(rule) for name in ("RRULE", "RDATE") for rule in every(event.get(name))),
    }


def ical(value: object) -> str:
    """Return a value as it stands in a calendar."""
    written = value.to_ical() if hasattr(value, "to_ical") else value
    return written.decode("utf-8", "replace") if isinstance(written, bytes) else str(written)


def dates_of(event: Component) -> tuple[str, str]:
    """Return the first day and, when it is another, the last day of a calendar entry."""
    if "DTSTART" not in event:
        return "", ""
    first = unzoned(event.decoded("DTSTART"))
    after = unzoned(event.decoded("DTEND")) if "DTEND" in event else first
    if "DTEND" not in event and "DURATION" in event:
        after = first + event.decoded("DURATION")
    last = after
    if isinstance(after, datetime) and isinstance(first, datetime):
        last = after - timedelta(seconds=1) if after > first else after
    elif "DTEND" in event or "DURATION" in event:
        last = max(after - timedelta(days=1), first) if after >= first else after
    start, end = (f"{day.year:04d}-{day.month:02d}-{day.day:02d}" for day in (first, last))
    return start, "" if start == end else end


def unzoned(moment: object) -> date:
    """Return a date or moment as it is written, without its zone."""
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None)
    if isinstance(moment, date):
        return moment
    raise ValueError(f"{moment!r} is no date")


def with_our_dates(written: str, start: str, end: str, title: str) -> tuple[str, str, str]:
    """Return the dates as exact as an export of ours says they are, if the entry still covers the same days."""
    first, parted, last = written.partition("/")
    last = last or (UNKNOWN if parted else "")
    try:
        known = parse_date(first)
        open_end = last in (ONGOING, UNKNOWN)
        until = known.first_day if open_end else parse_date(last or first).last_day
    except DateError:
        return start, end, title
    if (str(known.first_day), str(until)) != (start, end or start):
        return start, end, title
    return first, last, title.removeprefix(f"({written}) ")


def list_of(categories: object) -> list[str]:
    """Return the categories of an entry, which may be given in several lists."""
    return [str(each) for one in every(categories) for each in getattr(one, "cats", [one])]


def every(found: object) -> list[object]:
    """Return what an entry has under a name: nothing, one value or several."""
    return found if isinstance(found, list) else [] if found is None else [found]


def rejected(damaged: dict[int, str], cancelled: dict[int, str]) -> list[Finding]:
    """Report the entries that cannot be read and those that were cancelled."""
    found = [row_finding("entry_damaged", "", damaged, "error")] if damaged else []
    return [*found, row_finding("event_cancelled", "STATUS", cancelled, "error")] if cancelled else found


def repeating(records: dict[int, dict[str, str]]) -> list[Finding]:
    """Report the entries that come again by a rule: the first date is loaded, the others are not."""
    rules = {line: record["repeats"] for line, record in records.items() if record["repeats"]}
    return [row_finding("event_repeats", "RRULE", rules, "warning")] if rules else []


ICALENDAR = Program(from_text=from_text)

"""Write the events as an iCalendar file (RFC 5545): all-day events whose text says how exact their dates are."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Timezone, TimezoneStandard, vGeo, vText, vUri
from icalendar import Event as Entry

from events.citations import citation
from events.dates import UNKNOWN, Precision
from events.event import Event
from exports.addresses import uri
from exports.briefing import Briefing
from exports.clean import storable
from exports.file_names import slug
from texts import text

PRODUCT = "-//peace-security-timeline//EN"


def ics(briefing: Briefing) -> bytes:
    """Return a calendar of the events in view.

    A date that is no exact day covers all days that it can mean and stands before the title; `X-EDTF` holds the dates
    as they were given. The end of a day is the day after it (RFC 5545, 3.6.1). What goes on has no end and says so.
    Nobody is busy while an event is on. A calendar must have a part: without events it is the time zone of its days.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", storable(briefing.title))
    calendar.add("x-wr-caldesc", storable(briefing.description))
    day = briefing.table.as_of
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    for event in briefing.events:
        calendar.add_component(entry(event, briefing, moment))
    if not briefing.events:
        calendar.add_component(utc())
    return bytes(calendar.to_ical())


def entry(event: Event, briefing: Briefing, moment: datetime) -> Entry:
    """Return the calendar entry of an event; `moment` is the time stamp that every entry must have."""
    language = briefing.language
    title = storable(event.title_in(language))
    result = Entry()
    result.add("uid", storable(f"{event.id}@{origin(event, briefing)}"))
    result.add("dtstamp", moment)
    result.add("dtstart", event.first_day)
    if event.ending in ("point", "dated"):
        result.add("dtend", event.last_day + timedelta(days=1))
    result.add("summary", f"({edtf(event)}) {title}" if inexact(event) else title)
    notes = {"ongoing": "calendar.ongoing", "unknown": "calendar.end_unknown"}
    said = [event.dates_in(language), event.summary_in(language), citation(event, language), event.dataset]
    if event.ending in notes:
        said.insert(1, text(notes[event.ending], language))
    result.add("description", storable("\n".join(line for line in said if line)))
    result.add("categories", [storable(event.type_in(language))])
    if event.place:
        result.add("location", storable(event.place_in(language)))
    if event.latitude is not None and event.longitude is not None:
        result.add("geo", vGeo((event.latitude, event.longitude)))
    if address := uri(event.source_url):
        result.add("url", vUri(address))
    result.add("transp", "TRANSPARENT")
    result.add("x-edtf", vText(edtf(event)))
    return result


def origin(event: Event, briefing: Briefing) -> str:
    """Return what makes the id of an event one of its own in any calendar.

    A dataset with a version keeps its ids, so that a later export brings its entries up to date. In other files an id
    may be the number of a row, and two files may have one name: there the event itself tells it from others.
    """
    table = briefing.table
    dataset = next((each for each in table.parts if each.name == event.dataset), table.dataset)
    name = slug(dataset.name) or "timeline"
    if dataset.version:
        return name
    content = "\n".join((event.start, event.end, event.title, event.place))
    return f"{sha256(content.encode(errors='replace')).hexdigest()[:16]}.{name}"


def utc() -> Timezone:
    """Return the time zone that needs no rule."""
    result, standard = Timezone(), TimezoneStandard()
    result.add("tzid", "Etc/UTC")
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta(0))
    standard.add("tzoffsetto", timedelta(0))
    standard.add("tzname", "UTC")
    result.add_component(standard)
    return result


def inexact(event: Event) -> bool:
    """Whether a date of an event is no exact day."""
    precisions = [event.start_precision, *([event.end_precision] if event.ending == "dated" else [])]
    return event.approximate or any(precision is not Precision.DAY for precision in precisions)


def edtf(event: Event) -> str:
    """Return the dates of an event as EDTF writes an interval: `1992-09/1993`, `2019-04/..`, `1992/` for unknown."""
    return event.start if not event.end else f"{event.start}/{'' if event.end == UNKNOWN else event.end}"

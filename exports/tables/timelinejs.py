"""Write the events in the JSON form of TimelineJS (timeline.knightlab.com), each with its own columns beside it."""

import json as notation
from collections.abc import Hashable, Mapping
from datetime import date
from html import escape
from typing import Any

from events.citations import source_line
from events.dates import Precision, parse_date
from events.event import Event
from events.translated import tried
from events.written import written_span
from exports.addresses import uri
from exports.briefing import Briefing
from exports.carried.written import head_of
from exports.tables.columns import as_given
from loaders.programs.timelinejs import ERA, ERA_ROLE, ORIGINAL, ROLE
from texts import text

Era = Mapping[Hashable, Any]


def json(briefing: Briefing) -> bytes:
    """Return a timeline of the events in view; the key `event` of a slide holds the event in our own columns.

    TimelineJS has no word for a month that ends a period, for an end that nobody knows or for one still to come; its
    dates show where the event is drawn, and `display_date` says what is known.
    """
    given = as_given(briefing.selected).to_dict("records")
    behind, between = eras(briefing)
    content = {
        "title": {
            "text": {"headline": escape(briefing.title), "text": paragraphs(briefing.filter_line, briefing.note)}
        },
        "events": [
            *(slide(event, row, briefing) for event, row in zip(briefing.events, given, strict=True)),
            *(era_slide(each, briefing.language) for each in between),
        ],
        "eras": [era(each, briefing.language) for each in behind],
        "about": {
            "data": briefing.data_line,
            "made": briefing.table.as_of.isoformat(),
            "query": briefing.view.to_query(),
            "shown": len(briefing.events),
            "total": len(briefing.table),
        },
        "briefing": head_of(briefing),
    }
    return notation.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", errors="replace")


def slide(event: Event, given: Mapping[Any, str], briefing: Briefing) -> dict[str, object]:
    """Return the slide of an event: text in HTML, escaped, and its sources as links."""
    language = briefing.language
    result: dict[str, object] = {
        "start_date": day_parts(event.start),
        "text": {
            "headline": escape(event.title_in(language)),
            "text": paragraphs(event.summary_in(language), event.place_in(language)) + sources(event, language),
        },
        "display_date": event.dates_in(language),
        "group": escape(event.type_in(language)),
        "unique_id": event.id,
        "autolink": False,
        ORIGINAL: {column: value for column, value in given.items() if value},
    }
    if event.ending in ("dated", "ongoing"):
        result["end_date"] = whole_day(event.last_day)
    return result


def day_parts(given: str) -> dict[str, int]:
    """Return as many parts of a date as were given."""
    day = parse_date(given)
    parts = {"year": day.first_day.year}
    if day.precision <= Precision.MONTH:
        parts["month"] = day.first_day.month
    if day.precision == Precision.DAY:
        parts["day"] = day.first_day.day
    return parts


def whole_day(day: date) -> dict[str, int]:
    """Return a day; the last one of a period, since TimelineJS takes a year for its first day."""
    return {"year": day.year, "month": day.month, "day": day.day}


def eras(briefing: Briefing) -> tuple[list[Era], list[Era]]:
    """Return the background periods in view that TimelineJS can draw behind the events, and those it cannot.

    It refuses a whole file for an era of one day, and draws one that overlaps another on top of it.
    """
    if not briefing.events:
        return [], []
    view, events = briefing.view, briefing.events
    first = parse_date(view.first).first_day if view.first else min(each.first_day for each in events)
    last = parse_date(view.last).last_day if view.last else max(each.last_day for each in events)
    behind: list[Era] = []
    between: list[Era] = []
    # Of those that overlap, the one that ends first leaves most room for others.
    for each in sorted(briefing.table.eras.to_dict("records"), key=lambda each: (each["last_day"], each["first_day"])):
        begins, ends = each["first_day"].date(), each["last_day"].date()
        if first <= ends and begins <= last:
            apart = not behind or begins > behind[-1]["last_day"].date()
            (behind if apart and begins < ends else between).append(each)
    return behind, between


def era(each: Era, language: str) -> dict[str, object]:
    """Return a background period."""
    return {
        "start_date": whole_day(each["first_day"]),
        "end_date": whole_day(each["last_day"]),
        "text": {"headline": escape(era_name(each, language))},
        ORIGINAL: {column: str(each[column]) for column in ERA if each[column]},
    }


def era_slide(each: Era, language: str) -> dict[str, object]:
    """Return a background period as a slide among the events, which a loader of ours takes for what it is."""
    return era(each, language) | {
        "display_date": written_span(str(each["start"]), str(each["end"]), language),
        "group": text("role.eras", language),
        "unique_id": str(each["id"]),
        "autolink": False,
        ROLE: ERA_ROLE,
    }


def era_name(each: Era, language: str) -> str:
    """Return the name of a background period in a language, or the one that it has."""
    return next(str(each[column]) for column in tried("title", language) if each.get(column))


def paragraphs(*given: str) -> str:
    """Return texts as paragraphs of HTML."""
    return "".join(f"<p>{escape(each)}</p>" for each in given if each)


def sources(event: Event, language: str) -> str:
    """Return the citation of an event and the addresses of its other sources."""
    links = " ".join(anchor(url) for url in (event.source_url, *event.further_sources) if url)
    return f"<p>{escape(source_line(event, language))} {links}</p>"


def anchor(url: str) -> str:
    """Return a link that says where it leads; what is no address of the web stays text."""
    address = uri(url)
    if not address:
        return escape(url)
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(url)}</a>'

"""SIMILE Timeline: events with `start`, `latestStart`, `earliestEnd`, `end`, as JSON or XML.

Fields: https://simile-widgets.org/wiki/Timeline_EventSources. An edge given as two dates lies somewhere between them;
it becomes the month, year or decade that holds both, marked as approximate.
"""

import io
from dataclasses import replace
from xml.etree.ElementTree import Element, ParseError

import pandas as pd
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from events.dates import DateError, parse_date
from loaders.dates.forms import UnreadableDateError
from loaders.dates.spoken import read_date
from loaders.files.empty_cells import refuse_emptiness
from loaders.files.records import record_rows
from loaders.limits import COLUMNS, ROWS
from loaders.problems import Finding, UnreadableFile, finding
from loaders.program import Program, begins
from loaders.programs.layout import has, lay_out, named
from loaders.programs.markup import plain_column
from loaders.rows import Json, Rows
from loaders.text_columns import text_frame

LAYOUT = {
    "id": ("id",),
    "start": ("start",),
    "end": ("end",),
    "title": ("title",),
    "summary": ("description",),
    "source_url": ("link",),
}
EDGES = {"start": "latestStart", "end": "earliestEnd"}


def fits(frame: pd.DataFrame) -> bool:
    """Whether a frame holds SIMILE events; their own fields are the sign."""
    return has(frame, "start", "title") and any(
        has(frame, name) for name in ("latestStart", "earliestEnd", "durationEvent", "isDuration")
    )


def arrange(rows: Rows) -> Rows:
    """Bring events under our columns, with edges between two dates made as inexact as they are."""
    laid = lay_out(rows, LAYOUT, "simile")
    frame = laid.frame
    findings: list[Finding] = []
    for column, other in EDGES.items():
        second = named(rows.frame, other)
        if column in frame and (second != "").any():
            given = frame[column]
            frame = frame.assign(**{column: [between(one, two) for one, two in zip(given, second, strict=True)]})
            widened = frame[column] != given
            findings.append(
                finding("date_widened", column, given[widened], "warning", taken=frame.loc[widened, column])
            )
    if "summary" in frame:
        frame = frame.assign(summary=plain_column(frame["summary"]))
    return replace(laid, frame=frame.astype(rows.frame.dtypes.iloc[0]), findings=(*laid.findings, *findings))


def between(first: str, second: str) -> str:
    """Return the finest date that holds both of two, marked as approximate; the first as it is when there is none."""
    try:
        one, two = (parse_date(read_date(each)[0]) for each in (first, second))
    except (UnreadableDateError, DateError):
        return first
    if one.text == two.text:
        return first
    for form in ("%Y-%m", "%Y"):
        if len({f"{day:{form}}" for day in (one.first_day, one.last_day, two.first_day, two.last_day)}) == 1:
            return f"{one.first_day.isoformat()[: 7 if form == '%Y-%m' else 4]}~"
    decade = one.first_day.isoformat()[:3]
    return f"{decade}X~" if two.last_day.isoformat()[:3] == decade else first


def from_json(content: Json) -> Rows | None:
    """Return the events of a SIMILE JSON object, whose dates are texts."""
    events = content.get("events") if isinstance(content, dict) else None
    found = events if isinstance(events, list) else []
    return record_rows(found) if any(isinstance(each, dict) and "start" in each for each in found) else None


def from_text(text: str) -> Rows | None:
    """Read a SIMILE XML file; the row is the number of the event. Raises UnreadableFile for any other XML."""
    if not begins(text, "<"):
        return None
    events = events_of(text)
    names = dict.fromkeys(name for event in events for name in event)
    if len(names) > COLUMNS:
        raise UnreadableFile("columns_many", columns=len(names), most=COLUMNS)
    refuse_emptiness(len(events), len(names), sum(map(len, events)))
    frame = text_frame({name: [event.get(name, "") for event in events] for name in names}, range(1, len(events) + 1))
    return Rows(frame, len(frame), "simile")


def events_of(text: str) -> list[dict[str, str]]:
    """Return the events of a SIMILE XML file; raises UnreadableFile for a damaged or too long one and other XML."""
    events: list[dict[str, str]] = []
    root = ""
    try:
        for happening, element in iterparse(
            io.BytesIO(text.encode("utf-8", "replace")), events=("start", "end"), forbid_dtd=True
        ):
            root = root or element.tag
            if happening == "end":
                if element.tag == "event":
                    events.append(fields_of(element))
                element.clear()
            if len(events) > ROWS:
                break
    except DefusedXmlException:
        raise UnreadableFile("xml_entities") from None
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableFile("xml_damaged", reason=str(error)) from None
    if len(events) > ROWS:
        raise UnreadableFile("rows_many", most=ROWS)
    if root != "data" or not events:
        raise UnreadableFile("xml_other", root=root)
    return events


def fields_of(event: Element) -> dict[str, str]:
    """Return the fields of an event; its text is its description when it has no other."""
    return {**event.attrib, "description": event.attrib.get("description") or event.text or ""}


SIMILE = Program(fits=fits, arrange=arrange, from_json=from_json, from_text=from_text)

"""The card that a pointer brings up over a mark; text from files is escaped, since Plotly reads some HTML."""

import textwrap
from collections.abc import Hashable
from html import escape
from typing import Any

import pandas as pd

from events.table import EventTable
from events.written import written_span
from texts import term, text

LINE = {"en": 62, "ja": 34}
LONGEST_TITLE = 200


def hover_cards(table: EventTable, language: str) -> list[str]:
    """Return the card of each event of a table, as the HTML subset that Plotly draws."""
    return [card(event, language) for event in table.frame.to_dict("records")]


def card(event: dict[Hashable, Any], language: str) -> str:
    """Return title, dates, place, personnel and source of one event."""
    lines = [
        f"<b>{broken(title(event, language), language)}</b>",
        written_span(str(event["start"]), str(event["end"]), language),
    ]
    if event["place"]:
        lines.append(broken(str(event["place"]), language))
    if not pd.isna(event["personnel"]):
        lines.append(personnel(event, language))
    lines.append(f"<i>{broken(source(event, language), language)}</i>")
    return "<br>".join(lines)


def title(event: dict[Hashable, Any], language: str) -> str:
    """Return the title of an event in a language, or the one that it has."""
    return str((language == "ja" and event["title_ja"]) or event["title"])


def personnel(event: dict[Hashable, Any], language: str) -> str:
    """Return the number of people with what it counts."""
    number = text("event.personnel_number", language, number=f"{event['personnel']:,}")
    basis = str(event["personnel_basis"])
    return f"{number} ({term('personnel_basis', basis, language)})" if basis and basis != "nan" else number


def source(event: dict[Hashable, Any], language: str) -> str:
    """Return the source of an event in a line."""
    parts = [str(event[part]) for part in ("source_publisher", "source_title", "source_url") if event[part]]
    return (
        text("event.source_line", language, source=", ".join(parts[:2])) if parts else text("event.no_source", language)
    )


def broken(given: str, language: str) -> str:
    """Break a text into lines of a readable length, escaped."""
    shown = given if len(given) <= LONGEST_TITLE else given[:LONGEST_TITLE] + "…"
    return "<br>".join(escape(line, quote=False) for line in textwrap.wrap(shown, LINE[language])) or "–"

"""The card that a pointer brings up over a mark; text from files is escaped, since Plotly reads some HTML."""

import textwrap
from collections.abc import Hashable
from functools import lru_cache
from html import escape
from typing import Any

import pandas as pd

from events.columns import DATASET
from events.described import dataset_name
from events.table import EventTable
from events.written import written_span
from texts import term, text

LINE = {"en": 62, "ja": 34}
LONGEST_TITLE = 200
ON_CARD = (
    "title",
    "title_ja",
    "start",
    "end",
    "place",
    "personnel",
    "personnel_basis",
    "source_publisher",
    "source_title",
    "source_url",
)


def hover_cards(table: EventTable, rows: list[int], language: str) -> list[str]:
    """Return the card of each of some rows of a table, as the HTML subset that Plotly draws."""
    columns = [table.frame[name].array[rows].tolist() for name in ON_CARD]
    datasets = [""] * len(rows)
    if DATASET in table.frame:
        datasets = [dataset_name(table, name, language) for name in table.frame[DATASET].array[rows]]
    return [card(language, *map(as_text, cells), dataset) for *cells, dataset in zip(*columns, datasets, strict=True)]


def as_text(cell: object) -> str:
    """Return a cell as text, "" for a number that is missing."""
    return cell if isinstance(cell, str) else "" if cell is pd.NA else str(cell)


@lru_cache(maxsize=20_000)
def card(language: str, *cells: str) -> str:
    """Return title, dates, place, personnel, source and dataset of an event, given its cells in ON_CARD's columns."""
    event: dict[Hashable, Any] = dict(zip((*ON_CARD, DATASET), cells, strict=True))
    lines = [f"<b>{broken(title(event, language), language)}</b>", written_span(event["start"], event["end"], language)]
    if event["place"]:
        lines.append(broken(term("place", event["place"], language), language))
    if event["personnel"]:
        lines.append(personnel(int(event["personnel"]), event["personnel_basis"], language))
    lines.append(f"<i>{broken(source(event, language), language)}</i>")
    if event[DATASET]:
        lines.append(broken(event[DATASET], language))
    return "<br>".join(lines)


def title(event: dict[Hashable, Any], language: str) -> str:
    """Return the title of an event in a language, or the one that it has."""
    return str((language == "ja" and event["title_ja"]) or event["title"])


def personnel(number: int, basis: str, language: str) -> str:
    """Return a number of people with what it counts."""
    people = text("event.personnel_number", language, number=f"{number:,}")
    return f"{people} ({term('personnel_basis', basis, language)})" if basis else people


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

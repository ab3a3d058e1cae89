"""The card that a pointer brings up over a mark: its lines, and the same as the HTML subset that Plotly draws."""

import textwrap
from functools import lru_cache
from html import escape

from events.citations import source_line
from events.described import dataset_name
from events.event import Event, events_of
from events.table import EventTable

LINE = {"en": 62, "ja": 34}
LONGEST_TITLE = 200


def card_lines(event: Event, table: EventTable, language: str) -> tuple[str, ...]:
    """Return title, dates, place, people, source and dataset of an event, as far as it has them."""
    return lines_of(event, dataset_name(table, event.dataset, language), language)


@lru_cache(maxsize=20_000)
def lines_of(event: Event, dataset: str, language: str) -> tuple[str, ...]:
    """Return the lines of the card of an event, of a dataset with this name."""
    place = event.place_in(language) if event.place else ""
    given = [event.dates_in(language), place, event.people_in(language), source_line(event, language), dataset]
    return shortened(event.title_in(language)), *filter(None, given)


def hover_cards(table: EventTable, rows: list[int], language: str) -> list[str]:
    """Return the card of each of some rows of a table; text from files is escaped, since Plotly reads some HTML."""
    return [card(card_lines(event, table, language), language) for event in events_of(table, rows)]


@lru_cache(maxsize=20_000)
def card(lines: tuple[str, ...], language: str) -> str:
    """Return the lines of a card with its title in bold."""
    title, *rest = (broken(line, language) for line in lines)
    return "<br>".join([f"<b>{title}</b>", *rest])


def shortened(title: str) -> str:
    """Return as much of a title as is read at a glance."""
    return title if len(title) <= LONGEST_TITLE else title[:LONGEST_TITLE] + "…"


def broken(given: str, language: str) -> str:
    """Break a text into lines of a readable length, escaped."""
    return "<br>".join(escape(line, quote=False) for line in textwrap.wrap(given, LINE[language])) or "–"

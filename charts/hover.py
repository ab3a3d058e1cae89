"""The card that a pointer brings up over a mark; text from files is escaped, since Plotly reads some HTML."""

import textwrap
from functools import lru_cache
from html import escape

from events.citations import source_line
from events.described import dataset_name
from events.event import Event, events_of
from events.table import EventTable

LINE = {"en": 62, "ja": 34}
LONGEST_TITLE = 200


def hover_cards(table: EventTable, rows: list[int], language: str) -> list[str]:
    """Return the card of each of some rows of a table, as the HTML subset that Plotly draws."""
    return [card(event, dataset_name(table, event.dataset, language), language) for event in events_of(table, rows)]


@lru_cache(maxsize=20_000)
def card(event: Event, dataset: str, language: str) -> str:
    """Return title, dates, place, people, source and dataset of an event."""
    lines = [f"<b>{broken(event.title_in(language), language)}</b>", event.dates_in(language)]
    if event.place:
        lines.append(broken(event.place_in(language), language))
    lines += filter(None, [event.people_in(language)])
    lines.append(f"<i>{broken(source_line(event, language), language)}</i>")
    if dataset:
        lines.append(broken(dataset, language))
    return "<br>".join(lines)


def broken(given: str, language: str) -> str:
    """Break a text into lines of a readable length, escaped."""
    shown = given if len(given) <= LONGEST_TITLE else given[:LONGEST_TITLE] + "…"
    return "<br>".join(escape(line, quote=False) for line in textwrap.wrap(shown, LINE[language])) or "–"

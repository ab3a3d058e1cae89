"""What the script of the offline page knows of the events: how they are filtered and found, and what a card says."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import TypedDict

from charts.layout import Layout
from events.described import dataset_name
from events.event import Event
from events.facets import BY_KEY, Facet
from events.laws import LAW_COLUMNS
from events.reading_order import reading_order
from events.search import EDGE, OWN_TEXTS, shared_names
from events.table import EventTable
from events.translated import tried
from events.written import written_date
from exports.addresses import uri
from exports.briefing import Briefing
from texts import term, text

# The facets that the page offers; its search finds what the others name.
OFFERED = (BY_KEY["country"], BY_KEY["type"])
FACTS = ("country", "type", "org", "series", "law", "place", "personnel", "importance", "confidence", "dataset")
DAYS_OF_LAWS = ("passed", "promulgated", "in_force", "expired")


class Numbered(TypedDict):
    """The values of some events, each once, and for each event the numbers of its own."""

    rows: list[list[int]]
    values: list[str]


def found_by(briefing: Briefing) -> dict[str, object]:
    """Return what selects the events, whatever the language: their values, days and texts, and the variants.

    Lists have an entry for each event. In `shared` are the values that events share: for each column the numbers of
    the values of each event, the values, and all names of each.
    """
    table, variants, events = briefing.table, briefing.table.variants, briefing.events
    named = shared_names(table.vocabulary, table.laws)
    shared = {column: numbered([values_of(event, column) for event in events]) for column in named}
    return {
        "importance": [event.importance for event in events],
        "first": [event.first_day.isoformat() for event in events],
        "last": [event.last_day.isoformat() for event in events],
        "own": [EDGE.join(filter(None, (getattr(event, name) for name in OWN_TEXTS))) for event in events],
        "shared": {column: with_names(found, named[column]) for column, found in shared.items() if found["values"]},
        "facets": {facet.key: facet.column for facet in OFFERED},
        "forms": variants.forms,
        "longest": variants.longest,
        "picked": picked(briefing),
    }


def values_of(event: Event, column: str) -> tuple[str, ...]:
    """Return the values that an event has in a column of one or of several."""
    given = getattr(event, column)
    return given if isinstance(given, tuple) else (given,) if given else ()


def with_names(values: Numbered, named: Callable[[str], str]) -> dict[str, object]:
    """Return numbered values with all the names of each."""
    return {**values, "names": [named(value) for value in values["values"]]}


def numbered(cells: Sequence[tuple[str, ...]]) -> Numbered:
    """Return the numbers of the values in each of some cells, and the values, each once."""
    numbers = {value: number for number, value in enumerate(dict.fromkeys(chain.from_iterable(cells)))}
    return {"rows": [[numbers[value] for value in each] for each in cells], "values": list(numbers)}


def picked(briefing: Briefing) -> list[int]:
    """Return the row numbers of the picks in the reader's order; none without picks, where time is the order."""
    rows = {event.id: row for row, event in enumerate(briefing.events)}
    return [rows[pick] for pick in briefing.view.picks if pick in rows]


def choices(briefing: Briefing, facet: Facet) -> dict[str, str]:
    """Return the values of a facet that the events have, with their names, the most frequent first."""
    counted = Counter(value for event in briefing.events for value in values_of(event, facet.column))
    table, language = briefing.table, briefing.language
    named = {value: facet.name(table, value, language) for value in counted}
    in_order = sorted(named, key=lambda value: (-counted[value], reading_order(named[value], table.variants)))
    return {value: named[value] for value in in_order}


def law_cells(table: EventTable) -> dict[str, dict[str, str]]:
    """Return the cells of each law by its id."""
    cells = table.laws[list(LAW_COLUMNS)].itertuples(index=False, name=None)
    laws = [dict(zip(LAW_COLUMNS, map(str, each), strict=True)) for each in cells]
    return {law["id"]: law for law in laws}


def facts(briefing: Briefing, laws: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, object]]:
    """Return what a card says of each event beside its text and source, by the name of the fact.

    Each text is in `values` once; `rows` has its number for each event. A fact that is known of no event is left out.
    """
    shorts = {law: best(cells, "short", briefing.language) for law, cells in laws.items()}
    said = [facts_of(event, briefing, shorts) for event in briefing.events]
    found = {}
    for name in FACTS:
        numbers = {value: number for number, value in enumerate(dict.fromkeys(each[name] for each in said))}
        if any(numbers):
            found[name] = {"rows": [numbers[each[name]] for each in said], "values": list(numbers)}
    return found


def facts_of(event: Event, briefing: Briefing, laws: Mapping[str, str]) -> dict[str, str]:
    """Return the facts of an event, "" for what is not known; `laws` are the names of laws."""
    table, language = briefing.table, briefing.language
    lists = {key: BY_KEY[key].names_of(table, event, language) for key in ("country", "type", "org")}
    lists["law"] = [laws.get(law, law) for law in event.legal_basis]
    return {name: text("details.joint", language).join(names) for name, names in lists.items()} | {
        "series": event.series_in(language),
        "place": event.place_in(language),
        "personnel": event.people_in(language),
        "importance": text(f"details.importance_{event.importance}", language),
        "confidence": term("confidence", event.confidence, language) if event.confidence else "",
        "dataset": dataset_name(table, event.dataset, language),
    }


def laws_drawn(layout: Layout, laws: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, object]]:
    """Return what a card says of each law that has a band in a chart, by its id."""
    drawn = {era.law for era in layout.eras}
    return {law: law_data(cells, layout.view.language) for law, cells in laws.items() if law in drawn}


def law_data(law: Mapping[str, str], language: str) -> dict[str, object]:
    """Return what a card says of a law, and the address of its source where a link can lead there."""
    days = [[text(f"law.{day}", language), written_date(law[day], language)] for day in DAYS_OF_LAWS if law[day]]
    return {
        "title": best(law, "short", language),
        "name": best(law, "title", language),
        "summary": best(law, "summary", language),
        "source": law["source_title"] or law["source_url"],
        "address": uri(law["source_url"]),
        "days": days,
    }


def best(cells: Mapping[str, str], column: str, language: str) -> str:
    """Return a cell in a language, or the one that there is."""
    translation, own = tried(column, language)
    return cells.get(translation) or cells[own]


def words(language: str) -> dict[str, str]:
    """Return what the script says, with the places of what it fills in, and what the facts are called."""
    return {name: text(f"details.{name}", language) for name in FACTS} | {
        "shown": text("offline.shown", language, n="{n}"),
        "joint": text("sheet.joint", language),
        "empty": text("sheet.empty", language),
        "step": text("offline.step", language, n="{n}", total="{total}"),
        "search": text("filter.search_in_force", language, search="{search}"),
        "from": text("filter.from", language, date="{date}"),
        "to": text("filter.to", language, date="{date}"),
        "any_of": text("filter.any", language),
        "all_of": text("filter.all", language),
        "source": text("event.source_line", language, source=""),
        "copy": text("details.copy_citation", language),
        "copied": text("page.copied", language),
    }

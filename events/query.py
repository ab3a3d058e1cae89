"""The text form of a View: the query string of the page's address, of a saved briefing and of the command line."""

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, quote, urlencode

from events.table import EventTable
from events.view import CHOICES, DEFAULTS, FACETS, LONGEST_SEARCH, View, window_problem

KEYS = FACETS | {
    "importance": "importance",
    "from": "first",
    "to": "last",
    "q": "search",
    "match": "match",
    "lane": "lane",
    "lang": "language",
    "event": "event",
    "data": "data",
}


@dataclass(frozen=True, slots=True)
class QueryNote:
    """Something in a query that was ignored: its key, the value as given, and the code of the reason."""

    key: str
    value: str
    code: str


def read_query(query: str) -> tuple[View, tuple[QueryNote, ...]]:
    """Read a query string into a View and notes on everything in it that was ignored; never raises."""
    given: dict[str, list[str]] = {}
    notes = []
    # A command line can hold halves of characters, which no address can; each becomes a question mark.
    readable = query.encode("utf-8", "replace").decode("utf-8")
    for key, value in parse_qsl(readable.removeprefix("?")):
        if key in KEYS:
            given.setdefault(KEYS[key], []).append(value)
        else:
            notes.append(QueryNote(key, value, "key_unknown"))
    chosen: dict[str, object] = {facet: tuple(given.pop(facet, ())) for facet in FACETS.values()}
    for name, values in given.items():
        chosen[name], code = single(name, values[-1])
        if code:
            notes.append(QueryNote(key_of(name), values[-1], code))
            del chosen[name]
    if window_problem(str(chosen.get("first", "")), str(chosen.get("last", ""))):
        notes.append(QueryNote("from", f"{chosen.pop('first')} – {chosen.pop('last')}", "window_reversed"))
    return replace(View(), **chosen), tuple(notes)  # type: ignore[arg-type]  # the keys are the fields of View


def single(name: str, value: str) -> tuple[object, str]:
    """Return the value of a key that takes one, and the code of what is wrong with it, or ""."""
    if name in CHOICES:
        accepted = {str(choice): choice for choice in CHOICES[name]}
        return accepted.get(value), "" if value in accepted else "value_unknown"
    if name in ("first", "last"):
        return value, window_problem(value, "")
    if name == "search":
        return value.strip(), "search_long" if len(value.strip()) > LONGEST_SEARCH else ""
    return value, ""


def known(view: View, table: EventTable) -> tuple[View, tuple[QueryNote, ...]]:
    """Leave out of a View the values that a table does not have, with a note on each."""
    kept: dict[str, object] = {}
    notes = []
    for key, facet in FACETS.items():
        values = vocabulary(table, facet)
        chosen = getattr(view, facet)
        notes += [QueryNote(key, value, "value_unknown") for value in chosen if value not in values]
        kept[facet] = tuple(value for value in chosen if value in values)
    if view.event and view.event not in table.ids:
        notes.append(QueryNote("event", view.event, "value_unknown"))
        kept["event"] = ""
    return replace(view, **kept), tuple(notes)  # type: ignore[arg-type]  # the keys are the fields of View


def vocabulary(table: EventTable, facet: str) -> frozenset[str]:
    """Return every value that a facet has in a table."""
    if facet in table.memberships:
        return frozenset(table.memberships[facet]["value"].cat.categories)
    column = "mission_type" if facet == "mission_types" else facet
    return frozenset(table.frame[column].cat.categories) - {""}


def write_query(view: View) -> str:
    """Write a View as a query string with its defaults left out."""
    return urlencode(query_parts(view), doseq=True, quote_via=quote)


def query_parts(view: View) -> dict[str, list[str]]:
    """Return the keys of a View's text form with their values, defaults left out."""
    parts = {}
    for key, name in KEYS.items():
        value = getattr(view, name)
        if value != DEFAULTS[name]:
            parts[key] = [str(each) for each in value] if isinstance(value, tuple) else [str(value)]
    return parts


def key_of(name: str) -> str:
    """Return the key under which a field of View stands in a query."""
    return next(key for key, field in KEYS.items() if field == name)

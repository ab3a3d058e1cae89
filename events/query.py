"""The text form of a View: the query string of the page's address, of a saved briefing and of the command line."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode

from events.facets import FACETS
from events.options import CHOICES, LONGEST_SEARCH, window_problem

FACET_KEYS = {facet.key: facet.field for facet in FACETS}
# Key in a query: field of View.
KEYS = FACET_KEYS | {
    "importance": "importance",
    "from": "first",
    "to": "last",
    "q": "search",
    "match": "match",
    "lane": "lane",
    "lang": "language",
    "event": "event",
    "data": "data",
    "pick": "picks",
}
SEVERAL = (*FACET_KEYS.values(), "picks")


@dataclass(frozen=True, slots=True)
class QueryNote:
    """Something in a query that was ignored: its key, the value as given, and the code of the reason."""

    key: str
    value: str
    code: str


def read_fields(query: str) -> tuple[dict[str, object], tuple[QueryNote, ...]]:
    """Read a query string into fields of a View, and notes on everything in it that was ignored; never raises."""
    given: dict[str, list[str]] = {}
    notes = []
    # A command line can hold halves of characters, which no address can; each becomes a question mark.
    readable = query.encode("utf-8", "replace").decode("utf-8")
    for key, value in parse_qsl(readable.removeprefix("?")):
        if key in KEYS:
            given.setdefault(KEYS[key], []).append(value)
        else:
            notes.append(QueryNote(key, value, "key_unknown"))
    fields: dict[str, object] = {field: tuple(given.pop(field, ())) for field in SEVERAL}
    for field, values in given.items():
        fields[field], code = single(field, values[-1])
        if code:
            notes.append(QueryNote(key_of(field), values[-1], code))
            del fields[field]
    if window_problem(str(fields.get("first", "")), str(fields.get("last", ""))):
        notes.append(QueryNote("from", f"{fields.pop('first')} – {fields.pop('last')}", "window_reversed"))
    return fields, tuple(notes)


def single(field: str, value: str) -> tuple[object, str]:
    """Return the value of a field that takes one, and the code of what is wrong with it, or ""."""
    if field in CHOICES:
        accepted = {str(choice): choice for choice in CHOICES[field]}
        return accepted.get(value), "" if value in accepted else "value_unknown"
    if field in ("first", "last"):
        return value, window_problem(value, "")
    if field == "search":
        return value.strip(), "search_long" if len(value.strip()) > LONGEST_SEARCH else ""
    return value, ""


def query_parts(fields: Mapping[str, object], defaults: Mapping[str, object]) -> dict[str, list[str]]:
    """Return the keys of the text form with the values of some fields, those left out that are the defaults."""
    parts = {}
    for key, field in KEYS.items():
        value = fields[field]
        if value != defaults[field]:
            parts[key] = [str(each) for each in value] if isinstance(value, tuple) else [str(value)]
    return parts


def written_query(parts: Mapping[str, list[str]]) -> str:
    """Write keys and values as a query string."""
    return urlencode(parts, doseq=True, quote_via=quote)


def key_of(field: str) -> str:
    """Return the key under which a field of View stands in a query."""
    return next(key for key, each in KEYS.items() if each == field)

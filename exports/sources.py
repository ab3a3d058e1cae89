"""The sources of the events on a sheet, numbered in the order of the events; those of one source share its number."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from events.table import EventTable
from exports.citations import citation
from exports.clean import printable


@dataclass(frozen=True, slots=True)
class Source:
    """A source: its number, its citation with and without the address, its address, the row numbers of its events."""

    number: int
    citation: str
    short: str
    url: str
    events: tuple[int, ...]


def numbered_sources(table: EventTable, language: str) -> tuple[Source, ...]:
    """Return the sources of a table, each once; events without any share an entry that says so."""
    rows: dict[tuple[str, str], list[int]] = {}
    shorts = {}
    for place, event in enumerate(table.frame.to_dict("records")):
        whole, url = printable(citation(event, language)), str(event["source_url"])
        rows.setdefault((whole, url), []).append(place)
        shorts[whole, url] = printable(citation(event | {"source_url": ""}, language)) if event_has_title(event) else ""
    return tuple(
        Source(number, whole, " ".join(filter(None, (shorts[whole, url], host(url)))) or whole, url, tuple(events))
        for number, ((whole, url), events) in enumerate(rows.items(), start=1)
    )


def event_has_title(event: dict[object, object]) -> bool:
    """Whether an event says more of its source than the address."""
    return any(event[column] for column in ("source_publisher", "source_title", "source_date"))


def host(url: str) -> str:
    """Return the name of the site of an address, as `mofa.go.jp`."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

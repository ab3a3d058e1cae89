"""The sources of the events on a sheet, numbered in the order of the events; those of one source share its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from events.citations import short_citation
from events.event import Event
from exports.clean import printable


@dataclass(frozen=True, slots=True)
class Source:
    """A source: its number, its citation with and without the address, its address, the row numbers of its events."""

    number: int
    citation: str
    short: str
    url: str
    events: tuple[int, ...]


def numbered_sources(events: Sequence[Event], citations: Sequence[str], language: str) -> tuple[Source, ...]:
    """Return the sources of some events with these citations, each once; events without any share an entry."""
    rows: dict[tuple[str, str], list[int]] = {}
    for place, (event, cited) in enumerate(zip(events, citations, strict=True)):
        rows.setdefault((printable(cited), event.source_url), []).append(place)
    return tuple(
        Source(number, whole, with_site(events[places[0]], language) or whole, url, tuple(places))
        for number, ((whole, url), places) in enumerate(rows.items(), start=1)
    )


def with_site(event: Event, language: str) -> str:
    """Return the citation of an event with the name of the site instead of the address; "" without a source."""
    return " ".join(filter(None, (printable(short_citation(event, language)), host(event.source_url))))


def host(url: str) -> str:
    """Return the name of the site of an address, as `mofa.go.jp`."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

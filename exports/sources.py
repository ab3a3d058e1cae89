"""The sources of the events on a sheet, numbered in the order of the events; those of one source share its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from events.citations import citation, short_citation
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


def numbered_sources(events: Sequence[Event], language: str) -> tuple[Source, ...]:
    """Return the sources of some events, each once; events without any share an entry that says so."""
    rows: dict[tuple[str, str], list[int]] = {}
    shorts = {}
    for place, event in enumerate(events):
        whole, url = printable(citation(event, language)), event.source_url
        rows.setdefault((whole, url), []).append(place)
        shorts[whole, url] = printable(short_citation(event, language))
    return tuple(
        Source(number, whole, " ".join(filter(None, (shorts[whole, url], host(url)))) or whole, url, tuple(places))
        for number, ((whole, url), places) in enumerate(rows.items(), start=1)
    )


def host(url: str) -> str:
    """Return the name of the site of an address, as `mofa.go.jp`."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

"""The sources of the events on a sheet, numbered in the order of the events; those of one source share its number."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

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


def numbered_sources(records: Sequence[Mapping[Hashable, Any]], language: str) -> tuple[Source, ...]:
    """Return the sources of some events, each once; events without any share an entry that says so."""
    rows: dict[tuple[str, str], list[int]] = {}
    shorts = {}
    for place, event in enumerate(records):
        whole, url = printable(citation(event, language)), str(event["source_url"])
        rows.setdefault((whole, url), []).append(place)
        shorts[whole, url] = (
            printable(citation({**event, "source_url": ""}, language)) if event_has_title(event) else ""
        )
    return tuple(
        Source(number, whole, " ".join(filter(None, (shorts[whole, url], host(url)))) or whole, url, tuple(events))
        for number, ((whole, url), events) in enumerate(rows.items(), start=1)
    )


def event_has_title(event: Mapping[Hashable, Any]) -> bool:
    """Whether an event says more of its source than the address."""
    return any(event[column] for column in ("source_publisher", "source_title", "source_date"))


def host(url: str) -> str:
    """Return the name of the site of an address, as `mofa.go.jp`."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

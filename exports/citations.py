"""Citations: where a statement comes from, in a form that can be pasted into a text."""

from collections.abc import Hashable, Mapping
from typing import Any

from events.written import written_date
from texts import text


def citation(event: Mapping[Hashable, Any], language: str) -> str:
    """Cite one event (a row of the event table): publisher, title, date and address of its source, where given."""
    parts = [event["source_publisher"], quoted(event["source_title"], language), source_date(event, language)]
    said = text("citation.joint", language).join(str(part) for part in parts if part)
    if not said and not event["source_url"]:
        return text("event.no_source", language)
    return " ".join(
        part for part in (said + text("citation.stop", language) if said else "", event["source_url"]) if part
    )


def quoted(title: str, language: str) -> str:
    """Return the title of a source in quotation marks; a description in square brackets stays as it is."""
    return title if not title or title.startswith("[") else text("citation.quoted", language, title=title)


def source_date(event: Mapping[Hashable, Any], language: str) -> str:
    """Return the date of a source as exact as the source shows it."""
    return written_date(event["source_date"], language) if event["source_date"] else ""


def further_addresses(event: Mapping[Hashable, Any]) -> tuple[str, ...]:
    """Return the addresses of the other sources of an event."""
    return tuple(str(event["further_sources"]).split())

"""Citations: where a statement comes from, in a form that can be pasted into a text."""

from events.event import Event
from events.written import written_date
from texts import text


def citation(event: Event, language: str) -> str:
    """Cite the source of an event with its address, or say that there is none."""
    return " ".join(filter(None, (short_citation(event, language), event.source_url))) or text(
        "event.no_source", language
    )


def short_citation(event: Event, language: str) -> str:
    """Cite the source of an event without its address: publisher, title and date, as far as they are given."""
    parts = (event.source_publisher, quoted(event.source_title, language), source_date(event, language))
    said = text("citation.joint", language).join(filter(None, parts))
    return said + text("citation.stop", language) if said else ""


def source_line(event: Event, language: str) -> str:
    """Return the source of an event in a line of its own, by its address where nothing else is given."""
    source = short_citation(event, language) or event.source_url
    return text("event.source_line", language, source=source) if source else text("event.no_source", language)


def has_source(event: Event) -> bool:
    """Whether anything is given of where an event comes from."""
    return any((event.source_title, event.source_publisher, event.source_url, event.further_sources))


def quoted(title: str, language: str) -> str:
    """Return the title of a source in quotation marks; a description in square brackets stays as it is."""
    return title if not title or title.startswith("[") else text("citation.quoted", language, title=title)


def source_date(event: Event, language: str) -> str:
    """Return the date of a source as exact as the source shows it."""
    return written_date(event.source_date, language) if event.source_date else ""

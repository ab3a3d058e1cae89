"""What is listed under a chart or after it: the numbered sources, or the events with theirs."""

from dataclasses import dataclass, replace

from exports.briefing import Briefing
from exports.clean import printable
from texts import text


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: what hangs to its left, its first paragraph in full ink and its second in quiet ink."""

    number: str
    head: str
    body: str
    link: str


def short_sources(briefing: Briefing) -> tuple[Entry, ...]:
    """Return the sources by the name of their site, with a link; numbered where the marks have numbers."""
    numbered = briefing.numbered
    return tuple(Entry(f"[{each.number}]" if numbered else "", "", each.short, each.url) for each in briefing.sources)


def full_sources(briefing: Briefing) -> tuple[Entry, ...]:
    """Return the numbered sources with their whole addresses."""
    return tuple(Entry(f"[{each.number}]", "", each.citation, each.url) for each in briefing.sources)


def events_with_sources(briefing: Briefing) -> tuple[Entry, ...]:
    """Return the events in the order of their days, each with its source."""
    sources = {row: source for source in briefing.sources for row in source.events}
    return tuple(
        Entry(
            f"[{sources[row].number}]" if briefing.numbered else "",
            text(
                "sheet.dated_title",
                briefing.language,
                date=event.dates_in(briefing.language),
                title=printable(event.title_in(briefing.language)),
            ),
            sources[row].short,
            sources[row].url,
        )
        for row, event in enumerate(briefing.events)
    )


def told_events(briefing: Briefing) -> tuple[Entry, ...]:
    """Return the events in the order of their days with what is said of them, each with its source."""
    told = zip(events_with_sources(briefing), briefing.events, strict=True)
    return tuple(
        replace(entry, head=" ".join(filter(None, (entry.head, printable(event.summary_in(briefing.language))))))
        for entry, event in told
    )

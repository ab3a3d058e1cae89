"""Lists in columns: the numbered sources under a chart or on pages of their own, and the events with their sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from charts.measure import break_lines, text_width
from charts.palette import INKS
from exports.briefing import Briefing
from exports.clean import printable
from exports.sheets.scene import LEADING, Group, Part, Text
from texts import text

INK = INKS["light"]
SIZE = 10.0
APART = 4.0
BETWEEN = 28.0
MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: what hangs to its left, its first paragraph in full ink and its second in quiet ink."""

    number: str
    head: str
    body: str
    link: str


def short_sources(briefing: Briefing) -> tuple[Entry, ...]:
    """Return the numbered sources as they stand under a chart: by the name of their site, with a link."""
    return tuple(Entry(f"[{each.number}]", "", each.short, each.url) for each in briefing.sources)


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


def in_columns(
    entries: Sequence[Entry], left: float, top: float, width: float, room: float = inf, columns: int = 2
) -> list[tuple[Group, float]]:
    """Put entries into columns, page after page; without a limit of height into one page of even columns.

    Returns for each page its group and its lower edge.
    """
    indent = max((text_width(each.number, SIZE) + 6 for each in entries if each.number), default=0.0)
    column = (width - BETWEEN * (columns - 1)) / columns
    broken = [tuple(paragraphs(each, column - indent)) for each in entries]
    heights = [sum(len(lines) for lines, _ in each) * SIZE * LEADING + APART for each in broken]
    limit = even(heights, columns) if room == inf else room
    pages: list[tuple[list[Part], float]] = [([], top)]
    place, y = 0, top
    for entry, lines, height in zip(entries, broken, heights, strict=True):
        if y + height > top + limit + 0.01 and y > top:
            place, y = place + 1, top
            if place == columns:
                pages.append(([], top))
                place = 0
        x = left + place * (column + BETWEEN)
        parts, lowest = pages[-1]
        parts += drawn(entry, lines, x, y, indent)
        y += height
        pages[-1] = parts, max(lowest, y)
    return [(Group("sources", tuple(parts)), lowest) for parts, lowest in pages if parts]


def even(heights: list[float], columns: int) -> float:
    """Return the least height at which entries fit into so many columns."""
    low, high = max([*heights, sum(heights) / columns], default=0.0), sum(heights)
    while high - low > 1:
        tried = (low + high) / 2
        used, number = 0.0, 1
        for height in heights:
            used, number = (used + height, number) if used + height <= tried else (height, number + 1)
        low, high = (tried, high) if number > columns else (low, tried)
    return high


def paragraphs(entry: Entry, width: float) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the paragraphs of an entry, broken into lines, with their colours."""
    for words, colour in ((entry.head, INK.text), (entry.body, INK.quiet)):
        if words:
            yield break_lines(words, SIZE, width, MOST_LINES), colour


def drawn(
    entry: Entry, broken: tuple[tuple[tuple[str, ...], str], ...], x: float, y: float, indent: float
) -> Iterator[Part]:
    """Yield the texts of an entry; the last paragraph is the link."""
    y += SIZE * LEADING / 2
    if entry.number:
        yield Text(x, y, (entry.number,), SIZE, INK.text)
    for place, (lines, colour) in enumerate(broken, start=1):
        link = entry.link if place == len(broken) else ""
        yield Text(x + indent, y, lines, SIZE, colour, link=link)
        y += len(lines) * SIZE * LEADING

"""Slides that a deck has besides its charts when they are asked for: an opening, and a close of sources."""

from dataclasses import dataclass

from charts.measure import break_lines
from charts.palette import INKS
from exports.briefing import Briefing
from exports.sheets.columns import set_in_pages
from exports.sheets.frame import MARGIN, SIZES, footer_group, heading_of, room_of
from exports.sheets.listing import events_with_sources, full_sources
from exports.sheets.scene import LEADING, Group, Sheet, Text

INK = INKS["light"]
TITLES = (40.0, 36.0, 32.0, 28.0, 24.0, 20.0)
BODY, APART = 16.0, 10.0
FEW_LINES, ANY_LINES = 3, 99
# A title stands a little above the middle.
HIGH = 0.3


@dataclass(frozen=True, slots=True)
class Extras:
    """Which slides are asked for: an opening, one for each event, a close of sources."""

    opening: bool = False
    event_slides: bool = False
    closing: bool = False


NO_EXTRAS = Extras()


def opening_sheet(briefing: Briefing) -> Sheet:
    """Return the sheet that opens a deck: its title, filters and note, the day of the data and that of the file."""
    width, height = SIZES[briefing.shape]
    inner, top = width - 2 * MARGIN, height * HIGH
    size = next(
        (each for each in TITLES if len(break_lines(briefing.title, each, inner, ANY_LINES)) <= FEW_LINES), TITLES[-1]
    )
    title = paragraph(briefing.title, top, size, INK.text, inner)
    parts, top = [], top + title.height + APART
    for words, colour in (
        (briefing.filter_line, INK.quiet),
        (briefing.note, INK.text),
        (briefing.data_line, INK.quiet),
    ):
        if words:
            parts.append(paragraph(words, top, BODY, colour, inner))
            top += parts[-1].height + APART
    foot = footer_group(briefing, width, height, "", 1, 1)
    return Sheet(width, height, (Group("title", (title,)), Group("heading", tuple(parts)), foot))


def closing_sheets(briefing: Briefing) -> list[Sheet]:
    """Return the sheets that close a deck with its sources, by their numbers or, where they have none, by event."""
    width, height = SIZES[briefing.shape]
    heading, top = heading_of(briefing, width)
    foot = footer_group(briefing, width, height, "", 1, 1)
    entries = full_sources(briefing) if briefing.numbered else events_with_sources(briefing)
    room = room_of(briefing, top)
    listed = set_in_pages([entries], MARGIN, room.top, room.width, room.height)
    return [Sheet(width, height, (*heading, each, foot)) for each in listed]


def paragraph(words: str, top: float, size: float, colour: str, width: float) -> Text:
    """Return a paragraph whose first line begins at a height."""
    lines = break_lines(words, size, width, ANY_LINES)
    return Text(MARGIN, top + size * LEADING / 2, lines, size, colour, width=width)

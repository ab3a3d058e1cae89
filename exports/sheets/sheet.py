"""Compose the sheets of a briefing: title, filter line, chart, legend, numbered sources, dataset and day.

+--------------------------------------------------------------+
| Japan and Australia: asset protection, 2016-2021             |  title
| 12 of 289 events · Australia · 2016-2021                     |  heading: filter line, note
| lane | o label [1]     [bar ...] label [2]                   |  chart, from the layout of the screen
| [1] Ministry of Defense, "..."     [2] ...                   |  sources, where there is room
| dataset, version, as of                                1 / 2 |  footer
+--------------------------------------------------------------+
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from charts.layout import Layout
from charts.palette import INKS
from events.citations import has_source
from exports.briefing import Briefing
from exports.sheets.chart import Place, chart_groups
from exports.sheets.columns import drawn_columns, set_in_pages
from exports.sheets.filling import Filled, fill, height_of
from exports.sheets.frame import BODY, FOOTER, GAP, MARGIN, SIZES, Room, footer_group, heading_of, room_of
from exports.sheets.listing import Entry, events_with_sources, full_sources, short_sources
from exports.sheets.print_size import MOST_LABELLED
from exports.sheets.scene import LEADING, Group, Line, Sheet, Text
from exports.sheets.speaker_notes import speaker_notes
from texts import text

# Where the sources are that have no room under the chart: on slides of their own, or in the notes where the events are
# very many; on pages of their own; inside the file.
SourcesIn = Literal["slides", "pages", "file"]

INK = INKS["light"]
LIST_HEADING = 20.0
# Of more events than these a presentation lists the sources alone: which is whose, its notes say and its marks link to.
MOST_NAMED = 100


class Body(NamedTuple):
    """What stands between heading and footer of a sheet, and the notes of its speaker."""

    groups: tuple[Group, ...]
    notes: tuple[str, ...] = ()


def compose_sheets(
    briefing: Briefing, sources_in: SourcesIn, *, paged: bool = True, followed_by: int = 0
) -> tuple[Sheet, ...]:
    """Return the sheets of a briefing, at least one.

    A chart that is too high for the shape is cut into several sheets; with `paged` off it stays one, as high as it
    needs. The sources stand under the chart when they are few and fit, else where `sources_in` says. `followed_by` is
    the number of pages that come after them.
    """
    width, height = SIZES[briefing.shape]
    heading, top = heading_of(briefing, width)
    room = room_of(briefing, top)
    filled = fill(briefing, room, paged=paged)
    bodies = [*chart_bodies(briefing, filled, room), *source_pages(briefing, sources_in, room, filled)]
    if not paged:
        height = max(height, bottom_of(filled, room) + FOOTER)
    where = "" if filled.beneath else where_sources_are(briefing, sources_in)
    total = len(bodies) + followed_by
    sheets = []
    for number, body in enumerate(bodies, start=1):
        foot = footer_group(briefing, width, height, where if body.notes else "", number, total)
        sheets.append(Sheet(width, height, (*heading, *body.groups, foot), body.notes))
    return tuple(sheets)


def chart_bodies(briefing: Briefing, filled: Filled, room: Room) -> list[Body]:
    """Return the pages of the chart, the list under it on the only one of them."""
    bodies = []
    for layout in filled.pages:
        groups = chart_or_nothing(briefing, layout, Place(MARGIN, room.top, filled.zoom))
        if setting := filled.beneath:
            bottom = bottom_of(filled, room) - height_of(setting)
            (listed,) = drawn_columns(setting, MARGIN, bottom + GAP, setting.height)
            groups = (*groups, hairline(bottom + GAP / 2, room.width), listed)
        bodies.append(Body(groups, speaker_notes(briefing, layout)))
    return bodies


def bottom_of(filled: Filled, room: Room) -> float:
    """Return the lower edge of the first page of a chart, with the list under it."""
    return room.top + filled.pages[0].height * filled.zoom + height_of(filled.beneath)


def chart_or_nothing(briefing: Briefing, layout: Layout, at: Place) -> tuple[Group, ...]:
    """Return the chart of a page, or what an empty View shows instead of one."""
    if layout.lanes:
        return chart_groups(layout, briefing.events, briefing.citations, at)
    words = text("sheet.empty", briefing.language)
    return (Group("notes", (Text(MARGIN, at.top + BODY * LEADING, (words,), BODY, INK.text),)),)


def hairline(y: float, width: float) -> Group:
    """Return the line between the chart and its sources."""
    return Group("sources", (Line(((MARGIN, y), (MARGIN + width, y)), INK.line),))


def source_pages(briefing: Briefing, sources_in: SourcesIn, room: Room, filled: Filled) -> list[Body]:
    """Return the pages of sources, or of events with their sources, that follow the chart; each has a heading."""
    if sources_in == "file" or not len(briefing.selected):
        return []
    if sources_in == "pages" and (briefing.with_table or not briefing.numbered):
        return listed_pages([events_with_sources(briefing)], room, text("sheet.events_heading", briefing.language))
    if filled.beneath or len(briefing.selected) > MOST_LABELLED:
        return []
    # Slides say in their titles what they list.
    heading = text("sheet.sources_heading", briefing.language) if sources_in == "pages" else ""
    if not briefing.numbered and len(briefing.selected) <= MOST_NAMED:
        return listed_pages([events_with_sources(briefing)], room, heading)
    choices = [full_sources, short_sources] if briefing.numbered else [short_sources]
    return listed_pages([each(briefing) for each in choices], room, heading)


def listed_pages(choices: Sequence[Sequence[Entry]], room: Room, heading: str) -> list[Body]:
    """Return the pages of that of some lists which needs the fewest, each under the heading if there is one."""
    if not heading:
        return [Body((each,)) for each in set_in_pages(choices, MARGIN, *room)]
    words = Text(MARGIN, room.top + LIST_HEADING / 2, (heading,), LIST_HEADING, INK.text)
    below = words.height + GAP / 2
    pages = set_in_pages(choices, MARGIN, room.top + below, room.width, room.height - below)
    return [Body((Group("heading", (words,)), each)) for each in pages]


def where_sources_are(briefing: Briefing, sources_in: SourcesIn) -> str:
    """Return the sentence that says where to find the sources, or that none is given; "" without any event."""
    if not len(briefing.selected):
        return ""
    if not any(map(has_source, briefing.events)):
        return text("sheet.without_sources", briefing.language)
    if sources_in == "slides" and len(briefing.selected) > MOST_LABELLED:
        return text("sheet.sources_in_notes", briefing.language)
    return text(f"sheet.sources_in_{sources_in}", briefing.language)

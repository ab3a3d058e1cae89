"""Compose the sheets of a briefing: title, filter line, chart, legend, numbered sources, dataset and day.

+--------------------------------------------------------------+
| Japan and Australia: asset protection, 2016-2021             |  title
| 12 of 289 events · Australia · 2016-2021                     |  heading: filter line, note
| lane | o label [1]     [bar ...] label [2]                   |  chart, from the layout of the screen
| [1] Ministry of Defense, "..."     [2] ...                   |  sources, where there is room
| dataset, version, as of                                1 / 2 |  footer
+--------------------------------------------------------------+
"""

from math import inf
from typing import Literal, NamedTuple

from charts.composition import Draft, draft, lay_out
from charts.labels import FONT_SIZE, LONGEST, label_texts
from charts.lane_titles import EDGE
from charts.layout import Layout
from charts.measure import cut_to_fit, text_width
from charts.palette import INKS
from events.citations import has_source
from exports.briefing import Briefing
from exports.clean import printable
from exports.sheets.chart import chart_groups
from exports.sheets.frame import BODY, FOOTER, GAP, MARGIN, SIZES, Room, footer_group, heading_of, room_of
from exports.sheets.listing import events_with_sources, full_sources, in_columns, short_sources
from exports.sheets.pages import cut_into_pages
from exports.sheets.scene import LEADING, Group, Line, Sheet, Text
from exports.sheets.speaker_notes import speaker_notes
from texts import text

# Where the sources are that have no room under the chart: on slides of their own while they are few, else in the notes;
# on pages of their own; inside the file.
SourcesIn = Literal["slides", "pages", "file"]

INK = INKS["light"]
# With more events than these only the labels that fit a page are drawn, or a reader would turn hundreds of pages.
MOST_LABELLED = 1000


class Body(NamedTuple):
    """What stands between heading and footer of a sheet, and the notes of its speaker."""

    groups: tuple[Group, ...]
    notes: tuple[str, ...] = ()


class Charted(NamedTuple):
    """The chart on its pages, whether the sources stand under it, and the lower edge of all that."""

    bodies: tuple[Body, ...]
    with_sources: bool
    bottom: float


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
    charted = chart_with_sources(briefing, room, paged=paged)
    bodies = [*charted.bodies, *source_pages(briefing, sources_in, room, under_chart=charted.with_sources)]
    if not paged:
        height = max(height, charted.bottom + FOOTER)
    where = "" if charted.with_sources else where_sources_are(briefing, sources_in)
    total = len(bodies) + followed_by
    sheets = []
    for number, body in enumerate(bodies, start=1):
        foot = footer_group(briefing, width, height, where if body.notes else "", number, total)
        sheets.append(Sheet(width, height, (*heading, *body.groups, foot), body.notes))
    return tuple(sheets)


def chart_with_sources(briefing: Briefing, room: Room, *, paged: bool) -> Charted:
    """Return the chart, and under it its sources where they are few and fit the page, or the picture grows."""
    drafted = drafted_chart(briefing, room)
    beneath = height_of_sources(briefing, room)
    layout = airy_if_it_fits(drafted, room.height - beneath)
    with_sources = bool(beneath) and (not paged or layout.height + beneath <= room.height)
    if beneath and not with_sources:
        layout = airy_if_it_fits(drafted, room.height)
    drawn = cut_into_pages(layout, room.height) if paged else (layout,)
    bodies = [Body(chart_or_nothing(briefing, each, room.top), speaker_notes(briefing, each)) for each in drawn]
    bottom = room.top + (layout.height if layout.lanes else 0)
    if with_sources:
        line = hairline(bottom + GAP / 2, room.width)
        ((group, bottom),) = in_columns(short_sources(briefing), MARGIN, bottom + GAP, room.width)
        bodies[0] = bodies[0]._replace(groups=(*bodies[0].groups, line, group))
    return Charted(tuple(bodies), with_sources, bottom)


def drafted_chart(briefing: Briefing, room: Room) -> Draft:
    """Return the draft of the events in view, every one with its label unless they are very many."""
    return draft(
        briefing.selected,
        briefing.view,
        width=room.width + EDGE,
        height=inf if len(briefing.selected) <= MOST_LABELLED else room.height,
        labels=numbered_labels(briefing) if briefing.numbered else None,
    )


def airy_if_it_fits(drafted: Draft, height: float) -> Layout:
    """Return the layout of a draft, its rows as high as a height allows, or as close as can be where it is too high."""
    close = lay_out(drafted, height, airiest=1.0)
    return close if close.height > height else lay_out(drafted, height)


def numbered_labels(briefing: Briefing) -> list[str]:
    """Return the label of each event in view with the number of its source after it."""
    labels = []
    for row, label in enumerate(label_texts(briefing.selected.frame, briefing.language)):
        number = f" [{briefing.source_numbers[row]}]"
        labels.append(cut_to_fit(printable(label), FONT_SIZE, LONGEST - text_width(number, FONT_SIZE)) + number)
    return labels


def chart_or_nothing(briefing: Briefing, layout: Layout, top: float) -> tuple[Group, ...]:
    """Return the chart of a page, or what an empty View shows instead of one."""
    if layout.lanes:
        return chart_groups(layout, briefing.events, briefing.citations, MARGIN, top)
    words = text("sheet.empty", briefing.language)
    return (Group("notes", (Text(MARGIN, top + BODY * LEADING, (words,), BODY, INK.text),)),)


def height_of_sources(briefing: Briefing, room: Room) -> float:
    """Return the height that the numbered sources take under a chart, with the gap before them; 0 without any."""
    listed = in_columns(short_sources(briefing), MARGIN, 0, room.width) if briefing.numbered else []
    return listed[0][1] + GAP if listed else 0.0


def hairline(y: float, width: float) -> Group:
    """Return the line between the chart and its sources."""
    return Group("sources", (Line(((MARGIN, y), (MARGIN + width, y)), INK.line),))


def source_pages(briefing: Briefing, sources_in: SourcesIn, room: Room, *, under_chart: bool) -> list[Body]:
    """Return the pages of sources, or of events with their sources, that follow the chart."""
    if sources_in == "file" or not len(briefing.selected):
        return []
    if sources_in == "pages" and (briefing.with_table or not briefing.numbered):
        listed = in_columns(events_with_sources(briefing), MARGIN, *room)
    elif under_chart or not briefing.numbered:
        listed = []
    else:
        choices = (in_columns(each(briefing), MARGIN, *room) for each in (full_sources, short_sources))
        listed = min(choices, key=len)
    return [Body((group,)) for group, _ in listed]


def where_sources_are(briefing: Briefing, sources_in: SourcesIn) -> str:
    """Return the sentence that says where to find the sources, or that none is given; "" without any event."""
    if not len(briefing.selected):
        return ""
    if not any(map(has_source, briefing.events)):
        return text("sheet.without_sources", briefing.language)
    if sources_in == "slides" and not briefing.numbered:
        return text("sheet.sources_in_notes", briefing.language)
    return text(f"sheet.sources_in_{sources_in}", briefing.language)

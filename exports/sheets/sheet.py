"""Compose the sheets of a briefing: title, filter line, chart, legend, numbered sources, dataset and day.

+--------------------------------------------------------------+
| Japan and Australia: asset protection, 2016-2021             |  title
| 12 of 289 events · Australia · 2016-2021                     |  heading: filter line, note
| lane | o label [1]     [bar ...] label [2]                   |  chart, from the layout of the screen
| [1] Ministry of Defense, "..."     [2] ...                   |  sources, where there is room
| dataset, version, as of                                1 / 2 |  footer
+--------------------------------------------------------------+
"""

from dataclasses import replace
from typing import Literal

from charts.labels import FONT_SIZE, LONGEST, label_texts
from charts.layout import EDGE, Layout, compose
from charts.measure import fitted, text_width, wrapped
from charts.palette import INKS
from events.citations import citation
from events.table import EventTable
from exports.briefing import Briefing, Shape
from exports.clean import printable
from exports.sheets.chart import chart
from exports.sheets.listing import SIZE, events_with_sources, full_sources, in_columns, short_sources
from exports.sheets.pages import pages
from exports.sheets.scene import LEADING, POINTS, Group, Line, Part, Sheet, Text
from texts import text

# Where the sources are that have no room under the chart: on slides of their own while they are few, else in the notes;
# on pages of their own; inside the file.
SourcesIn = Literal["slides", "pages", "file"]

INK = INKS["light"]
SIZES: dict[Shape, tuple[float, float]] = {"16:9": (960 / POINTS, 540 / POINTS), "A4": (842 / POINTS, 595 / POINTS)}
MARGIN = 40.0
TOP = 26.0
TITLE = 22.0
BODY = 12.0
GAP = 12.0
FOOTER = 46.0
PAGE_NUMBER = 60.0
# With more events than these only the labels that fit a page are drawn, or a reader would turn hundreds of pages.
MOST_LABELLED = 1000
UNBOUNDED = 1e6


def compose_sheets(
    briefing: Briefing, sources_in: SourcesIn, *, paged: bool = True, followed_by: int = 0
) -> tuple[Sheet, ...]:
    """Return the sheets of a briefing, at least one.

    A chart that is too high for the shape is cut into several sheets; with `paged` off it stays one, as high as it
    needs. The sources stand under the chart when they are few and fit, else where `sources_in` says. `followed_by` is
    the number of pages that come after them.
    """
    width, height = SIZES[briefing.shape]
    heading, top = headed(briefing, width)
    inner, room = width - 2 * MARGIN, height - top - FOOTER
    listed = in_columns(short_sources(briefing), MARGIN, 0, inner) if briefing.numbered else []
    beneath = listed[0][1] + GAP if listed else 0.0
    layout = laid_out(briefing, inner, room - beneath)
    shown = bool(listed) and (not paged or layout.height + beneath <= room)
    if listed and not shown:
        layout = laid_out(briefing, inner, room)
    drawn = pages(layout, room) if paged else (layout,)
    bodies = [chart(each, briefing.events, MARGIN, top) if each.lanes else nothing(briefing, top) for each in drawn]
    notes = [spoken(briefing, each) for each in drawn]
    lowest = top + (layout.height if layout.lanes else 0)
    if shown:
        ((group, lowest),) = in_columns(short_sources(briefing), MARGIN, lowest + GAP, inner)
        bodies[0] += (hairline(lowest - beneath + GAP / 2, inner), group)
    for group, _ in lists(briefing, sources_in, shown, top, inner, room):
        bodies.append((group,))
        notes.append(())
    if not paged:
        height = max(height, lowest + FOOTER)
    where = "" if shown or not len(briefing.selected) else where_sources_are(briefing, sources_in)
    return tuple(
        Sheet(
            width,
            height,
            (
                *heading,
                *body,
                footer(briefing, width, height, where if said else "", number, len(bodies) + followed_by),
            ),
            said,
        )
        for number, (body, said) in enumerate(zip(bodies, notes, strict=True), start=1)
    )


def headed(briefing: Briefing, width: float) -> tuple[tuple[Group, Group], float]:
    """Return title, filter line and note, and where the chart begins."""
    inner = width - 2 * MARGIN
    title = paragraph(briefing.title, MARGIN, TOP, TITLE, INK.text, inner, 2)
    words = paragraph(briefing.filter_line, MARGIN, TOP + title.height, BODY, INK.quiet, inner, 2)
    bottom = TOP + title.height + words.height
    parts: list[Part] = [words]
    if briefing.note:
        note = paragraph(briefing.note, MARGIN, bottom + 2, BODY, INK.text, inner, 4)
        parts.append(note)
        bottom += note.height + 2
    return (Group("title", (title,)), Group("heading", tuple(parts))), bottom + GAP


def paragraph(words: str, x: float, top: float, size: float, colour: str, width: float, most: int) -> Text:
    """Return a paragraph of at most so many lines whose first line begins at a height."""
    return Text(x, top + size * LEADING / 2, wrapped(words, size, width, most), size, colour, width=width)


def laid_out(briefing: Briefing, width: float, room: float) -> Layout:
    """Return the layout of the events in view, every one with its label unless they are very many."""
    shown = numbered(briefing) if briefing.numbered else briefing.selected
    # The words searched for were found already; the labels with numbers are not to be searched again.
    view = replace(briefing.view, search="")
    if len(shown) > MOST_LABELLED:
        return compose(shown, view, width=width + EDGE, height=room)
    close = compose(shown, view, width=width + EDGE, height=UNBOUNDED, airiest=1.0)
    return close if close.height > room else compose(shown, view, width=width + EDGE, height=room)


def numbered(briefing: Briefing) -> EventTable:
    """Return the events in view with the number of its source after each label."""
    table = briefing.selected
    number = {row: source.number for source in briefing.sources for row in source.events}
    labels = []
    for row, label in enumerate(label_texts(table.frame, briefing.language)):
        mark = f" [{number[row]}]"
        labels.append(fitted(printable(label), FONT_SIZE, LONGEST - text_width(mark, FONT_SIZE)) + mark)
    column = "label_ja" if briefing.language == "ja" else "label"
    return replace(table, frame=table.frame.assign(**{column: labels}))


def nothing(briefing: Briefing, top: float) -> tuple[Group, ...]:
    """Return what an empty View shows instead of a chart."""
    words = text("sheet.empty", briefing.language)
    return (Group("notes", (Text(MARGIN, top + BODY * LEADING, (words,), BODY, INK.text),)),)


def hairline(y: float, width: float) -> Group:
    """Return the line between the chart and its sources."""
    return Group("sources", (Line(((MARGIN, y), (MARGIN + width, y)), INK.line),))


def lists(
    briefing: Briefing, sources_in: SourcesIn, shown: bool, top: float, width: float, room: float
) -> list[tuple[Group, float]]:
    """Return the pages of sources, or of events with their sources, that follow the chart."""
    if sources_in == "file" or not len(briefing.selected):
        return []
    if sources_in == "pages" and (briefing.with_table or not briefing.numbered):
        return in_columns(events_with_sources(briefing), MARGIN, top, width, room)
    if shown or not briefing.numbered:
        return []
    choices = (in_columns(each(briefing), MARGIN, top, width, room) for each in (full_sources, short_sources))
    return min(choices, key=len)


def where_sources_are(briefing: Briefing, sources_in: SourcesIn) -> str:
    """Return the sentence that says where to find the sources."""
    if sources_in == "slides" and not briefing.numbered:
        return text("sheet.sources_in_notes", briefing.language)
    return text(f"sheet.sources_in_{sources_in}", briefing.language)


def spoken(briefing: Briefing, layout: Layout) -> tuple[str, ...]:
    """Return the notes of the speaker: the events on this sheet in the order of their days, with whole citations."""
    rows = sorted({placed.event for placed in layout.marks})
    numbers = {row: source.number for source in briefing.sources for row in source.events} if briefing.numbered else {}
    said = []
    for row in rows:
        event = briefing.events[row]
        title = event.title_in(briefing.language)
        dated = text("sheet.dated_title", briefing.language, date=event.dates_in(briefing.language), title=title)
        number = f"[{numbers[row]}] " if numbers else ""
        said.append(printable(f"{number}{dated} {citation(event, briefing.language)}"))
    return tuple(said)


def footer(briefing: Briefing, width: float, height: float, where: str, number: int, total: int) -> Group:
    """Return dataset and day, where the sources are, and the number of the page when there are several."""
    words = " · ".join(filter(None, (briefing.data_line, where)))
    lines = wrapped(words, SIZE, width - 2 * MARGIN - PAGE_NUMBER, 2)
    y = height - FOOTER + 1.5 * GAP
    parts: list[Part] = [Text(MARGIN, y, lines, SIZE, INK.quiet, width=width - 2 * MARGIN - PAGE_NUMBER)]
    if total > 1:
        parts.append(Text(width - MARGIN, y, (f"{number} / {total}",), SIZE, INK.quiet, "right"))
    return Group("footer", tuple(parts))

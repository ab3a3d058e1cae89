"""Turn the layout of a timeline into groups of a scene: the same marks in the same places as on the screen."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from charts.colours import label_colour, lane_colour, mark_colour, sample_colour
from charts.density import silhouette
from charts.drawn import DrawnMark
from charts.eras import EraBand
from charts.geometry import (
    Box,
    Points,
    bar_box,
    bar_outline,
    bracket_strokes,
    era_edges,
    era_outline,
    fade_steps,
    point_symbol,
    upright_strokes,
)
from charts.labels import FONT_SIZE
from charts.lane_titles import GAP, LANE_FONT
from charts.layout import SMALL_FONT, Lane, Layout, PlacedMark
from charts.notes import notes_below
from charts.palette import INKS, Theme
from events.event import Event
from exports.clean import printable
from exports.sheets.scene import LEADING, Align, Group, Line, Part, Point, Polygon, Rectangle, Text
from texts import text

THEME: Theme = "light"
INK = INKS[THEME]
HAIR = 0.8


class Place(NamedTuple):
    """Where a layout stands on its sheet: its upper left corner, and how many times as large as laid out."""

    left: float
    top: float
    zoom: float

    def point(self, x: float, y: float) -> Point:
        """Return a point of the layout as a point of the sheet."""
        return x * self.zoom + self.left, y * self.zoom + self.top

    def points(self, points: Points) -> Points:
        """Return points of the layout as points of the sheet."""
        return tuple(self.point(*point) for point in points)


def chart_groups(layout: Layout, events: Sequence[Event], citations: Sequence[str], at: Place) -> tuple[Group, ...]:
    """Return the groups of a layout of some events with their citations, put in its place."""
    return tuple(
        group
        for group in (
            Group("stripes", tuple(stripe_parts(layout, at))),
            Group("axis", tuple(axis_parts(layout, at))),
            Group("eras", tuple(era_parts(layout, at))),
            *lane_groups(layout, events, citations, at),
            Group("legend", tuple(legend_parts(layout, at))),
            Group("notes", tuple(note_parts(layout, at))),
        )
        if group.parts
    )


def stripe_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield a quiet band behind every other lane; a single one needs nothing to be told from."""
    for lane in layout.lanes[::2] if len(layout.lanes) > 1 else ():
        width, height = layout.scale.right - layout.scale.left, lane.bottom - lane.top
        yield Rectangle(*at.point(layout.scale.left, lane.top), width * at.zoom, height * at.zoom, INK.stripe)


def axis_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield the ticks with their words, and the line of today."""
    for tick in layout.ticks:
        for stroke in upright_strokes(layout, tick.x):
            yield Line(at.points(stroke), INK.line, HAIR * at.zoom)
        yield Text(*at.point(tick.x, layout.top - 8), (tick.label,), FONT_SIZE * at.zoom, INK.quiet, tick.align)
    if layout.today is not None:
        for stroke in upright_strokes(layout, layout.today):
            yield Line(at.points(stroke), INK.today, at.zoom, dotted=True)


def era_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield the bands of the background periods with their edges, then their names."""
    for era in layout.eras:
        yield from band_parts(era, at)
    for era in layout.eras:
        if era.label:
            yield Text(*at.point(era.label_left, era.y), (printable(era.label),), SMALL_FONT * at.zoom, INK.quiet)


def band_parts(era: EraBand, at: Place) -> Iterator[Part]:
    """Yield a band with the strokes at its ends."""
    yield Polygon(at.points(era_outline(era)), INK.era)
    for edge in era_edges(era):
        yield Line(at.points(edge), INK.quiet, HAIR * at.zoom)


def lane_groups(layout: Layout, events: Sequence[Event], citations: Sequence[str], at: Place) -> Iterator[Group]:
    """Yield each lane with its title and its events."""
    for number, lane in enumerate(layout.lanes):
        parts: list[Part | Group] = []
        lines = tuple(printable(line) for line in lane.title_lines)
        if lines:
            first = (lane.top + lane.bottom - (len(lines) - 1) * LANE_FONT * LEADING) / 2
            # The spaces between the lines of a title belong to its text, not to its picture.
            parts.append(Text(*at.point(layout.scale.left - GAP, first), lines, LANE_FONT * at.zoom, INK.text, "right"))
        marks = sorted(
            (placed for placed in layout.marks if placed.lane == number),
            key=lambda placed: (placed.mark.days, placed.y),
        )
        if lane.band and lane.band.bins:
            outline = silhouette(lane.band, lane.band_foot, layout.peak)
            parts.append(Polygon(at.points(outline), lane_colour(layout, lane, THEME)))
        parts += [event_group(layout, placed, events[placed.event], citations[placed.event], at) for placed in marks]
        yield Group("lane", tuple(parts), name=lane_name(layout, lane))


def lane_name(layout: Layout, lane: Lane) -> str:
    """Return the whole title of a lane, of which the chart shows what fits; "" for the only one."""
    continued = text("sheet.continued", layout.view.language)
    return printable(f"{lane.name} {continued}" if continued in lane.title_lines else lane.name)


def event_group(layout: Layout, placed: PlacedMark, shown: Event, cited: str, at: Place) -> Group:
    """Return the mark of an event with its label."""
    language = layout.view.language
    colour = mark_colour(layout, placed, THEME)
    parts = [*mark_parts(layout, placed, colour, at)]
    if label := placed.label:
        align: Align = "right" if label.side == "left" else "left"
        place = at.point(label.anchor, placed.y)
        parts.append(Text(*place, (printable(label.text),), FONT_SIZE * at.zoom, label_colour(placed, THEME), align))
    named = printable(shown.title_in(language))
    return Group(
        "event",
        tuple(parts),
        name=named,
        description=printable(
            ". ".join(
                filter(
                    None,
                    (named, shown.dates_in(language), shown.place_in(language), cited),
                )
            )
        ),
        event=placed.id,
        link=shown.source_url,
    )


def mark_parts(layout: Layout, placed: DrawnMark, colour: str, at: Place) -> Iterator[Part]:
    """Yield all parts of a mark."""
    yield from fade_parts(placed, colour, at)
    yield from bracket_parts(placed, at)
    yield from body_parts(layout, placed, colour, at)


def body_parts(layout: Layout, placed: DrawnMark, colour: str, at: Place) -> Iterator[Part]:
    """Yield the marker of a point, or the bar of a period with its arrow or its torn edges."""
    mark = placed.mark
    if mark.kind == "point":
        yield Polygon(at.points(point_symbol(layout, placed).corners), colour)
        return
    if mark.arrow or any(mark.cut):
        yield Polygon(at.points(bar_outline(placed)), colour)
    else:
        yield rectangle(bar_box(placed), at, colour)


def bracket_parts(placed: DrawnMark, at: Place) -> Iterator[Part]:
    """Yield a thin bracket under every month, year or decade that a date leaves open."""
    for stroke in bracket_strokes(placed):
        yield Line(at.points(stroke), INK.quiet, HAIR * at.zoom)


def fade_parts(placed: DrawnMark, colour: str, at: Place) -> Iterator[Part]:
    """Yield the soft edges, in steps that grow paler."""
    for step in fade_steps(placed):
        yield rectangle(step.box, at, colour, step.opacity)


def rectangle(box: Box, at: Place, colour: str, opacity: float = 1.0) -> Rectangle:
    """Return a box as a filled rectangle of the sheet."""
    width, height = (box.right - box.left) * at.zoom, box.height * at.zoom
    return Rectangle(*at.point(box.left, box.top), width, height, colour, opacity)


def legend_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield a sample of every sign with its name."""
    for entry in layout.legend:
        colour = sample_colour(layout, entry, THEME)
        for each in entry.samples:
            yield from mark_parts(layout, each, colour, at)
        if entry.band:
            yield from band_parts(entry.band, at)
        yield Text(*at.point(entry.text_left, entry.y), (printable(entry.name),), FONT_SIZE * at.zoom, INK.quiet)


def note_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield what stands below the lanes: how many marks have a label, what is far, what today is."""
    for note in notes_below(layout, "sheet"):
        colour = INK.today if note.of_today else INK.quiet
        align: Align = "right" if note.of_today else "left"
        yield Text(*at.point(note.x, note.y), (note.words,), SMALL_FONT * at.zoom, colour, align)

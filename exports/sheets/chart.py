"""Turn the layout of a timeline into groups of a scene: the same marks in the same places as on the screen."""

from collections.abc import Callable, Iterator, Sequence

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
from exports.sheets.scene import LEADING, Align, Group, Line, Part, Polygon, Rectangle, Text
from texts import text

THEME: Theme = "light"
INK = INKS[THEME]
HAIR = 0.8

Place = Callable[[float, float], tuple[float, float]]


def chart_groups(
    layout: Layout, events: Sequence[Event], citations: Sequence[str], left: float, top: float
) -> tuple[Group, ...]:
    """Return the groups of a layout of some events with their citations, its upper left corner put at `left`, `top`."""

    def at(x: float, y: float) -> tuple[float, float]:
        return x + left, y + top

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
    """Yield a quiet band behind every other lane."""
    for lane in layout.lanes[::2]:
        width = layout.scale.right - layout.scale.left
        yield Rectangle(*at(layout.scale.left, lane.top), width, lane.bottom - lane.top, INK.stripe)


def axis_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield the ticks with their words, and the line of today."""
    for tick in layout.ticks:
        for stroke in upright_strokes(layout, tick.x):
            yield Line(moved(stroke, at), INK.line, HAIR)
        yield Text(*at(tick.x, layout.top - 8), (tick.label,), FONT_SIZE, INK.quiet, tick.align)
    if layout.today is not None:
        for stroke in upright_strokes(layout, layout.today):
            yield Line(moved(stroke, at), INK.today, dotted=True)


def era_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield the bands of the background periods with their edges, then their names."""
    for era in layout.eras:
        yield from band_parts(era, at)
    for era in layout.eras:
        if era.label:
            yield Text(*at(era.label_left, era.y), (printable(era.label),), SMALL_FONT, INK.quiet)


def band_parts(era: EraBand, at: Place) -> Iterator[Part]:
    """Yield a band with the strokes at its ends."""
    yield Polygon(moved(era_outline(era), at), INK.era)
    for edge in era_edges(era):
        yield Line(moved(edge, at), INK.quiet, HAIR)


def lane_groups(layout: Layout, events: Sequence[Event], citations: Sequence[str], at: Place) -> Iterator[Group]:
    """Yield each lane with its title and its events."""
    for number, lane in enumerate(layout.lanes):
        parts: list[Part | Group] = []
        lines = tuple(printable(line) for line in lane.title_lines)
        if lines:
            first = (lane.top + lane.bottom - (len(lines) - 1) * LANE_FONT * LEADING) / 2
            # The spaces between the lines of a title belong to its text, not to its picture.
            parts.append(Text(*at(layout.scale.left - GAP, first), lines, LANE_FONT, INK.text, "right"))
        marks = sorted(
            (placed for placed in layout.marks if placed.lane == number),
            key=lambda placed: (placed.mark.days, placed.y),
        )
        if lane.band and lane.band.bins:
            outline = silhouette(lane.band, lane.band_foot, layout.peak)
            parts.append(Polygon(moved(outline, at), lane_colour(layout, lane, THEME)))
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
        place = at(label.anchor, placed.y)
        parts.append(Text(*place, (printable(label.text),), FONT_SIZE, label_colour(placed, THEME), align))
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
        yield Polygon(moved(point_symbol(layout, placed).corners, at), colour)
        return
    if mark.arrow or any(mark.cut):
        yield Polygon(moved(bar_outline(placed), at), colour)
    else:
        yield rectangle(bar_box(placed), at, colour)


def bracket_parts(placed: DrawnMark, at: Place) -> Iterator[Part]:
    """Yield a thin bracket under every month, year or decade that a date leaves open."""
    for stroke in bracket_strokes(placed):
        yield Line(moved(stroke, at), INK.quiet, HAIR)


def fade_parts(placed: DrawnMark, colour: str, at: Place) -> Iterator[Part]:
    """Yield the soft edges, in steps that grow paler."""
    for step in fade_steps(placed):
        yield rectangle(step.box, at, colour, step.opacity)


def rectangle(box: Box, at: Place, colour: str, opacity: float = 1.0) -> Rectangle:
    """Return a box as a filled rectangle of the sheet."""
    return Rectangle(*at(box.left, box.top), box.right - box.left, box.height, colour, opacity)


def moved(points: Points, at: Place) -> Points:
    """Return points of the layout as points of the sheet."""
    return tuple(at(*point) for point in points)


def legend_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield a sample of every sign with its name."""
    for entry in layout.legend:
        colour = sample_colour(layout, entry, THEME)
        for each in entry.samples:
            yield from mark_parts(layout, each, colour, at)
        if entry.band:
            yield from band_parts(entry.band, at)
        yield Text(*at(entry.text_left, entry.y), (printable(entry.name),), FONT_SIZE, INK.quiet)


def note_parts(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield what stands below the lanes: how many marks have a label, what is far, what today is."""
    for note in notes_below(layout, "sheet"):
        colour = INK.today if note.of_today else INK.quiet
        align: Align = "right" if note.of_today else "left"
        yield Text(*at(note.x, note.y), (note.words,), SMALL_FONT, colour, align)

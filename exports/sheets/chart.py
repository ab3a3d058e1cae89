"""Turn the layout of a timeline into groups of a scene: the same marks in the same places as on the screen."""

from collections.abc import Callable, Iterator, Sequence

from charts.density import DensityBand
from charts.density_traces import band_height, lane_colour
from charts.labels import FONT_SIZE
from charts.layout import GAP, LANE_FONT, SMALL_FONT, Lane, Layout, PlacedMark
from charts.mark_traces import ARROW_HEIGHT, BRACKET_FOOT, BRACKET_GAP, FADE_STEPS, bar_height, marker_size
from charts.palette import INKS, style_of
from charts.shapes import polygon
from charts.text_traces import LEGEND_MARKER, what_is_missing
from events.citations import citation
from events.event import Event
from events.written import written_span
from exports.clean import printable
from exports.sheets.scene import LEADING, Group, Line, Part, Polygon, Rectangle, Text
from texts import text

INK = INKS["light"]
ERA_HEIGHT = 11.0
HAIR = 0.8
ARROW_LENGTH = 0.9

Place = Callable[[float, float], tuple[float, float]]


def chart(layout: Layout, events: Sequence[Event], left: float, top: float) -> tuple[Group, ...]:
    """Return the groups of a layout of some events whose upper left corner is put at `left`, `top`."""

    def at(x: float, y: float) -> tuple[float, float]:
        return x + left, y + top

    return tuple(
        group
        for group in (
            Group("stripes", tuple(stripes(layout, at))),
            Group("axis", tuple(axis(layout, at))),
            Group("eras", tuple(eras(layout, at))),
            *lanes(layout, events, at),
            Group("legend", tuple(legend(layout, at))),
            Group("notes", tuple(notes(layout, at))),
        )
        if group.parts
    )


def stripes(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield a quiet band behind every other lane."""
    for lane in layout.lanes[::2]:
        width = layout.scale.right - layout.scale.left
        yield Rectangle(*at(layout.scale.left, lane.top), width, lane.bottom - lane.top, INK.stripe)


def axis(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield the ticks with their words, and the line of today."""
    for tick in layout.ticks:
        yield Line((at(tick.x, layout.top), at(tick.x, layout.bottom)), INK.line, HAIR)
        yield Text(*at(tick.x, layout.top - 8), (tick.label,), FONT_SIZE, INK.quiet, "middle")
    if layout.today is not None:
        line = (at(layout.today, layout.top), at(layout.today, layout.bottom))
        yield Line(line, INK.today, dotted=True)


def eras(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield the bands of the background periods and their names."""
    for era in layout.eras:
        corner = at(era.band.left, era.y - ERA_HEIGHT / 2)
        yield Rectangle(*corner, era.band.right - era.band.left, ERA_HEIGHT, INK.era)
    for era in layout.eras:
        if era.label:
            yield Text(*at(era.label_left, era.y), (printable(era.label),), SMALL_FONT, INK.quiet)


def lanes(layout: Layout, events: Sequence[Event], at: Place) -> Iterator[Group]:
    """Yield each lane with its title and its events."""
    for number, lane in enumerate(layout.lanes):
        parts: list[Part | Group] = []
        lines = tuple(printable(line) for line in lane.title)
        if lines:
            first = (lane.top + lane.bottom - (len(lines) - 1) * LANE_FONT * LEADING) / 2
            # The spaces between the lines of a title belong to its text, not to its picture.
            parts.append(Text(*at(layout.scale.left - GAP, first), lines, LANE_FONT, INK.text, "right"))
        marks = sorted(
            (placed for placed in layout.marks if placed.lane == number),
            key=lambda placed: (placed.mark.days, placed.y),
        )
        if lane.band and lane.band.bins:
            parts.append(silhouette(layout, lane, lane.band, at))
        parts += [event(layout, placed, events[placed.event], at) for placed in marks]
        yield Group("lane", tuple(parts), name=lane_name(layout, lane))


def silhouette(layout: Layout, lane: Lane, band: DensityBand, at: Place) -> Polygon:
    """Return a density band as one shape: the steps from left to right, and back along its foot."""
    foot = lane.band_foot
    corners = [(band.bins[0].left, foot)]
    for each in band.bins:
        if each.left > corners[-1][0]:
            corners += [(corners[-1][0], foot), (each.left, foot)]
        high = foot - band_height(layout, each)
        corners += [(each.left, high), (each.right, high)]
    corners.append((corners[-1][0], foot))
    return Polygon(tuple(at(*corner) for corner in corners), lane_colour(layout, lane, "light"))


def lane_name(layout: Layout, lane: Lane) -> str:
    """Return the whole title of a lane, of which the chart shows what fits; "" for the only one."""
    continued = text("sheet.continued", layout.view.language)
    return printable(f"{lane.name} {continued}" if continued in lane.title else lane.name)


def event(layout: Layout, placed: PlacedMark, shown: Event, at: Place) -> Group:
    """Return the mark of an event with its label."""
    language = layout.view.language
    colour = style_of(placed.mission_type, layout.own_types).light
    parts = [*fades(placed, colour, at), *brackets(placed, at), *body(layout, placed, colour, at)]
    if label := placed.label:
        ink = INK.paper if label.side == "inside" else INK.text
        align, x = ("right", label.span.right) if label.side == "left" else ("left", label.span.left)
        parts.append(Text(*at(x, placed.y), (printable(label.text),), FONT_SIZE, ink, align))  # type: ignore[arg-type]
    named = printable(shown.title_in(language))
    return Group(
        "event",
        tuple(parts),
        name=named,
        description=printable(
            ". ".join(
                filter(
                    None,
                    (named, shown.dates_in(language), shown.place_in(language), citation(shown, language)),
                )
            )
        ),
        event=placed.id,
        link=shown.source_url,
    )


def body(layout: Layout, placed: PlacedMark, colour: str, at: Place) -> Iterator[Part]:
    """Yield the marker of a point, or the bar of a period with the arrow of one that goes on."""
    mark = placed.mark
    if mark.kind == "point":
        middle = (mark.body.left + mark.body.right) / 2
        shape = polygon(style_of(placed.mission_type, layout.own_types).shape)
        radius = marker_size(placed) / 2
        corners = tuple(at(middle + x * radius, placed.y + y * radius) for x, y in shape)
        yield Polygon(corners, colour)
        return
    height = bar_height(placed)
    left, right, top, bottom = mark.body.left, mark.body.right, placed.y - height / 2, placed.y + height / 2
    if not mark.arrow:
        yield Rectangle(*at(left, top), right - left, height, colour)
        return
    neck = right - min(height * ARROW_LENGTH, right - left)
    reach = height * ARROW_HEIGHT / 2
    head = ((neck, placed.y - reach), (right, placed.y), (neck, placed.y + reach))
    outline = ((left, top), (neck, top), *head, (neck, bottom), (left, bottom))
    yield Polygon(tuple(at(*corner) for corner in outline), colour)


def brackets(placed: PlacedMark, at: Place) -> Iterator[Part]:
    """Yield a thin bracket under every month, year or decade that a date leaves open."""
    low = placed.y + bar_height(placed) / 2 + BRACKET_GAP
    for span in placed.mark.brackets:
        corners = (
            (span.left, low - BRACKET_FOOT),
            (span.left, low),
            (span.right, low),
            (span.right, low - BRACKET_FOOT),
        )
        yield Line(tuple(at(*corner) for corner in corners), INK.quiet, HAIR)


def fades(placed: PlacedMark, colour: str, at: Place) -> Iterator[Part]:
    """Yield the soft edges, in steps that grow paler."""
    height = placed.mark.size * 0.8
    for edge in placed.mark.fades:
        width = (edge.weak - edge.strong) / FADE_STEPS
        for step in range(FADE_STEPS):
            begin = edge.strong + step * width
            corner = at(min(begin, begin + width), placed.y - height / 2)
            yield Rectangle(*corner, abs(width), height, colour, 0.65 - 0.6 * step / FADE_STEPS)


def legend(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield the markers and names of the mission types."""
    for entry in layout.legend:
        style = style_of(entry.mission_type, layout.own_types)
        radius = LEGEND_MARKER / 2
        corners = tuple(at(entry.x + x * radius, entry.y + y * radius) for x, y in polygon(style.shape))
        if entry.mission_type:
            yield Polygon(corners, style.light)
        yield Text(*at(entry.text_left, entry.y), (printable(entry.name),), FONT_SIZE, INK.quiet)


def notes(layout: Layout, at: Place) -> Iterator[Part]:
    """Yield what stands below the lanes: how many marks have a label, and the word at the line of today."""
    language = layout.view.language
    if sentence := what_is_missing(layout, "sheet"):
        yield Text(*at(layout.scale.left, layout.note_y), (sentence,), SMALL_FONT, INK.quiet)
    if layout.today is not None:
        day = written_span(layout.table.as_of.isoformat(), "", language)
        word = text("chart.today", language, date=day)
        yield Text(*at(layout.scale.right, layout.note_y), (word,), SMALL_FONT, INK.today, "right")

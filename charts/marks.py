"""What is drawn for an event: where its mark begins and ends, how sure its edges are; in pixels, before rows."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from charts.scale import Scale, day_number
from events.dates import ONGOING, UNKNOWN, PartialDate, Precision, parse_date

SIZES = {1: 9.5, 2: 8.0, 3: 6.5}
SHORTEST = 5.0
SOFT = 10.0
FADE = 44.0
NARROWEST_BRACKET = 4.0


class Span(NamedTuple):
    """A stretch of the time axis in pixels."""

    left: float
    right: float


class Fade(NamedTuple):
    """An edge that pales from where it is certain to where it ends."""

    strong: float
    weak: float


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one event, as high as `size`.

    `body` is the bar of a period, or a span as wide as the marker of a point; `days` are its first and last moment in
    days since 1970, both the middle for a point. `brackets` lie under the months or years that the dates leave open.
    `extent` is all of it.
    """

    kind: Literal["point", "period"]
    size: float
    days: tuple[float, float]
    body: Span
    brackets: tuple[Span, ...]
    fades: tuple[Fade, ...]
    arrow: bool
    extent: Span


def mark_of(start: str, end: str, importance: int, as_of: float, scale: Scale) -> Mark:
    """Return the mark of an event with these dates; `as_of` is the moment up to which ongoing events are drawn."""
    begun, size = parse_date(start), SIZES[importance]
    if not end:
        return point_mark(begun, size, scale)
    if end == UNKNOWN:
        return unknown_end_mark(begun, size, as_of, scale)
    if end == ONGOING:
        return ongoing_mark(begun, size, as_of, scale)
    return dated_mark(begun, parse_date(end), size, scale)


def point_mark(day: PartialDate, size: float, scale: Scale) -> Mark:
    """Return a marker in the middle of the visible part of all days that the date can mean."""
    first, end = day_number(day.first_day), day_number(day.last_day) + 1
    middle = (max(first, scale.first) + min(end, scale.end)) / 2
    body = Span(scale.x(middle) - size / 2, scale.x(middle) + size / 2)
    soft = (Fade(body.left, body.left - SOFT), Fade(body.right, body.right + SOFT)) if is_doubtful(day) else ()
    return with_extent("point", size, (middle, middle), body, bracket_spans(scale, day), soft)


def dated_mark(start: PartialDate, end: PartialDate, size: float, scale: Scale) -> Mark:
    """Return a bar over all days that a period can have covered."""
    first, last = day_number(start.first_day), day_number(end.last_day) + 1
    body = visible_bar(scale, first, last)
    soft = []
    if is_doubtful(start) and first >= scale.first:
        soft.append(Fade(body.left, body.left - SOFT))
    if is_doubtful(end) and last <= scale.end:
        soft.append(Fade(body.right, body.right + SOFT))
    return with_extent("period", size, (first, last), body, bracket_spans(scale, start, end), tuple(soft))


def ongoing_mark(start: PartialDate, size: float, as_of: float, scale: Scale) -> Mark:
    """Return a bar that ends in an arrow at the day up to which it is known to go on."""
    first = day_number(start.first_day)
    last = max(as_of, first)
    body = visible_bar(scale, first, last)
    soft = (Fade(body.left, body.left - SOFT),) if is_doubtful(start) and first >= scale.first else ()
    return with_extent("period", size, (first, last), body, bracket_spans(scale, start), soft, arrow=last <= scale.end)


def unknown_end_mark(start: PartialDate, size: float, as_of: float, scale: Scale) -> Mark:
    """Return a bar over the days on which the event can have begun, which pales to an end that nobody gave."""
    first, last = day_number(start.first_day), day_number(start.last_day) + 1
    body = visible_bar(scale, first, last)
    furthest = max(scale.clipped(as_of), body.right + SOFT)
    return with_extent(
        "period",
        size,
        (first, last),
        body,
        bracket_spans(scale, start),
        (Fade(body.right, min(body.right + FADE, furthest)),),
    )


def visible_bar(scale: Scale, first: float, last: float) -> Span:
    """Return the visible part of a period, never too short to be seen."""
    left, right = scale.clipped(first), scale.clipped(last)
    if right - left >= SHORTEST:
        return Span(left, right)
    left = min(left, scale.right - SHORTEST)
    return Span(left, left + SHORTEST)


def bracket_spans(scale: Scale, *days: PartialDate) -> tuple[Span, ...]:
    """Return the visible months, years and decades that dates leave open, where they can be to be drawn."""
    spans = [
        Span(scale.clipped(day_number(day.first_day)), scale.clipped(day_number(day.last_day) + 1))
        for day in days
        if day.precision is not Precision.DAY
    ]
    return tuple(span for span in spans if span.right - span.left >= NARROWEST_BRACKET)


def is_doubtful(day: PartialDate) -> bool:
    """Whether a source called a date approximate or uncertain."""
    return day.approximate or day.uncertain


def with_extent(
    kind: Literal["point", "period"],
    size: float,
    days: tuple[float, float],
    body: Span,
    under: tuple[Span, ...],
    fades: tuple[Fade, ...],
    *,
    arrow: bool = False,
) -> Mark:
    """Return a mark with the extent of all its parts."""
    edges = [*body, *(edge for part in (*under, *fades) for edge in part)]
    return Mark(kind, size, days, body, under, fades, arrow, Span(min(edges), max(edges)))

"""What is drawn for an event: where its mark begins and ends, how sure its edges are; in pixels, before rows."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from charts.scale import Scale, day_number
from events.dates import ONGOING, UNKNOWN, PartialDate, Precision, parse_date

SIZES = {1: 9.5, 2: 8.0, 3: 6.5}
SHORTEST = 5.0
SOFT = 10.0
# Left of the plot a soft edge ends before the titles of lanes.
SOFT_OUTSIDE = 5.0
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


class Cut(NamedTuple):
    """On which sides something goes on beyond the days in view."""

    left: bool = False
    right: bool = False


WHOLE = Cut()


class Bracket(NamedTuple):
    """The part in view of a month, year or decade that a date leaves open, and where the window cuts it."""

    span: Span
    cut: Cut


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one event, as high as `size`.

    `body` is the bar of a period, or a span as wide as the marker of a point; `days` are its first and last moment in
    days since 1970, both the middle for a point. `brackets` lie under the months or years that the dates leave open.
    `extent` is all of it. What still goes on has an `arrow`, at the edge of the window if it must; what has ended is
    `cut` where the window ends before it. With an `unknown_end` the last of the fades is no doubtful date but that end.
    """

    kind: Literal["point", "period"]
    size: float
    days: tuple[float, float]
    body: Span
    brackets: tuple[Bracket, ...]
    fades: tuple[Fade, ...]
    arrow: bool
    extent: Span
    cut: Cut = WHOLE
    unknown_end: bool = False


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
    soft = (soft_left(body, scale), soft_right(body)) if is_doubtful(day) else ()
    return with_extent("point", size, (middle, middle), body, brackets_of(scale, day), soft)


def dated_mark(start: PartialDate, end: PartialDate, size: float, scale: Scale) -> Mark:
    """Return a bar over all days that a period can have covered."""
    first, last = day_number(start.first_day), day_number(end.last_day) + 1
    body, cut = visible_bar(scale, first, last), cut_of(scale, first, last)
    soft = []
    if is_doubtful(start) and not cut.left:
        soft.append(soft_left(body, scale))
    if is_doubtful(end) and not cut.right:
        soft.append(soft_right(body))
    return with_extent("period", size, (first, last), body, brackets_of(scale, start, end), tuple(soft), cut=cut)


def ongoing_mark(start: PartialDate, size: float, as_of: float, scale: Scale) -> Mark:
    """Return a bar that ends in an arrow, at the day up to which it is known to go on or where the window ends."""
    first = day_number(start.first_day)
    last = max(as_of, first)
    body, cut = visible_bar(scale, first, last), Cut(left=first < scale.first)
    soft = (soft_left(body, scale),) if is_doubtful(start) and not cut.left else ()
    return with_extent("period", size, (first, last), body, brackets_of(scale, start), soft, cut=cut, arrow=True)


def unknown_end_mark(start: PartialDate, size: float, as_of: float, scale: Scale) -> Mark:
    """Return a bar over the days on which the event can have begun, which pales to an end that nobody gave.

    What began before the window is cut there, and pales from there on.
    """
    first, last = day_number(start.first_day), day_number(start.last_day) + 1
    body, cut = visible_bar(scale, first, last), cut_of(scale, first, last)
    fades = [soft_left(body, scale)] if is_doubtful(start) and not cut.left else []
    if not cut.right:
        furthest = max(scale.clipped(as_of), body.right + SOFT)
        fades.append(Fade(body.right, min(body.right + FADE, furthest)))
    under = brackets_of(scale, start)
    return with_extent("period", size, (first, last), body, under, tuple(fades), cut=cut, unknown_end=not cut.right)


def cut_of(scale: Scale, first: float, last: float) -> Cut:
    """Return where the window cuts what lasts from one moment to another."""
    return Cut(first < scale.first, last > scale.end)


def soft_left(body: Span, scale: Scale) -> Fade:
    """Return the edge of a doubtful beginning."""
    return Fade(body.left, max(body.left - SOFT, min(body.left, scale.left - SOFT_OUTSIDE)))


def soft_right(body: Span) -> Fade:
    """Return the edge of a doubtful end."""
    return Fade(body.right, body.right + SOFT)


def visible_bar(scale: Scale, first: float, last: float) -> Span:
    """Return the visible part of a period, never too short to be seen."""
    left, right = scale.clipped(first), scale.clipped(last)
    if right - left >= SHORTEST:
        return Span(left, right)
    left = min(left, scale.right - SHORTEST)
    return Span(left, left + SHORTEST)


def brackets_of(scale: Scale, *days: PartialDate) -> tuple[Bracket, ...]:
    """Return the visible months, years and decades that dates leave open, where they can be to be drawn."""
    stretches = [
        (day_number(day.first_day), day_number(day.last_day) + 1) for day in days if day.precision is not Precision.DAY
    ]
    brackets = [
        Bracket(Span(scale.clipped(first), scale.clipped(after)), cut_of(scale, first, after))
        for first, after in stretches
    ]
    return tuple(each for each in brackets if each.span.right - each.span.left >= NARROWEST_BRACKET)


def is_doubtful(day: PartialDate) -> bool:
    """Whether a source called a date approximate or uncertain."""
    return day.approximate or day.uncertain


def with_extent(
    kind: Literal["point", "period"],
    size: float,
    days: tuple[float, float],
    body: Span,
    under: tuple[Bracket, ...],
    fades: tuple[Fade, ...],
    *,
    arrow: bool = False,
    cut: Cut = WHOLE,
    unknown_end: bool = False,
) -> Mark:
    """Return a mark with the extent of all its parts."""
    edges = [*body, *(edge for each in under for edge in each.span), *(edge for fade in fades for edge in fade)]
    return Mark(kind, size, days, body, under, fades, arrow, Span(min(edges), max(edges)), cut, unknown_end)

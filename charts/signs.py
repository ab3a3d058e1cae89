"""The signs of a chart beside those of the mission types: which of them are drawn, and a sample of each."""

from collections.abc import Callable, Sequence

from charts.eras import EraBand
from charts.marks import SIZES, WHOLE, Bracket, Cut, Fade, Mark, Span
from events.table import EventTable

SAMPLE = 18.0
BAR = 7.0
NO_DAYS = (0.0, 0.0)


def signs_of(marks: Sequence[Mark], eras: Sequence[EraBand], table: EventTable) -> tuple[str, ...]:
    """Return the signs with which marks and background periods of a table are drawn, as the catalogue names them."""
    ends: list[Mark | EraBand] = [*marks, *eras]
    behind = "law" if table.eras["id"].isin(table.laws["id"]).all() else "period"
    drawn = {
        "bracket": any(mark.brackets for mark in marks),
        "soft": any(len(mark.fades) > mark.unknown_end for mark in marks),
        "arrow": any(each.arrow for each in ends),
        "unknown": any(mark.unknown_end for mark in marks),
        "open": any(any(each.cut) for each in ends),
        "size": len({mark.size for mark in marks if mark.kind == "point"}) > 1,
        behind: bool(eras),
    }
    return tuple(sign for sign, is_drawn in drawn.items() if is_drawn)


def bar_sample(left: float) -> Mark:
    """Return a bar as wide as a sample, from its left end."""
    body = Span(left, left + SAMPLE)
    return Mark("period", BAR, NO_DAYS, body, (), (), False, body)


def point_sample(left: float, size: float) -> Mark:
    """Return the marker of a point, as wide as its size."""
    body = Span(left, left + size)
    return Mark("point", size, NO_DAYS, body, (), (), False, body)


def bracket_sample(left: float) -> tuple[Mark, ...]:
    """Return a bar of which the beginning lies in a month or a year."""
    bar = bar_sample(left)
    bracket = Bracket(Span(left, left + SAMPLE / 2), WHOLE)
    return (Mark("period", BAR, NO_DAYS, bar.body, (bracket,), (), False, bar.extent),)


def soft_sample(left: float) -> tuple[Mark, ...]:
    """Return a bar with a doubtful beginning."""
    body = Span(left + SAMPLE / 2, left + SAMPLE)
    return (Mark("period", BAR, NO_DAYS, body, (), (Fade(body.left, left),), False, Span(left, body.right)),)


def arrow_sample(left: float) -> tuple[Mark, ...]:
    """Return a bar that goes on."""
    bar = bar_sample(left)
    return (Mark("period", BAR, NO_DAYS, bar.body, (), (), True, bar.extent),)


def unknown_sample(left: float) -> tuple[Mark, ...]:
    """Return a bar with an end that nobody gave."""
    body = Span(left, left + SAMPLE / 3)
    fade = Fade(body.right, left + SAMPLE)
    return (Mark("period", BAR, NO_DAYS, body, (), (fade,), False, Span(left, fade.weak), unknown_end=True),)


def open_sample(left: float) -> tuple[Mark, ...]:
    """Return a bar that the window cuts."""
    bar = bar_sample(left)
    return (Mark("period", BAR, NO_DAYS, bar.body, (), (), False, bar.extent, Cut(right=True)),)


def size_sample(left: float) -> tuple[Mark, ...]:
    """Return a large and a small marker."""
    return (point_sample(left, SIZES[1]), point_sample(left + SAMPLE - SIZES[3], SIZES[3]))


SAMPLES: dict[str, Callable[[float], tuple[Mark, ...]]] = {
    "bracket": bracket_sample,
    "soft": soft_sample,
    "arrow": arrow_sample,
    "unknown": unknown_sample,
    "open": open_sample,
    "size": size_sample,
}

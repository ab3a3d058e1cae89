"""The ticks of the time axis: days, weeks, months, quarters, years, decades or centuries, as the span asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from babel.dates import format_skeleton

from charts.measure import text_width
from charts.scale import EPOCH, Scale, day_number
from events.written import LOCALES

DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 3, 6)
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
# Longer windows have two months that begin, which are rounder than weeks.
MOST_DAYS = 62
DAYS_A_MONTH, DAYS_A_YEAR = 30, 365

Unit = Literal["day", "month", "year"]
GAPS: dict[Unit, float] = {"day": 10.0, "month": 10.0, "year": 14.0}
WHOLE: dict[Unit, str] = {"day": "yMMMd", "month": "yMMM"}


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the time axis and what is written there: its `middle` is at the tick, or beside it at an edge.

    `align` says which part of the text stands at `x`.
    """

    x: float
    label: str
    align: Literal["left", "middle", "right"]
    middle: float


def ticks_on(scale: Scale, language: str, size: float) -> tuple[Tick, ...]:
    """Return the closest ticks whose labels can be read at a font size, two at least; the first one names its year."""
    for unit, days in candidates(scale):
        spans, ticks = placed_ticks(scale, unit, days, language, size)
        if all(before[1] + GAPS[unit] <= after[0] for before, after in pairwise(spans)):
            return ticks
    return ticks_at_ends(scale, language, size)


def candidates(scale: Scale) -> Iterator[tuple[Unit, list[date]]]:
    """Yield the days that could have ticks, the closest first: two or more, but never more than could be read."""
    span, most = scale.end - scale.first, (scale.right - scale.left) / GAPS["day"]
    first, last = (EPOCH + timedelta(days=day) for day in (scale.first, scale.end - 1))
    for step in DAY_STEPS if span <= MOST_DAYS else ():
        if 1 < span / step <= most:
            yield "day", [first + timedelta(days=days) for days in range(0, int(span), step)]
    for step in MONTH_STEPS:
        if span / DAYS_A_MONTH / step <= most:
            months = range(-(-(first.year * 12 + first.month - 1) // step) * step, last.year * 12 + last.month, step)
            yield from several("month", [date(month // 12, month % 12 + 1, 1) for month in months], first)
    for step in YEAR_STEPS:
        if span / DAYS_A_YEAR / step <= most:
            years = range(-(-first.year // step) * step, last.year + 1, step)
            yield from several("year", [date(year, 1, 1) for year in years], first)


def several(unit: Unit, days: list[date], first: date) -> Iterator[tuple[Unit, list[date]]]:
    """Yield the days that do not lie before the first one in view, if they are two or more."""
    in_view = [day for day in days if day >= first]
    if len(in_view) > 1:
        yield unit, in_view


def ticks_at_ends(scale: Scale, language: str, size: float) -> tuple[Tick, ...]:
    """Return ticks at the first and the last day in view, the label of the last one after it if they would meet."""
    (one, other), (first, last) = placed_ticks(scale, "day", ends_of(scale), language, size)
    if one[1] + GAPS["day"] > other[0]:
        last = Tick(last.x, last.label, "left", last.x + (other[1] - other[0]) / 2)
    return first, last


def ends_of(scale: Scale) -> list[date]:
    """Return the first and the last day in view; of a single day, itself and the next."""
    return [EPOCH + timedelta(days=day) for day in (scale.first, max(scale.end - 1, scale.first + 1))]


def placed_ticks(
    scale: Scale, unit: Unit, days: Sequence[date], language: str, size: float
) -> tuple[list[tuple[float, float]], tuple[Tick, ...]]:
    """Return where the labels of ticks begin and end, none of them outside of the plot, and the ticks themselves."""
    spans, ticks = [], []
    for before, day in zip([None, *days], days, strict=False):
        x, label = scale.x(day_number(day)), tick_label(unit, before, day, language)
        width = text_width(label, size)
        align: Literal["left", "middle", "right"] = "middle"
        left = x - width / 2
        if left < scale.left:
            align, left = "left", x
        elif x + width / 2 > scale.right:
            align, left = "right", x - width
        spans.append((left, left + width))
        ticks.append(Tick(x, label, align, left + width / 2))
    return spans, tuple(ticks)


def tick_label(unit: Unit, before: date | None, day: date, language: str) -> str:
    """Write a day as far as it differs from that of the tick before it."""
    if unit == "year":
        return str(day.year)
    if before is None or before.year != day.year:
        return written(day, WHOLE[unit], language)
    if unit == "month":
        return written(day, "MMM", language)
    return written(day, "d" if before.month == day.month else "MMMd", language)


@lru_cache(maxsize=10_000)
def written(day: date, skeleton: str, language: str) -> str:
    """Write the parts of a date that a skeleton of CLDR names, as its language orders them."""
    return format_skeleton(skeleton, day, locale=LOCALES[language])

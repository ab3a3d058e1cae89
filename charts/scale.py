"""The time axis: which days are in view, where a day is drawn, and which ticks stand on it."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from babel.dates import format_date

from charts.measure import text_width
from events.dates import parse_date
from events.table import EventTable
from events.view import View
from events.written import LOCALES
from texts import text

EPOCH = date(1970, 1, 1)
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
MONTH_STEPS = (1, 2, 3, 6)
TICK_GAP = 18


def day_number(day: date) -> float:
    """Return a day as days since 1970-01-01, its first moment."""
    return float((day - EPOCH).days)


EARLIEST, LATEST = day_number(date.min), day_number(date.max)


@dataclass(frozen=True, slots=True)
class Scale:
    """The days in view, from the first moment of `first` to the last moment before `end`, between two x in pixels."""

    first: float
    end: float
    left: float
    right: float

    def x(self, day: float) -> float:
        """Return where a moment is drawn, in pixels."""
        return self.left + (day - self.first) / (self.end - self.first) * (self.right - self.left)

    def day(self, x: float) -> float:
        """Return the moment that is drawn at an x."""
        return self.first + (x - self.left) / (self.right - self.left) * (self.end - self.first)

    def clipped(self, day: float) -> float:
        """Return where a moment is drawn, or the nearer edge if it is out of view."""
        return min(max(self.x(day), self.left), self.right)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the time axis and what is written there."""

    x: float
    label: str


def days_in_view(table: EventTable, view: View) -> tuple[float, float]:
    """Return the window of a View, or whole years around all its events; the end is the moment after the last day.

    Both are days that a calendar has, at least one day apart.
    """
    first, end = window_days(view)
    if first is None:
        earliest = to_date(table.frame["first_day"].min()) if len(table) else table.as_of
        first = min(day_number(date(earliest.year, 1, 1)), (end or day_number(date.max)) - 365)
    if end is None:
        latest = to_date(table.frame["last_day"].max()) if len(table) else table.as_of
        end = max(day_number(date(latest.year, 12, 31)) + 1, first + 365)
    end = min(max(end, EARLIEST + 1), LATEST)
    return max(min(first, end - 1), EARLIEST), end


def window_days(view: View) -> tuple[float | None, float | None]:
    """Return the first moment of a View's window and the moment after its last day; None where it is open."""
    first = day_number(parse_date(view.first).first_day) if view.first else None
    end = day_number(parse_date(view.last).last_day) + 1 if view.last else None
    return first, end


def to_date(moment: object) -> date:
    """Return the calendar date of a value of the event table."""
    return np.datetime64(moment, "D").astype(date)  # type: ignore[call-overload,no-any-return]


def ticks_on(scale: Scale, language: str, size: float) -> tuple[Tick, ...]:
    """Return years, months or days that stand far enough apart to be read at a font size."""
    days_a_pixel = (scale.end - scale.first) / (scale.right - scale.left)
    for step in MONTH_STEPS if scale.end - scale.first < 4 * 365 else ():
        sample = format_date(date(2000, 9, 1), text("dates.tick_month", language), locale=LOCALES[language])
        if step * 28 / days_a_pixel >= text_width(sample, size) + TICK_GAP:
            return month_ticks(scale, step, language)
    for step in YEAR_STEPS:
        if step * 365 / days_a_pixel >= text_width("2000", size) + TICK_GAP:
            return year_ticks(scale, step)
    return ()


def year_ticks(scale: Scale, step: int) -> tuple[Tick, ...]:
    """Return every `step`th year in view."""
    first = (EPOCH + timedelta(days=scale.first)).year
    last = (EPOCH + timedelta(days=scale.end - 1)).year
    years = range(max(-(-first // step) * step, 1), last + 1, step)
    return ticks_in_view(scale, [(date(year, 1, 1), str(year)) for year in years])


def month_ticks(scale: Scale, step: int, language: str) -> tuple[Tick, ...]:
    """Return every `step`th month in view."""
    first, last = (EPOCH + timedelta(days=day) for day in (scale.first, scale.end - 1))
    pattern = text("dates.tick_month", language)
    months = [
        date(month // 12, month % 12 + 1, 1)
        for month in range(first.year * 12, last.year * 12 + 12)
        if month % step == 0
    ]
    return ticks_in_view(scale, [(month, format_date(month, pattern, locale=LOCALES[language])) for month in months])


def ticks_in_view(scale: Scale, days: list[tuple[date, str]]) -> tuple[Tick, ...]:
    """Return the ticks of those days that are in view."""
    return tuple(
        Tick(scale.x(day_number(day)), label) for day, label in days if scale.first <= day_number(day) < scale.end
    )

"""The time axis: which days are in view, and where a day is drawn."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from events.dates import parse_date
from events.table import EventTable
from events.view import View

EPOCH = date(1970, 1, 1)


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


def days_in_view(table: EventTable, view: View) -> tuple[float, float]:
    """Return the window of a View, open ends being whole years around its events; the end is the moment after it all.

    Years in which nothing happened until today are drawn too, unless the dataset tells of a time that is over or the
    events were picked, which says nothing of other years. Both are days that a calendar has, at least one day apart.
    """
    first, end = window_days(view)
    if first is None:
        earliest = to_date(table.frame["first_day"].min()) if len(table) else table.as_of
        first = min(day_number(date(earliest.year, 1, 1)), (end or day_number(date.max)) - 365)
    if end is None:
        latest = last_known_day(table, until_today=table.living and not view.picks)
        end = max(day_number(date(latest.year, 12, 31)) + 1, first + 365)
    end = min(max(end, EARLIEST + 1), LATEST)
    return max(min(first, end - 1), EARLIEST), end


def window_days(view: View) -> tuple[float | None, float | None]:
    """Return the first moment of a View's window and the moment after its last day; None where it is open."""
    first = day_number(parse_date(view.first).first_day) if view.first else None
    end = day_number(parse_date(view.last).last_day) + 1 if view.last else None
    return first, end


def last_known_day(table: EventTable, *, until_today: bool) -> date:
    """Return the last day that is known of any event, or today where that lies later and is wanted."""
    frame = table.frame
    unknown = (frame["ending"] == "unknown").to_numpy()
    known = frame["last_day"][~unknown] if unknown.any() else frame["last_day"]
    ends = [to_date(known.max())] if len(known) else []
    # Nobody knows when these ended: they are drawn where they began.
    ends += [parse_date(start).last_day for start in frame["start"][unknown].unique()]
    return max([*ends, table.as_of] if until_today or not ends else ends)


def to_date(moment: object) -> date:
    """Return the calendar date of a value of the event table."""
    return np.datetime64(moment, "D").astype(date)  # type: ignore[call-overload,no-any-return]

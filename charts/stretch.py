"""The stretch of an open time axis where nearly all events are, when a few far dates set its span."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from charts.scale import EPOCH, days_in_view
from events.table import EventTable
from events.view import View

MOST_LEFT_OUT = 0.05
LONGEST = 1 / 3
# Leaving out an event must free so many times its share of the events on the axis.
WORTH = 10


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole years with nearly all events: how many begin before the first of them, how many end after the last."""

    first: int
    last: int
    before: int
    after: int


def stretch_of_most(table: EventTable, view: View) -> Stretch | None:
    """Return the years, at most a third of the axis, with at least 95 % of the events; None where there are no such.

    `table` holds the events of the View. Only an end of the axis that the View leaves open is moved.
    """
    most = int(len(table) * MOST_LEFT_OUT)
    first, end = days_in_view(table, view)
    span, longest = end - first, (end - first) * LONGEST
    # The events of a table are sorted by their first day, so that these are looked up, not sorted.
    begins, ends = (table.frame[column].to_numpy() for column in ("first_day", "last_day"))
    begin = first if view.first else kept_from(numbers(begins[: most + 1]), first, span, len(table))
    if not most or np.count_nonzero(ends > moment(begin + longest)) > (len(table) if view.last else most):
        return None
    last = end - 1 if view.last else kept_from(numbers(latest(ends, most + 1)), end - 1, span, len(table))
    years = year(begin), year(last)
    stretch = Stretch(
        *years,
        0 if view.first else int(np.searchsorted(begins, np.datetime64(date(years[0], 1, 1)))),
        0 if view.last else int(np.count_nonzero(ends > np.datetime64(date(years[1], 12, 31)))),
    )
    days = (date(years[1], 12, 31) - date(years[0], 1, 1)).days + 1
    return stretch if 0 < stretch.before + stretch.after <= most and days <= longest else None


def kept_from(outermost: np.ndarray, edge: float, span: float, events: int) -> float:
    """Return the edge of the axis, or the day of an outermost event that is worth leaving out all those before it."""
    worth = np.abs(outermost - edge) / span - WORTH * np.arange(len(outermost)) / events
    place = int(worth[1:].argmax()) + 1 if len(worth) > 1 else 0
    return float(outermost[place]) if place and worth[place] > 0 else edge


def latest(ends: np.ndarray, number: int) -> np.ndarray:
    """Return so many last days, the latest first."""
    whole = ends.view("int64")  # which numpy compares sooner than days
    return np.sort(np.partition(whole, len(whole) - number)[-number:])[::-1].view(ends.dtype)


def numbers(days: np.ndarray) -> np.ndarray:
    """Return days as days since 1970."""
    return days.astype("datetime64[D]").astype("int64")


def moment(day: float) -> np.datetime64:
    """Return a day that is given in days since 1970."""
    return np.datetime64(int(day), "D")


def year(day: float) -> int:
    """Return the year of a day."""
    return (EPOCH + timedelta(days=day)).year

"""Narrower and wider windows of time, around the middle of one or around a day, as exact as their length asks for."""

from datetime import date

SHORTEST = 7
# A window of so many days or more is given in months, and in years.
IN_MONTHS, IN_YEARS = 90, 3 * 365


def zoomed(first: date, last: date, by: float, around: date | None = None) -> tuple[str, str]:
    """Return the window that is `by` times as long as that of two days, as two EDTF texts.

    Its middle is that of the window, or a day `around` which to look. Ends of a long window are the nearest years, of a
    shorter one the nearest months; at least a week is left.
    """
    length = max(round(((last - first).days + 1) * by), SHORTEST)
    middle = around if around and first <= around <= last else first + (last - first) / 2
    begin = middle.toordinal() - length // 2
    begin = min(max(begin, date.min.toordinal()), date.max.toordinal() - length)
    unit = 365 if length >= IN_YEARS else 30 if length >= IN_MONTHS else 0
    ends = begin + unit // 2, begin + length - 1 - unit // 2
    return written(date.fromordinal(ends[0]), unit), written(date.fromordinal(ends[1]), unit)


def written(day: date, unit: int) -> str:
    """Write the year, the month or the day of an end, by the length of the unit in days."""
    return {365: f"{day.year:04}", 30: f"{day.year:04}-{day.month:02}"}.get(unit, day.isoformat())

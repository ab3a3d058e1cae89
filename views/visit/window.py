"""The window of time of a visit, in whole years."""

from events.table import EventTable


def years_of(table: EventTable) -> tuple[int, int]:
    """Return the first and the last year of a table; two different ones, as a slider needs them."""
    if not len(table):
        return table.as_of.year - 1, table.as_of.year
    first, last = table.frame["first_day"].min().year, table.frame["last_day"].max().year
    return first, max(last, first + 1)


def window_of_years(years: tuple[int, int], limits: tuple[int, int]) -> dict[str, str]:
    """Return the ends of a window of whole years, open where a year is the first or the last one."""
    return {
        "first": f"{years[0]:04}" if years[0] > limits[0] else "",
        "last": f"{years[1]:04}" if years[1] < limits[1] else "",
    }

"""Dates in few signs, as they stand beside a mark: points to the month, periods of several years to the year."""

from functools import lru_cache

from babel.dates import format_date, format_interval

from events.dates import ONGOING, UNKNOWN, PartialDate, Precision, parse_date
from events.written import LOCALES, period, qualified, whole
from texts import text

YEAR = len("2012")


@lru_cache(maxsize=100_000)
def short_span(start: str, end: str, language: str) -> str:
    """Write the dates of an event, never more exact than they were given: `Jan 2022`, `2012–2017`, `since Apr 2019`."""
    begun = parse_date(start)
    if not end or end == start:
        return short_date(begun, language)
    if end == ONGOING:
        return text("dates.ongoing", language, start=short_date(begun, language))
    if end == UNKNOWN:
        return text("dates.end_unknown", language, start=short_date(begun, language))
    ended = parse_date(end)
    if begun.first_day.year != ended.first_day.year:
        return period(to_the_year(begun), to_the_year(ended), language)
    if any(day.precision > Precision.MONTH or day.approximate or day.uncertain for day in (begun, ended)):
        return period(begun, ended, language)
    written = format_interval(begun.first_day, ended.first_day, "yMMM", locale=LOCALES[language])
    return written.replace("\u2009", " ")


def short_date(day: PartialDate, language: str) -> str:
    """Write one date to the month, or less exactly where it was given so."""
    if day.precision > Precision.MONTH:
        return whole(day, language)
    pattern = text("dates.short_month_pattern", language)
    return qualified(day, format_date(day.first_day, pattern, locale=LOCALES[language]), language)


def to_the_year(day: PartialDate) -> PartialDate:
    """Return a date as its year, or its decade, as sure as it is."""
    mark = day.text[-1] if day.text[-1] in "~?%" else ""
    return parse_date(day.text[:YEAR] + mark)

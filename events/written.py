"""Dates written for people, never more exact than they were given."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_interval

from events.dates import ONGOING, UNKNOWN, PartialDate, Precision, parse_date
from texts import text

LOCALES = {"en": "en_GB", "ja": "ja"}
SKELETONS = {Precision.MONTH: "yMMMM", Precision.YEAR: "y"}


@lru_cache(maxsize=100_000)
def written_date(given: str, language: str) -> str:
    """Write one date: `1992-09` becomes `September 1992` or `1992年9月`."""
    return whole(parse_date(given), language)


@lru_cache(maxsize=100_000)
def written_span(start: str, end: str, language: str) -> str:
    """Write the dates of an event: a point, a period, `since ...` for `..`, or an unknown end for `?`."""
    if not end or end == start:
        return written_date(start, language)
    if end == ONGOING:
        return text("dates.ongoing", language, start=written_date(start, language))
    if end == UNKNOWN:
        return text("dates.end_unknown", language, start=written_date(start, language))
    return period(parse_date(start), parse_date(end), language)


def whole(day: PartialDate, language: str) -> str:
    """Write a date in its own precision, with what its source said of it."""
    return qualified(day, unqualified(day, language), language)


def qualified(day: PartialDate, plain: str, language: str) -> str:
    """Add to a written date what its source said of it: approximate, uncertain, both, or nothing."""
    if day.approximate and day.uncertain:
        return text("dates.approximate_uncertain", language, date=plain)
    if day.approximate:
        return text("dates.approximate", language, date=plain)
    if day.uncertain:
        return text("dates.uncertain", language, date=plain)
    return plain


def unqualified(day: PartialDate, language: str) -> str:
    """Write a date in its own precision."""
    if day.precision is Precision.DECADE:
        return text("dates.decade", language, year=day.first_day.year)
    pattern = {
        Precision.DAY: "long",
        Precision.MONTH: text("dates.month_pattern", language),
        Precision.YEAR: text("dates.year_pattern", language),
    }
    return format_date(day.first_day, pattern[day.precision], locale=LOCALES[language])


def period(start: PartialDate, end: PartialDate, language: str) -> str:
    """Write a period; what both dates share is written once when both are plain and equally exact."""
    plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
    if plain and start.precision is end.precision and start.precision is not Precision.DECADE:
        if start.precision is Precision.DAY:
            return days(start.first_day, end.first_day, language)
        skeleton = SKELETONS[start.precision]
        # CLDR puts thin spaces around the dash, some of its versions between years too; many fonts of slides lack them.
        space = "" if start.precision is Precision.YEAR else " "
        return format_interval(start.first_day, end.first_day, skeleton, locale=LOCALES[language]).replace(
            "\u2009", space
        )
    return text("dates.period", language, start=whole(start, language), end=whole(end, language))


def days(start: date, end: date, language: str) -> str:
    """Write a period of whole days; the long English form is not among the intervals of CLDR."""
    if language != "en":
        return format_interval(start, end, "yMMMMd", locale=LOCALES[language])
    last = format_date(end, "long", locale=LOCALES[language])
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    pattern = "d MMMM" if start.year == end.year else "long"
    return f"{format_date(start, pattern, locale=LOCALES[language])} – {last}"

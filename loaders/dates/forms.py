"""One date as people write it: the forms that are known, and what is said about it, such as "about".

Times of day and their zones are left out, the day stays as it is written.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

from events.dates import DateError, parse_date
from loaders.dates.japanese_eras import YEAR as ERA_YEAR
from loaders.dates.japanese_eras import OutsideEraError, check_era, western_year

LANGUAGES_OF_MONTHS = ("en", "fr", "de", "es", "it", "pt", "nl")
TIME = re.compile(
    r"(?:t|,?\s+|(?<=日))(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?"
    r"\s?(?:z|[a-z]{2,4}(?![a-z]))?\s?(?:[+-]\d\d:?\d\d)?(?:\s?\([^()]*\))?$"
    r"|t(?P<hour2>\d\d)(?P<minute2>\d\d)(?P<second2>\d\d)?z?$"
    r"|\s?(?:午前|午後)?(?P<hour3>\d{1,2})時(?:(?P<minute3>\d{1,2})分)?$"
)
APPROXIMATE_BEFORE = re.compile(r"^(?:c\.|ca\.?|circa|about|around|approx(?:imately|\.)?|~|約|およそ|c(?=\d))\s*")
APPROXIMATE_AFTER = re.compile(r"\s*(?:頃|ごろ|ころ|前後|\((?:approx\.?|circa|ca?\.?|about)\)|approx\.?)$")
UNCERTAIN_BEFORE = re.compile(r"^(?:possibly|probably|perhaps|maybe)\s+")
UNCERTAIN_AFTER = re.compile(r"\s*(?:\(\?\)|\?)$")
MARKS = (
    (UNCERTAIN_AFTER, "?"),
    (UNCERTAIN_BEFORE, "?"),
    (APPROXIMATE_BEFORE, "~"),
    (APPROXIMATE_AFTER, "~"),
)
PART_BEFORE = re.compile(r"^(?:early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -]+")
PART_AFTER = re.compile(r"\s?の?(?:初頭|初め|はじめ|上旬|中旬|下旬|半ば|中頃|末|前半|後半)$")


class UnreadableDateError(ValueError):
    """A text that is no date that we accept; `code` is that of the problem, `suggestion` what it may have meant."""

    def __init__(self, code: str, suggestion: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.suggestion = suggestion


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a date that are written; `decade` for one like the 1990s."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    mark: str = ""
    decade: bool = False

    def edtf(self) -> str:
        """Return the text form, checked against the calendar."""
        year = f"{self.year:04d}"
        plain = f"{year[:3]}X" if self.decade else "-".join([year, *(f"{part:02d}" for part in self.finer())])
        try:
            return parse_date(plain + self.mark).text
        except DateError as error:
            raise UnreadableDateError(error.code) from None

    def finer(self) -> list[int]:
        """Return month and day as far as they are known."""
        return [part for part in (self.month, self.day) if part is not None]


@cache
def month_numbers() -> dict[str, int]:
    """Return the months by their names and abbreviations (CLDR); no name means two months."""
    months = {"sept": 9}
    for language in LANGUAGES_OF_MONTHS:
        for context in Locale.parse(language).months.values():
            for width in ("wide", "abbreviated"):
                months |= {name.rstrip(".").casefold(): number for number, name in context[width].items()}
    return months


@cache
def forms() -> list[re.Pattern[str]]:
    """Return the forms of one date, tried in this order; `a` and `b` are day and month in an order yet to be known."""
    month = f"(?P<name>{'|'.join(sorted(month_numbers(), key=len, reverse=True))})\\.?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
    of = r"(?:of |de |del |d')?"
    return [
        re.compile(form)
        for form in (
            r"(?P<year>\d{4})(?P<s>[/. -])\s?(?P<month>\d{1,2})(?:(?P=s)\s?(?P<day>\d{1,2}))?\.?",
            r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
            r"(?P<year>\d{4})",
            r"(?:the )?(?P<decade>\d{3})0(?:'?s|年代)",
            r"(?P<year>\d{3,4})年(?:\s?(?P<month>\d{1,2})月(?:\s?(?P<day>\d{1,2})日?)?)?",
            ERA_YEAR.pattern + r"(?:年|[./-])\s?(?:(?P<month>\d{1,2})(?:月|[./-]|$)\s?(?:(?P<day>\d{1,2})日?)?)?",
            rf"{day}[ /-]?{of}{month},?[ /-]?{of}(?P<year>\d{{4}})",
            rf"{month}[ -]?{day},? (?P<year>\d{{4}})",
            rf"{month},?[ /-]?{of}(?P<year>\d{{4}})",
            rf"(?P<year>\d{{4}}),?[ /-]?{month}(?:[ /-]?{day})?",
            rf"{month} {day} (?P<year>\d{{4}})",
            r"(?P<a>\d{1,2})(?P<s>[/.-])(?P<b>\d{1,2})(?P=s)(?P<year>\d{4})",
            r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})",
        )
    ]


def one_date(plain: str, day_first: bool | None) -> Parts | None:
    """Read one date with what is said about it; None when it is of no known form."""
    for expression, mark in MARKS:
        rest = expression.sub("", plain, count=1)
        if rest != plain:
            return marked(one_date(rest, day_first), mark)
    for expression in (PART_BEFORE, PART_AFTER):
        rest = expression.sub("", plain, count=1)
        if rest != plain:
            return part_of(one_date(rest, day_first))
    return of_known_form(plain, day_first) or without_time(plain, day_first)


def marked(dated: Parts | None, mark: str) -> Parts | None:
    """Return a date with a mark; what is both uncertain and approximate has a mark of its own."""
    return dated and replace(dated, mark="%" if dated.mark not in ("", mark) else mark)


def part_of(dated: Parts | None) -> Parts | None:
    """Return the early, middle or late part of a date as about the whole; a day has no such parts."""
    return replace(dated, mark=dated.mark or "~") if dated and dated.day is None else None


def without_time(plain: str, day_first: bool | None) -> Parts | None:
    """Read a day with a time of day, which is left out; raises UnreadableDateError for a time that no day has."""
    time = TIME.search(plain)
    if not time:
        return None
    dated = one_date(plain[: time.start()], day_first)
    if dated and not possible_time(time):
        raise UnreadableDateError("time_impossible")
    return dated if dated and dated.day else None


def of_known_form(plain: str, day_first: bool | None) -> Parts | None:
    """Read one date of which nothing else is said; None when it is of no known form."""
    for form in forms():
        if match := form.fullmatch(plain):
            return parts(match.groupdict(), day_first)
    return None


def parts(groups: dict[str, str | None], day_first: bool | None) -> Parts:
    """Return the parts of a date from the groups of a form."""
    name = groups.get("name")
    month = month_numbers()[name] if name else number(groups.get("month"))
    day, year = number(groups.get("day")), number(groups.get("year"))
    if groups.get("decade"):
        return Parts(int(groups["decade"] or 0) * 10, decade=True)
    if groups.get("a"):
        day, month = in_order(int(groups["a"] or 0), int(groups["b"] or 0), day_first)
    if era := groups.get("era"):
        return era_date(era, groups["count"] or "", month, day)
    return Parts(year, month, day)


def number(digits: str | None) -> int | None:
    """Return the number of digits, None of nothing."""
    return int(digits) if digits else None


def in_order(first: int, second: int, day_first: bool | None) -> tuple[int, int]:
    """Return day and month; the calendar decides where nobody said it, and only if it can."""
    if day_first is None:
        if first == second or second > 12 >= first:
            return second, first
        if first > 12 >= second:
            return first, second
        raise UnreadableDateError("date_order_open" if max(first, second) <= 12 else "date_month")
    day, month = (first, second) if day_first else (second, first)
    if month > 12 >= day:
        raise UnreadableDateError("date_order_contrary")
    return day, month


def era_date(era: str, count: str, month: int | None, day: int | None) -> Parts:
    """Return a date of a Japanese era in our calendar, if the era had it."""
    dated = Parts(western_year(era, count), month, day)
    dated.edtf()
    try:
        check_era(era, count, month, day)
    except OutsideEraError as error:
        suggestion = dated.edtf() if error.western and not error.lunar else ""
        code = "date_lunar" if error.lunar else "date_era" if suggestion else "date_era_zero"
        raise UnreadableDateError(code, suggestion) from None
    return dated


def possible_time(time: re.Match[str]) -> bool:
    """Whether a time of day exists; 24:00 and a leap second do."""
    hour, minute, second = (
        int(next((time[name] for name in (unit, f"{unit}2", f"{unit}3") if name in time.groupdict() and time[name]), 0))
        for unit in ("hour", "minute", "second")
    )
    return (hour < 24 or (hour == 24 and minute == second == 0)) and minute < 60 and second <= 60

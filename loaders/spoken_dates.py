"""Dates as people write them, in English, Japanese and the languages nearby, brought into the form of `events.dates`.

Never more exact than they are written: a month stays a month, "about" becomes `~`, "c. 1992?" `%`. Times of day and
their zones are left out, the day stays as it is written. What could mean two things is refused, not guessed.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from babel import Locale

from events.dates import FORM, ONGOING, UNKNOWN, DateError, parse_date
from loaders.japanese_eras import YEAR as ERA_YEAR
from loaders.japanese_eras import OutsideEraError, check_era, western_year

LANGUAGES_OF_MONTHS = ("en", "fr", "de", "es", "it", "pt", "nl")
LONGEST = 80
ONGOING_WORDS = {
    *("..", "...", "-", "–", "—", "present", "now", "current", "currently", "today", "ongoing", "on-going", "open"),
    *("continuing", "continues", "to date", "to-date", "to present", "to the present", "in progress", "until now"),
    *(
        "up to now",
        "till now",
        "現在",
        "現在継続中",
        "継続",
        "継続中",
        "進行中",
        "実施中",
        "活動中",
        "派遣中",
        "至現在",
    ),
}
UNKNOWN_WORDS = {"?", "??", "unknown", "unk", "unk.", "not known", "不明", "終了時期不明", "未詳", "n.d."}
DASHES = str.maketrans(
    {"‐": "-", "‑": "-", "−": "-", "﹣": "-", "—": "–", "―": "–", "‒": "–", "〜": "~", "∼": "~", "’": "'"}
)
KANJI_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")

WEEKDAY = re.compile(
    r"\s*[(（](?:mon|tue|wed|thu|fri|sat|sun|[月火水木金土日]曜?日?)[a-z]*\.?[)）]|\s?[月火水木金土日]曜日?$"
    r"|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*"
)
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
PART_BEFORE = re.compile(r"^(?:early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -]+")
PART_AFTER = re.compile(r"\s?の?(?:初頭|初め|はじめ|上旬|中旬|下旬|半ば|中頃|末|前半|後半)$")
SINCE = re.compile(r"^(?:since|from)\s+(?P<before>.+)$|^(?P<after>.+?)(?:以降|以来|から)$")
BOUND = re.compile(r"^(?:before|after|by|until|till|between|not later than)\b|(?:以前|以後|より前|まで)$")
UNIT = re.compile(
    r"\bq[1-4]\b|\d ?q[1-4]\b|第[1-4一二三四]四半期|\b(?:spring|summer|autumn|winter|fall)\b|[春夏秋冬]"
    r"|^\d{4}-?w\d\d|^\d{4}-\d{3}$"
)
FISCAL_YEAR = re.compile(r"^(?P<year>.+年)度$")
BEFORE_YEAR_1 = re.compile(r"^[-–]\d|\bb\.?c\.?(?:e\.?)?$|^紀元前|^前\d")
AFTER_YEAR_9999 = re.compile(r"^\+?\d{5,}-\d\d?(?:-|$)|^\d{5,}年")
TWO_DIGITS = re.compile(
    r"^\d{1,2}([/.-])\d{1,2}\1\d\d$|^'?\d\d[/.-]\d{1,2}([/.-]\d{1,2})?$|^(?!\d{4}).*[^\W\d]\.?,?[ '/-]+\d\d$|^'\d\d$"
)
SHEET_ERROR = re.compile(r"^#+$|^#[a-z/0]+[!?]?$")
SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$")
UNIX_TIME = re.compile(r"^\d{9,10}(?:\.\d+)?$|^\d{12,13}$")
BETWEEN = re.compile(r"\s?–\s?|\s?~\s?|\s-+\s|\s(?:to|until|till|through|thru)\s|から|/|-")
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")


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


@cache
def shortened_starts() -> list[re.Pattern[str]]:
    """Return how the first date of a span is written whose year, or month, stands in the second only."""
    month = f"(?P<name>{'|'.join(sorted(month_numbers(), key=len, reverse=True))})\\.?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
    return [re.compile(form) for form in (day, month, rf"{day} {month}", rf"{month} {day}")]


SHORTENED_ENDS = [
    re.compile(form)
    for form in (
        r"(?P<month>\d{1,2})月(?:\s?(?P<day>\d{1,2})日)?",
        r"(?P<day>\d{1,2})日",
        r"(?P<month>\d{1,2})[/.](?P<day>\d{1,2})",
    )
]


def read_date(given: str, *, day_first: bool | None = None, year: int | None = None) -> tuple[str, str]:
    """Read a cell: the start and, when it holds a span, the end in the form of `events.dates`, or "".

    The words for going on and for unknown become `..` and `?`. `day_first` says how 1/2/1992 is meant; `year` is the
    year that a column beside says, which makes a year of two digits whole. Raises UnreadableDateError.
    """
    plain = tidy(given)
    if FORM.fullmatch(given.strip().rstrip("~?%")):
        return checked(given.strip()), ""
    if plain in ONGOING_WORDS or plain in UNKNOWN_WORDS:
        return (ONGOING if plain in ONGOING_WORDS else UNKNOWN), ""
    if len(plain) > LONGEST:
        raise UnreadableDateError("date_form")
    if year is not None:
        plain = NUMERIC.sub(lambda match: whole_year(match, year), plain)
    if plainly := of_known_form(plain, day_first):
        return plainly.edtf(), ""
    if reason := refusal(plain):
        raise reason
    alone = one_date(plain, day_first)
    return (alone.edtf(), "") if alone else open_or_fiscal(plain, day_first) or span(plain, day_first)


def open_or_fiscal(plain: str, day_first: bool | None) -> tuple[str, str] | None:
    """Read "since 2012", which goes on, and a Japanese fiscal year, which is April to March; None for anything else."""
    if fiscal := FISCAL_YEAR.fullmatch(plain):
        first = one_date(fiscal["year"], day_first)
        if first and first.year and not first.finer():
            return replace(first, month=4).edtf(), replace(first, year=first.year + 1, month=3).edtf()
    if since := SINCE.fullmatch(plain):
        first = one_date(since["before"] or since["after"], day_first)
        return (first.edtf(), ONGOING) if first else None
    return None


def tidy(given: str) -> str:
    """Bring a text into one form: width, case, dashes, spaces; kanji numerals to digits, weekdays left out."""
    plain = unicodedata.normalize("NFKC", given.translate(DASHES)).translate(DASHES).casefold().strip()
    plain = re.sub(r"\s+", " ", plain)
    if len(plain) > LONGEST:
        return plain
    plain = re.sub(r"[〇一二三四五六七八九十]+(?=年|月|日)", kanji_number, plain)
    plain = WEEKDAY.sub("", plain)
    return re.sub(r"(?<=[年月]) (?=\d)", "", plain).strip()


def kanji_number(match: re.Match[str]) -> str:
    """Write a number in kanji, positional or with 十, in digits."""
    tens, ten, ones = match[0].rpartition("十")
    if not ten:
        return match[0].translate(KANJI_DIGITS)
    return str(int(tens.translate(KANJI_DIGITS) or 1) * 10 + int(ones.translate(KANJI_DIGITS) or 0))


def whole_year(match: re.Match[str], year: int) -> str:
    """Write a date of a two-digit year with the year that stands beside it, if they agree."""
    agrees = len(match[4]) == 2 and int(match[4]) == year % 100
    return match[0][:-2] + f"{year:04d}" if agrees else match[0]


def checked(edtf: str) -> str:
    """Return a date of the accepted form if the calendar has it."""
    try:
        return parse_date(edtf).text
    except DateError as error:
        raise UnreadableDateError(error.code) from None


def refusal(plain: str) -> UnreadableDateError | None:
    """Return why a text is certainly no date that we accept."""
    for code, form in (
        ("sheet_error", SHEET_ERROR),
        ("date_out_of_range", BEFORE_YEAR_1),
        ("date_out_of_range", AFTER_YEAR_9999),
        ("date_bound", BOUND),
        ("date_unit", UNIT),
        ("date_two_digit_year", TWO_DIGITS),
    ):
        if form.search(plain):
            return UnreadableDateError(code)
    if SERIAL.fullmatch(plain):
        return UnreadableDateError("date_serial", (date(1899, 12, 30) + timedelta(days=int(plain[:5]))).isoformat())
    if UNIX_TIME.fullmatch(plain):
        seconds = int(plain.partition(".")[0]) // (1000 if len(plain) > 11 and "." not in plain else 1)
        return UnreadableDateError("date_unix_time", datetime.fromtimestamp(seconds, UTC).date().isoformat())
    return None


def one_date(plain: str, day_first: bool | None) -> Parts | None:
    """Read one date with what is said about it; None when it is of no known form."""
    for expression, mark in (
        (UNCERTAIN_AFTER, "?"),
        (UNCERTAIN_BEFORE, "?"),
        (APPROXIMATE_BEFORE, "~"),
        (APPROXIMATE_AFTER, "~"),
    ):
        rest = expression.sub("", plain, count=1)
        if rest != plain:
            inner = one_date(rest, day_first)
            return inner and replace(inner, mark="%" if inner.mark not in ("", mark) else mark)
    for expression in (PART_BEFORE, PART_AFTER):
        rest = expression.sub("", plain, count=1)
        if rest != plain:
            inner = one_date(rest, day_first)
            return replace(inner, mark=inner.mark or "~") if inner and inner.day is None else None
    if plainly := of_known_form(plain, day_first):
        return plainly
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
        raise UnreadableDateError("date_order_open" if max(first, second) <= 12 else "date_impossible")
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


def span(plain: str, day_first: bool | None) -> tuple[str, str]:
    """Read two dates in one cell; what the second leaves out it shares with the first, or the first with the second."""
    plain = re.sub(r"^(?:from )|まで$", "", plain)
    if match := re.fullmatch(r"(\D+ \d{1,2}) ?[–-] ?(\d{1,2},? \d{4})", plain):
        plain = f"{match[1]} – {match[1].rpartition(' ')[0]} {match[2]}"
    refused = UnreadableDateError("date_form")
    for place in BETWEEN.finditer(plain):
        before, after = plain[: place.start()].strip(), plain[place.end() :].strip()
        try:
            if found := both(before, after, day_first, separator=place[0].strip()):
                return found
        except UnreadableDateError as error:
            refused = error
    raise refused


def both(before: str, after: str, day_first: bool | None, separator: str) -> tuple[str, str] | None:
    """Read the two sides of a span, None when they are not two dates."""
    first, last = one_date(before, day_first), one_date(after, day_first)
    if first and (after in ONGOING_WORDS or (separator == "/" and not after)):
        return first.edtf(), ONGOING if after else UNKNOWN
    if first and not last:
        last = shortened_end(first, after, separator)
    elif last and not first:
        first = shortened_start(before, last)
    return (first.edtf(), last.edtf()) if first and last else None


def shortened_end(first: Parts, after: str, separator: str) -> Parts | None:
    """Read a second date that leaves out what it shares with the first: 1992年9月17日～20日, 1992–93."""
    if re.fullmatch(r"\d{1,2}", after) and first.year and not first.decade and separator != "/":
        value = int(after)
        if first.day or first.month:
            return replace(first, day=value) if first.day else replace(first, month=value)
        # 2001–02 may be a month; 1992–93 can only be a year.
        later = first.year // 100 * 100 + value
        return Parts(later) if len(after) == 2 and value > 12 and later > first.year else None
    for form in SHORTENED_ENDS:
        if match := form.fullmatch(after):
            groups = match.groupdict()
            month, day = number(groups.get("month")), number(groups.get("day"))
            if day and not first.day:
                return None
            return replace(first, month=month or first.month, day=day, mark="")
    return None


def shortened_start(before: str, last: Parts) -> Parts | None:
    """Read a first date that leaves out what it shares with the second: 10–12 November 2021, Jan–May 2017."""
    for form in shortened_starts():
        if match := form.fullmatch(before):
            groups = match.groupdict()
            named = groups.get("name")
            if groups.get("day") and not last.day:
                return None
            month = month_numbers()[named] if named else last.month
            return Parts(last.year, month, number(groups.get("day")))
    return None

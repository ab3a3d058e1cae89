"""Dates as people write them, in English, Japanese and the languages nearby, brought into the form of `events.dates`.

Never more exact than they are written: a month stays a month, "about" becomes `~`, "c. 1992?" `%`. What could mean two
things is refused, not guessed.
"""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from events.dates import FORM, ONGOING, UNKNOWN, DateError, parse_date
from loaders.dates.forms import Parts, UnreadableDateError, month_numbers, number, of_known_form, one_date
from loaders.dates.japanese_eras import YEAR as ERA_YEAR
from loaders.dates.japanese_writing import plainly_japanese

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
WEEKDAY = re.compile(
    r"\s*[(（](?:mon|tue|wed|thu|fri|sat|sun|[月火水木金土日]曜?日?)[a-z]*\.?[)）]|\s?[月火水木金土日]曜日?$"
    r"|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*"
)
SINCE = re.compile(
    r"^(?:since|from)\s+(?P<before>.+?)(?: onwards?)?$|^(?P<after>.+?)(?:以降|以来|から|より| onwards?)$"
)
# In Japanese a wave before a date means "until", where ~ in English means "about".
BOUND = re.compile(
    r"^(?:before|after|by|until|till|between|prior to|(?:not?|no) later than)\b|^~.*年"
    r"|^(?!.*(?:から|~|–)).*まで$|(?:以前|以後|より前)$"
)
JAPANESE_WAVES = ("〜", "～")
UNIT = re.compile(
    r"\bq[1-4]\b|\d ?q[1-4]\b|第[1-4一二三四]四半期|\b(?:spring|summer|autumn|winter|fall)\b|[春夏秋冬]"
    r"|^\d{4}-?w\d\d|^\d{4}-\d{3}$|^\dq ?\d{4}$|^fy ?'?\d|^(?:fiscal|financial|academic) year\b"
)
FISCAL_YEAR = re.compile(r"^(?P<year>.+年)度$")
BEFORE_YEAR_1 = re.compile(r"^[-–]\d|\bb\.?c\.?(?:e\.?)?$|^紀元前|^前\d")
AFTER_YEAR_9999 = re.compile(r"^\+?\d{5,}-\d\d?(?:-|$)|^\d{5,}年")
TWO_DIGITS = re.compile(
    r"^\d{1,2}([/.-])\d{1,2}\1\d\d$|^'?\d\d[/.-]\d{1,2}([/.-]\d{1,2})?$|^(?!\d{4}).*[^\W\d]\.?,?[ '/-]+\d\d$|^'\d\d$"
    r"|^'?\d\d年"
)
SHEET_ERROR = re.compile(r"^#+$|^#[a-z/0]+[!?]?$")
SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$")
UNIX_TIME = re.compile(r"^\d{9,10}(?:\.\d+)?$|^\d{12,13}$")
BETWEEN = re.compile(r"\s?–\s?|\s?~\s?|\s-+\s|\s(?:to|until|till|through|thru)\s|から|/|-")
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
SHORTENED_ENDS = [
    re.compile(form)
    for form in (
        r"(?P<month>\d{1,2})月(?:\s?(?P<day>\d{1,2})日)?",
        r"(?P<day>\d{1,2})日",
        r"(?P<month>\d{1,2})[/.](?P<day>\d{1,2})",
    )
]


@cache
def shortened_starts() -> list[re.Pattern[str]]:
    """Return how the first date of a span is written whose year, or month, stands in the second only."""
    month = f"(?P<name>{'|'.join(sorted(month_numbers(), key=len, reverse=True))})\\.?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
    return [re.compile(form) for form in (day, month, rf"{day} {month}", rf"{month} {day}")]


def read_date(given: str, *, day_first: bool | None = None, year: int | None = None) -> tuple[str, str]:
    """Read a cell: the start and, when it holds a span, the end in the form of `events.dates`, or "".

    The words for going on and for unknown become `..` and `?`. `day_first` says how 1/2/1992 is meant; `year` is the
    year that a column beside says, which makes a year of two digits whole. Raises UnreadableDateError.
    """
    plain = tidy(given)
    if given.strip().startswith(JAPANESE_WAVES):
        raise UnreadableDateError("date_bound")
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
    """Bring a text into one form: width, case, dashes, spaces, the ways of Japanese; weekdays left out."""
    plain = unicodedata.normalize("NFKC", given.translate(DASHES)).translate(DASHES).casefold().strip()
    plain = re.sub(r"\s+", " ", plain)
    if len(plain) > LONGEST:
        return plain
    return re.sub(r"^(\d{4})–(\d\d)–(\d\d)$", r"\1-\2-\3", WEEKDAY.sub("", plainly_japanese(plain)).strip())


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
    if (era := ERA_YEAR.match(before)) and re.match(r"\d{1,2}年", after):
        after = era["era"] + after
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
        return same_but_last(first, first.year, after)
    for form in SHORTENED_ENDS:
        if match := form.fullmatch(after):
            groups = match.groupdict()
            month, day = number(groups.get("month")), number(groups.get("day"))
            if day and not first.day:
                return None
            return replace(first, month=month or first.month, day=day, mark="")
    return None


def same_but_last(first: Parts, year: int, digits: str) -> Parts | None:
    """Read one or two digits for the last part of a date: its day, its month, or the last digits of its year."""
    value = int(digits)
    if first.day:
        return replace(first, day=value)
    if first.month:
        return replace(first, month=value)
    # 2001–02 may be a month; 1992–93 can only be a year.
    later = year // 100 * 100 + value
    return Parts(later) if len(digits) == 2 and value > 12 and later > year else None


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

"""Bring the date columns of a file into the form of `events.dates`, each distinct text once.

Whether 1/2/1992 is the first of February is decided for a whole column from its evidence: a day past the 12th says it.
When a column leaves it open, the other date columns of the file decide, then the rules of the format, then its owner.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from events.dates import ONGOING
from loaders.dates.forms import UnreadableDateError
from loaders.dates.spoken import NUMERIC, read_date, tidy
from loaders.decisions import Note, Question
from loaders.limits import YEARS_AHEAD
from loaders.problems import Finding, finding
from loaders.rows import Rows
from loaders.text_columns import TEXT, constant

DATES = ("start", "end", "source_date")
PLAIN = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|\.\.|"
TIMED = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]"
    r"(?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)
TIME_OF_DAY = r"([0-9])[ T](?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?$"
FULL_DAY = len("1992-09-17")
PERHAPS_NUMERIC = r"[0-9０-９][/.／．－‐-][0-9０-９]{1,2}[/.／．－‐-][0-9０-９]{2}"
SUGGESTING = ("date_era", "date_serial", "date_unix_time")
DAYS_TO_1904 = pd.Timedelta(days=1462)
NO_END = "9999-12-31"


@dataclass(frozen=True)
class ReadColumn:
    """A column of dates as read: starts and ends of what its cells say, and the complaints."""

    start: pd.Series
    end: pd.Series
    findings: list[Finding]


def read_dates(rows: Rows, day_first: bool | None = None, *, as_of: date | None = None) -> Rows:
    """Read the date columns; cells that cannot be read stay as they are written and are complained of.

    `day_first` is the answer of the file's owner, None to decide. What was written stands in `start_given` and
    `end_given` where reading changed it.
    """
    frame = rows.frame
    present = [column for column in DATES if column in frame]
    distinct = {column: strange(frame[column]) for column in present}
    orders, decisions, questions = day_orders(distinct, day_first, rows)
    years = year_beside(rows)
    read = {column: read_column(column, frame[column], orders[column], years) for column in present}
    findings = [each for column in ("start", "end") if column in read for each in read[column].findings]
    if any(note.code == "dates_1904" for note in rows.decisions):
        findings = [since_1904(each) if each.code == "date_serial" else each for each in findings]
    start, end = read["start"].start, read["end"].start if "end" in read else constant("", frame.index)
    findings += spans(frame, read)
    end = end.where(end != "", read["start"].end)
    new = {"start": start} | ({"end": end} if "end" in read or (end != "").any() else {})
    if "source_date" in read:
        new["source_date"] = read["source_date"].start
    new, implausible = plausible(new, frame, (as_of or date.today()).year + YEARS_AHEAD)
    for column in ("start", "end"):
        given = frame[column].str.strip() if column in frame else constant("", frame.index)
        changed = (new[column] != given) & (given != "") if column in new else given != ""
        if changed.any() and f"{column}_given" not in frame:
            frame = frame.assign(**{f"{column}_given": frame[column].where(changed, "")})
    timed = sum(int(cells.str.contains(r"[0-9]:[0-9]", regex=True).sum()) for cells in distinct.values())
    decisions += [Note("times_left_out", {"count": timed})] if timed else []
    fiscal = sum(int(cells.str.contains("年度", regex=False).sum()) for cells in distinct.values())
    decisions += [Note("fiscal_years", {"count": fiscal})] if fiscal else []
    return replace(
        rows,
        frame=frame.assign(**new),
        findings=(*rows.findings, *(each for each in [*findings, *implausible] if len(each))),
        decisions=(*rows.decisions, *decisions),
        questions=(*rows.questions, *questions),
    )


def strange(cells: pd.Series) -> pd.Series:
    """Return the distinct texts of a column that are not of the accepted form already."""
    return pd.Series(cells[~cells.str.fullmatch(PLAIN)].unique(), dtype=TEXT)


def day_orders(
    distinct: dict[str, pd.Series], answer: bool | None, rows: Rows
) -> tuple[dict[str, bool | None], list[Note], list[Question]]:
    """Decide for each column whether the day comes first; None where only its owner can say."""
    evidence = {column: order_evidence(texts) for column, texts in distinct.items()}
    said = {found for days, months, _ in evidence.values() for found in ([True] * days + [False] * months)}
    shared = said.pop() if len(said) == 1 else rows.day_first if not said else None
    orders: dict[str, bool | None] = {}
    decisions, questions = [], []
    for column, (days, months, either) in evidence.items():
        theirs = ", ".join(rows.columns.get(column, (column,)))
        own = None if bool(days) == bool(months) else bool(days)
        orders[column] = answer if answer is not None else own if days or months else shared
        if answer is None and orders[column] is not None and either:
            code = "day_first" if orders[column] else "month_first"
            decisions.append(Note(code, {"column": theirs, "count": days + months}))
        elif orders[column] is None and either and column != "source_date":
            question = Question("day_first", ("true", "false"), "", {"column": theirs, "count": either})
            questions.append(question)
    return orders, decisions, questions[:1]


def order_evidence(texts: pd.Series) -> tuple[int, int, int]:
    """Count the texts that can only be day first, only month first, and either."""
    days = months = either = 0
    for given in texts[texts.str.contains(PERHAPS_NUMERIC, regex=True)]:
        for match in NUMERIC.finditer(tidy(str(given))):
            first, second = int(match[1]), int(match[3])
            days += first > 12 >= second
            months += second > 12 >= first
            either += first <= 12 and second <= 12 and first != second
    return days, months, either


def year_beside(rows: Rows) -> pd.Series | None:
    """Return the column of years that stands beside a start date, which makes its years of two digits whole."""
    if rows.columns.get("start", ("",))[0].casefold() == "year":
        return None
    name = next((name for name in rows.frame.columns if str(name).strip().casefold() in ("year", "年")), None)
    return None if name is None else rows.frame[name].str.strip()


def read_column(column: str, cells: pd.Series, day_first: bool | None, years: pd.Series | None) -> ReadColumn:
    """Read a column; with a column of years beside it where years have two digits."""
    given = cells.str.strip()
    done = given.str.fullmatch(PLAIN)
    timed = given.str.fullmatch(TIMED)
    start = given.where(~timed, given.str.slice(0, 10))
    end = constant("", cells.index)
    rest = ~(done | timed)
    if not rest.any():
        return ReadColumn(start, end, [])
    beside = years if years is not None and column == "start" else constant("", cells.index)
    untimed = given[rest].str.replace(TIME_OF_DAY, r"\1", regex=True)
    outcome = outcomes(untimed, beside[rest], day_first)
    odd = (outcome["start"].str.len() != FULL_DAY) & (untimed != given[rest])
    if odd.any():
        outcome.loc[odd] = outcomes(given[rest][odd], beside[rest][odd], day_first)
    if rest.all():
        return ReadColumn(outcome["start"], outcome["end"], list(complaints(column, cells, outcome)))
    start = start.where(~rest, outcome["start"].reindex(start.index, fill_value=""))
    end = end.where(~rest, outcome["end"].reindex(end.index, fill_value=""))
    return ReadColumn(start, end, list(complaints(column, cells, outcome)))


def outcomes(given: pd.Series, beside: pd.Series, day_first: bool | None) -> pd.DataFrame:
    """Read each distinct text, with the year beside it, once."""
    keys = given + "\t" + beside if (beside != "").any() else given + "\t"
    codes, distinct = pd.factorize(keys)
    read = [outcome_of(str(key), day_first) for key in distinct]
    return pd.DataFrame(read, columns=["start", "end", "code", "hint"], dtype=TEXT).take(codes).set_axis(given.index)


def outcome_of(key: str, day_first: bool | None) -> tuple[str, str, str, str]:
    """Return start, end, the code of what is wrong and a suggestion for a text and the year beside it."""
    given, _, beside = key.rpartition("\t")
    year = int(beside) if beside.isascii() and beside.isdigit() and len(beside) == 4 else None
    try:
        start, end = read_date(given, day_first=day_first, year=year)
    except UnreadableDateError as error:
        return given, "", error.code, error.suggestion
    return start, end, "", ""


def complaints(column: str, cells: pd.Series, outcome: pd.DataFrame) -> Iterable[Finding]:
    """Make a finding of each reason for which cells could not be read."""
    for code in sorted(set(outcome["code"].unique()) - {""}):
        concerned = outcome[outcome["code"] == code]
        hints = {"suggestion": concerned["hint"]} if code in SUGGESTING else {}
        yield finding(code, column, cells.loc[concerned.index], "error", **hints)


def since_1904(serial: Finding) -> Finding:
    """Suggest for the numbers of a workbook that counts days from 1904 the days that it means."""
    days = pd.to_datetime(serial.varying["suggestion"], format="%Y-%m-%d") + DAYS_TO_1904
    return replace(serial, varying={"suggestion": days.dt.strftime("%Y-%m-%d").astype(TEXT)})


def spans(frame: pd.DataFrame, read: dict[str, ReadColumn]) -> list[Finding]:
    """Find cells with a span where there is no room for it: in an end, or in a start whose row has an end as well."""
    if "end" not in read:
        return []
    given = frame["end"].str.strip()
    twice = (read["start"].end != "") & (given != "") & (read["start"].end != read["end"].start)
    in_end = read["end"].end != ""
    return [
        finding("date_span_twice", "start", frame.loc[twice, "start"], "error", end=frame.loc[twice, "end"]),
        finding("date_span_in_end", "end", frame.loc[in_end, "end"], "error"),
    ]


def plausible(
    dates: dict[str, pd.Series], frame: pd.DataFrame, last_year: int
) -> tuple[dict[str, pd.Series], list[Finding]]:
    """Find dates far ahead; as an end, 31 December 9999 is what databases write for no end, and is taken so."""
    found = []
    if "end" in dates:
        given = frame.get("end", dates["end"])
        endless = dates["end"] == NO_END
        dates = dates | {"end": dates["end"].where(~endless, ONGOING)}
        found = [
            finding("end_endless", "end", given[endless], "warning"),
            finding("end_dash", "end", given[given.str.strip().isin(["-", "–", "—", "−"])], "warning"),
        ]
    for column, texts in dates.items():
        if column != "source_date":
            far = texts.str.fullmatch(r"(?:[0-9]{4}(?:-[0-9X]{2}){0,2}|[0-9]{3}X)[~?%]?") & (
                texts.str.slice(0, 4) > f"{last_year:04d}"
            )
            found.append(finding("date_far", column, frame.get(column, texts)[far], "error", last=last_year))
    return dates, found

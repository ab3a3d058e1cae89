"""The rules for events: which rows cannot be loaded, and which cells are left out or doubted, each with a reason.

The same rules hold for the curated CSV and for anybody's file.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

import numpy as np
import pandas as pd

from events.columns import NAMES, REQUIRED, SEPARATOR, named
from events.countries import country_codes
from events.dates import ONGOING, UNKNOWN, parse_column
from events.vocabulary import CONFIDENCES, IMPORTANCES, MISSION_TYPES, PERSONNEL_BASES
from loaders.problems import Finding, Problem, finding, rejected_rows, row_finding

LONGEST_LABELS = {"label": 26, "label_ja": 14}
CLOSED: dict[str, Collection[str]] = {"personnel_basis": PERSONNEL_BASES, "confidence": CONFIDENCES}
LIMITS = {"latitude": (-90, 90), "longitude": (-180, 180)}
# Every blank that Python knows, written out: in this form Arrow matches a million addresses at once.
BLANK = " \t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
ADDRESS = rf"https?://[^{BLANK}/]+\.[^{BLANK}]+"
SAME_EVENT = ("title", "start", "end", "countries", "place", "summary")

Emptied = Mapping[str, pd.Series]


def check(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the rows that can be loaded, with doubtful cells emptied, and the problems of all rows.

    `rows` holds text in the columns of the codebook, any of them absent, indexed by the row of the file.
    """
    good, findings = inspect(rows)
    problems = [problem for each in findings for problem in each.problems()]
    return good, sorted(problems, key=lambda problem: problem.row)


def inspect(
    rows: pd.DataFrame, known: Iterable[Finding] = (), mission_types: Collection[str] = MISSION_TYPES
) -> tuple[pd.DataFrame, list[Finding]]:
    """Do what `check` does and return the problems as findings.

    `known` are the findings of earlier steps: their rows are left out too, their cells are not complained of again.
    `mission_types` are those that need no remark.
    """
    rows = with_ids(rows.assign(**{name: rows[name].str.strip() for name in NAMES if name in rows}))
    known = list(known)
    kept_out = [each for each in known if each.severity == "error"]  # a warning keeps no row out: the rules still hold
    read = parsed(rows)
    errors = list(unsaid([*missing(rows), *bad_dates(rows, read), *reversed_dates(rows, read)], kept_out))
    good = rows[~rows.index.isin(rejected_rows([*known, *errors]))]
    errors += repeated_ids(good)
    errors = [each for each in errors if len(each)]
    good = good[~good.index.isin(rejected_rows(errors))]
    warnings: list[Finding] = []
    for emptied, found in doubtful(good, mission_types):
        good = good.assign(**{column: good[column].mask(mask, "") for column, mask in emptied.items()})
        warnings += found
    return good, [*errors, *(each for each in unsaid(warnings, known) if len(each))]


def unsaid(findings: Iterable[Finding], known: list[Finding]) -> Iterator[Finding]:
    """Leave out of findings the cells of which an earlier one speaks already."""
    for each in findings:
        said = [earlier.cells.index for earlier in known if earlier.column in (each.column, "")]
        yield each.take(~each.cells.index.isin(np.concatenate(said))) if said else each


def with_ids(rows: pd.DataFrame) -> pd.DataFrame:
    """Give every row without an id one made of its place in the file."""
    if "id" in rows and (rows["id"] != "").all():
        return rows
    made = pd.Series("row-" + rows.index.astype("str"), index=rows.index)
    return rows.assign(id=rows["id"].where(rows["id"] != "", made) if "id" in rows else made)


def missing(rows: pd.DataFrame) -> Iterator[Finding]:
    """Find rows without what every event must have."""
    for column in REQUIRED:
        yield error(rows, column, rows[column] == "", "value_missing")


def parsed(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Understand the dates of rows, by column."""
    return {column: parse_column(rows[column]) for column in ("start", "end") if column in rows}


def bad_dates(rows: pd.DataFrame, read: Mapping[str, pd.DataFrame]) -> Iterator[Finding]:
    """Find dates of another form and what no calendar has; a start must be a date."""
    for column, dates in read.items():
        for code in ("date_form", "date_year_zero", "date_month", "date_impossible"):
            yield error(rows, column, dates["error"] == code, code)
    open_start = rows["start"].isin([ONGOING, UNKNOWN])
    yield error(rows, "start", open_start, "date_form")


def reversed_dates(rows: pd.DataFrame, read: Mapping[str, pd.DataFrame]) -> Iterator[Finding]:
    """Find events that end before they can have started."""
    if "end" in read:
        backward = read["end"]["last_day"] < read["start"]["first_day"]
        yield error(rows, "end", backward, "end_before_start", start=rows.loc[backward, "start"])


def repeated_ids(rows: pd.DataFrame) -> Iterator[Finding]:
    """Find ids that an earlier row has, among the rows that can be loaded otherwise."""
    yield error(rows, "id", rows["id"].duplicated(), "id_repeated")


def doubtful(rows: pd.DataFrame, mission_types: Collection[str]) -> Iterator[tuple[Emptied, list[Finding]]]:
    """Yield, check by check, the cells to empty (column -> where) and the warnings."""
    for column, accepted in (CLOSED | {"mission_type": mission_types}).items():
        if column in rows:
            unknown = ~rows[column].isin(["", *accepted])
            emptied = {} if column == "mission_type" else {column: unknown}
            yield emptied, [warning(rows, column, unknown, f"{column}_unknown", accepted=", ".join(accepted))]
    yield from doubtful_numbers(rows)
    yield from doubtful_places(rows)
    yield from doubtful_sources(rows)
    if "countries" in rows:
        yield {}, list(unknown_countries(rows["countries"]))
    for column, longest in LONGEST_LABELS.items():
        if column in rows:
            yield {}, [warning(rows, column, rows[column].str.len() > longest, "label_long", longest=longest)]
    yield {}, list(likely_duplicates(rows))


def doubtful_numbers(rows: pd.DataFrame) -> Iterator[tuple[Emptied, list[Finding]]]:
    """Check importance and personnel."""
    if "importance" in rows:
        unknown = ~rows["importance"].isin(["", *map(str, IMPORTANCES)])
        yield {"importance": unknown}, [warning(rows, "importance", unknown, "importance_unknown")]
    if "personnel" in rows:
        unknown = ~rows["personnel"].str.fullmatch(r"[0-9]{0,9}")
        yield {"personnel": unknown}, [warning(rows, "personnel", unknown, "personnel_form")]


def doubtful_places(rows: pd.DataFrame) -> Iterator[tuple[Emptied, list[Finding]]]:
    """Check coordinates: numbers in their limits, latitude and longitude together; 0, 0 is doubted but kept."""
    present = [column for column in LIMITS if column in rows]
    good = {}
    for column in present:
        low, high = LIMITS[column]
        number = pd.to_numeric(rows[column].where(rows[column].str.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]*)?"), None))
        good[column] = number.between(low, high)
        bad = ~good[column] & (rows[column] != "")
        yield {column: bad}, [warning(rows, column, bad, "coordinate_form", low=low, high=high)]
    if not present:
        return
    pair = np.logical_and.reduce([good.get(column, pd.Series(False, index=rows.index)) for column in LIMITS])
    for column in present:
        alone = good[column] & ~pair
        yield {column: alone}, [warning(rows, column, alone, "coordinate_alone")]
    zeros = [rows[column].str.fullmatch(r"[+-]?0+(\.0*)?") for column in present]
    zero = pd.Series(np.logical_and.reduce([pair, *zeros]), index=rows.index)
    yield {}, [warning(rows, present[0], zero, "coordinates_zero")]


def doubtful_sources(rows: pd.DataFrame) -> Iterator[tuple[Emptied, list[Finding]]]:
    """Check that every row is cited and that every address is one that a browser may follow."""
    for column in named("addresses"):
        if column in rows:
            bad = (rows[column] != "") & ~rows[column].str.fullmatch(rf"{ADDRESS}([{BLANK}]+{ADDRESS})*")
            yield {column: bad}, [warning(rows, column, bad, "address_form")]
    if "source_date" in rows:
        bad = (parse_column(rows["source_date"])["error"] != "") | rows["source_date"].isin([ONGOING, UNKNOWN])
        yield {"source_date": bad}, [warning(rows, "source_date", bad, "source_date_form")]
    if "source_url" not in rows:
        yield {}, [row_finding("source_column_missing", "source_url", {1: ""}, "warning")]
        return
    bad = (rows["source_url"] != "") & ~rows["source_url"].str.fullmatch(ADDRESS)
    yield {"source_url": bad}, [warning(rows, "source_url", bad, "address_form")]
    yield {}, [warning(rows, "source_url", rows["source_url"] == "", "source_missing")]


def unknown_countries(cells: pd.Series) -> Iterator[Finding]:
    """Find country codes that are not ISO 3166-1 alpha-3; they stay as they were written."""
    codes, distinct = pd.factorize(cells)
    accepted = country_codes()
    unknown = [
        [part for part in map(str.strip, str(cell).split(SEPARATOR)) if part and part not in accepted]
        for cell in distinct
    ]
    concerned = np.array([bool(parts) for parts in unknown], dtype=bool)[codes]
    parts = pd.Series([unknown[code] for code in codes[concerned]], index=cells.index[concerned], dtype=object)
    yield finding("country_unknown", "countries", parts.explode().astype("str"), "warning")


def likely_duplicates(rows: pd.DataFrame) -> Iterator[Finding]:
    """Find rows that say of an event what an earlier row says; both are loaded."""
    same = [column for column in SAME_EVENT if column in rows]
    again = rows.duplicated(same)
    if again.any():
        first = pd.Series(rows.index, index=rows.index).groupby([rows[column] for column in same]).transform("first")
        yield warning(rows, "title", again, "row_repeated", first=first[again])


def error(rows: pd.DataFrame, column: str, where: pd.Series, code: str, **details: object) -> Finding:
    """Make an error of the marked cells of a column."""
    return finding(code, column, rows.loc[where, column], "error", **details)


def warning(rows: pd.DataFrame, column: str, where: pd.Series, code: str, **details: object) -> Finding:
    """Make a warning of the marked cells of a column."""
    return finding(code, column, rows.loc[where, column], "warning", **details)

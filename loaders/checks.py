"""The rules for events: which rows cannot be loaded, and which cells are left out or doubted, each with a reason.

The same rules hold for the curated CSV and for anybody's file.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from events.columns import REQUIRED, SEPARATOR, named
from events.countries import country_codes
from events.dates import ONGOING, UNKNOWN, parse_column
from events.vocabulary import CONFIDENCES, IMPORTANCES, MISSION_TYPES, PERSONNEL_BASES
from loaders.problems import Problem, Severity, problem

LONGEST_LABELS = {"label": 26, "label_ja": 14}
CLOSED = {"mission_type": MISSION_TYPES, "personnel_basis": PERSONNEL_BASES, "confidence": CONFIDENCES}
LIMITS = {"latitude": (-90, 90), "longitude": (-180, 180)}
ADDRESS = r"https?://[^\s/]+\.[^\s]+"


def check(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the rows that can be loaded, with doubtful cells emptied, and the problems of all rows.

    `rows` holds text in the columns of the codebook, any of them absent, indexed by the row of the file.
    """
    rows = rows.apply(lambda column: column.str.strip())
    rows = with_ids(rows)
    errors = [*missing(rows), *bad_dates(rows), *reversed_dates(rows), *repeated_ids(rows)]
    good = rows.drop(index=sorted({error.row for error in errors}))
    warnings: list[Problem] = []
    for emptied, found in doubtful(good):
        good = good.assign(**{column: good[column].mask(mask, "") for column, mask in emptied.items()})
        warnings += found
    return good, sorted([*errors, *warnings], key=lambda each: each.row)


def with_ids(rows: pd.DataFrame) -> pd.DataFrame:
    """Give every row without an id one made of its place in the file."""
    made = "row-" + rows.index.astype("str")
    given = rows["id"] if "id" in rows else pd.Series("", index=rows.index, dtype="str")
    return rows.assign(id=given.where(given != "", made))


def missing(rows: pd.DataFrame) -> Iterator[Problem]:
    """Find rows without what every event must have."""
    for column in REQUIRED:
        yield from complaints(rows, column, rows[column] == "", "value_missing", "error")


def bad_dates(rows: pd.DataFrame) -> Iterator[Problem]:
    """Find dates of another form and days that no calendar has; a start must be a date."""
    for column in ("start", "end"):
        if column in rows:
            errors = parse_column(rows[column])["error"]
            for code in ("date_form", "date_impossible"):
                yield from complaints(rows, column, errors == code, code, "error")
    open_start = rows["start"].isin([ONGOING, UNKNOWN])
    yield from complaints(rows, "start", open_start, "date_form", "error")


def reversed_dates(rows: pd.DataFrame) -> Iterator[Problem]:
    """Find events that end before they can have started."""
    if "end" in rows:
        start, end = parse_column(rows["start"]), parse_column(rows["end"])
        backward = end["last_day"] < start["first_day"]
        for row, given in rows.loc[backward, ["start", "end"]].iterrows():
            yield problem("end_before_start", line(row), "end", given["end"], "error", start=given["start"])


def repeated_ids(rows: pd.DataFrame) -> Iterator[Problem]:
    """Find ids that an earlier row has."""
    yield from complaints(rows, "id", rows["id"].duplicated(), "id_repeated", "error")


def doubtful(rows: pd.DataFrame) -> Iterator[tuple[dict[str, pd.Series], list[Problem]]]:
    """Yield, check by check, the cells to empty (column -> where) and the warnings."""
    for column, accepted in CLOSED.items():
        if column in rows:
            unknown = ~rows[column].isin(["", *accepted])
            emptied = {} if column == "mission_type" else {column: unknown}
            yield emptied, warnings(rows, column, unknown, f"{column}_unknown", accepted=", ".join(accepted))
    yield from doubtful_numbers(rows)
    yield from doubtful_sources(rows)
    if "countries" in rows:
        yield {}, list(unknown_countries(rows["countries"]))
    for column, longest in LONGEST_LABELS.items():
        if column in rows:
            yield {}, warnings(rows, column, rows[column].str.len() > longest, "label_long", longest=longest)


def doubtful_numbers(rows: pd.DataFrame) -> Iterator[tuple[dict[str, pd.Series], list[Problem]]]:
    """Check importance, coordinates and personnel."""
    if "importance" in rows:
        unknown = ~rows["importance"].isin(["", *map(str, IMPORTANCES)])
        yield {"importance": unknown}, warnings(rows, "importance", unknown, "importance_unknown")
    if "personnel" in rows:
        unknown = ~rows["personnel"].str.fullmatch(r"[0-9]{0,9}")
        yield {"personnel": unknown}, warnings(rows, "personnel", unknown, "personnel_form")
    present = [column for column in LIMITS if column in rows]
    good = {}
    for column in present:
        low, high = LIMITS[column]
        number = pd.to_numeric(rows[column].where(rows[column].str.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]*)?"), None))
        good[column] = number.between(low, high)
        bad = ~good[column] & (rows[column] != "")
        yield {column: bad}, warnings(rows, column, bad, "coordinate_form", low=low, high=high)
    if present:
        pair = np.logical_and.reduce([good.get(column, pd.Series(False, index=rows.index)) for column in LIMITS])
        for column in present:
            alone = good[column] & ~pair
            yield {column: alone}, warnings(rows, column, alone, "coordinate_alone")


def doubtful_sources(rows: pd.DataFrame) -> Iterator[tuple[dict[str, pd.Series], list[Problem]]]:
    """Check that every row is cited and that every address is one that a browser may follow."""
    for column in named("addresses"):
        if column in rows:
            bad = (rows[column] != "") & ~rows[column].str.fullmatch(rf"{ADDRESS}(\s+{ADDRESS})*")
            yield {column: bad}, warnings(rows, column, bad, "address_form")
    if "source_date" in rows:
        bad = (parse_column(rows["source_date"])["error"] != "") | rows["source_date"].isin([ONGOING, UNKNOWN])
        yield {"source_date": bad}, warnings(rows, "source_date", bad, "source_date_form")
    if "source_url" not in rows:
        yield {}, [problem("source_column_missing", 1, "source_url", "", "warning")]
        return
    bad = (rows["source_url"] != "") & ~rows["source_url"].str.fullmatch(ADDRESS)
    yield {"source_url": bad}, warnings(rows, "source_url", bad, "address_form")
    yield {}, warnings(rows, "source_url", rows["source_url"] == "", "source_missing")


def unknown_countries(cells: pd.Series) -> Iterator[Problem]:
    """Find country codes that are not ISO 3166-1 alpha-3; they stay as they were written."""
    for cell in cells.unique():
        unknown = [code for code in map(str.strip, cell.split(SEPARATOR)) if code and code not in country_codes()]
        for code in unknown:
            for row in cells.index[cells == cell]:
                yield problem("country_unknown", line(row), "countries", code, "warning")


def warnings(rows: pd.DataFrame, column: str, where: pd.Series, code: str, **details: object) -> list[Problem]:
    """Make a warning for each marked row of a column."""
    return list(complaints(rows, column, where, code, "warning", **details))


def complaints(
    rows: pd.DataFrame, column: str, where: pd.Series, code: str, severity: Severity, **details: object
) -> Iterator[Problem]:
    """Make a problem for each marked row of a column."""
    for row, value in rows.loc[where, column].items():
        yield problem(code, line(row), column, value, severity, **details)


def line(row: object) -> int:
    """Return a row label of the frame as the number it is."""
    return int(str(row))

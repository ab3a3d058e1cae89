"""Load the events that come with the project."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from events.columns import REQUIRED
from events.table import Dataset
from loaders.checks import bad_dates, missing, reversed_dates
from loaders.delimited import read_delimited
from loaders.load import decode, load_events, read_bytes
from loaders.problems import Problem, UnreadableFile, problem
from loaders.report import LoadReport

DATA = Path(__file__).parent.parent / "events" / "data"
ERA_COLUMNS = ("id", "start", "end", "title", "title_ja")


def load_curated(folder: Path = DATA, *, as_of: date | None = None) -> LoadReport:
    """Load the curated events, their eras and their version; `as_of` is today unless given.

    Raises UnreadableFile when `events.csv` is missing or unreadable. Without readable eras the events still load, and a
    problem says so.
    """
    eras, era_problems = load_eras(folder / "eras.csv")
    dataset, version_problems = load_version(folder / "dataset.toml")
    report = load_events(folder / "events.csv", eras=eras, as_of=as_of, dataset=dataset)
    return replace(report, problems=[*report.problems, *era_problems, *version_problems])


def load_eras(path: Path) -> tuple[pd.DataFrame | None, list[Problem]]:
    """Load the periods drawn behind the events; those that cannot be read are left out and said.

    Their problems are warnings: no event is lost with a period.
    """
    try:
        rows, problems, _ = read_delimited(decode(read_bytes(path)))
        if absent := [column for column in REQUIRED if column not in rows]:
            raise UnreadableFile("column_missing", columns=", ".join(absent), found=", ".join(rows.columns))
    except UnreadableFile as error:
        return None, [problem("eras_unreadable", 1, "", str(error), "warning")]
    others = [column for column in rows if column not in ERA_COLUMNS]
    rows = rows.apply(lambda column: column.str.strip()).reindex(columns=[*ERA_COLUMNS, *others], fill_value="")
    problems = [*problems, *missing(rows), *bad_dates(rows), *reversed_dates(rows)]
    left_out = [
        problem("era_left_out", each.row, each.column, each.value, "warning", line=each.row) for each in problems
    ]
    return rows.drop(index=[each.row for each in problems], errors="ignore").reset_index(drop=True), left_out


def load_version(path: Path) -> tuple[Dataset, list[Problem]]:
    """Load name, version and date of the curated events; a folder without them is an unnamed dataset."""
    if not path.exists():
        return Dataset(), []
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
        return Dataset(**{name: str(value) for name, value in given.items()}), []
    except (OSError, ValueError, TypeError) as error:
        return Dataset(), [problem("dataset_unreadable", 1, "", str(error), "warning")]

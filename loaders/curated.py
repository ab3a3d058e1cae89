"""Load the events that come with the project."""

import tomllib
from datetime import date
from pathlib import Path

import pandas as pd

from events.table import Dataset
from loaders.checks import bad_dates
from loaders.delimited import read_delimited
from loaders.load import decode, load_events, read_bytes
from loaders.problems import Problem, UnreadableFile, problem
from loaders.report import LoadReport

DATA = Path(__file__).parent.parent / "events" / "data"


def load_curated(folder: Path = DATA, *, as_of: date | None = None) -> LoadReport:
    """Load the curated events, their eras and their version; `as_of` is today unless given.

    Raises UnreadableFile when `events.csv` is missing or unreadable. Without readable eras the events still load, and a
    problem says so.
    """
    eras, era_problems = load_eras(folder / "eras.csv")
    report = load_events(folder / "events.csv", eras=eras, as_of=as_of, dataset=load_version(folder / "dataset.toml"))
    return LoadReport(report.table, [*report.problems, *era_problems], report.format, report.encoding, report.rows_read)


def load_eras(path: Path) -> tuple[pd.DataFrame | None, list[Problem]]:
    """Load the periods drawn behind the events; those that cannot be read are left out and said."""
    try:
        rows, problems, _ = read_delimited(decode(read_bytes(path)))
    except UnreadableFile as error:
        return None, [problem("eras_unreadable", 1, "", str(error), "warning")]
    problems = [*problems, *bad_dates(rows)]
    return rows.drop(index=[each.row for each in problems], errors="ignore").reset_index(drop=True), problems


def load_version(path: Path) -> Dataset:
    """Load name, version and date of the curated events; a folder without them is an unnamed dataset."""
    return Dataset(**tomllib.loads(path.read_text(encoding="utf-8"))) if path.exists() else Dataset()

"""Load the events that come with the project."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from events.table import Dataset
from loaders.columns.mapping import apply_mapping
from loaders.columns.names import recognise
from loaders.decisions import Answers
from loaders.eras import read_eras
from loaders.load import load_events, open_rows
from loaders.problems import Finding, UnreadableFile, row_finding
from loaders.report import LoadReport

DATA = Path(__file__).parent.parent / "events" / "data"


def load_curated(folder: Path = DATA, *, as_of: date | None = None) -> LoadReport:
    """Load the curated events, their eras and their version; `as_of` is today unless given.

    Raises UnreadableFile when `events.csv` is missing or unreadable. Without readable eras the events still load, and a
    problem says so.
    """
    eras, era_findings = load_eras(folder / "eras.csv")
    dataset, version_findings = load_version(folder / "dataset.toml")
    report = load_events(folder / "events.csv", eras=eras, as_of=as_of, dataset=dataset)
    return replace(report, findings=(*report.findings, *era_findings, *version_findings))


def load_eras(path: Path) -> tuple[pd.DataFrame | None, list[Finding]]:
    """Load the periods drawn behind the events; those that cannot be read are left out and said.

    Their problems are warnings: no event is lost with a period.
    """
    try:
        rows = open_rows(path, Answers())
        rows = apply_mapping(rows, recognise(rows.frame.columns))
    except UnreadableFile as error:
        return None, [row_finding("eras_unreadable", "", {1: str(error)}, "warning")]
    return read_eras(rows.frame, path.name)


def load_version(path: Path) -> tuple[Dataset, list[Finding]]:
    """Load name, version and date of the curated events; a folder without them is an unnamed dataset."""
    if not path.exists():
        return Dataset(), []
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
        return Dataset(**{name: str(value) for name, value in given.items()}), []
    except (OSError, ValueError, TypeError) as error:
        return Dataset(), [row_finding("dataset_unreadable", "", {1: str(error)}, "warning")]

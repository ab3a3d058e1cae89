"""Write events and problems as CSV that Excel opens rightly, also in Japan, and that loads again as it was."""

import pandas as pd

from events.columns import NAMES, others
from events.table import EventTable
from loaders.files.text_table import as_csv
from loaders.problems import Finding
from loaders.report import LoadReport
from loaders.rows import Rows
from loaders.text_columns import TEXT
from texts import text

PROBLEM_COLUMNS = ("severity", "row", "column", "value", "message")


def events_csv(table: EventTable) -> bytes:
    """Write the events of a table: our columns, then the others; dates as exact as they are. `load_events` reads it."""
    names = [*NAMES, *others(table.frame.columns)]
    return as_csv(pd.DataFrame({name: table.frame[name].astype("str").fillna("") for name in names}))


def rows_csv(rows: Rows) -> bytes:
    """Write the rows of a file as they are, or as they were corrected, in the columns of the file."""
    return as_csv(rows.frame)


def problems_csv(report: LoadReport, language: str) -> bytes:
    """Write every problem of a report, by row, in a language."""
    pieces = [rows_of(finding, language) for finding in report.findings]
    empty = pd.DataFrame(columns=list(PROBLEM_COLUMNS))
    frame = pd.concat(pieces).sort_values("row", kind="stable") if pieces else empty
    heads = {name: text(f"report.{name}", language) for name in PROBLEM_COLUMNS}
    return as_csv(frame.astype({"row": "str"}).astype(TEXT).rename(columns=heads))


def rows_of(finding: Finding, language: str) -> pd.DataFrame:
    """Write the problems of a finding, one row each."""
    shared: dict[tuple[str, ...], str] = {}
    messages = []
    for problem in finding.problems():
        key = (problem.value, *(str(problem.details[name]) for name in finding.varying))
        if key not in shared:
            shared[key] = problem.sentence(language)
        messages.append(shared[key])
    severity = text(f"report.{finding.severity}", language)
    return pd.DataFrame(
        {
            "severity": severity,
            "row": finding.cells.index,
            "column": finding.column,
            "value": finding.cells.to_numpy(),
            "message": messages,
        }
    )

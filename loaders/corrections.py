"""Correct cells of a file that was read, without touching the file: the rows are checked again as they then are."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from loaders.problems import Finding
from loaders.rows import Rows
from loaders.text_columns import whole


@dataclass(frozen=True, slots=True)
class Correction:
    """A cell as its owner wants it: the row that a person sees, the column as the file calls it, the new text."""

    row: int
    column: str
    value: str


def corrected(rows: Rows, corrections: Iterable[Correction]) -> Rows:
    """Return the rows with some cells replaced; the last correction of a cell counts.

    What was wrong with those cells as they were read is no longer said. Raises KeyError for a row or a column that is
    not there.
    """
    latest = {(each.row, each.column): each.value for each in corrections}
    if not latest:
        return rows
    frame = rows.frame.copy(deep=False)
    for column in dict.fromkeys(column for _, column in latest):
        values = {row: value for (row, name), value in latest.items() if name == column}
        cells = frame[column].copy()
        cells.loc[list(values)] = [whole(value) for value in values.values()]
        frame[column] = cells
    findings = tuple(still_said(each, latest) for each in rows.findings)
    return replace(rows, frame=frame, findings=tuple(each for each in findings if len(each)))


def still_said(finding: Finding, latest: dict[tuple[int, str], str]) -> Finding:
    """Leave out of a finding the cells that were replaced."""
    replaced = [row for row, column in latest if column == finding.column]
    return finding.take(~finding.cells.index.isin(replaced))

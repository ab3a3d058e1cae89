"""Problems found in somebody's file: located, with a reason and what would be accepted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import Literal

import numpy as np
import pandas as pd

from loaders.text_columns import whole
from texts import text

Severity = Literal["error", "warning"]


class UnreadableFile(ValueError):  # noqa: N818 - a public name
    """A file that cannot be read at all; the message is one sentence for its owner.

    `code` names the sentence in the catalogue, section `unreadable`; `values` fill it in.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(text(f"unreadable.{code}", "en", **values))
        self.code = code
        self.values = values

    def sentence(self, language: str) -> str:
        """Return the message in a language."""
        return text(f"unreadable.{self.code}", language, **self.values)


@dataclass(frozen=True, slots=True)
class Problem:
    """A complaint about one cell or row.

    `row` is the line of a text file (the header is line 1), the row of a sheet, or the item of a list, from 1.
    An "error" means that the row was not loaded; a "warning" that it was, and the message says how.
    """

    row: int
    column: str
    value: str
    code: str
    message: str
    severity: Severity
    details: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: str) -> str:
        """Return the message in a language."""
        return written(self.code, language, self.column, self.value, self.details)


@dataclass(frozen=True, eq=False)
class Finding:
    """One complaint about one column, with all the cells that it holds for.

    `cells` are the values complained of, indexed by row; `details` fill in the sentence for all of them, `varying`
    (one value a cell, in the same order) for each. A million cells that share a reason are one finding.
    """

    code: str
    column: str
    severity: Severity
    cells: pd.Series
    details: Mapping[str, object] = field(default_factory=dict)
    varying: Mapping[str, pd.Series] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.cells)

    def take(self, mask: np.ndarray) -> "Finding":
        """Return the finding for the cells where `mask` holds."""
        varying = {name: values[mask] for name, values in self.varying.items()}
        return Finding(self.code, self.column, self.severity, self.cells[mask], self.details, varying)

    def problems(self) -> Iterator[Problem]:
        """Return the problem of each cell; cells of one value share one message."""
        messages: dict[tuple[str, ...], str] = {}
        columns = [values.tolist() for values in self.varying.values()]
        more: Iterable[tuple[object, ...]] = zip(*columns, strict=True) if columns else repeat(())
        for row, value, extra in zip(self.cells.index.tolist(), self.cells.tolist(), more, strict=False):
            details = {**self.details, **dict(zip(self.varying, extra, strict=True))} if extra else self.details
            key = (value, *map(str, extra))
            if key not in messages:
                messages[key] = written(self.code, "en", self.column, value, details)
            yield Problem(row, self.column, value, self.code, messages[key], self.severity, details)


def finding(code: str, column: str, cells: pd.Series, severity: Severity, **details: object) -> Finding:
    """Make a finding of the cells of a column; a detail that is a Series holds one value for each cell."""
    varying = {name: value for name, value in details.items() if isinstance(value, pd.Series)}
    shared = {name: value for name, value in details.items() if name not in varying}
    return Finding(code, column, severity, cells, shared, varying)


def row_finding(code: str, column: str, rows: Mapping[int, str], severity: Severity, **details: object) -> Finding:
    """Make a finding of a few rows, each with the value complained of."""
    cells = pd.Series([whole(value) for value in rows.values()], index=pd.Index(list(rows), dtype="int64"), dtype="str")
    return finding(code, column, cells, severity, **details)


def rejected_rows(findings: Iterable[Finding]) -> np.ndarray:
    """Return the rows that an error keeps out, each once, in order."""
    rows = [each.cells.index.to_numpy() for each in findings if each.severity == "error"]
    return np.unique(np.concatenate(rows)) if rows else np.array([], dtype="int64")


def written(code: str, language: str, column: str, value: str, details: Mapping[str, object]) -> str:
    """Return the sentence of a problem: that of its code in the catalogue, section `problem`."""
    return text(f"problem.{code}", language, column=column, value=shortened(value), **details)


def shortened(value: str, longest: int = 80) -> str:
    """Cut a value so that the sentence around it stays readable."""
    return value if len(value) <= longest else value[: longest - 1] + "…"

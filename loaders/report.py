"""What became of a file: the events that loaded, the problems found and the decisions taken on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from events import EventTable
from loaders.decisions import Note, Question
from loaders.problems import Finding, Problem, rejected_rows


@dataclass(frozen=True, eq=False)
class LoadReport:
    """The result of loading: rows read = events loaded + rows with an error.

    `findings` are the problems, one entry for each reason and column. `format` and `encoding` say what the file was
    taken for; `rows_read` counts its data rows, blank ones left out. `decisions` say what was decided from evidence,
    `questions` what the file leaves open. `columns` maps our columns to those of the file.
    """

    table: EventTable
    findings: tuple[Finding, ...]
    format: str
    encoding: str
    rows_read: int
    decisions: tuple[Note, ...] = ()
    questions: tuple[Question, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def problems(self) -> list[Problem]:
        """Every problem, by row; made when first asked for, because there can be a million."""
        every = [problem for finding in self.findings for problem in finding.problems()]
        return sorted(every, key=lambda problem: problem.row)

    @property
    def errors(self) -> list[Problem]:
        """The problems that kept a row out."""
        return [problem for problem in self.problems if problem.severity == "error"]

    @cached_property
    def rows_rejected(self) -> int:
        """How many rows did not load."""
        return len(rejected_rows(self.findings))

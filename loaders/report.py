"""What became of a file: the events that loaded and the problems found on the way."""

from dataclasses import dataclass

from events import EventTable
from loaders.problems import Problem


@dataclass(frozen=True)
class LoadReport:
    """The result of loading: rows read = events loaded + rows with an error.

    `format` and `encoding` say what the file was taken for; `rows_read` counts its data rows, blank ones left out.
    """

    table: EventTable
    problems: list[Problem]
    format: str
    encoding: str
    rows_read: int

    @property
    def errors(self) -> list[Problem]:
        """The problems that kept a row out."""
        return [problem for problem in self.problems if problem.severity == "error"]

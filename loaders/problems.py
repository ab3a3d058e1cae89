"""Problems found in somebody's file: located, with a reason and what would be accepted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

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


@dataclass(frozen=True)
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
        return text(f"problem.{self.code}", language, column=self.column, value=shortened(self.value), **self.details)


def problem(code: str, row: int, column: str, value: str, severity: Severity, **details: object) -> Problem:
    """Make a problem whose message is the sentence of its code in the catalogue, section `problem`."""
    message = text(f"problem.{code}", "en", column=column, value=shortened(value), **details)
    return Problem(row, column, value, code, message, severity, details)


def shortened(value: str, longest: int = 80) -> str:
    """Cut a value so that the sentence around it stays readable."""
    return value if len(value) <= longest else value[: longest - 1] + "…"

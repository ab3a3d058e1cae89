"""What was decided from the evidence in a file, what it leaves open, and what its owner answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from texts import text


@dataclass(frozen=True, slots=True)
class Note:
    """A decision taken from evidence; `code` names its sentence in the catalogue, section `decision`."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: str) -> str:
        """Return the decision in a language."""
        return text(f"decision.{self.code}", language, **self.details)


@dataclass(frozen=True, slots=True)
class Question:
    """What the file leaves open: the argument of `load_events` that answers it, and the answers there are.

    `taken` is the answer that was used for now, "" when none was; `details` fill in the sentence of the catalogue,
    section `question`.
    """

    answer: str
    choices: tuple[str, ...]
    taken: str = ""
    details: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: str) -> str:
        """Return the question in a language."""
        return text(f"question.{self.answer}", language, choices=", ".join(self.choices), **self.details)


@dataclass(frozen=True, slots=True)
class Answers:
    """What the owner of a file says of it; None where the evidence is to decide."""

    columns: Mapping[str, str | Sequence[str]] | None = None
    day_first: bool | None = None
    encoding: str | None = None
    sheet: str | None = None

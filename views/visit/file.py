"""The file of a reader as a value, and the rows of it that stand in a table."""

from dataclasses import dataclass, field

import pandas as pd

from loaders import Answers, Correction


@dataclass(frozen=True)
class OwnFile:
    """A file as it was dropped, with what its owner says of it and the cells corrected since, in their order."""

    name: str
    content: bytes = field(repr=False)
    digest: str
    answers: Answers = field(default_factory=Answers)
    corrections: tuple[Correction, ...] = ()

    @property
    def key(self) -> str:
        """What the events of the file depend on."""
        return f"{self.digest} {self.name} {self.answers} {self.corrections}"


@dataclass(frozen=True, eq=False)
class RowsShown:
    """Some rows as they stood when their table was made; what is typed later, the table adds by itself."""

    frame: pd.DataFrame
    left_out: int
    key: str

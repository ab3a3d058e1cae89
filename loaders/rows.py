"""What flows through the loaders: the rows of a file as text, with all that is known about them so far."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa

from loaders.characters import whole
from loaders.problems import Finding
from texts import text

Json = None | bool | str | list["Json"] | dict[str, "Json"]  # numbers stay text as written

TEXT = pd.StringDtype("pyarrow", na_value=float("nan"))


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


@dataclass(frozen=True)
class Rows:
    """The rows of a file: text only, indexed by the row number that a person sees.

    `columns` maps our columns to those of the file that they were made of. `rows_read` counts the data rows, also those
    that a finding keeps out of `frame`. `eras` are the periods found among them, which are not events. `day_first` is
    what the rules of the format say of 1/2/1992, None when there are none. `sheet` is the one of the `sheets` of a
    workbook that was read.
    """

    frame: pd.DataFrame
    rows_read: int
    format: str
    encoding: str = ""
    findings: tuple[Finding, ...] = ()
    decisions: tuple[Note, ...] = ()
    questions: tuple[Question, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eras: pd.DataFrame | None = None
    day_first: bool | None = None
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def text_frame(columns: Mapping[str, Iterable[str]], rows: Iterable[int]) -> pd.DataFrame:
    """Make a frame of text columns, indexed by row; halves of surrogate pairs are no characters and become U+FFFD."""
    index = pd.Index(list(rows), dtype="int64", name="row")
    columns = {whole(name): list(cells) for name, cells in columns.items()}
    return pd.DataFrame({name: text_column([cells], index) for name, cells in columns.items()}, index=index)


def text_column(chunks: Sequence[Sequence[str] | pa.Array], index: pd.Index) -> pd.Series:
    """Make a column of text from pieces that follow each other."""
    pieces = [piece if isinstance(piece, pa.Array) else arrow_text(piece) for piece in chunks]
    array = pd.array(pa.chunked_array(pieces, type=pa.large_string()), dtype=TEXT)
    return pd.Series(array, index=index)


def arrow_text(cells: Sequence[str]) -> pa.Array:
    """Return cells as an Arrow array, which stores a million of them without a million Python objects."""
    try:
        return pa.array(cells, type=pa.large_string())
    except UnicodeEncodeError:
        return pa.array([whole(cell) for cell in cells], type=pa.large_string())


def constant(value: str, index: pd.Index) -> pd.Series:
    """Return a text column of one value."""
    return pd.Series(value, index=index, dtype=TEXT)

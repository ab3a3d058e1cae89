"""What flows through the loaders: the rows of a file as text, with all that is known about them so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from loaders.decisions import Note, Question
from loaders.problems import Finding

Json = None | bool | str | list["Json"] | dict[str, "Json"]  # numbers stay text as written


@dataclass(frozen=True, eq=False)
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

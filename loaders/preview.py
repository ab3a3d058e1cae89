"""Show what a file is taken for before it is loaded: its first rows, format, encoding, columns and open questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import pandas as pd

from events.columns import REQUIRED
from loaders.cells import clean
from loaders.date_columns import read_dates
from loaders.load import laid_out, read_bytes
from loaders.mapping import Mapped, apply_mapping, chosen, recognise
from loaders.rows import Answers, Note, Question
from loaders.sniff import read_rows


@dataclass(frozen=True)
class Preview:
    """What a file is taken for.

    `rows` are its first rows as they are written, indexed by the row a person sees; `columns` all its column names.
    `mapped` are our columns with theirs, `missing` those that every event needs and that are not recognised. `arranged`
    says that the format itself settles the columns, so that there is nothing to map.
    """

    rows: pd.DataFrame
    rows_read: int
    format: str
    encoding: str
    columns: tuple[str, ...]
    mapped: Mapped
    missing: tuple[str, ...]
    arranged: bool
    decisions: tuple[Note, ...]
    questions: tuple[Question, ...]


def preview(
    source: str | Path | bytes | BinaryIO,
    *,
    columns: Mapping[str, str | Sequence[str]] | None = None,
    day_first: bool | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
    most: int = 10,
) -> Preview:
    """Return the first rows of a file and what it is taken for; the arguments are those of `load_events`.

    A file whose columns are not recognised is no error here: `missing` says what is to be mapped. Raises UnreadableFile
    only for what cannot be read at all, and for a column, encoding or sheet that does not exist.
    """
    answers = Answers(columns, day_first, encoding, sheet)
    rows = read_rows(read_bytes(source), answers)
    laid = laid_out(rows, answers)
    names = tuple(str(name) for name in rows.frame.columns)
    mapped = dict(laid.columns) or (chosen(columns, names) if columns else recognise(names))
    missing = tuple(column for column in REQUIRED if column not in laid.frame and column not in mapped)
    ours = laid
    if not missing:
        whole = laid if laid.columns else apply_mapping(laid, mapped)
        ours = read_dates(replace(whole, frame=clean(whole.frame)[0]), day_first)
    return Preview(
        rows=rows.frame.head(most),
        rows_read=rows.rows_read,
        format=laid.format,
        encoding=rows.encoding,
        columns=names,
        mapped=mapped,
        missing=missing,
        arranged=bool(laid.columns),
        decisions=ours.decisions,
        questions=ours.questions,
    )

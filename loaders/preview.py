"""Say what a file is taken for before it is loaded: its format, its columns and what they are taken for."""

from dataclasses import dataclass

from events.columns import REQUIRED
from loaders.columns.mapping import chosen
from loaders.columns.names import Mapped, recognise
from loaders.decisions import Answers
from loaders.programs.known import arranged
from loaders.rows import Rows


@dataclass(frozen=True)
class Preview:
    """What a file is taken for.

    `columns` are all its column names, `mapped` are our columns with theirs, `missing` those that every event needs and
    that are not recognised. `arranged` says that the format itself settles the columns: then nothing is to be mapped
    and nothing missing.
    """

    format: str
    columns: tuple[str, ...]
    mapped: Mapped
    missing: tuple[str, ...]
    arranged: bool


def preview(rows: Rows, answers: Answers) -> Preview:
    """Return what the rows of a file are taken for.

    A file whose columns are not recognised is no error here: `missing` says what is to be mapped. Raises UnreadableFile
    for an answer that names a column that the file or the codebook does not have.
    """
    laid = arranged(rows, answers)
    names = tuple(str(name) for name in rows.frame.columns)
    mapped = dict(laid.columns) or (chosen(answers.columns, names) if answers.columns else recognise(names))
    return Preview(
        format=laid.format,
        columns=names,
        mapped=mapped,
        missing=tuple(column for column in REQUIRED if not laid.columns and column not in mapped),
        arranged=bool(laid.columns),
    )

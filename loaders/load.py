"""Load events from a file of the outside world: bytes -> text -> rows -> checked rows -> event table."""

from datetime import date
from pathlib import Path
from typing import BinaryIO

import pandas as pd

from events.columns import REQUIRED
from events.table import Dataset, build_table
from loaders.apostrophes import restored
from loaders.checks import check
from loaders.delimited import read_delimited
from loaders.problems import UnreadableFile
from loaders.report import LoadReport


def load_events(
    source: str | Path | bytes | BinaryIO,
    *,
    name: str | None = None,
    eras: pd.DataFrame | None = None,
    as_of: date | None = None,
    dataset: Dataset | None = None,
) -> LoadReport:
    """Load the events of a file, and say what is wrong with each row that could not be loaded.

    `source` is a path, the bytes, or an open binary file: comma-separated text in UTF-8 with the columns of the
    codebook, of which `start` and `title` are required. `name` is shown instead of the file's own.
    `eras` are drawn behind the events; `as_of` is the day up to which ongoing events are known, today unless given.
    Raises UnreadableFile, with one sentence, only when the file as a whole is unreadable.
    """
    content = read_bytes(source)
    rows, problems, rows_read = read_delimited(decode(content))
    absent = [column for column in REQUIRED if column not in rows]
    if absent:
        raise UnreadableFile("column_missing", columns=", ".join(absent), found=", ".join(rows.columns))
    if not rows_read:
        raise UnreadableFile("no_rows")
    good, found = check(restored(rows))
    shown = name or (Path(source).name if isinstance(source, str | Path) else "")
    table = build_table(good, eras=eras, as_of=as_of, dataset=dataset or Dataset(name=shown))
    return LoadReport(table, sorted([*problems, *found], key=lambda each: each.row), "csv", "utf-8", rows_read)


def read_bytes(source: str | Path | bytes | BinaryIO) -> bytes:
    """Return the content of a file, however it is given."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, str | Path):
        try:
            return Path(source).read_bytes()
        except OSError as error:
            raise UnreadableFile("no_file", name=Path(source).name, reason=error.strerror) from error
    return source.read()


def decode(content: bytes) -> str:
    """Return the text of a file in UTF-8, with or without a byte order mark."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile("encoding", line=content.count(b"\n", 0, error.start) + 1) from error

"""Load events from a file of the outside world: bytes -> rows -> our columns -> checked rows -> event table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pandas as pd

from events.columns import LISTS, REQUIRED
from events.table import Dataset, build_table
from events.vocabulary import KNOWN_WORDS, Vocabulary
from loaders.checks import inspect
from loaders.columns.cells import clean, settled
from loaders.columns.mapping import apply_mapping, chosen
from loaders.columns.names import recognise
from loaders.dates.reading import read_dates
from loaders.decisions import Answers
from loaders.eras import read_eras
from loaders.files.sniff import read_rows
from loaders.limits import FILE_BYTES
from loaders.problems import Finding, UnreadableFile
from loaders.programs.known import PROGRAMS, arranged
from loaders.report import LoadReport
from loaders.rows import Rows

LOST = ("value_nested", "value_list", "formula_unsaved")


def load_events(
    source: str | Path | bytes | BinaryIO,
    *,
    name: str | None = None,
    columns: Mapping[str, str | Sequence[str]] | None = None,
    day_first: bool | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
    eras: pd.DataFrame | None = None,
    as_of: date | None = None,
    dataset: Dataset | None = None,
) -> LoadReport:
    """Load the events of a file, and say what is wrong with each row that could not be loaded.

    `source` is a path, the bytes, or an open binary file: delimited text, a workbook (.xlsx, .xls, .ods), JSON,
    iCalendar, Parquet, or the files of TimelineJS, vis-timeline, SIMILE, Preceden, ACLED and UCDP GED. `name` is
    shown instead of the file's own. `columns` maps our columns to theirs, a list of theirs joins the parts of a date;
    `day_first` says how 1/2/1992 is meant; `encoding` and `sheet` choose what to read. None lets the evidence decide,
    and the report says what was decided. `eras` are drawn behind the events; `as_of` is the day up to which ongoing
    events are known, today unless given. Raises UnreadableFile, with one sentence, only when the file as a whole is
    unreadable.
    """
    shown = name or (Path(source).name if isinstance(source, str | Path) else "")
    answers = Answers(columns, day_first, encoding, sheet)
    return load_rows(open_rows(source, answers), answers, name=shown, eras=eras, as_of=as_of, dataset=dataset)


def open_rows(source: str | Path | bytes | BinaryIO, answers: Answers) -> Rows:
    """Read a file into the rows that a person sees in it; raises UnreadableFile."""
    return read_rows(read_bytes(source), answers, PROGRAMS)


def load_rows(
    read: Rows,
    answers: Answers,
    *,
    name: str = "",
    eras: pd.DataFrame | None = None,
    as_of: date | None = None,
    dataset: Dataset | None = None,
    vocabulary: Vocabulary = KNOWN_WORDS,
) -> LoadReport:
    """Load the events of rows that were read before, and perhaps corrected since; the rest is as in `load_events`.

    `vocabulary` are the words of the dataset: its mission types need no remark.
    """
    as_of = as_of or date.today()  # once: midnight may pass on the way
    rows = our_columns(read, answers)
    rows = read_dates(rows, answers.day_first, as_of=as_of)
    good, found = inspect(settled(rows.frame), rows.findings, vocabulary.mission_types)
    rows = replace(rows, frame=good.iloc[:0])  # the text as it was read is as large again as what is built of it
    findings = [*rows.findings, *found]
    if rows.eras is not None:
        own_eras, era_findings = read_eras(rows.eras, name or rows.format)
        eras = own_eras if eras is None else eras
        findings += era_findings
    table = build_table(good, eras=eras, as_of=as_of, dataset=dataset or Dataset(name=name), vocabulary=vocabulary)
    theirs = tuple(under_their_name(each, rows.columns) for each in findings)
    return LoadReport(
        table, theirs, rows.format, rows.encoding, rows.rows_read, rows.decisions, rows.questions, rows.columns
    )


def our_columns(read: Rows, answers: Answers) -> Rows:
    """Bring the columns of a file under our names. Raises UnreadableFile when there is no row of data."""
    rows = arranged(read, answers)
    if not rows.columns or answers.columns:
        mapped = chosen(answers.columns, rows.frame.columns) if answers.columns else recognise(rows.frame.columns)
        rows = apply_mapping(rows, mapped)
    if rows.rows_read == 0:
        raise UnreadableFile("no_rows")
    frame, findings = clean(rows.frame)
    return weigh_losses(replace(rows, frame=frame, findings=(*rows.findings, *findings)))


def weigh_losses(rows: Rows) -> Rows:
    """Settle what cells without a plain value mean: in a date or a title the row is lost, in another column the cell.

    A list is what our columns of several values want; columns that are not ours keep what they have.
    """
    ours = {theirs: column for column, names in rows.columns.items() for theirs in names}
    kept: list[Finding] = []
    frame = rows.frame
    for each in rows.findings:
        column = ours.get(each.column, "")
        if each.code not in LOST:
            kept.append(each)
        elif column in (*REQUIRED, "end"):
            kept.append(replace(each, column=column, severity="error"))
        elif column and not (each.code == "value_list" and column in LISTS):
            kept.append(replace(each, column=column))
            if each.code == "value_nested":
                frame = frame.assign(**{column: frame[column].mask(frame.index.isin(each.cells.index), "")})
        elif each.code == "formula_unsaved":
            kept.append(each)
    return replace(rows, frame=frame, findings=tuple(kept))


def under_their_name(finding: Finding, columns: Mapping[str, tuple[str, ...]]) -> Finding:
    """Return a finding under the name that its column has in the file."""
    theirs = ", ".join(columns.get(finding.column, (finding.column,)))
    return finding if theirs == finding.column else replace(finding, column=theirs)


def read_bytes(source: str | Path | bytes | BinaryIO) -> bytes:
    """Return the content of a file, however it is given; at most one byte more than is ever read."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, str | Path):
        try:
            with Path(source).open("rb") as file:
                return file.read(FILE_BYTES + 1)
        except OSError as error:
            raise UnreadableFile("no_file", name=Path(source).name, reason=error.strerror) from error
    return source.read(FILE_BYTES + 1)

"""Recognise the format of a file by its content, and read it with the reader of that format; names prove nothing."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.decisions import Answers, Note, Question
from loaders.files.delimited import read_delimited
from loaders.files.encodings import decode
from loaders.files.json_file import read_json
from loaders.files.old_workbook import read_xls
from loaders.files.open_document import read_ods
from loaders.files.parquet import read_parquet
from loaders.files.workbook import read_xlsx
from loaders.files.zipped import kind_of_zip, open_zip
from loaders.limits import FILE_BYTES, MEGABYTE
from loaders.problems import Finding, UnreadableFile, finding
from loaders.program import Program, begins
from loaders.rows import Rows

ZIP, OLE, PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PAR1"
# What is often chosen by mistake, by its first bytes.
OTHERS = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"MZ": "program",
    b"\x7fELF": "program",
    b"PK\x05\x06": "zip",
    b"SQLite format 3": "SQLite",
    b"{\\rtf": "RTF",
}
FEW_LINES = 3


def read_rows(content: bytes, answers: Answers, programs: Sequence[Program] = ()) -> Rows:
    """Read a file into rows, those of `programs` too. Raises UnreadableFile for one too large or of another kind."""
    if len(content) > FILE_BYTES:
        raise UnreadableFile("file_large", most=FILE_BYTES // MEGABYTE)
    wanted = wanted_names(answers)
    if content.startswith(ZIP):
        archive = open_zip(content)
        kind = kind_of_zip(archive)
        return read_xlsx(archive, content, answers, wanted) if kind == "xlsx" else read_ods(archive, answers, wanted)
    if content.startswith(OLE):
        return read_xls(content, answers, wanted)
    if content.startswith(PARQUET):
        return read_parquet(content)
    other = next((kind for start, kind in OTHERS.items() if content.startswith(start)), "")
    if other:
        raise UnreadableFile("kind_other", kind=other)
    return read_text(content, answers, wanted, programs)


def wanted_names(answers: Answers) -> list[str]:
    """Return the names of the columns that the owner of a file mapped."""
    given = (answers.columns or {}).values()
    return [name for theirs in given for name in ([theirs] if isinstance(theirs, str) else theirs)]


def read_text(content: bytes, answers: Answers, wanted: list[str], programs: Sequence[Program]) -> Rows:
    """Read a file of text, whatever its encoding."""
    decoded = decode(content, answers.encoding)
    if not decoded.text or decoded.text.isspace():
        raise UnreadableFile("empty")
    rows = rows_of(decoded.text, wanted, programs)
    notes = (Note("encoding", {"encoding": decoded.encoding}), *rows.decisions)
    questions = rows.questions
    if decoded.open_choices:
        questions = (Question("encoding", decoded.open_choices, decoded.encoding), *questions)
    rows = replace(rows, encoding=decoded.encoding, decisions=notes, questions=questions)
    rows = with_undecoded(rows, decoded.encoding) if has_undecoded(decoded.text) else rows
    return with_doubted(rows) if decoded.reason in ("legible", "guess") else rows


def rows_of(text: str, wanted: list[str], programs: Sequence[Program]) -> Rows:
    """Read a text: the file of a program, JSON or else a table."""
    theirs = next((rows for program in programs if (rows := program.from_text(text)) is not None), None)
    if theirs:
        return theirs
    if begins(text, "{") or begins(text, "["):
        return read_json(text, programs)
    return read_delimited(text, wanted, programs)


def with_doubted(rows: Rows) -> Rows:
    """Name the cells by which the encoding was recognised when they are few: they are all the evidence there is."""
    foreign = {str(name): cells[~cells.str.isascii()] for name, cells in rows.frame.items()}
    lines = {line for cells in foreign.values() for line in cells.index}
    if not 0 < len(lines) <= FEW_LINES or 2 * len(lines) >= len(rows.frame):
        return rows
    known = {(each.column, line) for each in rows.findings for line in each.cells.index}
    found = [
        finding("encoding_doubted", name, said, "warning", encoding=rows.encoding)
        for name, cells in foreign.items()
        if len(said := cells[[(name, line) not in known for line in cells.index]])
    ]
    return replace(rows, findings=(*rows.findings, *found))


def has_undecoded(text: str) -> bool:
    """Whether a text has bytes that its encoding does not have (lone surrogates, PEP 383)."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def with_undecoded(rows: Rows, encoding: str) -> Rows:
    """Report the cells that hold bytes which their encoding does not have; such rows are not loaded."""
    found: list[Finding] = []
    for name, cells in rows.frame.items():
        bad = cells.str.contains("\ufffd", regex=False)
        if bad.any():
            found.append(finding("bytes_undecoded", str(name), cells[bad], "error", encoding=encoding))
    return replace(rows, findings=(*rows.findings, *found))

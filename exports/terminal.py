"""What the commands of this folder have in common: they load events, write a file or to standard output, and say so."""

import sys
from pathlib import Path

from events.table import EventTable
from events.together import together
from loaders import load_curated, load_events
from texts import text

WRITTEN, FAILED = 0, 1
STANDARD_OUTPUT = "-"


def load(path: Path | None, language: str, *, beside_curated: bool) -> EventTable:
    """Return the events of a file or a dataset folder, those of the project, or both; say what was wrong."""
    if path is None:
        return load_curated().table
    report = load_curated(path) if path.is_dir() else load_events(path)
    for problem in report.errors:
        said(text("cli.row", language, row=problem.row, problem=problem.sentence(language)))
    return together(load_curated().table, report.table) if beside_curated else report.table


def deliver(content: bytes, output: str, language: str) -> int:
    """Write a file, or to standard output where that is named; return the exit code."""
    try:
        if output == STANDARD_OUTPUT:
            sys.stdout.buffer.write(content)
            return WRITTEN
        Path(output).write_bytes(content)
    except OSError as error:
        return failed(text("cli.unwritable", language, path=output, reason=error.strerror or error))
    said(text("cli.written", language, path=output, size=f"{len(content):,}"))
    return WRITTEN


def said(line: str) -> None:
    """Write a line for the person, apart from what is piped on."""
    sys.stderr.write(line + "\n")


def failed(line: str) -> int:
    """Say why there is no file."""
    said(line)
    return FAILED

"""Load a file without the page: print what became of it, and write the cleaned CSV.

`python -m loaders FILE [--output clean.csv]` exits with 0 when every row loaded, 1 when rows did not, 2 when the file
is unreadable.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from loaders.load import load_events
from loaders.problems import Finding, UnreadableFile
from loaders.report import LoadReport
from loaders.written import events_csv
from texts import LANGUAGES, text

ROWS_NAMED = 8


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    logging.getLogger("loaders").addHandler(logging.NullHandler())  # one sentence is enough here
    given = parser().parse_args(arguments)
    columns = {ours: theirs.split("+") for ours, _, theirs in (pair.partition("=") for pair in given.column)}
    try:
        report = load_events(
            given.file,
            columns=columns or None,
            day_first=given.day_first,
            encoding=given.encoding,
            sheet=given.sheet,
        )
        if given.output:
            given.output.write_bytes(events_csv(report.table))
    except UnreadableFile as error:
        sys.stderr.write(error.sentence(given.language) + "\n")
        return 2
    except OSError as error:
        sys.stderr.write(text("report.not_written", given.language, name=given.output, reason=error.strerror) + "\n")
        return 2
    sys.stdout.write("\n".join(described(report, given.language)) + "\n")
    return 1 if report.rows_rejected else 0


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    made = argparse.ArgumentParser(prog="python -m loaders", description=text("report.purpose", "en"))
    made.add_argument("file", type=Path, help=text("report.file", "en"))
    made.add_argument("--output", type=Path, help=text("report.output", "en"))
    made.add_argument("--column", action="append", default=[], metavar="OURS=THEIRS", help=text("report.mapping", "en"))
    order = made.add_mutually_exclusive_group()
    order.add_argument("--day-first", dest="day_first", action="store_true", default=None, help="1/2/1992: 1 February")
    order.add_argument(
        "--month-first", dest="day_first", action="store_false", default=None, help="1/2/1992: January 2"
    )
    made.add_argument("--encoding", help=text("report.encoding", "en"))
    made.add_argument("--sheet", help=text("report.sheet", "en"))
    made.add_argument("--language", choices=LANGUAGES, default="en", help=text("report.language", "en"))
    return made


def described(report: LoadReport, language: str) -> list[str]:
    """Write a report: what loaded, what was decided, what is open, and each problem once with its rows."""
    lines = [text("report.loaded", language, loaded=len(report.table), read=report.rows_read, format=report.format)]
    lines += [f"- {note.sentence(language)}" for note in report.decisions]
    lines += [f"? {question.sentence(language)}" for question in report.questions]
    for ours, theirs in report.columns.items():
        if theirs != (ours,):
            lines.append(f"- {ours} = {' + '.join(theirs)}")
    ordered = sorted(report.findings, key=lambda finding: (finding.severity, finding.cells.index[0]))
    return [*lines, *(line_of(finding, language) for finding in ordered)]


def line_of(finding: Finding, language: str) -> str:
    """Write a finding in one line: how many, which rows, and the sentence of the first."""
    first = next(finding.problems())
    rows = finding.cells.index.unique()
    named = ", ".join(map(str, rows[:ROWS_NAMED])) + (" …" if len(rows) > ROWS_NAMED else "")
    head = text(f"report.{finding.severity}", language)
    sentence = first.sentence(language)
    key = "report.finding_one" if len(rows) == 1 else "report.finding"
    return text(key, language, severity=head, count=len(rows), rows=named, sentence=sentence)


if __name__ == "__main__":
    sys.exit(main())

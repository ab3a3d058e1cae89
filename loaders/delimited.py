"""Read delimited text into rows, each with the line on which it starts."""

import csv
import io
from collections.abc import Iterator

import pandas as pd

from loaders.problems import Problem, UnreadableFile, problem

LONGEST_CELL = 100_000


def read_delimited(content: str) -> tuple[pd.DataFrame, list[Problem], int]:
    """Read comma-separated text with a header line (RFC 4180).

    Returns the rows as text, indexed by file line; the problems of rows that do not match the header, which are left
    out; and the number of data rows read. Blank lines are no rows. Raises UnreadableFile for text without a header.
    """
    header: list[str] = []
    rows, lines, problems = [], [], []
    for line, cells, unclosed in records(content):
        if unclosed:
            problems.append(problem("quote_open", line, "", ",".join(cells), "error"))
        elif not any(cell.strip() for cell in cells):
            continue
        elif not header:
            header = [cell.strip() for cell in cells]
        elif any(cell.strip() for cell in cells[len(header) :]):
            extra = ", ".join(cells[len(header) :])
            problems.append(problem("cells_extra", line, "", extra, "error", expected=len(header)))
        else:
            rows.append((cells + [""] * len(header))[: len(header)])
            lines.append(line)
    if not header:
        raise UnreadableFile("empty")
    repeated = sorted({name for name in header if name and header.count(name) > 1})
    if repeated:
        raise UnreadableFile("column_repeated", columns=", ".join(repeated))
    frame = pd.DataFrame(rows, index=pd.Index(lines, name="row"), columns=header, dtype="str")
    return frame.drop(columns="", errors="ignore"), problems, len(rows) + len(problems)


def records(content: str) -> Iterator[tuple[int, list[str], bool]]:
    """Yield each record: the line on which it starts, its cells, and whether it opens a quotation that never closes.

    Such a quotation would take the rest of the file for one cell; reading goes on with the next line instead.
    """
    csv.field_size_limit(LONGEST_CELL)
    lines = list(io.StringIO(content, newline=""))
    end = 0
    while end < len(lines):
        first = end
        reader = csv.reader(lines[first:])
        try:
            for cells in reader:
                start, end = end, first + reader.line_num
                unclosed = end == len(lines) and swallows(lines[start:])
                yield start + 1, [lines[start].rstrip("\r\n")] if unclosed else cells, unclosed
                if unclosed:
                    end = start + 1
                    break
        except csv.Error:
            raise UnreadableFile("cell_long", row=end + 1, longest=LONGEST_CELL) from None


def swallows(record: list[str]) -> bool:
    """Return whether a record would take in one more line, because a quotation in it is still open."""
    return len(list(csv.reader([*record, "one more"]))) == 1

"""Read delimited text into rows, each with the line on which it starts."""

import csv
import io

import pandas as pd

from loaders.problems import Problem, UnreadableFile, problem

LONGEST_CELL = 100_000


def read_delimited(content: str) -> tuple[pd.DataFrame, list[Problem], int]:
    """Read comma-separated text with a header line (RFC 4180).

    Returns the rows as text, indexed by file line; the problems of rows that do not match the header, which are left
    out; and the number of data rows read. Blank lines are no rows. Raises UnreadableFile for text without a header.
    """
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(content, newline=""))
    header: list[str] = []
    rows, lines, problems = [], [], []
    line = 1
    try:
        for cells in reader:
            start, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if not header:
                header = [cell.strip() for cell in cells]
                continue
            if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
                extra = ", ".join(cells[len(header) :])
                problems.append(problem("cells_extra", start, "", extra, "error", expected=len(header)))
                continue
            rows.append((cells + [""] * len(header))[: len(header)])
            lines.append(start)
    except csv.Error:
        raise UnreadableFile("cell_long", row=line, longest=LONGEST_CELL) from None
    if not header:
        raise UnreadableFile("empty")
    repeated = sorted({name for name in header if name and header.count(name) > 1})
    if repeated:
        raise UnreadableFile("column_repeated", columns=", ".join(repeated))
    frame = pd.DataFrame(rows, index=pd.Index(lines, name="row"), columns=header, dtype="str")
    return frame.drop(columns="", errors="ignore"), problems, len(rows) + len(problems)

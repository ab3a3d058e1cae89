"""Read delimited text into rows, each with the line on which it starts."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

import numpy as np
import pandas as pd
import pyarrow as pa

from loaders.columns.header import column_names, header_place, names_columns
from loaders.decisions import Note
from loaders.files.apostrophes import restored, restored_cells
from loaders.files.empty_cells import refuse_emptiness
from loaders.files.whole_lines import Block, blocks
from loaders.limits import CELL_CHARACTERS, COLUMNS, HEADER_SEARCHED_ROWS, ROWS, UNCLOSED_QUOTES
from loaders.problems import Finding, UnreadableFile, finding, row_finding
from loaders.program import Program
from loaders.rows import Rows
from loaders.text_columns import arrow_text, text_column

DELIMITERS = {",": "“,”", ";": "“;”", "\t": "Tab", "|": "“|”"}
NAMED_DELIMITER = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
BLANK = "".join(DELIMITERS) + " \t\r\n\ufeff"
SAMPLE = 65_536
CHUNK, CHUNK_CELLS = 20_000, 400_000


@dataclass
class Table:
    """The columns of a text while it is read: pieces of cells by column, lines of the rows, rows that do not fit.

    `content` is the length of the text.
    """

    width: int
    content: int
    pieces: list[list[pa.Array]] = field(default_factory=list)
    places: list[np.ndarray] = field(default_factory=list)
    waiting: dict[int, list[str]] = field(default_factory=dict)
    long: dict[int, str] = field(default_factory=dict)
    unclosed: dict[int, str] = field(default_factory=dict)
    lengthy: dict[int, str] = field(default_factory=dict)

    def add(self, line: int, cells: list[str]) -> None:
        """Take a row; what follows its last column must be empty. Raises UnreadableFile for too many rows."""
        if len(cells) != self.width:
            if any(cell.strip() for cell in cells[self.width :]):
                self.long[line] = ", ".join(cells[self.width :])
                return
            cells = (cells + [""] * self.width)[: self.width]
        self.waiting[line] = cells
        if len(self.waiting) == max(1, min(CHUNK, CHUNK_CELLS // self.width)):
            self.pack()

    def add_block(self, block: Block, header_line: int) -> None:
        """Take the rows of a block that stand below the header. Raises UnreadableFile for too many rows."""
        below = int(np.searchsorted(block.places, header_line, side="right"))
        self.pieces.append([column.slice(below) for column in block.columns])
        self.places.append(block.places[below:])
        for line, cells in block.others.items():
            if line > header_line:
                self.add(line, cells)
        self.pack()

    def pack(self) -> None:
        """Store the waiting rows by column, without an object for each cell."""
        if self.waiting:
            self.pieces.append([arrow_text(cells) for cells in zip(*self.waiting.values(), strict=True)])
            self.places.append(np.array(list(self.waiting)))
            self.waiting = {}
        count = sum(map(len, self.places))
        if count > ROWS:
            raise UnreadableFile("rows_many", most=ROWS)
        refuse_emptiness(count, self.width, self.content)

    def lines(self) -> np.ndarray:
        """Return the line of each row."""
        self.pack()
        return np.concatenate([np.array([], dtype="int64"), *self.places])

    def columns(self) -> list[list[pa.Array]]:
        """Return the pieces of each column."""
        self.pack()
        return [list(pieces) for pieces in zip(*self.pieces, strict=True)] or [[] for _ in range(self.width)]


def read_delimited(content: str, wanted: Iterable[str] = (), programs: Iterable[Program] = ()) -> Rows:
    """Read text with a delimiter and a header line (RFC 4180, and what is not quite that).

    The delimiter is the one that a line `sep=;` names, or else the one under which the lines agree best. The header is
    the first line that names a start and a title, or mapped columns (`wanted`), among the first lines; a program that
    writes none may know the columns. Blank lines are no rows. Rows that do not fit the header and quotes that never
    close are reported. Raises UnreadableFile for text without a header or without rows.
    """
    csv.field_size_limit(CELL_CHARACTERS)
    delimiter, skipped = choose_delimiter(content, wanted)
    top = islice(records(content, delimiter, skipped), HEADER_SEARCHED_ROWS)
    # Only delimited text gets apostrophes on export; in a workbook or JSON one is part of the text.
    lines = [(line, [restored(cell) for cell in cells]) for line, cells in top]
    place = header_place([cells for _, cells in lines], wanted)
    if place is None or not content.strip(BLANK):
        raise UnreadableFile("empty")
    header_line, header = lines[place]
    if theirs := next((names for program in programs if (names := program.header(header))), None):
        header_line, header = 0, list(theirs)
    if len(header) > COLUMNS:
        raise UnreadableFile("columns_many", columns=len(header), most=COLUMNS)
    table = read_table(content, delimiter, header_line, len(header))
    frame, notes = framed(table, header)
    notes = [Note("delimiter", {"delimiter": DELIMITERS.get(delimiter, delimiter)}), *notes]
    if place:
        notes.append(Note("header_row", {"row": header_line}))
    bad = len(table.long) + len(table.unclosed) + len(table.lengthy)
    findings = (*misfits(table), *(swallowing(frame, delimiter) if '"' in content else ()))
    return Rows(frame, len(frame) + bad, NAMES.get(delimiter, "csv"), findings=findings, decisions=tuple(notes))


NAMES = {"\t": "tsv"}


def choose_delimiter(content: str, wanted: Iterable[str]) -> tuple[str, int]:
    """Return the delimiter of a text and how many lines stand before its first row."""
    if named := NAMED_DELIMITER.match(content):
        return named[1], 1
    sample = content[:SAMPLE]
    scores = {}
    for delimiter in DELIMITERS:
        rows = [cells for _, (_, cells) in zip(range(50), records(sample, delimiter, 0), strict=False)]
        widths = [len(cells) for cells in rows if any(cells)]
        common = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
        named_columns = max((names_columns(cells, wanted) for cells in rows[:HEADER_SEARCHED_ROWS]), default=0)
        scores[delimiter] = (named_columns, common > 1 and widths.count(common) / len(widths), common)
    return max(scores, key=lambda delimiter: scores[delimiter]), 0


def lines_of(content: str, offset: int = 0) -> Iterator[str]:
    """Yield the lines of a text with their ends, which may be of any kind, from an offset on.

    io.StringIO does the same with four bytes of memory for each character.
    """
    return (match[0] for match in LINE.finditer(content, offset))


def records(content: str, delimiter: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the records of a text, blank ones left out, with the line on which each starts."""
    reader = csv.reader(lines_of(content), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            start, line = line, reader.line_num + 1
            if start > skipped and "".join(cells).strip():
                yield start, cells
    except csv.Error:
        return


def read_table(content: str, delimiter: str, header_line: int, width: int) -> Table:
    """Read the rows below the header; after a quote that never closes, go on with the line behind the one it is in."""
    table = Table(width, len(content))
    before = offset = 0
    for block in blocks(content, delimiter, width):
        table.add_block(block, header_line)
        before, offset = block.before + block.lines, block.end
    while True:
        broken = read_records(content, offset, delimiter, before, header_line, table)
        if not broken:
            return table
        if len(table.unclosed) + len(table.lengthy) == UNCLOSED_QUOTES:
            raise UnreadableFile("quotes", row=broken, most=UNCLOSED_QUOTES)
        start = offset + sum(len(line) for line in islice(lines_of(content, offset), broken - before - 1))
        bad_line = next(lines_of(content, start))
        (table.lengthy if len(bad_line) > CELL_CHARACTERS else table.unclosed)[broken] = bad_line[:200].strip()
        before, offset = broken, start + len(bad_line)


def read_records(content: str, offset: int, delimiter: str, before: int, header_line: int, table: Table) -> int:
    """Add the records from an offset on, before which `before` lines stand, to a table.

    Returns the line of the record in which a quote is opened and never closed, or a cell never ends; 0 if all is read.
    """
    reader = csv.reader(lines_of(content, offset), delimiter=delimiter)
    line = start = before + 1
    held: list[str] = []
    broken = 0
    try:
        for cells in reader:
            if held:
                table.add(line, held)
            line, start = start, before + reader.line_num + 1
            held = cells if line > header_line and "".join(cells).strip() else []
    except csv.Error:
        broken = start
    if held and not broken and '"' in content and never_closed(content, offset, line - before - 1, delimiter):
        return line
    if held:
        table.add(line, held)
    return broken


def never_closed(content: str, offset: int, lines: int, delimiter: str) -> bool:
    """Whether the last record of a text, which begins some lines behind an offset, ends inside a quotation.

    Then a further line would belong to it.
    """
    last = islice(lines_of(content, offset), lines, None)
    try:
        return len(list(csv.reader(chain(last, ["."]), delimiter=delimiter))) == 1
    except csv.Error:
        return True


def framed(table: Table, header: list[str]) -> tuple[pd.DataFrame, list[Note]]:
    """Make the frame of a table under the names of its header; columns without name and content are left out."""
    index = pd.Index(table.lines(), dtype="int64", name="row")
    columns = [restored_cells(text_column(pieces, index)) for pieces in table.columns()]
    used = [
        bool(name.strip()) or bool((column.str.strip() != "").any())
        for name, column in zip(header, columns, strict=True)
    ]
    names, notes = column_names(header, used)
    named = {name: column for name, column in zip(names, columns, strict=True) if name}
    frame = pd.DataFrame(named, index=index)
    return frame if index.is_monotonic_increasing else frame.sort_index(), notes


def misfits(table: Table) -> Iterator[Finding]:
    """Report the rows that do not fit the header and the quotes that never close."""
    if table.long:
        yield row_finding("cells_extra", "", table.long, "error", expected=table.width)
    if table.lengthy:
        yield row_finding("cell_long", "", table.lengthy, "error", longest=CELL_CHARACTERS)
    if table.unclosed:
        yield row_finding("quote_open", "", table.unclosed, "error")


def swallowing(frame: pd.DataFrame, delimiter: str) -> Iterator[Finding]:
    """Find cells of several lines that hold as many delimiters as a row: a quote may have swallowed the rows."""
    for name, cells in frame.items():
        broken = cells.str.contains("\n", regex=False) | cells.str.contains("\r", regex=False)
        if not broken.any():
            continue
        several = cells[broken]
        suspect = several[several.str.count(re.escape(delimiter)) >= max(2, frame.shape[1] - 1)]
        if len(suspect):
            yield finding("cell_several_lines", str(name), suspect, "warning")

"""Read delimited text by blocks in which every line is one record, all cells of a block at once.

Almost every file is wholly of this kind. A line that opens a quotation and does not close it ends the reading here;
the reader of records goes on from its block, line by line.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow.csv import ConvertOptions, ParseOptions, ReadOptions, read_csv

from loaders.limits import CELL_CHARACTERS
from loaders.text_columns import whole

BLOCK = 1_000_000


@dataclass(frozen=True, eq=False)
class Block:
    """Records of one block: the columns of those that fit, their lines, and the others by line.

    `before` lines stand before the block, `lines` are in it; `end` is the offset behind it.
    """

    columns: list[pa.Array]
    places: np.ndarray
    others: dict[int, list[str]]
    before: int
    lines: int
    end: int


def blocks(content: str, delimiter: str, width: int) -> Iterator[Block]:
    """Yield blocks up to the first in which a record may be longer than its line, or a cell than is allowed."""
    if not delimiter.isascii() or delimiter in '"\r\n\0':
        return
    offset = before = 0
    while offset < len(content):
        end = end_of_line(content, offset + BLOCK)
        found = block(content[offset:end], delimiter, width, before, end)
        if found is None:
            return
        yield found
        offset, before = end, before + found.lines


def end_of_line(content: str, place: int) -> int:
    """Return the offset behind the first line that ends at a place or later."""
    if place >= len(content):
        return len(content)
    ends = [found for mark in "\r\n" if (found := content.find(mark, place)) >= 0]
    end = min(ends, default=len(content) - 1) + 1
    return end + (content[end - 1 : end + 1] == "\r\n")


def block(text: str, delimiter: str, width: int, before: int, end: int) -> Block | None:
    """Read one block, None when its records are not its lines."""
    lines = text.count("\n") + text.count("\r") - text.count("\r\n") + (text[-1] not in "\r\n")
    odd: dict[int, str] = {}
    try:
        columns = cells_of(text, delimiter, width, lambda number, line: odd.__setitem__(number, line))
    except pa.ArrowInvalid:
        return None
    fitting = len(columns[0])
    if fitting + len(odd) != lines or left_open(text, delimiter) or any(map(too_long, columns)):
        return None
    places = np.setdiff1d(np.arange(1, lines + 1), list(odd), assume_unique=True) if odd else np.arange(1, lines + 1)
    filled = ~blank(columns)
    if not filled.all():
        columns, places = [column.filter(pa.array(filled)) for column in columns], places[filled]
    try:
        others = {before + number: next(csv.reader([line], delimiter=delimiter)) for number, line in odd.items()}
    except (csv.Error, StopIteration):
        return None
    others = {line: cells for line, cells in others.items() if "".join(cells).strip()}
    return Block(columns, places + before, others, before, lines, end)


def cells_of(text: str, delimiter: str, width: int, keep: Callable[[int, str], None]) -> list[pa.Array]:
    """Return the columns of a text; its rows of another width are handed to `keep`, with their numbers."""

    def other(row: object) -> str:
        keep(row.number, row.text)  # type: ignore[attr-defined]  # pyarrow has no types
        return "skip"

    try:
        content = text.encode()
    except UnicodeEncodeError:
        content = whole(text).encode()
    names = [str(place) for place in range(width)]
    table = read_csv(
        pa.BufferReader(content),
        ReadOptions(use_threads=False, column_names=names, block_size=len(content) + 1),
        ParseOptions(delimiter=delimiter, ignore_empty_lines=False, invalid_row_handler=other),
        ConvertOptions(check_utf8=False, column_types=dict.fromkeys(names, pa.large_string())),
    )
    return [column.combine_chunks() for column in table.columns]


def left_open(text: str, delimiter: str) -> bool:
    """Whether a quotation is still open at the end of a text: a further line would belong to its last."""
    start = max(text.rfind(mark, 0, len(text.rstrip("\r\n"))) for mark in "\r\n") + 1
    return '"' in text[start:] and len(list(csv.reader([text[start:], "."], delimiter=delimiter))) == 1


def too_long(column: pa.Array) -> bool:
    """Whether a cell of a column is longer than is allowed."""
    return bool((pc.max(pc.binary_length(column)).as_py() or 0) > CELL_CHARACTERS)


def blank(columns: list[pa.Array]) -> np.ndarray:
    """Return which rows have no cell with more than blanks."""
    empty = np.ones(len(columns[0]), dtype=bool)
    for column in columns:
        empty &= pc.equal(pc.utf8_trim_whitespace(column), "").to_numpy(zero_copy_only=False)
        if not empty.any():
            break
    return empty

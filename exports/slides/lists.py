"""Lists of a sheet as columns of real paragraphs: what a scene draws number by number and line by line is one text."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from charts.measure import text_width
from exports.sheets.scene import Group, Text

# Office programs put space between Latin and East Asian letters; the gap between columns has room for it.
SLACK = 12.0
BETWEEN = 28.0


class Entry(NamedTuple):
    """A paragraph of a list, what hangs to its left, and the space above it."""

    number: Text | None
    words: Text
    above: float


class Column(NamedTuple):
    """A column of a list: its box without its lower edge, how far its numbers hang, and its entries."""

    left: float
    top: float
    right: float
    hanging: float
    entries: tuple[Entry, ...]


def columns_of(groups: Iterable[Group], width: float) -> list[Column]:
    """Return the columns of the texts in some groups, on a sheet of a width; a text that is higher begins a column."""
    columns: list[list[Text]] = []
    above = float("inf")
    for part in (part for each in groups for part in each.parts if isinstance(part, Text)):
        if part.y < above:
            columns.append([])
        columns[-1].append(part)
        above = part.y
    if not columns:
        return []
    lefts = [column[0].x for column in columns]
    pitch = lefts[1] - lefts[0] if len(lefts) > 1 else (width - 2 * lefts[0] + BETWEEN) / 2
    indents = [(part.x - column[0].x, part) for column in columns for part in column]
    hanging = max(indent for indent, _ in indents)
    widest = max(indent + max(text_width(line.rstrip(), part.size) for line in part.lines) for indent, part in indents)
    right = max(pitch - BETWEEN + SLACK, widest)
    return [
        Column(column[0].x, top_of(column[0]), column[0].x + right, hanging, tuple(entries_of(column)))
        for column in columns
    ]


def entries_of(column: list[Text]) -> Iterator[Entry]:
    """Yield the paragraphs of a column; a text on the line of the next one hangs to its left."""
    number, bottom = None, top_of(column[0])
    for part, following in pairwise([*column, None]):
        if part is None:
            continue
        if following is not None and following.y == part.y:
            number = part
            continue
        yield Entry(number, part, max(top_of(part) - bottom, 0.0))
        number, bottom = None, top_of(part) + part.height


def top_of(part: Text) -> float:
    """Return the upper edge of a text."""
    return part.y - part.leading / 2

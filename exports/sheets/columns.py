"""A list set in columns: under a chart, or on pages of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from charts.measure import break_lines, text_width
from charts.palette import INKS
from exports.sheets.listing import Entry
from exports.sheets.scene import LEADING, POINTS, Group, Part, Text

INK = INKS["light"]
# 9 points, the least print of a sheet; and what a list is printed in where there is room, from 16 points down.
SIZE = 10.0
SIZES = tuple(points / POINTS for points in (16, 15, 14, 13, 12, 11, 10.5, 10, 9.5, 9))
# Larger print is tried for lists that are soon set.
MOST_GROWN = 100
APART = 4.0
BETWEEN = 28.0
COLUMNS = 2
MOST_LINES = 12

Paragraphs = tuple[tuple[tuple[str, ...], str], ...]


class Setting(NamedTuple):
    """Entries with their paragraphs broken into lines, and how high each is in a column of a width."""

    entries: tuple[Entry, ...]
    size: float
    columns: int
    width: float
    indent: float
    broken: tuple[Paragraphs, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        """The height of all entries in columns side by side that are about as high."""
        return even(self.heights, self.columns)


def set_in_columns(entries: Sequence[Entry], width: float, size: float, columns: int = COLUMNS) -> Setting:
    """Set entries in print of a size, in so many columns that are together as wide as said."""
    indent = max((text_width(each.number, size) + 6 for each in entries if each.number), default=0.0)
    column = (width - BETWEEN * (columns - 1)) / columns
    broken = tuple(tuple(paragraphs(each, column - indent, size)) for each in entries)
    heights = tuple(sum(len(lines) for lines, _ in each) * size * LEADING + APART for each in broken)
    return Setting(tuple(entries), size, columns, column, indent, broken, heights)


def set_in_pages(choices: Sequence[Sequence[Entry]], left: float, top: float, width: float, room: float) -> list[Group]:
    """Set that of some lists which needs the fewest pages of a height, in print as large as these have room for."""
    settings = [set_in_columns(entries, width, SIZE) for entries in choices]
    best = min(settings, key=lambda setting: pages_of(setting, room))
    pages = pages_of(best, room)
    if len(best.entries) <= MOST_GROWN:
        too_large, fitting = -1, len(SIZES) - 1
        while fitting - too_large > 1:
            tried = (fitting + too_large) // 2
            setting = set_in_columns(best.entries, width, SIZES[tried])
            if pages_of(setting, room) <= pages:
                best, fitting = setting, tried
            else:
                too_large = tried
    limit = min(even(best.heights, pages * COLUMNS) + 1, room)
    return drawn_columns(best, left, top, limit)


def pages_of(setting: Setting, room: float) -> int:
    """Return how many pages of a height entries need."""
    return -(-len(filled(setting.heights, room)) // setting.columns)


def filled(heights: Sequence[float], limit: float) -> list[list[int]]:
    """Return the places of entries in each column of a height, one that is higher being alone in its own."""
    columns: list[list[int]] = []
    left = 0.0
    for place, height in enumerate(heights):
        if not columns or height > left:
            columns.append([])
            left = limit
        columns[-1].append(place)
        left -= height
    return columns


def even(heights: Sequence[float], columns: int) -> float:
    """Return the least height at which entries fit into so many columns, to a unit."""
    low, high = max([*heights, sum(heights) / columns], default=0.0), sum(heights)
    while high - low > 1:
        tried = (low + high) / 2
        low, high = (tried, high) if len(filled(heights, tried)) > columns else (low, tried)
    return high


def drawn_columns(setting: Setting, left: float, top: float, limit: float) -> list[Group]:
    """Return the groups of the pages of a setting, whose columns are at most so high."""
    columns = filled(setting.heights, limit)
    return [
        Group(
            "sources",
            tuple(
                part
                for place, column in enumerate(columns[first : first + setting.columns])
                for part in drawn_column(setting, column, left + place * (setting.width + BETWEEN), top)
            ),
        )
        for first in range(0, len(columns), setting.columns)
    ]


def drawn_column(setting: Setting, column: Sequence[int], x: float, y: float) -> Iterator[Part]:
    """Yield the texts of the entries of a column; the last paragraph of each is its link."""
    size = setting.size
    for place in column:
        entry, broken = setting.entries[place], setting.broken[place]
        middle = y + size * LEADING / 2
        if entry.number:
            yield Text(x, middle, (entry.number,), size, INK.text)
        for number, (lines, colour) in enumerate(broken, start=1):
            link = entry.link if number == len(broken) else ""
            yield Text(x + setting.indent, middle, lines, size, colour, link=link)
            middle += len(lines) * size * LEADING
        y += setting.heights[place]


def paragraphs(entry: Entry, width: float, size: float) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the paragraphs of an entry, broken into lines, with their colours."""
    for words, colour in ((entry.head, INK.text), (entry.body, INK.quiet)):
        if words:
            yield break_lines(words, size, width, MOST_LINES), colour

"""Refuse tables of almost nothing but empty cells, which take memory that their file does not explain."""

from loaders.limits import CELLS, EMPTY_CELLS
from loaders.problems import UnreadableFile


def refuse_emptiness(rows: int, columns: int, content: int) -> None:
    """Raise UnreadableFile when rows and columns make more cells than the size of the content can fill."""
    if rows * columns > min(CELLS, EMPTY_CELLS + content):
        raise UnreadableFile("cells_many", rows=rows, columns=columns, most=EMPTY_CELLS)

"""Find the row that names the columns, and give every column a name of its own."""

import re
from collections.abc import Iterable, Sequence

from events.columns import NAMES, REQUIRED
from loaders.columns.names import folded_name, recognise
from loaders.decisions import Note
from loaders.problems import UnreadableFile
from loaders.text_columns import whole

OURS = frozenset(folded_name(name) for name in NAMES)


def header_place(rows: Sequence[Sequence[str]], wanted: Iterable[str] = ()) -> int | None:
    """Return which of the first rows is the header: the first that names what every event needs, else the first row.

    `wanted` are the names of columns that the owner of the file mapped. None when there is no row with a cell.
    """
    filled = [place for place, cells in enumerate(rows) if any(cell.strip() for cell in cells)]
    complete = [place for place in filled if names_columns(rows[place], wanted) >= len(REQUIRED)]
    return next(iter(complete or filled), None)


def names_columns(cells: Sequence[str], wanted: Iterable[str] = ()) -> int:
    """Return how many names of a row say what every event needs, or were mapped by the owner."""
    names = [cell.strip() for cell in cells if cell.strip()]
    found = recognise(names)
    return sum(column in found for column in REQUIRED) + sum(name in names for name in wanted)


def column_names(cells: Sequence[str], used: Sequence[bool]) -> tuple[list[str], list[Note]]:
    """Name the columns of a table, "" for one without name and content; a second column of a name gets a number.

    Raises UnreadableFile when two columns have a name that is one of ours: which is meant is not to be guessed.
    """
    names: list[str] = []
    notes = []
    repeated: list[str] = []
    for place, cell in enumerate(cells):
        name = whole(re.sub(r"\s+", " ", cell).strip())
        if not name:
            name = f"({place + 1})" if place < len(used) and used[place] else ""
        elif name in names:
            repeated.append(name)
            name = next(f"{name} ({count})" for count in range(2, len(cells) + 2) if f"{name} ({count})" not in names)
        names.append(name)
    ours = sorted({name for name in repeated if folded_name(name) in OURS})
    if ours:
        raise UnreadableFile("column_repeated", columns=", ".join(ours))
    if repeated:
        notes.append(Note("columns_numbered", {"columns": ", ".join(dict.fromkeys(repeated))}))
    return names, notes

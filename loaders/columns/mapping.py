"""Bring the columns of a file under our names, as they are recognised or as its owner says.

What is not recognised is kept, after our columns, under its own name.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from events.columns import NAMES, REQUIRED
from loaders.columns.joining import under_our_names
from loaders.columns.names import Mapped, recognise, written_names
from loaders.problems import UnreadableFile
from loaders.rows import Rows


def chosen(columns: Mapping[str, str | Sequence[str]], names: Iterable[str]) -> Mapped:
    """Return the mapping that the owner of a file gives, completed by what is recognised among the other columns.

    A column of ours that is mapped to nothing is left out. Raises UnreadableFile for a column that the file or the
    codebook does not have.
    """
    names = list(names)
    given = {ours: as_tuple(theirs) for ours, theirs in columns.items()}
    refuse_unknown(given, names)
    taken = {name for theirs in given.values() for name in theirs}
    others = recognise(name for name in names if name not in taken)
    both = others | given
    return {ours: both[ours] for ours in NAMES if both.get(ours)}


def as_tuple(theirs: str | Sequence[str]) -> tuple[str, ...]:
    """Return the names that one of our columns is mapped to; none for "" and None."""
    if isinstance(theirs, str):
        return (theirs,) if theirs else ()
    return tuple(theirs or ())


def refuse_unknown(given: Mapped, names: Sequence[str]) -> None:
    """Refuse a mapping that names a column which the codebook or the file does not have."""
    unknown = [ours for ours, theirs in given.items() if theirs and ours not in NAMES]
    if unknown:
        raise UnreadableFile("column_not_ours", columns=", ".join(unknown), accepted=", ".join(NAMES))
    absent = [name for theirs in given.values() for name in theirs if name not in names]
    if absent:
        raise UnreadableFile("column_absent", columns=", ".join(absent), found=listed(names))


def apply_mapping(rows: Rows, mapped: Mapped) -> Rows:
    """Bring the columns under our names, ours first; the others follow under their own.

    Raises UnreadableFile when a column that every event needs is not there.
    """
    absent = [column for column in REQUIRED if column not in mapped]
    if absent:
        names = ", ".join(dict.fromkeys(name for column in absent for name in written_names()[column]))
        raise UnreadableFile(
            "column_missing", columns=", ".join(absent), found=listed(rows.frame.columns), accepted=names
        )
    return replace(rows, frame=under_our_names(rows.frame, mapped), columns=mapped)


def listed(names: Iterable[str], most: int = 30) -> str:
    """List the columns of a file, the first ones of very many."""
    every = [str(name) for name in names]
    return ", ".join(every[:most]) + (" …" if len(every) > most else "")

"""What the files of other programs have in common: columns of known names that make up ours."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from loaders.columns.joining import under_our_names
from loaders.columns.names import Mapped, folded_name
from loaders.rows import Rows
from loaders.text_columns import constant

Layout = Mapping[str, tuple[str, ...]]


def has(frame: pd.DataFrame, *names: str) -> bool:
    """Whether a frame has all columns of some names, however they are spelled."""
    found = {folded_name(str(name)) for name in frame.columns}
    return all(folded_name(name) in found for name in names)


def named(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return the column of a name, however it is spelled; an empty one when the frame has none."""
    wanted = folded_name(name)
    found = next((column for column in frame.columns if folded_name(str(column)) == wanted), None)
    return constant("", frame.index) if found is None else frame[found].str.strip()


def lay_out(rows: Rows, layout: Layout, kind: str, made: Mapping[str, pd.Series] | None = None) -> Rows:
    """Bring the columns of a layout under our names; `made` are those of ours that were made of several of theirs.

    Columns of the layout that the file lacks are left out; the rest of the file's columns follow as they are.
    """
    spelled = {folded_name(str(name)): str(name) for name in reversed(rows.frame.columns)}
    mapped: Mapped = {
        ours: present
        for ours, theirs in layout.items()
        if (present := tuple(spelled[folded_name(name)] for name in theirs if folded_name(name) in spelled))
    }
    return replace(rows, frame=under_our_names(rows.frame, mapped, made), columns=mapped, format=kind)


def set_aside(rows: Rows, where: pd.Series) -> Rows:
    """Take rows out that are no events by the rules of the format."""
    return replace(rows, frame=rows.frame[~where], rows_read=rows.rows_read - int(where.sum()))


def eras_of(frame: pd.DataFrame) -> pd.DataFrame:
    """Return rows as eras, the periods drawn behind the events."""
    empty = constant("", frame.index)
    end = frame.get("end", empty)
    ids = pd.Series("era-" + frame.index.astype("str"), index=frame.index)
    return pd.DataFrame(
        {"id": ids, "start": frame["start"], "end": end, "title": frame["title"], "title_ja": empty}, index=frame.index
    ).astype(empty.dtype)

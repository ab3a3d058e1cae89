"""Preceden: eleven columns in a fixed order, with or without a header.

Columns: https://support.preceden.com/article/16-csv. Its layers are our lanes; "approximate" stands in a column of its
own beside each date.
"""

from collections.abc import Sequence

import pandas as pd

from loaders.program import Program
from loaders.programs.layout import has, lay_out, named
from loaders.rows import Rows

NAMES = (
    "Layer Name",
    "Event ID",
    "Event Name",
    "Event Notes",
    "Event Start Date",
    "Event Start Approximate",
    "Event End Date",
    "Event End Approximate",
    "Milestone",
    "Event Symbol",
    "Event Color",
)
LAYOUT = {
    "id": ("Event ID",),
    "start": ("Event Start Date",),
    "end": ("Event End Date",),
    "title": ("Event Name",),
    "summary": ("Event Notes",),
    "mission_type": ("Layer Name",),
}
FLAGS = (5, 7, 8)
REQUIRED = (0, 2, 4)
YES_OR_NO = ("yes", "no", "true", "false", "")


def fits(frame: pd.DataFrame) -> bool:
    """Whether a frame has the columns of Preceden."""
    return has(frame, "Layer Name", "Event Name", "Event Start Date")


def header(cells: Sequence[str]) -> Sequence[str] | None:
    """Return the names of the columns when the first row of a table is already an event of Preceden."""
    if len(cells) != len(NAMES):
        return None
    flagged = all(cells[place].strip().casefold() in YES_OR_NO for place in FLAGS)
    return NAMES if flagged and all(cells[place].strip() for place in REQUIRED) else None


def arrange(rows: Rows) -> Rows:
    """Bring layers and events under our columns; an approximate date is marked as such."""
    made = {}
    for column, name in (("start", "Event Start"), ("end", "Event End")):
        given = named(rows.frame, f"{name} Date")
        about = named(rows.frame, f"{name} Approximate").str.casefold().isin(["yes", "true"]) & (given != "")
        made[column] = given.where(~about, "c. " + given)
    return lay_out(rows, LAYOUT, "preceden", made)


PRECEDEN = Program(fits=fits, arrange=arrange, header=header)

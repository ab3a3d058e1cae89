"""Exports of the two large collections of conflict events: ACLED and UCDP GED.

Columns: https://acleddata.com/knowledge-base/codebook/ and https://ucdp.uu.se/downloads/ (GED codebook). Both say in a
column of their own how exact a date is; neither has titles, so these are made of what happened, between whom and where.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from loaders.dates.column import read_column
from loaders.decisions import Note
from loaders.program import Program
from loaders.programs.layout import has, lay_out, named
from loaders.rows import Rows

ACLED_COLUMNS = {
    "id": ("event_id_cnty",),
    "start": ("event_date",),
    "summary": ("notes",),
    "mission_type": ("event_type",),
    "countries": ("country",),
    "place": ("location",),
    "latitude": ("latitude",),
    "longitude": ("longitude",),
    "source_title": ("source",),
}
UCDP_COLUMNS = {
    "id": ("id",),
    "start": ("date_start",),
    "end": ("date_end",),
    "series": ("conflict_name",),
    "countries": ("country",),
    "place": ("where_coordinates",),
    "latitude": ("latitude",),
    "longitude": ("longitude",),
    "source_title": ("source_headline",),
    "source_publisher": ("source_office",),
}
VIOLENCE = {"1": "State-based conflict", "2": "Non-state conflict", "3": "One-sided violence"}
ABOUT, MONTH, YEAR = "about", "month", "year"
# ACLED: 1 the day is known, 2 the week, 3 the month. GED: 1 the day, 2 and 3 some days, 4 the month, 5 less.
ACLED_PRECISION = {"2": ABOUT, "3": MONTH}
UCDP_PRECISION = {"2": ABOUT, "3": ABOUT, "4": MONTH, "5": YEAR}


def fits_acled(frame: pd.DataFrame) -> bool:
    """Whether a frame is an export of ACLED."""
    return has(frame, "event_id_cnty", "event_date", "event_type")


def fits_ucdp(frame: pd.DataFrame) -> bool:
    """Whether a frame is UCDP GED."""
    return has(frame, "date_start", "date_prec", "type_of_violence")


def arrange_acled(rows: Rows) -> Rows:
    """Bring an export of ACLED under our columns; its codebook writes the day first."""
    frame = rows.frame
    what = named(frame, "sub_event_type").where(named(frame, "sub_event_type") != "", named(frame, "event_type"))
    title = (
        what
        + after(": ", named(frame, "actor1"))
        + after(" – ", named(frame, "actor2"))
        + after(", ", named(frame, "location"))
    )
    start = less_exact(named(frame, "event_date"), named(frame, "time_precision"), ACLED_PRECISION, day_first=True)
    laid = lay_out(rows, ACLED_COLUMNS, "acled", {"start": start, "title": title})
    notes = (*laid.decisions, Note("title_made"), Note("precision_column", {"column": "time_precision"}))
    return replace(laid, decisions=notes, day_first=True)


def arrange_ucdp(rows: Rows) -> Rows:
    """Bring UCDP GED under our columns; a day that is start and end is a point."""
    frame = rows.frame
    title = named(frame, "dyad_name") + after(", ", named(frame, "where_coordinates"))
    start, end = (
        less_exact(
            named(frame, name).str.replace(r"[T ]00:00:00(?:\.0+)?$", "", regex=True),
            named(frame, "date_prec"),
            UCDP_PRECISION,
        )
        for name in ("date_start", "date_end")
    )
    kind = named(frame, "type_of_violence")
    made = {"start": start, "end": end.where(end != start, ""), "title": title, "mission_type": kind.replace(VIOLENCE)}
    laid = lay_out(rows, UCDP_COLUMNS, "ucdp-ged", made)
    return replace(
        laid, decisions=(*laid.decisions, Note("title_made"), Note("precision_column", {"column": "date_prec"}))
    )


def after(separator: str, words: pd.Series) -> pd.Series:
    """Return words led by a separator, nothing where there are none."""
    return (separator + words).where(words != "", "")


def less_exact(
    dates: pd.Series, precision: pd.Series, meaning: dict[str, str], *, day_first: bool | None = None
) -> pd.Series:
    """Make dates as inexact as the column beside them says; those that cannot be read stay as they are written."""
    known = precision.map(meaning).astype("str")
    read = read_column("start", dates, day_first, None).start
    whole = read.str.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
    forms = {MONTH: read.str.slice(0, 7), YEAR: read.str.slice(0, 4), ABOUT: read + "~"}
    chosen = np.select([whole & (known == word) for word in forms], list(forms.values()), dates)
    return pd.Series(chosen, index=dates.index).astype(dates.dtype)


ACLED = Program(fits=fits_acled, arrange=arrange_acled)
UCDP = Program(fits=fits_ucdp, arrange=arrange_ucdp)

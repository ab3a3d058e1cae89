"""Deployments: how many people were abroad at one time, from when to when; the codebook says how to add them up."""

from datetime import date
from functools import cache

import numpy as np
import pandas as pd

from events.dates import ONGOING, UNKNOWN, parse_column
from events.vocabulary import ENDINGS

DEPLOYMENT_COLUMNS = (
    *("id", "event_id", "series", "start", "end", "strength", "strength_note", "service", "legal_basis"),
    *("mission_type", "countries", "source_title", "source_publisher", "source_date", "source_url"),
    *("confidence", "remark"),
)
TERMS = ("series", "strength_note", "mission_type", "confidence")


def typed_deployments(rows: pd.DataFrame, today: date) -> pd.DataFrame:
    """Give deployments, all text, their types and what follows from their dates, the earliest first.

    Adds `first_day`, `last_day`, `start_precision`, `end_precision`, `approximate` and `ending`: dated, ongoing, or
    unknown where no end is given, because no deployment is a point in time. One that is not known to have ended reaches
    to today. `strength` is missing where no source gives one.
    """
    start, end = parse_column(rows["start"]), parse_column(rows["end"])
    ending = np.select([rows["end"] == ONGOING, rows["end"].isin(["", UNKNOWN])], ["ongoing", "unknown"], "dated")
    open_until = np.maximum(start["last_day"], np.datetime64(today, "s"))
    frame = rows.assign(
        **{name: rows[name].astype("category") for name in TERMS},
        strength=pd.to_numeric(rows["strength"].replace("", None)).astype("Int64"),
        first_day=start["first_day"],
        last_day=end["last_day"].where(end["last_day"].notna(), open_until),
        start_precision=start["precision"],
        end_precision=end["precision"],
        approximate=start["approximate"] | end["approximate"],
        ending=pd.Categorical(ending, categories=ENDINGS),
    )
    return frame.sort_values(["first_day", "last_day", "id"], kind="stable", ignore_index=True)


@cache
def no_deployments() -> pd.DataFrame:
    """Return the deployments of a table that has none, the same frame each time."""
    return typed_deployments(pd.DataFrame(columns=list(DEPLOYMENT_COLUMNS), dtype="str"), date.max)

"""Laws: on what an event rests, with the days between which each was in force."""

from datetime import date
from functools import cache

import pandas as pd

from events.dates import parse_column

LAW_COLUMNS = (
    *("id", "title", "title_ja", "short", "short_ja", "number", "passed", "promulgated", "in_force", "expired"),
    *("summary", "summary_ja", "source_title", "source_publisher", "source_url"),
)


def typed_laws(rows: pd.DataFrame, today: date) -> pd.DataFrame:
    """Add to laws, all text, the first and last day in force; one that did not expire reaches to today.

    A law of which nobody found when it came into force has neither day.
    """
    start, end = parse_column(rows["in_force"]), parse_column(rows["expired"])
    last = end["last_day"].fillna(pd.Timestamp(today).as_unit("s")).where(start["first_day"].notna())
    return rows.assign(first_day=start["first_day"], last_day=last).reset_index(drop=True)


@cache
def no_laws() -> pd.DataFrame:
    """Return the laws of a table that has none, the same frame each time."""
    return typed_laws(pd.DataFrame(columns=list(LAW_COLUMNS), dtype="str"), date.max)

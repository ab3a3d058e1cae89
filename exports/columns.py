"""The events in view as rows of text, as they were given: for every file that is to be read back."""

import pandas as pd

from events.columns import NAMES
from events.table import EventTable

DERIVED = ("first_day", "last_day", "start_precision", "end_precision", "ending", "approximate")


def as_given(table: EventTable) -> pd.DataFrame:
    """Return the columns of the codebook and any others of the file, without what was derived; all text."""
    own = [name for name in table.frame.columns if name not in NAMES and name not in DERIVED]
    return table.frame[[*NAMES, *own]].astype("str").fillna("")

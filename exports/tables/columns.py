"""The events in view as rows of text, as they were given: for every file that is to be read back."""

import pandas as pd

from events.columns import NAMES, others
from events.table import EventTable


def as_given(table: EventTable) -> pd.DataFrame:
    """Return the columns of the codebook and any others of the file, without what was derived; all text."""
    return table.frame[[*NAMES, *others(table.frame.columns)]].astype("str").fillna("")

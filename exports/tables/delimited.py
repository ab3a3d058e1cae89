"""Write the events as comma-separated text that a spreadsheet opens without running it, and that loads back."""

import csv as delimited
from io import StringIO

from events.columns import named
from exports.briefing import Briefing
from exports.tables.columns import as_given
from loaders.files.apostrophes import defused

NUMBERS = (*named("number"), *named("whole"))


def csv(briefing: Briefing) -> bytes:
    """Return the events in view in the columns of the codebook: UTF-8 with the mark by which Excel knows it."""
    frame = as_given(briefing.selected)
    result = StringIO()
    writer = delimited.writer(result, lineterminator="\r\n")
    writer.writerow(map(defused, frame.columns))
    # Numbers were checked when they were loaded; -22.5 is no formula.
    texts = frame.apply(lambda column: column if column.name in NUMBERS else column.map(defused))
    writer.writerows(texts.itertuples(index=False, name=None))
    return result.getvalue().encode("utf-8-sig", errors="replace")

"""Periods drawn behind the events, wherever they come from: their dates are read like those of events."""

import pandas as pd

from loaders.checks import bad_dates, reversed_dates
from loaders.date_columns import read_column
from loaders.problems import Finding, rejected_rows


def read_eras(eras: pd.DataFrame) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the eras whose dates can be read, and a warning on each of the others, which are left out."""
    read = {name: read_column(name, eras[name], None, None) for name in ("start", "end") if name in eras}
    dated = eras.assign(**{name: column.start for name, column in read.items()})
    found = [each for column in read.values() for each in column.findings]
    found += [each for each in (*bad_dates(dated), *reversed_dates(dated)) if len(each)]
    kept = dated[~dated.index.isin(rejected_rows(found))].reset_index(drop=True)
    return kept, [Finding(each.code, each.column, "warning", each.cells, each.details, each.varying) for each in found]

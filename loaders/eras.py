"""Periods drawn behind the events, wherever they come from: their dates are read like those of events."""

from collections.abc import Iterable

import pandas as pd

from loaders.checks import bad_dates, missing, parsed, reversed_dates, unsaid
from loaders.dates.column import read_column
from loaders.problems import Finding, finding, rejected_rows
from loaders.text_columns import TEXT

COLUMNS = ("id", "start", "end", "title", "title_ja")


def read_eras(eras: pd.DataFrame, file: str) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the eras that can be drawn, and warnings that name the file and the line of each of the others.

    They are warnings because no event is lost with a period.
    """
    others = [column for column in eras if column not in COLUMNS]
    eras = eras.reindex(columns=[*COLUMNS, *others], fill_value="").astype(TEXT).apply(lambda cells: cells.str.strip())
    read = {name: read_column(name, eras[name], None, None) for name in ("start", "end")}
    dated = eras.assign(**{name: column.start for name, column in read.items()})
    found = [each for column in read.values() for each in column.findings]
    parts = parsed(dated)
    found += unsaid([*missing(dated), *bad_dates(dated, parts), *reversed_dates(dated, parts)], list(found))
    kept = dated[~dated.index.isin(rejected_rows(found))].reset_index(drop=True)
    return kept, list(left_out(found, eras, file))


def left_out(found: Iterable[Finding], eras: pd.DataFrame, file: str) -> Iterable[Finding]:
    """Say of each era that cannot be drawn where it stands and which of its cells is to blame."""
    for each in found:
        if len(each):
            cells = eras.loc[each.cells.index, each.column]
            lines = pd.Series(cells.index, index=cells.index)
            yield finding("era_left_out", each.column, cells, "warning", line=lines, file=file)

"""The apostrophe that keeps a spreadsheet from running a text as a formula: set on export, taken off on import.

A spreadsheet runs what begins with `= + - @`, a tab or a return (OWASP, CSV injection). A text that has apostrophes of
its own before such a sign gets one more, so that taking one off always gives the text back.
"""

import re

import pandas as pd

RUN = r"^('*[=+\-@\t\r\n])"
DEFUSED = r"^'('*[=+\-@\t\r\n])"


def defused(given: str) -> str:
    """Return a text that no spreadsheet runs."""
    return re.sub(RUN, r"'\1", given)


def defused_cells(cells: pd.Series) -> pd.Series:
    """Return a column of texts that no spreadsheet runs."""
    return cells.str.replace(RUN, r"'\1", regex=True)


def restored(given: str) -> str:
    """Return a text as it was before its apostrophe was set."""
    return re.sub(DEFUSED, r"\1", given)


def restored_cells(cells: pd.Series) -> pd.Series:
    """Return a column of texts as they were before their apostrophes were set."""
    return cells.str.replace(DEFUSED, r"\1", regex=True) if cells.str.startswith("'").any() else cells

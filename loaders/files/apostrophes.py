"""The apostrophe that keeps a spreadsheet from running a text as a formula: set on export, taken off on import.

A spreadsheet runs what begins with `= + - @`, a tab or a return (OWASP, CSV injection). A text that has apostrophes of
its own before such a sign gets one more, so that taking one off always gives the text back.
"""

import re

import pandas as pd

RUN = re.compile(r"'*[=+\-@\t\r\n]")
DEFUSED = r"^'('*[=+\-@\t\r\n])"


def defused(given: str) -> str:
    """Return a text that no spreadsheet runs."""
    return "'" + given if RUN.match(given) else given


def restored(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of text as they were before their apostrophes were set, names of columns too."""
    named = rows.rename(columns=lambda name: re.sub(DEFUSED, r"\1", str(name)))
    marked = [name for name in named.columns if named[name].str.startswith("'").any()]
    return named.assign(**{name: named[name].str.replace(DEFUSED, r"\1", regex=True) for name in marked})

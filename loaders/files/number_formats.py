"""What the number format of a date in a workbook says of how exact the date is."""

import re
from functools import cache

UNSHOWN = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.|_.|\*.")


@cache
def date_form(number_format: str) -> str:
    """Return how a date of a number format is written: without the day, or the month, that the format leaves out.

    Excel turns a typed 2014-05 into the first of May, and only the format still knows.
    """
    letters = UNSHOWN.sub("", number_format).casefold()
    if "d" in letters or not ("y" in letters or "e" in letters):
        return "%Y-%m-%d"
    return "%Y-%m" if "m" in letters else "%Y"

"""Years of the Japanese eras since Meiji.

Five eras with their first and last days are less than what a library would bring; those at hand read whole days only.
Until the end of 1872 Japan counted months by the moon, so that a month or day of that time is another one in ours.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Era:
    """An era: its name, its letter, its first day, the first day of the next."""

    name: str
    letter: str
    first: date
    after: date


ERAS = (
    Era("明治", "m", date(1868, 1, 25), date(1912, 7, 30)),
    Era("大正", "t", date(1912, 7, 30), date(1926, 12, 25)),
    Era("昭和", "s", date(1926, 12, 25), date(1989, 1, 8)),
    Era("平成", "h", date(1989, 1, 8), date(2019, 5, 1)),
    Era("令和", "r", date(2019, 5, 1), date.max),
)
GREGORIAN_FROM = date(1873, 1, 1)
NAMES = "|".join(era.name for era in ERAS)
LETTERS = "".join(era.letter for era in ERAS)
YEAR = re.compile(rf"(?P<era>{NAMES}|[{LETTERS}])\.?\s?(?P<count>元|\d{{1,2}})(?=年|[./-]\s?\d)")


class OutsideEraError(ValueError):
    """A date that its era does not have; `western` is the year that counting on or back gives, 0 when there is none."""

    def __init__(self, western: int, *, lunar: bool = False) -> None:
        super().__init__(western)
        self.western = western
        self.lunar = lunar


def western_year(name: str, count: str) -> int:
    """Return the year of our calendar for a year of an era, 元 or a number; whether the era had it is not looked at."""
    era = next(era for era in ERAS if name in (era.name, era.letter))
    return era.first.year + (1 if count == "元" else int(count)) - 1


def check_era(name: str, count: str, month: int | None, day: int | None) -> None:
    """Raise OutsideEraError when a year, month or day does not lie in the era, or in the months of the moon."""
    era = next(era for era in ERAS if name in (era.name, era.letter))
    year = western_year(name, count)
    first = date(year, month or 1, day or 1)
    last = (
        date(year, month, day)
        if month and day
        else (date(year + month // 12, month % 12 + 1, 1) if month else date(year + 1, 1, 1)) - timedelta(days=1)
    )
    if count == "0" or count == "00" or last < era.first or first >= era.after:
        raise OutsideEraError(0 if count in ("0", "00") else year)
    if month and first < GREGORIAN_FROM:
        raise OutsideEraError(year, lunar=True)

"""Whether 1/2/1992 is the first of February: decided for a whole column from its evidence, a day past the 12th says it.

When a column leaves it open, the other date columns of the file decide, then the rules of the format, then its owner.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from loaders.dates.spoken import NUMERIC, tidy
from loaders.decisions import Note, Question
from loaders.rows import Rows

PERHAPS_NUMERIC = r"[0-9０-９][/.／．－‐-][0-9０-９]{1,2}[/.／．－‐-][0-9０-９]{2}"


@dataclass(frozen=True)
class Evidence:
    """How many texts of a column can only be day first, how many only month first, and how many either."""

    days: int = 0
    months: int = 0
    either: int = 0

    @property
    def order(self) -> bool | None:
        """Whether the day comes first; None when nothing says it, or texts contradict each other."""
        return None if bool(self.days) == bool(self.months) else self.days > 0

    @property
    def silent(self) -> bool:
        """Whether nothing says it."""
        return not self.days and not self.months


@dataclass(frozen=True)
class DayOrders:
    """Whether the day comes first, by column, None where only its owner can say; what was decided and what is open."""

    by_column: Mapping[str, bool | None]
    decisions: tuple[Note, ...]
    questions: tuple[Question, ...]


def day_orders(distinct: Mapping[str, pd.Series], answer: bool | None, rows: Rows) -> DayOrders:
    """Decide the order of each column of distinct texts, as its owner answers or from the evidence."""
    evidence = {column: order_evidence(texts) for column, texts in distinct.items()}
    shared = shared_order(evidence.values(), rows.day_first)
    orders = {column: order_of(found, answer, shared) for column, found in evidence.items()}
    decisions, questions = [], []
    for column, found in evidence.items():
        theirs = ", ".join(rows.columns.get(column, (column,)))
        if not found.either:
            continue
        if orders[column] is None and column != "source_date":
            details = {"column": theirs, "count": found.either}
            questions.append(Question("day_first", ("true", "false"), "", details))
        elif orders[column] is not None and answer is None:
            code = "day_first" if orders[column] else "month_first"
            decisions.append(Note(code, {"column": theirs, "count": found.days + found.months}))
    return DayOrders(orders, tuple(decisions), tuple(questions[:1]))


def shared_order(evidence: Iterable[Evidence], of_format: bool | None) -> bool | None:
    """Return the order that all evidence agrees on; without any, that of the format."""
    found = [each for each in evidence if not each.silent]
    if not found:
        return of_format
    said = {each.order for each in found}
    return said.pop() if len(said) == 1 else None


def order_of(found: Evidence, answer: bool | None, shared: bool | None) -> bool | None:
    """Return the order of a column: as its owner answers, else as its own texts say, else as the other columns do."""
    if answer is not None:
        return answer
    return shared if found.silent else found.order


def order_evidence(texts: pd.Series) -> Evidence:
    """Count the texts that can only be day first, only month first, and either."""
    days = months = either = 0
    for given in texts[texts.str.contains(PERHAPS_NUMERIC, regex=True)]:
        for match in NUMERIC.finditer(tidy(str(given))):
            first, second = int(match[1]), int(match[3])
            days += first > 12 >= second
            months += second > 12 >= first
            either += first <= 12 and second <= 12 and first != second
    return Evidence(days, months, either)

"""Select the events of a View, and count what each choice of a facet would select."""

import numpy as np
import pandas as pd

from events.dates import parse_date
from events.facets import FACETS, Facet
from events.options import ALL
from events.search import asked
from events.table import EventTable
from events.view import View
from events.vocabulary import IMPORTANCES

Mask = np.ndarray


def select(table: EventTable, view: View) -> EventTable:
    """Return the events of a View, in the order of time: its picks, or those that all of its facets let through.

    Within a facet any value counts, between facets all must hold.
    """
    return table.keep(both(table, masks(table, view)))


def count_selected(table: EventTable, view: View) -> int:
    """Return how many events a View selects."""
    return int(both(table, masks(table, view)).sum())


def select_outside_window(table: EventTable, view: View) -> EventTable:
    """Return the events that a View would select if it had no time window, as the overview shows them."""
    return table.keep(both(table, masks(table, view), without="window"))


def facet_counts(table: EventTable, view: View) -> dict[str, pd.Series]:
    """Count, for every value of every facet, the events that choosing only this value would select.

    Returns a Series (value -> number of events, zeros included) for the key of each facet and for `importance`; the
    choices of the other facets hold, the facet's own do not.
    """
    found = masks(table, view)
    counts = {facet.key: counted(table, facet, both(table, found, without=facet.key)) for facet in FACETS}
    return counts | {"importance": count_importance(table, both(table, found, without="importance"))}


def both(table: EventTable, found: dict[str, Mask], without: str = "") -> Mask:
    """Return where all masks hold but the one named."""
    result = np.ones(len(table), dtype=bool)
    for name, mask in found.items():
        if name != without:
            result &= mask
    return result


def masks(table: EventTable, view: View) -> dict[str, Mask]:
    """Return, for each part of a View that narrows, where it holds."""
    frame = table.frame
    if view.picks:
        return {"picks": frame["id"].isin(view.picks).to_numpy()}
    found = {facet.key: holding(table, facet, view) for facet in FACETS if facet.chosen(view)}
    if view.importance < max(IMPORTANCES):
        found["importance"] = (frame["importance"] <= view.importance).to_numpy()
    if view.first or view.last:
        found["window"] = overlapping(frame, view.first, view.last)
    if wanted := asked(view.search, table.variants):
        found["search"] = both(table, {forms[0]: table.searchable.holding(forms) for forms in wanted})
    return found


def holding(table: EventTable, facet: Facet, view: View) -> Mask:
    """Return which events have any of the chosen values of a facet, or all of them where that is asked for."""
    chosen = facet.chosen(view)
    if not facet.several:
        return table.frame[facet.column].isin(chosen).to_numpy()
    long = table.memberships[facet.column]
    matching = long.loc[long["value"].isin(chosen), "event"].to_numpy()
    needed = len(chosen) if facet.matched and view.match == ALL else 1
    return np.bincount(matching, minlength=len(table)) >= needed


def overlapping(frame: pd.DataFrame, first: str, last: str) -> Mask:
    """Return which events can have been going on in a window of two EDTF texts, either of them absent."""
    result = np.ones(len(frame), dtype=bool)
    if first:
        result &= (frame["last_day"] >= pd.Timestamp(parse_date(first).first_day)).to_numpy()
    if last:
        result &= (frame["first_day"] <= pd.Timestamp(parse_date(last).last_day)).to_numpy()
    return result


def counted(table: EventTable, facet: Facet, mask: Mask) -> pd.Series:
    """Count the events of a mask for every value of a facet."""
    if not facet.several:
        return by_category(table.frame[facet.column][mask]).drop("", errors="ignore")
    long = table.memberships[facet.column]
    return by_category(long["value"][mask[long["event"].to_numpy()]])


def by_category(values: pd.Series) -> pd.Series:
    """Count the values of a categorical column, zeros included, in the order of the categories."""
    codes = values.cat.codes.to_numpy()
    categories = values.cat.categories
    return pd.Series(np.bincount(codes[codes >= 0], minlength=len(categories)), index=categories.astype("str"))


def count_importance(table: EventTable, mask: Mask) -> pd.Series:
    """Count the events at or above each level of importance."""
    exact = np.bincount(table.frame["importance"].to_numpy()[mask], minlength=max(IMPORTANCES) + 1)
    return pd.Series(np.cumsum(exact[1 : max(IMPORTANCES) + 1]), index=list(IMPORTANCES))

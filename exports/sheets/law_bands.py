"""Which background periods stand on a sheet: of the laws, those that matter to the events in view."""

from dataclasses import replace

import pandas as pd

from events.table import EventTable

MADE = ("passed", "promulgated", "in_force", "expired")
LAW_MAKING = "Legislation and policy"


def with_bands_that_matter(selected: EventTable) -> EventTable:
    """Return the events of a sheet without the bands of laws that say nothing of them.

    A law matters where an event was done under it, or where an event of law-making is of a day on which the law was
    passed, promulgated, came into force or expired. Periods that are no laws all stay.
    """
    eras = selected.eras["id"]
    kept = (~eras.isin(selected.laws["id"]) | eras.isin(laws_that_matter(selected))).to_numpy()
    return selected if kept.all() else replace(selected, eras=selected.eras[kept].reset_index(drop=True))


def laws_that_matter(selected: EventTable) -> set[str]:
    """Return the ids of the laws under which events were done, or of whose making the events tell."""
    frame, laws = selected.frame, selected.laws
    under = set(selected.memberships["legal_basis"]["value"].astype("str"))
    days = set(frame.loc[(frame["mission_type"] == LAW_MAKING).to_numpy(), "start"])
    made = pd.concat([laws.loc[laws[column].isin(days).to_numpy(), "id"] for column in MADE])
    return under | set(made)

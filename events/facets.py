"""The facets: by what events are filtered, counted, put into lanes and named in titles and file names.

A new facet is one entry here, a field in Choices and one in FACETS, and its words in the catalogue.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from events.columns import values
from events.countries import country_name
from events.event import Event
from events.table import EventTable
from events.translated import translated_cell


@dataclass(frozen=True)
class Choices:
    """What is chosen of each facet; nothing chosen means everything."""

    countries: tuple[str, ...] = ()
    mission_types: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: its key in a query, the field of Choices, the column of the event table, how its values are named.

    `several` says whether a cell of the column holds several values. `name` takes a table, a value and a language.
    `lanes_by` is what orders the lanes of its values: the vocabulary, the first event, or the number of events.
    `titled` says what its values are in a title: those with whom, common words for what it is about, or proper names. A
    `matched` facet can also ask for all the chosen values at once.
    """

    key: str
    field: str
    column: str
    several: bool
    name: Callable[[EventTable, str, str], str]
    lanes_by: Literal["vocabulary", "first event", "number"] = "number"
    titled: Literal["subject", "topic", "name"] = "name"
    matched: bool = False

    def chosen(self, choices: Choices) -> tuple[str, ...]:
        """Return the values that are chosen."""
        values: tuple[str, ...] = getattr(choices, self.field)
        return values

    def named(self, table: EventTable, choices: Choices, language: str) -> list[str]:
        """Return the names of the chosen values in a language."""
        return [self.name(table, value, language) for value in self.chosen(choices)]

    def names_in(self, table: EventTable, cell: str, language: str) -> list[str]:
        """Return the names of the values in a cell of the column."""
        return [self.name(table, value, language) for value in (values(cell) if self.several else (cell,)) if value]

    def names_of(self, table: EventTable, event: Event, language: str) -> list[str]:
        """Return the names of the values that an event has."""
        held = getattr(event, self.column)
        return [self.name(table, value, language) for value in (held if self.several else (held,)) if value]

    def occurring(self, table: EventTable) -> frozenset[str]:
        """Return every value that the events of a table have."""
        if self.several:
            return frozenset(table.memberships[self.column]["value"].cat.categories)
        return frozenset(table.frame[self.column].cat.categories) - {""}


def series_name(table: EventTable, series: str, language: str) -> str:
    """Return the name of a series in a language, or the one that it has."""
    rows = np.flatnonzero(table.frame["series"] == series)
    return translated_cell(table.frame, rows[0], "series", language) if len(rows) else series


def law_name(table: EventTable, law: str, language: str) -> str:
    """Return the short name of a law in a language; one that the dataset does not describe stays as it was written."""
    rows = np.flatnonzero(table.laws["id"] == law)
    return translated_cell(table.laws, rows[0], "short", language) if len(rows) else law


FACETS = (
    Facet(
        "country",
        "countries",
        "countries",
        True,
        lambda _, code, language: country_name(code, language),
        titled="subject",
        matched=True,
    ),
    Facet(
        "type",
        "mission_types",
        "mission_type",
        False,
        lambda table, value, language: table.vocabulary.name("mission_type", value, language),
        lanes_by="vocabulary",
        titled="topic",
    ),
    Facet(
        "org",
        "organizations",
        "organizations",
        True,
        lambda table, value, language: table.vocabulary.name("organization", value, language),
    ),
    Facet("series", "series", "series", False, series_name, lanes_by="first event"),
    Facet("law", "laws", "legal_basis", True, law_name, lanes_by="first event"),
)
BY_KEY = {facet.key: facet for facet in FACETS}

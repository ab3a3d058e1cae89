"""One event with typed values, and what is said of it in a language: every text that shows an event asks here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from events.columns import DATASET, LISTS, others, values
from events.dates import Precision
from events.table import EventTable
from events.translated import tried
from events.vocabulary import KNOWN_WORDS, Vocabulary
from events.written import written_span
from texts import term, text

# Fields of Event that are no columns of ours, whatever a file calls its own.
BESIDE = {"others", "vocabulary"}


@dataclass(frozen=True, slots=True)
class Event:
    """An event: its cells by the codebook, "" or None for what is not given, and what follows from its dates.

    `dataset` names the file of an event where those of several stand together; `others` are the columns that its file
    has beside ours, with their cells; `vocabulary` knows what the words of its dataset are called.
    """

    id: str
    start: str
    end: str
    title: str
    title_ja: str
    label: str
    label_ja: str
    summary: str
    summary_ja: str
    mission_type: str
    series: str
    series_ja: str
    legal_basis: tuple[str, ...]
    importance: int
    countries: tuple[str, ...]
    organizations: tuple[str, ...]
    place: str
    latitude: float | None
    longitude: float | None
    personnel: int | None
    personnel_basis: str
    source_title: str
    source_publisher: str
    source_date: str
    source_url: str
    further_sources: tuple[str, ...]
    confidence: str
    first_day: date
    last_day: date
    start_precision: Precision
    end_precision: Precision | None
    ending: str
    approximate: bool
    dataset: str = ""
    others: tuple[tuple[str, str], ...] = ()
    vocabulary: Vocabulary = KNOWN_WORDS

    def in_language(self, column: str, language: str) -> str:
        """Return a text of the event in a language, or the one that it has."""
        best, own = tried(column, language)
        return str(getattr(self, best, "") or getattr(self, own))

    def title_in(self, language: str) -> str:
        """Return the title in a language, or the one that it has."""
        return self.in_language("title", language)

    def summary_in(self, language: str) -> str:
        """Return the summary in a language, or the one that it has."""
        return self.in_language("summary", language)

    def series_in(self, language: str) -> str:
        """Return the name of the series in a language, or the one that it has."""
        return self.in_language("series", language)

    def type_in(self, language: str) -> str:
        """Return the mission type in a language; one that we do not know stays as it was written."""
        return self.vocabulary.name("mission_type", self.mission_type, language)

    def place_in(self, language: str) -> str:
        """Return the place in a language; one that we do not know stays as it was written."""
        return self.vocabulary.name("place", self.place, language)

    def dates_in(self, language: str) -> str:
        """Return the dates as people write them, no more exact than they were given."""
        return written_span(self.start, self.end, language)

    def people_in(self, language: str) -> str:
        """Return the number of people with what it counts, "" where none is given."""
        if self.personnel is None:
            return ""
        people = text("event.personnel_number", language, number=f"{self.personnel:,}")
        basis = self.personnel_basis and term("personnel_basis", self.personnel_basis, language)
        return text("event.personnel_of", language, people=people, basis=basis) if basis else people


def events_of(table: EventTable, rows: Iterable[int] | None = None) -> list[Event]:
    """Return the events of a table, or those of some row numbers, in the order of these."""
    frame = table.frame if rows is None else table.frame.iloc[list(rows)]
    cells = {name: typed_cells(frame, name) for name in Event.__slots__ if name in frame and name not in BESIDE}
    beside = [name for name in others(frame.columns) if name != DATASET]
    if beside:
        lines = frame[beside].astype("str").fillna("").itertuples(index=False, name=None)
        cells["others"] = [tuple(zip(beside, line, strict=True)) for line in lines]
    return [
        Event(vocabulary=table.vocabulary, **dict(zip(cells, of_event, strict=True)))
        for of_event in zip(*cells.values(), strict=True)
    ]


def event_of(table: EventTable, event_id: str) -> Event:
    """Return the event of an id; raises KeyError for one that the table does not have."""
    rows = np.flatnonzero(table.frame["id"] == event_id)
    if not len(rows):
        raise KeyError(event_id)
    return events_of(table, rows.tolist())[0]


def typed_cells(frame: pd.DataFrame, name: str) -> list[object]:
    """Return a column as the values that Event has."""
    column = frame[name]
    if name in LISTS:
        return [values(cell) for cell in column]
    if name == "further_sources":
        return [tuple(str(cell).split()) for cell in column]
    if name in ("first_day", "last_day"):
        return [day.date() for day in column]
    if name in ("start_precision", "end_precision"):
        return [None if cell is pd.NA else Precision(cell) for cell in column]
    cells: list[object] = column.tolist()
    return [None if pd.isna(cell) else cell for cell in cells]  # type: ignore[call-overload]  # each is one value

"""The event table: all events, typed by column, with the long form of the columns that hold several values."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd
from pandas.api.types import is_numeric_dtype

from events.columns import LISTS, NAMES, named, others, values
from events.dates import ONGOING, UNKNOWN, parse_column
from events.deployments import no_deployments
from events.laws import no_laws
from events.search import Searchable, searchable_texts
from events.variants import NO_VARIANTS, Variants
from events.vocabulary import ENDINGS, KNOWN_WORDS, STANDARD, Vocabulary
from events.words import words_of

SORTED_BY = ["first_day", "last_day", "id"]
# Nothing in so many years before today, and a dataset tells of a time that is over.
QUIET_YEARS = 5


@dataclass(frozen=True, slots=True)
class ReadyView:
    """A View that a dataset offers to begin with: its name in both languages, and its text form."""

    title: str
    query: str
    title_ja: str = ""

    def named(self, language: str) -> str:
        """Return the name in a language, or the one that it has."""
        return (self.title_ja if language == "ja" else "") or self.title


@dataclass(frozen=True, slots=True)
class Dataset:
    """Where a table comes from: the name shown, the version and the date of that version.

    `home` is the country (ISO 3166-1 alpha-3) whose doings all events are, where there is one: it stands in titles.
    `since` are years from which on the events are often looked at, joined by `;`.
    """

    name: str = ""
    version: str = ""
    date: str = ""
    name_ja: str = ""
    home: str = ""
    views: tuple[ReadyView, ...] = ()
    since: str = ""

    def named(self, language: str) -> str:
        """Return the name in a language, or the one that it has."""
        return (self.name_ja if language == "ja" else "") or self.name


@dataclass(frozen=True, eq=False)
class EventTable:
    """Events sorted by first day, then last day.

    `frame`: one row an event, index 0..n-1, the columns of the codebook plus `first_day`, `last_day`,
    `start_precision`, `end_precision`, `ending`, `approximate`. Never change it; `keep` makes a smaller table.
    `memberships`: for `countries`, `organizations` and `legal_basis` a frame of `event` (row number) and `value`
    (category).
    `eras`: the periods drawn behind the events, the earliest first.
    `as_of`: the day up to which ongoing events are known and drawn.
    `living`: whether the dataset reaches to `as_of`, so that years without events until then say something.
    `parts`: the datasets whose events stand together in this table, when there are several.
    `laws`: those that the dataset knows, by `id` as in `legal_basis`, with first and last day in force.
    `vocabulary`: what the words of the dataset are called; `variants`: which of them a search takes for each other.
    `deployments`: how many people were abroad from when to when; those of the dataset, whatever events are kept.
    """

    frame: pd.DataFrame
    memberships: Mapping[str, pd.DataFrame]
    eras: pd.DataFrame
    as_of: date
    living: bool
    dataset: Dataset = Dataset()
    parts: tuple[Dataset, ...] = ()
    laws: pd.DataFrame = field(default_factory=no_laws)
    deployments: pd.DataFrame = field(default_factory=no_deployments)
    vocabulary: Vocabulary = KNOWN_WORDS
    variants: Variants = NO_VARIANTS

    def __len__(self) -> int:
        return len(self.frame)

    def keep(self, mask: np.ndarray) -> "EventTable":
        """Return the table of the events for which `mask` (one truth value a row) holds, in the same order."""
        if mask.all():
            return self
        new_position = np.cumsum(mask) - 1
        memberships = {}
        for column, long in self.memberships.items():
            events = long["event"].to_numpy()
            kept = mask[events]
            values = long["value"].array[kept]
            memberships[column] = pd.DataFrame({"event": new_position[events[kept]], "value": values})
        return replace(self, frame=self.frame[mask].reset_index(drop=True), memberships=memberships)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The id of every event."""
        return frozenset(self.frame["id"])

    @cached_property
    def columns_said(self) -> tuple[str, ...]:
        """The columns of the codebook and of the file of which any event says anything; made when they are asked for.

        Of the others nobody knows whether they are empty or were never looked up.
        """
        return tuple(name for name in (*NAMES, *others(self.frame.columns)) if says_anything(self.frame[name]))

    @cached_property
    def searchable(self) -> Searchable:
        """The texts of the events in which a search looks; made at the first search."""
        return searchable_texts(self.frame, self.vocabulary, self.laws)

    @cached_property
    def words(self) -> Mapping[str, tuple[str, int]]:
        """The words of the events, folded, as they are written and how often; made when a search finds nothing."""
        return words_of(self.frame, self.vocabulary, self.variants)


def build_table(
    rows: pd.DataFrame,
    *,
    eras: pd.DataFrame | None = None,
    as_of: date | None = None,
    dataset: Dataset | None = None,
    vocabulary: Vocabulary = KNOWN_WORDS,
) -> EventTable:
    """Make the event table of rows that passed the checks.

    `rows` holds text in the columns of the codebook (an absent column is empty) and, kept as they are, any others;
    every start and end must be an accepted date. `as_of` is today unless given.
    """
    today = as_of or date.today()
    frame = derived(typed(rows), today)
    frame = frame.sort_values(SORTED_BY, kind="stable", ignore_index=True)
    memberships = {column: long_form(frame[column]) for column in LISTS}
    return EventTable(
        frame,
        memberships,
        no_eras() if eras is None else dated(eras, today),
        today,
        is_living(frame, today),
        dataset or Dataset(),
        vocabulary=vocabulary,
    )


def typed(rows: pd.DataFrame) -> pd.DataFrame:
    """Give every column of the codebook its type; text that is absent is empty, numbers that are absent are missing."""
    empty = pd.Series("", index=rows.index, dtype="str")
    others = [name for name in rows.columns if name not in NAMES]
    frame = pd.DataFrame(
        {name: filled(rows[name]) if name in rows else empty for name in (*NAMES, *others)},
        index=rows.index,
    )
    numbers = {name: numeric(frame[name]).astype("Float64") for name in named("number")}
    wholes = {name: numeric(frame[name]).astype("Int64") for name in named("whole")}
    terms = {name: frame[name].astype("category") for name in named("term")}
    frame = frame.assign(**numbers, **wholes, **terms)
    return frame.assign(importance=frame["importance"].fillna(STANDARD).astype("int8"))


def filled(cells: pd.Series) -> pd.Series:
    """Return a column as text, without what is missing."""
    return cells if cells.dtype == "str" and not cells.hasnans else cells.astype("str").fillna("")


def numeric(cells: pd.Series) -> pd.Series:
    """Return the numbers of a column, each distinct text read once; an empty text is no number."""
    codes, distinct = pd.factorize(cells)
    return pd.Series(pd.to_numeric(distinct.to_series().replace("", None)).to_numpy()[codes], index=cells.index)


def derived(frame: pd.DataFrame, today: date) -> pd.DataFrame:
    """Add what follows from the dates: the days an event can cover, the precisions and the kind of its end."""
    start, end = parse_column(frame["start"]), parse_column(frame["end"])
    ending = np.select(
        [frame["end"] == "", frame["end"] == ONGOING, frame["end"] == UNKNOWN],
        ["point", "ongoing", "unknown"],
        default="dated",
    )
    open_end = np.isin(ending, ["ongoing", "unknown"])
    open_until = np.maximum(start["last_day"], np.datetime64(today, "s"))
    last = end["last_day"].where(~open_end, open_until).fillna(start["last_day"])
    return frame.assign(
        first_day=start["first_day"],
        last_day=last,
        start_precision=start["precision"],
        end_precision=end["precision"],
        ending=pd.Categorical(ending, categories=ENDINGS),
        approximate=start["approximate"] | end["approximate"],
    )


def says_anything(cells: pd.Series) -> bool:
    """Whether any cell of a column holds a number or a text."""
    return bool((cells.notna() if is_numeric_dtype(cells.dtype) else cells != "").any())


def is_living(frame: pd.DataFrame, today: date) -> bool:
    """Whether an event still goes on, or the last one with a known end lies within `QUIET_YEARS` years of today."""
    if (frame["ending"] == "ongoing").any():
        return True
    ends = frame["last_day"][frame["ending"] != "unknown"]
    return bool((ends >= pd.Timestamp(today) - pd.DateOffset(years=QUIET_YEARS)).any())


def dated(eras: pd.DataFrame, today: date) -> pd.DataFrame:
    """Add first and last day to the eras, the earliest first; one that goes on reaches to today."""
    start, end = parse_column(eras["start"]), parse_column(eras["end"])
    whole = eras.assign(first_day=start["first_day"], last_day=end["last_day"].fillna(pd.Timestamp(today)))
    return whole.sort_values("first_day", ignore_index=True)


def no_eras() -> pd.DataFrame:
    """Return the eras of a table that has none."""
    return pd.DataFrame(columns=["id", "start", "end", "title", "title_ja", "first_day", "last_day"], dtype="str")


def long_form(cells: pd.Series) -> pd.DataFrame:
    """Split cells of several values into one row a value: `event` (row number) and `value` (category).

    Each distinct cell is split once; a value that a cell names twice counts once.
    """
    codes, distinct = pd.factorize(cells)
    split = [values(cell) for cell in distinct]
    counts = np.array([len(each) for each in split], dtype="int64")
    # The values of distinct cell k stand in `flat` from starts[k] on; those of row i are taken from there.
    flat = pd.Series([value for each in split for value in each], dtype="str").astype("category")
    starts = np.cumsum(counts) - counts
    lengths = counts[codes]
    firsts = np.cumsum(lengths) - lengths
    places = np.arange(lengths.sum()) - np.repeat(firsts - starts[codes], lengths)
    return pd.DataFrame({"event": np.repeat(np.arange(len(cells)), lengths), "value": flat.array.take(places)})

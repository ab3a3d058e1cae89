"""A briefing: a View with its title and note, and the words that every format says about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Literal, get_args

from events.citations import citation
from events.described import count_words, filter_words
from events.event import Event, events_of
from events.selection import select
from events.table import Dataset, EventTable
from events.view import View
from events.written import written_date
from exports.clean import printable
from exports.sheet_title import sheet_title
from exports.sources import Source, numbered_sources
from texts import text

Shape = Literal["16:9", "A4"]
SHAPES: tuple[Shape, ...] = get_args(Shape)
MOST_NUMBERED = 40
NO_SENTENCES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Briefing:
    """What is handed over: the events of a View with a title, a note, and how the sheet is shaped.

    `table` has all events, `selected` those in view; `sentences` are the reader's own, by the id of their event.
    `own_title` is the title that the reader gave, "" where it was made from the View.
    """

    table: EventTable
    selected: EventTable
    view: View
    title: str
    note: str
    shape: Shape
    with_table: bool
    sentences: Mapping[str, str]
    own_title: str = ""

    @property
    def language(self) -> str:
        """The language of everything that is written."""
        return self.view.language

    @cached_property
    def events(self) -> list[Event]:
        """The events in view, made once for all who need them."""
        return events_of(self.selected)

    @cached_property
    def citations(self) -> tuple[str, ...]:
        """The whole citation of each event in view, made once for all who need it."""
        return tuple(citation(event, self.language) for event in self.events)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The numbered sources of the events in view."""
        return numbered_sources(self.events, self.citations, self.language)

    @cached_property
    def source_numbers(self) -> Mapping[int, int]:
        """The number of its source for each row in view; empty where the events are too many for numbers."""
        return {row: source.number for source in self.sources for row in source.events} if self.numbered else {}

    @property
    def numbered(self) -> bool:
        """Whether the events are few enough for the numbers of their sources to stand at the marks."""
        return 0 < len(self.selected) <= MOST_NUMBERED

    @cached_property
    def filter_line(self) -> str:
        """How many events of how many, and every filter in force."""
        words = (count_words(len(self.selected), self.table, self.view), *filter_words(self.table, self.view))
        return printable(" · ".join(words))

    @cached_property
    def data_line(self) -> str:
        """Every dataset with its version and its own date, and the day on which the sheet was made."""
        language, day = self.language, self.table.as_of.isoformat()
        said = [words for each in self.table.parts or (self.table.dataset,) for words in words_of(each, language)]
        made = text("sheet.made", language, date=written_date(day, language))
        return printable(text("sheet.joint", language).join([*said, made]))

    @cached_property
    def description(self) -> str:
        """The briefing in a few sentences, for readers who do not see the picture."""
        empty = "" if len(self.selected) else text("sheet.empty", self.language)
        said = [words.rstrip(".。") for words in (self.filter_line, empty, self.note, self.data_line)]
        return text("sheet.next", self.language).join(filter(None, said)) + text("citation.stop", self.language)


def words_of(dataset: Dataset, language: str) -> Iterator[str]:
    """Yield what is known of a dataset: its name, its version, the date of the data."""
    if dataset.name:
        yield text("sheet.data", language, name=dataset.named(language))
    if dataset.version:
        yield text("sheet.version", language, version=dataset.version)
    if dataset.date:
        yield text("sheet.data_of", language, date=written_date(dataset.date, language))


def brief(
    table: EventTable,
    view: View,
    *,
    title: str | None = None,
    note: str = "",
    shape: str = "16:9",
    with_table: bool = False,
    sentences: Mapping[str, str] = NO_SENTENCES,
) -> Briefing:
    """Make a briefing of a View; without a title it gets one that says what is in view.

    A View with picks gives a briefing of exactly these. `sentences` holds words of the reader's own by the id of their
    event; those of events that are not in view are left out.
    Raises ValueError for a shape other than `16:9` and `A4`.
    """
    known = next((each for each in SHAPES if each == shape), None)
    if known is None:
        raise ValueError(f"shape is {shape!r}; accepted: {', '.join(SHAPES)}")
    # Which event is open on the page says nothing to the reader of a briefing.
    view = replace(view.handed_over, event="")
    selected = select(table, view)
    own_title = printable(title or "")
    headline = own_title or printable(sheet_title(table, selected, view))
    own = {event: printable(sentences[event]) for event in selected.frame["id"] if sentences.get(event)}
    return Briefing(table, selected, view, headline, printable(note), known, with_table, own, own_title)

"""What is being looked at: the selection of events and how it is shown. The link of the page is its text form."""

from dataclasses import dataclass, fields, replace

from events.facets import FACETS, Choices
from events.options import ANY, CHOICES, CURATED, LONGEST_SEARCH, window_problem
from events.query import QueryNote, query_parts, read_fields, written_query
from events.table import EventTable
from events.vocabulary import DETAIL
from texts import LANGUAGES


@dataclass(frozen=True)
class View(Choices):
    """A selection of events and its display; an empty facet means everything.

    `countries` are ISO 3166-1 alpha-3 codes, `match` says whether an event needs any or all of them; `importance` is
    the least important level shown (1 key, 2 standard, 3 detail); `first` and `last` are EDTF texts, and events that
    overlap the time between them are kept; `search` are words that must all occur. `lane` is the key of a facet or
    `none`. `event` is the id of the chosen event, or of a law that is looked at instead of one. `data` says whose
    events are looked at: the curated ones, those of the reader's own file, or both together. `picks` are the ids of
    the events of a briefing in the reader's order; where there are any, the View selects exactly these.
    """

    importance: int = DETAIL
    first: str = ""
    last: str = ""
    search: str = ""
    match: str = ANY
    lane: str = "type"
    language: str = LANGUAGES[0]
    event: str = ""
    data: str = CURATED
    picks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Give equal choices one form, so that they are equal views and equal links; refuse what is no choice."""
        for facet in FACETS:
            object.__setattr__(self, facet.field, tuple(sorted(set(facet.chosen(self)) - {""})))
        object.__setattr__(self, "search", self.search.strip())
        object.__setattr__(self, "picks", tuple(dict.fromkeys(pick for pick in self.picks if pick)))
        for name, accepted in CHOICES.items():
            if getattr(self, name) not in accepted:
                raise ValueError(f"{name} is {getattr(self, name)!r}; accepted: {', '.join(map(str, accepted))}")
        if len(self.search) > LONGEST_SEARCH:
            raise ValueError(f"search has {len(self.search)} characters; at most {LONGEST_SEARCH} are accepted")
        if problem := window_problem(self.first, self.last):
            raise ValueError(f"window {self.first!r} to {self.last!r}: {problem}")

    @classmethod
    def from_query(cls, query: str) -> "View":
        """Read the text form, such as `country=AUS&lane=series`; what is unknown or invalid in it is ignored."""
        return read_query(query)[0]

    def to_query(self) -> str:
        """Write the text form; defaults are left out."""
        return written_query(self.query_parts())

    def query_parts(self) -> dict[str, list[str]]:
        """Return the keys of the text form with their values, defaults left out."""
        return query_parts(vars(self), DEFAULTS)

    @property
    def filtered(self) -> bool:
        """Whether anything narrows the selection."""
        return bool(self.picks) or any(getattr(self, name) != DEFAULTS[name] for name in SELECTION)

    @property
    def handed_over(self) -> "View":
        """The View of what is handed over: of the picks where there are any, without the filters they were found by."""
        return replace(self, **{name: DEFAULTS[name] for name in SELECTION}) if self.picks else self  # type: ignore[arg-type]


DEFAULTS = {field.name: field.default for field in fields(View)}
SELECTION = (*(facet.field for facet in FACETS), "importance", "first", "last", "search")


def read_query(query: str) -> tuple[View, tuple[QueryNote, ...]]:
    """Read a query string into a View and notes on everything in it that was ignored; never raises."""
    read, notes = read_fields(query)
    return View(**read), notes  # type: ignore[arg-type]  # the keys are the fields of View


def known(view: View, table: EventTable) -> tuple[View, tuple[QueryNote, ...]]:
    """Leave out of a View the values that a table does not have, with a note on each."""
    kept: dict[str, object] = {}
    notes = []
    for facet in FACETS:
        chosen, values = facet.chosen(view), facet.occurring(table)
        notes += [QueryNote(facet.key, value, "value_unknown") for value in chosen if value not in values]
        kept[facet.field] = tuple(value for value in chosen if value in values)
    if view.event and view.event not in table.ids and view.event not in set(table.laws["id"]):
        notes.append(QueryNote("event", view.event, "value_unknown"))
        kept["event"] = ""
    notes += [QueryNote("pick", pick, "value_unknown") for pick in view.picks if pick not in table.ids]
    kept["picks"] = tuple(pick for pick in view.picks if pick in table.ids)
    return replace(view, **kept), tuple(notes)  # type: ignore[arg-type]  # the keys are the fields of View

"""What is being looked at: the selection of events and how it is shown. The link of the page is its text form."""

from dataclasses import dataclass, fields

from events.dates import DateError, parse_date
from events.vocabulary import DETAIL, IMPORTANCES
from texts import LANGUAGES

LANES = ("type", "country", "series", "org", "none")
DATA = CURATED, OWN, TOGETHER = ("curated", "own", "together")
MATCHES = ("any", "all")
FACETS = {"country": "countries", "type": "mission_types", "org": "organizations", "series": "series"}
LONGEST_SEARCH = 200


@dataclass(frozen=True)
class View:
    """A selection of events and its display; an empty facet means everything.

    `countries` are ISO 3166-1 alpha-3 codes, `match` says whether an event needs any or all of them; `importance` is
    the least important level shown (1 key, 2 standard, 3 detail); `first` and `last` are EDTF texts, and events that
    overlap the time between them are kept; `search` are words that must all occur. `data` says whose events are looked
    at: the curated ones, those of the reader's own file, or both together.
    """

    countries: tuple[str, ...] = ()
    mission_types: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    importance: int = DETAIL
    first: str = ""
    last: str = ""
    search: str = ""
    match: str = "any"
    lane: str = "type"
    language: str = "en"
    event: str = ""
    data: str = CURATED

    def __post_init__(self) -> None:
        """Give equal choices one form, so that they are equal views and equal links; refuse what is no choice."""
        for facet in FACETS.values():
            object.__setattr__(self, facet, tuple(sorted(set(getattr(self, facet)) - {""})))
        object.__setattr__(self, "search", self.search.strip())
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
        from events.query import read_query

        return read_query(query)[0]

    def to_query(self) -> str:
        """Write the text form; defaults are left out."""
        from events.query import write_query

        return write_query(self)

    @property
    def filtered(self) -> bool:
        """Whether anything narrows the selection."""
        return any(getattr(self, name) != DEFAULTS[name] for name in SELECTION)


CHOICES: dict[str, tuple[object, ...]] = {
    "importance": IMPORTANCES,
    "match": MATCHES,
    "lane": LANES,
    "language": LANGUAGES,
    "data": DATA,
}
DEFAULTS = {field.name: field.default for field in fields(View)}
SELECTION = ("countries", "mission_types", "organizations", "series", "importance", "first", "last", "search")


def window_problem(first: str, last: str) -> str:
    """Return the code of what is wrong with a window of two EDTF texts, or "" when it is a window."""
    try:
        start, end = (parse_date(day) if day else None for day in (first, last))
    except DateError as error:
        return error.code
    return "window_reversed" if start and end and start.first_day > end.last_day else ""

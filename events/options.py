"""What a View can be told beside its facets: what each key accepts, and what makes a window of time."""

from events.dates import DateError, parse_date
from events.facets import FACETS
from events.vocabulary import IMPORTANCES
from texts import LANGUAGES

ONE_LANE = "none"
LANES = (*(facet.key for facet in FACETS), ONE_LANE)
DATA = CURATED, OWN, TOGETHER = ("curated", "own", "together")
MATCHES = ANY, ALL = ("any", "all")
LONGEST_SEARCH = 200

# The fields of View that take one of a few values.
CHOICES: dict[str, tuple[object, ...]] = {
    "importance": IMPORTANCES,
    "match": MATCHES,
    "lane": LANES,
    "language": LANGUAGES,
    "data": DATA,
}


def window_problem(first: str, last: str) -> str:
    """Return the code of what is wrong with a window of two EDTF texts, or "" when it is a window."""
    try:
        start, end = (parse_date(day) if day else None for day in (first, last))
    except DateError as error:
        return error.code
    return "window_reversed" if start and end and start.first_day > end.last_day else ""

"""A cell in plain words: dates as they are written everywhere, codes as the names that they stand for."""

from collections.abc import Callable

from events.columns import named, values
from events.countries import country_name
from events.dates import ONGOING, UNKNOWN, DateError
from events.facets import law_name
from events.table import EventTable
from events.vocabulary import IMPORTANCES
from events.written import written_date
from exports.clean import printable
from texts import term, text

DATES = named("date")
LEVELS = tuple(map(str, IMPORTANCES))
WORDS = ("mission_type", "place", "personnel_basis", "confidence")
# What a value of a list is called.
NAMES: dict[str, Callable[[EventTable, str, str], str]] = {
    "countries": lambda _, value, language: country_name(value, language),
    "organizations": lambda table, value, language: table.vocabulary.name("organization", value, language),
    "legal_basis": law_name,
}


def field_name(field: str, language: str) -> str:
    """Return what a column is called; one of a file of the reader's own keeps its name."""
    return term("column_name", field, language)


def plain(field: str, cell: str, table: EventTable, language: str) -> str:
    """Return a cell in plain words."""
    if not cell:
        return text("changed.point" if field == "end" else "changed.nothing", language)
    if field in DATES:
        return plain_date(cell, language)
    if field == "importance" and cell in LEVELS:
        return text(f"details.importance_{cell}", language)
    if field in WORDS:
        return table.vocabulary.name(field, cell, language)
    if field in NAMES:
        return text("details.joint", language).join(NAMES[field](table, value, language) for value in values(cell))
    return printable(cell)


def plain_date(cell: str, language: str) -> str:
    """Return a date as it is written; a cell of an old file that is none stays as it was."""
    if cell in (ONGOING, UNKNOWN):
        return text("changed.ongoing" if cell == ONGOING else "changed.unknown", language)
    try:
        return written_date(cell, language)
    except DateError:
        return printable(cell)

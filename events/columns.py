"""The columns of an event, in the order of the curated CSV; the codebook says what each means."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "date", "term", "list", "number", "whole", "address", "addresses"]

SEPARATOR = ";"
# Where events of several datasets stand together, this column names the one of each.
DATASET = "dataset"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in a file, what its cells hold, whether every row must have it."""

    name: str
    kind: Kind = "text"
    required: bool = False


COLUMNS = (
    Column("id"),
    Column("start", "date", required=True),
    Column("end", "date"),
    Column("title", required=True),
    Column("title_ja"),
    Column("label"),
    Column("label_ja"),
    Column("summary"),
    Column("summary_ja"),
    Column("mission_type", "term"),
    Column("series", "term"),
    Column("series_ja", "term"),
    Column("legal_basis", "list"),
    Column("importance", "whole"),
    Column("countries", "list"),
    Column("organizations", "list"),
    Column("place"),
    Column("latitude", "number"),
    Column("longitude", "number"),
    Column("personnel", "whole"),
    Column("personnel_basis", "term"),
    Column("source_title"),
    Column("source_publisher"),
    Column("source_date", "date"),
    Column("source_url", "address"),
    Column("further_sources", "addresses"),
    Column("confidence", "term"),
)
NAMES = tuple(column.name for column in COLUMNS)
REQUIRED = tuple(column.name for column in COLUMNS if column.required)
# What the event table adds to the columns of a file.
DERIVED = ("first_day", "last_day", "start_precision", "end_precision", "ending", "approximate")
# What a dataset folder keeps in a file of its own, with the evidence, and what is joined to the events when they load.
BESIDE = ("legal_basis",)
LISTS = tuple(column.name for column in COLUMNS if column.kind == "list")


def values(cell: object) -> tuple[str, ...]:
    """Return the values of a cell that may hold several, each once, without the blanks around them."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, str(cell).split(SEPARATOR)))))


def others(names: Iterable[str]) -> list[str]:
    """Return the columns that are neither ours nor derived: those that a file has beside them."""
    return [name for name in names if name not in NAMES and name not in DERIVED]


def named(kind: Kind) -> tuple[str, ...]:
    """Return the names of the columns of one kind."""
    return tuple(column.name for column in COLUMNS if column.kind == kind)

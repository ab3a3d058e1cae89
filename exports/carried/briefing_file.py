"""Understand the file of a briefing; whatever stands in it is text to be checked, never anything to run."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from events.query import QueryNote
from events.table import Dataset
from events.view import View, read_query
from exports.briefing import SHAPES
from exports.carried.written import FORMAT, LONGEST, VERSION
from exports.clean import printable
from loaders import UnreadableFile
from loaders.text_columns import whole


@dataclass(frozen=True, eq=False)
class BriefingFile:
    """A briefing as a file gives it back.

    `view` is None where the file does not say what was looked at, as a CSV; `notes` are what in it was ignored.
    `title` is "" where it was made from the View; `sentences` are by id of the event. `made` is the day on which it was
    handed over, "" where that is not said; `shown` is how many events it had. `said` has a row for each event, with the
    id in `id` and the `columns` that the data had, all text; None where the events were too many to be carried.
    `unread` are the ids of rows that could not be read.
    """

    view: View | None = None
    notes: tuple[QueryNote, ...] = ()
    title: str = ""
    note: str = ""
    sentences: Mapping[str, str] = field(default_factory=dict)
    shape: str = SHAPES[0]
    with_table: bool = False
    datasets: tuple[Dataset, ...] = ()
    made: str = ""
    shown: int = 0
    columns: tuple[str, ...] = ()
    said: pd.DataFrame | None = None
    unread: frozenset[str] = frozenset()


def understood(text: str) -> BriefingFile:
    """Return the briefing of a text. Raises UnreadableFile for one that is damaged, too large or of a newer form."""
    if len(text) > LONGEST:
        raise UnreadableFile("briefing_large", most=LONGEST // 1_000_000)
    try:
        return briefing_of(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        if isinstance(error, UnreadableFile):
            raise
        raise UnreadableFile("briefing_damaged") from error


def is_briefing(given: object) -> bool:
    """Whether a JSON value is a briefing, of whatever version."""
    return isinstance(given, dict) and given.get("format") == FORMAT


def briefing_of(given: object) -> BriefingFile:
    """Return the briefing of a JSON value; raises UnreadableFile, or what a value of another kind raises."""
    if not isinstance(given, dict) or not is_briefing(given):
        raise TypeError("no briefing")
    if (version := whole_number(given["version"])) > VERSION:
        raise UnreadableFile("briefing_newer", version=version, known=VERSION)
    view, notes = read_query(string(given["query"]))
    columns = tuple(string(name) for name in listed(given["columns"]))
    shape = string(given["shape"])
    return BriefingFile(
        view=view,
        notes=notes,
        title=printable(string(given["title"])),
        note=printable(string(given["note"])),
        sentences={key: printable(string(words)) for key, words in fields(given["sentences"]).items()},
        shape=shape if shape in SHAPES else SHAPES[0],
        with_table=given["table"] is True,
        datasets=tuple(dataset_of(fields(each)) for each in listed(given["datasets"])),
        made=string(given["made"]),
        shown=whole_number(given["shown"]),
        columns=columns,
        said=said_of(columns, listed(given["events"])) if "events" in given else None,
    )


def dataset_of(given: Mapping[str, object]) -> Dataset:
    """Return a dataset by its fields."""
    name, name_ja, version, day = (string(given[field]) for field in ("name", "name_ja", "version", "date"))
    return Dataset(name, version, day, name_ja)


def said_of(columns: tuple[str, ...], rows: list[object]) -> pd.DataFrame:
    """Return what was said of the events; raises ValueError where rows or ids are not what they must be."""
    cells = [[string(cell) for cell in listed(row)] for row in rows]
    frame = pd.DataFrame(cells, columns=list(columns), dtype="str")
    if frame.columns.has_duplicates or (frame["id"] == "").any() or frame["id"].duplicated().any():
        raise ValueError("each event needs an id of its own")
    return frame


def string(given: object) -> str:
    """Return a text; raises TypeError for anything else."""
    if not isinstance(given, str):
        raise TypeError(f"{given!r} is no text")
    return whole(given)


def whole_number(given: object) -> int:
    """Return a whole number; raises TypeError for anything else."""
    if not isinstance(given, int):
        raise TypeError(f"{given!r} is no number")
    return given


def listed(given: object) -> list[object]:
    """Return a list; raises TypeError for anything else."""
    if not isinstance(given, list):
        raise TypeError(f"{given!r} is no list")
    return given


def fields(given: object) -> dict[str, object]:
    """Return the fields of an object; raises TypeError for anything else."""
    if not isinstance(given, dict):
        raise TypeError(f"{given!r} is no object")
    return given

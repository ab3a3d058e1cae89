"""The events that the visit looks at: the curated ones, those of the reader's own file, or both together."""

import logging
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from events.options import CURATED, OWN, TOGETHER
from events.query import QueryNote
from events.table import EventTable
from events.together import together
from loaders import LoadReport, UnreadableFile, load_curated
from loaders.curated import DATA
from views.visit.address import note
from views.visit.kept import BOTH, FILE
from views.visit.reading import load_file
from views.visit.view import asked_of_visit, look_at

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Data:
    """What the page shows: `table`, and a key under which things made from it may be kept; it changes when they do.

    `curated` and `own` say what became of the two files; `own` is None when the reader has dropped none.
    """

    table: EventTable
    key: Hashable
    curated: LoadReport | UnreadableFile
    own: LoadReport | UnreadableFile | None


def data_of_visit(language: str) -> Data | UnreadableFile:
    """Return the events that the visit asks for, else those that there are; without any, why there are none."""
    version, today = file_version(), date.today()
    curated, file = curated_events(version, today), FILE.get()
    own = load_file(file, language) if file else None
    table = table_of_visit(curated, own, (version, today, file.key if file else ""))
    if isinstance(table, UnreadableFile):
        return table
    shown = asked_of_visit().data
    key = (version, today) if shown == CURATED or not file else (version, today, shown, file.key)
    return Data(table, key, curated, own)


def table_of_visit(
    curated: LoadReport | UnreadableFile, own: LoadReport | UnreadableFile | None, key: Hashable
) -> EventTable | UnreadableFile:
    """Return the table that is looked at; a link to events that are not here shows the curated ones and says so."""
    wanted = asked_of_visit().data
    if isinstance(own, UnreadableFile) or own is None or not len(own.table):
        if wanted != CURATED:
            look_at(CURATED)
            note(QueryNote("data", wanted, "file_absent" if own is None else "file_without_events"))
        return curated if isinstance(curated, UnreadableFile) else curated.table
    if isinstance(curated, UnreadableFile):
        look_at(OWN)
        return own.table
    tables = {
        CURATED: lambda: curated.table,
        OWN: lambda: own.table,
        TOGETHER: lambda: BOTH.of(key, lambda: together(curated.table, own.table)),
    }
    return tables[wanted]()


def curated_events(version: tuple[tuple[str, int, int], ...], today: date) -> LoadReport | UnreadableFile:
    """Return the curated events, or why they cannot be read."""
    try:
        return load_for_all(version, today)
    except UnreadableFile as error:
        log.exception("The curated events cannot be read")
        return error


@st.cache_resource(max_entries=2, show_spinner=False)
def load_for_all(version: tuple[tuple[str, int, int], ...], today: date) -> LoadReport:  # noqa: ARG001 - the key of the cache
    """Load the curated events; a changed file or a new day loads them again. The table is shared and never changed."""
    return load_curated(as_of=today)


def file_version() -> tuple[tuple[str, int, int], ...]:
    """Return what changes when a file of the dataset does."""
    return tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(DATA.glob("*.*")))

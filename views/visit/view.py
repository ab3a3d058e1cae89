"""The View of a visit: read from the address, changed by callbacks, written back to the address."""

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from events.table import EventTable
from events.view import View, known, read_query
from views.streamlit_doors import goes_through_history
from views.visit.address import address, note, write_address
from views.visit.chart_first import chart_first
from views.visit.kept import KNOWN_FOR, NOTES, VIEW


def language_of_visit() -> str:
    """Return the language before anything else of the View is known, so that no other flashes up."""
    return VIEW.get().language if VIEW.is_set() else read_query(address())[0].language


def asked_of_visit() -> View:
    """Return the View as it is asked for: by the address when the reader came by it or went back to it, else before."""
    if not VIEW.is_set() or goes_through_history():
        view, notes = read_query(address())
        VIEW.set(view)
        NOTES.set(notes)
        KNOWN_FOR.empty()
    return VIEW.get()


def view_of_visit(table: EventTable, key: Hashable) -> View:
    """Return the View of the visit, without what the events of the table do not have; `key` tells tables apart."""
    if KNOWN_FOR.get() != key:
        view, unknown = known(asked_of_visit(), table)
        VIEW.set(view)
        note(*unknown)
        KNOWN_FOR.set(key)
    write_address(VIEW.get())
    return VIEW.get()


def current_view() -> View:
    """Return the View of the visit as the last change left it."""
    return VIEW.get()


def look_at(data: str) -> None:
    """Set which events the visit looks at where the reader cannot choose; what was said of the address stays said."""
    VIEW.set(replace(VIEW.get(), data=data))


def change(**fields: Any) -> None:  # noqa: ANN401 - the fields of View
    """Change the View of the visit; what was said of the address has then served its purpose."""
    VIEW.set(replace(VIEW.get(), **fields))
    NOTES.set(())
    chart_first(set(fields))

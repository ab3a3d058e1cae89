"""The View of a visit: read from the address, changed by callbacks, written back to the address."""

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from events.table import EventTable
from events.view import View, known, read_query
from views.streamlit_doors import goes_through_history
from views.visit.address import address, address_keys, note, read_beside, write_address
from views.visit.chart_first import chart_first
from views.visit.kept import KNOWN_FOR, LEVEL_CHOSEN, NOTES, VIEW, WINDOWS
from views.visit.level import opening, with_level

MOST_WINDOWS = 50


def language_of_visit() -> str:
    """Return the language before anything else of the View is known, so that no other flashes up."""
    return VIEW.get().language if VIEW.is_set() else read_query(address())[0].language


def asked_of_visit() -> View:
    """Return the View as it is asked for: by the address when the reader came by it or went back to it, else before."""
    if not VIEW.is_set() or goes_through_history():
        view, notes = read_query(address())
        VIEW.set(opening(view, level_given="importance" in address_keys()))
        NOTES.set(notes)
        KNOWN_FOR.empty()
        read_beside()
    return VIEW.get()


def view_of_visit(table: EventTable, key: Hashable) -> View:
    """Return the View of the visit, without what the events of the table do not have; `key` tells tables apart."""
    if KNOWN_FOR.get() != key:
        view, unknown = known(asked_of_visit(), table)
        VIEW.set(view)
        note(*unknown)
        KNOWN_FOR.set(key)
    # Writing where the reader goes back to would lead forth again.
    if not goes_through_history():
        write_address(VIEW.get())
    return current_view()


def current_view() -> View:
    """Return what is looked at, as the last change left it: the View of the visit without the picks of the briefing."""
    return replace(VIEW.get(), picks=())


def briefed_view() -> View:
    """Return the whole View of the visit, with the picks of the briefing."""
    return VIEW.get()


def look_at(data: str) -> None:
    """Set which events the visit looks at where the reader cannot choose; what was said of the address stays said."""
    VIEW.set(replace(VIEW.get(), data=data))


def change(**fields: Any) -> None:  # noqa: ANN401 - the fields of View
    """Change the View of the visit, and remember the window of time that it had."""
    before = VIEW.get()
    after = replace(before, **with_level(fields))  # type: ignore[arg-type]  # the fields of View
    if (before.first, before.last) != (after.first, after.last):
        WINDOWS.set((*WINDOWS.get(), (before.first, before.last))[-MOST_WINDOWS:])
    show(after, set(fields))


def step_back() -> None:
    """Look at the window of time from before the last change of it, if there was one."""
    if WINDOWS.get():
        *earlier, (first, last) = WINDOWS.get()
        WINDOWS.set(tuple(earlier))
        show(replace(VIEW.get(), first=first, last=last), {"first", "last"})


def show(view: View, fields: set[str]) -> None:
    """Make a View that of the visit; what was said of the address has then served its purpose."""
    VIEW.set(view)
    NOTES.set(())
    chart_first(fields)


def look_through(query: str) -> None:
    """Look at the events of a query as it says, in the language and at the data of the visit."""
    asked = {name: value for name, value in vars(View.from_query(query)).items() if name not in ("language", "data")}
    LEVEL_CHOSEN.set(False)
    change(**asked)

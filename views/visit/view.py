"""The View of a visit: read from the address, changed by callbacks, written back to the address."""

from collections.abc import Hashable
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from events.query import QueryNote
from events.table import EventTable
from events.view import View, known, read_query
from views.streamlit_doors import goes_through_history
from views.visit.chart_first import chart_first

VIEW, NOTES, KNOWN = "view", "address_notes", "view_known_for"


def language_of_visit() -> str:
    """Return the language before anything else of the View is known, so that no other flashes up."""
    return st.session_state[VIEW].language if VIEW in st.session_state else read_query(address())[0].language


def asked_of_visit() -> View:
    """Return the View as it is asked for: by the address when the reader came by it or went back to it, else before."""
    if VIEW not in st.session_state or goes_through_history():
        st.session_state[VIEW], st.session_state[NOTES] = read_query(address())
        st.session_state.pop(KNOWN, None)
    view: View = st.session_state[VIEW]
    return view


def view_of_visit(table: EventTable, key: Hashable) -> View:
    """Return the View of the visit, without what the events of the table do not have; `key` tells tables apart."""
    if st.session_state.get(KNOWN) != key:
        st.session_state[VIEW], unknown = known(asked_of_visit(), table)
        note(*unknown)
        st.session_state[KNOWN] = key
    write_address()
    return current_view()


def current_view() -> View:
    """Return the View of the visit as the last change left it."""
    view: View = st.session_state[VIEW]
    return view


def look_at(data: str) -> None:
    """Set which events the visit looks at where the reader cannot choose; what was said of the address stays said."""
    st.session_state[VIEW] = replace(st.session_state[VIEW], data=data)


def note(*notes: QueryNote) -> None:
    """Say of something in the address that it was ignored."""
    st.session_state[NOTES] = (*notes_on_address(), *notes)


def notes_on_address() -> tuple[QueryNote, ...]:
    """Return what of the address was ignored."""
    notes: tuple[QueryNote, ...] = st.session_state.get(NOTES, ())
    return notes


def change(**fields: object) -> None:
    """Change the View of the visit; what was said of the address has then served its purpose."""
    st.session_state[VIEW] = replace(st.session_state[VIEW], **fields)
    st.session_state[NOTES] = ()
    chart_first(set(fields))


def write_address() -> None:
    """Write the View into the address, so that it can be copied and sent."""
    parts = current_view().query_parts()
    if parts != {key: st.query_params.get_all(key) for key in st.query_params}:
        st.query_params.from_dict(parts)


def address() -> str:
    """Return the query string of the page's address."""
    return urlencode([(key, value) for key in st.query_params for value in st.query_params.get_all(key)])

"""The View of a visit: read from the address, changed by callbacks, written back to the address."""

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from events.query import QueryNote, known, query_parts, read_query
from events.table import EventTable
from events.view import View

VIEW, NOTES, WRITTEN = "view", "address_notes", "address_written"


def language_of_visit() -> str:
    """Return the language before anything else of the View is known, so that no other flashes up."""
    return st.session_state[VIEW].language if VIEW in st.session_state else read_query(address())[0].language


def view_of_visit(table: EventTable) -> View:
    """Return the current View: the address's when the reader came by it or went back to it, else the visit's own."""
    given = address()
    if VIEW not in st.session_state or given != st.session_state.get(WRITTEN):
        asked, notes = read_query(given)
        st.session_state[VIEW], unknown = known(asked, table)
        st.session_state[NOTES] = (*notes, *unknown)
    write_address()
    view: View = st.session_state[VIEW]
    return view


def notes_on_address() -> tuple[QueryNote, ...]:
    """Return what of the address was ignored."""
    notes: tuple[QueryNote, ...] = st.session_state.get(NOTES, ())
    return notes


def change(**fields: object) -> None:
    """Change the View of the visit; what was said of the address has then served its purpose."""
    st.session_state[VIEW] = replace(st.session_state[VIEW], **fields)
    st.session_state[NOTES] = ()
    write_address()


def write_address() -> None:
    """Write the View into the address, so that it can be copied and sent."""
    parts = query_parts(st.session_state[VIEW])
    if parts != {key: st.query_params.get_all(key) for key in st.query_params}:
        st.query_params.from_dict(parts)
    st.session_state[WRITTEN] = address()


def address() -> str:
    """Return the query string of the page's address."""
    return urlencode([(key, value) for key in st.query_params for value in st.query_params.get_all(key)])

"""The address of the page: read once as a View, written from the View, and what of it was ignored."""

from urllib.parse import urlencode

import streamlit as st

from events.query import QueryNote
from events.view import View
from views.visit.kept import NOTES


def address() -> str:
    """Return the query string of the page's address."""
    return urlencode([(key, value) for key in st.query_params for value in st.query_params.get_all(key)])


def address_keys() -> frozenset[str]:
    """Return what the page's address has a word on."""
    return frozenset(st.query_params)


def write_address(view: View) -> None:
    """Write a View into the address, so that it can be sent; the level always, since the page opens with another."""
    parts = {"importance": [str(view.importance)]} | view.query_parts()
    if parts != {key: st.query_params.get_all(key) for key in st.query_params}:
        st.query_params.from_dict(parts)


def note(*notes: QueryNote) -> None:
    """Say of something in the address that it was ignored."""
    NOTES.set((*NOTES.get(), *notes))

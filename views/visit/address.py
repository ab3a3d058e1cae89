"""The address of the page: read once as a View, written from the View, and what of it was ignored."""

from urllib.parse import urlencode

import streamlit as st

from events.query import QueryNote
from events.view import View
from views.visit.kept import NOTE, NOTES, OPEN_TAB, SENTENCES, TITLE

# Parts of the address that are none of the View.
BESIDE = {"tab": OPEN_TAB, "title": TITLE, "note": NOTE}
# A sentence of the reader's own on an event: its id, a colon, the words.
SAY = "say"
LONGEST_SENTENCE = 300


def address() -> str:
    """Return what the page's address says of the View, as a query string."""
    keys = [key for key in st.query_params if key not in BESIDE and key != SAY]
    return urlencode([(key, value) for key in keys for value in st.query_params.get_all(key)])


def read_beside() -> None:
    """Take what the page's address says beside the View."""
    for key, kept in BESIDE.items():
        kept.set(st.query_params.get(key, kept.at_first))
    said = (each.partition(":") for each in st.query_params.get_all(SAY))
    SENTENCES.set({event: words[:LONGEST_SENTENCE] for event, _, words in said if event and words})


def address_keys() -> frozenset[str]:
    """Return what the page's address has a word on."""
    return frozenset(st.query_params)


def write_address(view: View) -> None:
    """Write a View and what goes with it into the address, so that it can be sent.

    The level stands in it always, since the page opens with another than a View.
    """
    beside = {key: [kept.get()] for key, kept in BESIDE.items() if kept.get() != kept.at_first}
    said = [f"{pick}:{SENTENCES.get()[pick]}" for pick in view.picks if SENTENCES.get().get(pick)]
    beside |= {SAY: said} if said else {}
    parts = {"importance": [str(view.importance)]} | view.query_parts() | beside
    if parts != {key: st.query_params.get_all(key) for key in st.query_params}:
        st.query_params.from_dict(parts)


def note(*notes: QueryNote) -> None:
    """Say of something in the address that it was ignored."""
    NOTES.set((*NOTES.get(), *notes))

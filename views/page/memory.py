"""Memory that stays: what is loaded once is not looked through again after every click."""

import gc

import streamlit as st


@st.cache_resource(show_spinner=False)
def keep_what_is_loaded() -> None:
    """Take everything loaded so far out of the garbage collector's rounds, once for the server.

    Streamlit collects garbage after every run and sends nothing meanwhile. Over libraries and data that never go away
    this took several times as long as the run itself.
    """
    gc.collect()
    gc.freeze()

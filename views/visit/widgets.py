"""The values of widgets: set from what the page knows before each is made, read in its callback."""

from typing import Any

import streamlit as st

SET = "set_"


def set_widget(key: str, value: object, written: object = "") -> None:
    """Have a widget show a value; `written` is how its options put it, where they may come to differ.

    A widget in which the reader set it is left alone: the browser would put the value over what is set meanwhile.
    """
    if key not in st.session_state or st.session_state.get(SET + key) != (value, written):
        st.session_state.pop(SET + key, None)
        st.session_state[key] = value


def set_by_reader(key: str, value: object, written: object = "") -> None:
    """Note, in the callback of a widget, what the reader set there and how the browser writes it."""
    st.session_state[SET + key] = value, written


def read_widget(key: str) -> Any:  # noqa: ANN401 - each kind of widget has a value of its own kind
    """Return, in the callback of a widget, what the reader did there."""
    return st.session_state[key]

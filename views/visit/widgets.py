"""The values of widgets: set from what the page knows before each is made, read in its callback."""

from typing import Any

import streamlit as st

SET, TURN = "set_", "turn_of_"


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


def key_of(name: str, shown: object) -> str:
    """Return the key of a widget that begins with what it is to show: a new one whenever that was not set in it.

    A new widget knows nothing of what the browser still tells of the one before, and nothing is put over the reader's
    choice in one that stays.
    """
    turn, before = st.session_state.get(TURN + name, (0, shown))
    turn += before != shown
    st.session_state[TURN + name] = turn, shown
    return f"{name}_{turn}" if turn else name


def is_replaced(name: str, key: str) -> bool:
    """Whether, in the callback of a widget with such a key, a new one has taken its place: what it tells comes late."""
    turn, _ = st.session_state[TURN + name]
    return key != (f"{name}_{turn}" if turn else name)


def set_in_place(name: str, shown: object) -> None:
    """Note, in the callback of a widget with such a key, what the reader had it show."""
    st.session_state[TURN + name] = st.session_state[TURN + name][0], shown


def read_widget(key: str) -> Any:  # noqa: ANN401 - each kind of widget has a value of its own kind
    """Return, in the callback of a widget, what the reader did there."""
    return st.session_state[key]

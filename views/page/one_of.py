"""A choice of one among few: it shows a field of the View and changes it."""

from collections.abc import Mapping
from typing import Any, Literal

import streamlit as st

from events.view import View
from views.visit.view import change
from views.visit.widgets import read_widget, set_by_reader, set_widget


def show_one_of(
    view: View,
    field: str,
    label: str,
    labels: Mapping[Any, str],
    label_visibility: Literal["visible", "collapsed"] = "visible",
    **also: object,
) -> None:
    """Show the values of a field side by side; `also` is what else of the View changes with it."""
    set_widget(field, getattr(view, field), labels[getattr(view, field)])
    st.segmented_control(
        label,
        labels,
        format_func=labels.__getitem__,
        key=field,
        required=True,
        label_visibility=label_visibility,
        on_change=take_one,
        args=(field, labels),
        kwargs=also,
    )


def take_one(field: str, labels: Mapping[Any, str], **also: object) -> None:
    """Take the value that was picked."""
    value = read_widget(field)
    set_by_reader(field, value, labels[value])
    change(**{field: value}, **also)

"""When no event matches: which filter to take off, and how many events that would bring back."""

from dataclasses import replace
from typing import Any

import streamlit as st

from events.facets import FACETS
from events.selection import count_selected
from events.table import EventTable
from events.view import DEFAULTS, View
from texts import text
from views.visit.view import change

# What each way out sets back; the two ends of the window go together.
WAYS = {
    "search": ("search",),
    **{facet.key: (facet.field, "match") if facet.matched else (facet.field,) for facet in FACETS},
    "importance": ("importance",),
    "window": ("first", "last"),
}


def show_nothing_selected(table: EventTable, view: View) -> None:
    """Say that nothing matches and offer each filter whose removal would help, the most helpful first."""
    language = view.language
    st.markdown(text("empty.none", language))
    found = {name: count_selected(table, replace(view, **reset(name))) for name in WAYS if in_force(view, name)}
    helpful = sorted((name for name in found if found[name]), key=lambda name: -found[name])
    if not helpful:
        st.markdown(text("empty.several", language))
    for name in helpful:
        label = text("empty.relax", language, filter=text(f"empty.{name}", language), n=found[name])
        st.button(label, key=f"relax_{name}", on_click=change, kwargs=reset(name))


def reset(name: str) -> dict[str, Any]:
    """Return the fields of View that take one filter off."""
    return {field: DEFAULTS[field] for field in WAYS[name]}


def in_force(view: View, name: str) -> bool:
    """Whether a filter narrows the selection."""
    return any(getattr(view, field) != DEFAULTS[field] for field in WAYS[name])

"""When no event matches: what the search may have meant, and which filter to take off to get how many events back."""

from dataclasses import replace
from typing import Any

import streamlit as st

from events.facets import FACETS
from events.selection import count_selected
from events.suggestions import suggestion
from events.table import EventTable
from events.view import DEFAULTS, View
from texts import text
from views.markdown import escaped
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
    if view.search:
        show_suggestion(table, view)
    found = {name: count_selected(table, replace(view, **reset(name))) for name in WAYS if in_force(view, name)}
    helpful = sorted((name for name in found if found[name]), key=lambda name: -found[name])
    if not helpful:
        st.markdown(text("empty.several", language))
    for name in helpful:
        label = text("empty.relax", language, filter=text(f"empty.{name}", language), n=found[name])
        st.button(label, key=f"relax_{name}", on_click=change, kwargs=reset(name))


def show_suggestion(table: EventTable, view: View) -> None:
    """Offer what a search with a word that no event has may have meant."""
    meant = suggestion(table, view.search)
    if meant:
        label = text("filter.did_you_mean", view.language, search=escaped(meant))
        st.button(label, key="did_you_mean", type="tertiary", on_click=change, kwargs={"search": meant})


def reset(name: str) -> dict[str, Any]:
    """Return the fields of View that take one filter off."""
    return {field: DEFAULTS[field] for field in WAYS[name]}


def in_force(view: View, name: str) -> bool:
    """Whether a filter narrows the selection."""
    return any(getattr(view, field) != DEFAULTS[field] for field in WAYS[name])

"""Which column of the file is taken for which of ours, to be changed by hand."""

import streamlit as st

from events.columns import NAMES, REQUIRED
from loaders import Preview
from texts import text
from views.markdown import escaped
from views.visit.own_file import map_column
from views.visit.widgets import read_widget, set_widget

FIRST = (*REQUIRED, "end", "mission_type", "countries", "source_url")
ACROSS = 3


def show_mapping(seen: Preview, language: str) -> None:
    """Show our columns with theirs; those that every event needs and that are missing are asked for."""
    if seen.arranged:
        st.caption(escaped(text("file.arranged", language)))
        return
    label = text("file.columns", language, n=len(seen.mapped), total=len(seen.columns))
    for column in seen.missing:
        st.text(text("file.column_asked", language, column=text(f"column_name.{column}", language)))
    with st.expander(label, expanded=bool(seen.missing), key="mapping"):
        names = [*FIRST, *(name for name in NAMES if name not in FIRST)]
        for begin in range(0, len(names), ACROSS):
            for place, ours in zip(st.columns(ACROSS), names[begin : begin + ACROSS], strict=False):
                with place:
                    show_column(ours, seen, language)


def show_column(ours: str, seen: Preview, language: str) -> None:
    """Show the columns of the file that are taken for one of ours; several join their parts in the order chosen."""
    key = f"map_{ours}"
    set_widget(key, list(seen.mapped.get(ours, ())))
    st.multiselect(
        text(f"column_name.{ours}", language),
        seen.columns,
        key=key,
        placeholder=text("file.no_column", language),
        on_change=lambda: map_column(ours, read_widget(key), seen.columns),
        help=escaped(text(f"column.{ours}", language)),
        select_all=False,
    )

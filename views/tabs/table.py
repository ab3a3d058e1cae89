"""The table: the same events as the timeline, to sort and to read; choosing a row chooses the event."""

import pandas as pd
import streamlit as st

from events.columns import DATASET
from events.described import dataset_name
from events.facets import FACETS, Facet
from events.table import EventTable
from events.translated import translated
from events.view import View
from texts import text
from views.visit.view import change
from views.visit.widgets import read_widget

ROW_HEIGHT, MOST_HEIGHT, DATE_WIDTH = 35, 620, 100
# Each row crosses to the browser.
MOST_ROWS = 5_000


def show_table(selected: EventTable, view: View) -> None:
    """Show the selected events a row each; dates are in a form that sorts, as exact as their source."""
    language = view.language
    frame = selected.frame.head(MOST_ROWS)
    shown = {
        "start": frame["start"],
        "end": frame["end"],
        "title": translated(frame, "title", language),
        **{facet.key: named(facet, selected, frame, language) for facet in FACETS},
        "place": frame["place"].map(lambda each: selected.vocabulary.name("place", each, language)),
        "personnel": frame["personnel"],
        "source": frame["source_url"].replace("", None),
        "publisher": frame["source_publisher"],
    }
    if DATASET in frame:
        shown = {
            DATASET: frame[DATASET].astype("str").map(lambda each: dataset_name(selected, each, language)),
            **shown,
        }
    chosen = frame.index[frame["id"] == view.event].tolist()
    columns = {name: text(f"table.{name}", language) for name in shown}
    st.dataframe(
        frame.assign(**shown)[list(shown)],
        hide_index=True,
        key="table",
        height=min(ROW_HEIGHT * (len(frame) + 1) + 3, MOST_HEIGHT),
        column_config=columns
        | {
            # Sized by its first rows, a column would cut the exact dates further down.
            "start": st.column_config.TextColumn(columns["start"], width=DATE_WIDTH),
            "end": st.column_config.TextColumn(columns["end"], width=DATE_WIDTH),
            "title": st.column_config.TextColumn(columns["title"], width="large"),
            "source": st.column_config.LinkColumn(columns["source"], display_text=text("table.open", language)),
        },
        placeholder="",
        on_select=lambda: take_row(frame["id"].tolist()),
        selection_mode="single-row",
        selection_default={"selection": {"rows": chosen}} if chosen else None,
        alt=text("table.alt", language),
    )
    if len(frame) < len(selected):
        st.caption(text("table.first_rows", language, n=f"{len(frame):,}", total=f"{len(selected):,}"))


def named(facet: Facet, table: EventTable, frame: pd.DataFrame, language: str) -> pd.Series:
    """Return the names of the values of a facet, each distinct cell written once."""
    cells = frame[facet.column].astype("str")
    joint = text("details.joint", language)
    return cells.map({cell: joint.join(facet.names_in(table, cell, language)) for cell in cells.unique()})


def take_row(ids: list[str]) -> None:
    """Choose the event of the row that was chosen."""
    rows = read_widget("table")["selection"]["rows"]
    if rows:
        change(event=ids[rows[0]])

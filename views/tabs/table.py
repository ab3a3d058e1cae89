"""The table: the same events as the timeline, to sort and to read; a click chooses the event."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from events.columns import DATASET
from events.described import dataset_name
from events.facets import BY_KEY, FACETS, Facet
from events.search import hits
from events.table import EventTable
from events.translated import translated
from events.variants import Variants
from events.view import View
from events.written import written_span
from texts import term, text
from views.visit.view import change
from views.visit.widgets import read_widget

ROW_HEIGHT, MOST_HEIGHT = 35, 620
# In pixels; the columns up to the source are on the screen at a width of 1440.
WIDTHS = {"dates": 180, "title": 330, "source": 190, "type": 120, "personnel": 130}
# Each row crosses to the browser.
MOST_ROWS = 5_000
LONGEST_NUMBER = len("999,999,999")
HIT = "background-color: rgba(255, 200, 0, 0.3)"


def show_table(selected: EventTable, view: View) -> None:
    """Show the selected events a row each; a click on any cell chooses its event."""
    language = view.language
    frame = selected.frame.head(MOST_ROWS)
    cells = written_cells(selected, frame, language)
    chosen = frame.index[frame["id"] == view.event].tolist()
    columns = {str(name): text(f"table.{name}", language) for name in cells}
    st.dataframe(
        styled(cells, frame, view, selected.variants),
        hide_index=True,
        key="table",
        height=min(ROW_HEIGHT * (len(frame) + 1) + 3, MOST_HEIGHT),
        column_config={
            name: st.column_config.TextColumn(columns[name], width=WIDTHS.get(name, "medium")) for name in columns
        }
        | {
            "source": st.column_config.LinkColumn(columns["source"], width=WIDTHS["source"]),
        },
        placeholder="",
        on_select=lambda: take_cell(frame["id"].tolist()),
        selection_mode="single-cell",
        selection_default={"selection": {"cells": [(chosen[0], "title")]}} if chosen else None,
        alt=text("table.alt", language),
    )
    if len(frame) < len(selected):
        st.caption(text("table.first_rows", language, n=f"{len(frame):,}", total=f"{len(selected):,}"))


def written_cells(table: EventTable, frame: pd.DataFrame, language: str) -> pd.DataFrame:
    """Return the cells as rows are ordered by them, all but two columns as they are read.

    `dates` are `start` or `start/end` in the form of `events.dates`. `personnel` has what a number counts before the
    number, so that no order mixes numbers that cannot be compared.
    """
    ended = frame["end"] != ""
    cells = {
        "dates": frame["start"].where(~ended, frame["start"] + "/" + frame["end"]),
        "title": translated(frame, "title", language),
        "source": frame["source_url"].replace("", None),
        "type": named(BY_KEY["type"], table, frame, language),
        "personnel": people(frame, language),
        **{facet.key: named(facet, table, frame, language) for facet in FACETS if facet.key != "type"},
        "place": frame["place"].map(lambda each: table.vocabulary.name("place", each, language)),
    }
    if DATASET in frame:
        cells[DATASET] = frame[DATASET].astype("str").map(lambda each: dataset_name(table, each, language))
    return pd.DataFrame(cells)


def people(frame: pd.DataFrame, language: str) -> pd.Series:
    """Return what the number of people of each event counts and the number, one length for all numbers."""
    bases = frame["personnel_basis"].astype("str").map(lambda basis: term("personnel_basis", basis, language))
    numbers = frame["personnel"].map(lambda number: f":{number:>{LONGEST_NUMBER},}", na_action="ignore").astype("str")
    return (bases + numbers).where(frame["personnel"].notna(), "")


def written_people(ordered: str, language: str) -> str:
    """Write a number of people with what it counts: `600 · at one time`."""
    basis, _, number = ordered.rpartition(":")
    form = "personnel_of" if basis else "personnel_alone" if number else ""
    return text(f"table.{form}", language, number=number.strip(), basis=basis) if form else ""


def styled(cells: pd.DataFrame, frame: pd.DataFrame, view: View, variants: Variants) -> Styler:
    """Write dates, people and publishers for readers over what cells hold, and mark the cells in which a search hit."""
    publishers = dict(zip(frame["source_url"], frame["source_publisher"], strict=True))
    written: dict[Any, str | Callable[[object], str] | None] = {
        "source": lambda address: publishers[address] or text("table.open", view.language),
        "dates": lambda dates: written_dates(str(dates), view.language),
        "personnel": lambda ordered: written_people(str(ordered), view.language),
    }
    shown = cells.style.format(written, na_rep="")
    if not view.search:
        return shown
    texts = [name for name in cells if name not in ("dates", "source")]
    return shown.map(lambda cell: HIT if hits(cell, view.search, variants) else "", subset=texts)


def written_dates(dates: str, language: str) -> str:
    """Write a start, or a start and an end, as people do."""
    start, _, end = dates.partition("/")
    return written_span(start, end, language)


def named(facet: Facet, table: EventTable, frame: pd.DataFrame, language: str) -> pd.Series:
    """Return the names of the values of a facet, each distinct cell written once."""
    cells = frame[facet.column].astype("str")
    joint = text("details.joint", language)
    return cells.map({cell: joint.join(facet.names_in(table, cell, language)) for cell in cells.unique()})


def take_cell(ids: list[str]) -> None:
    """Choose the event of the cell that was clicked."""
    cells = read_widget("table")["selection"]["cells"]
    if cells:
        change(event=ids[cells[0][0]])

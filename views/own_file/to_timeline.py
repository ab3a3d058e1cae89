"""What to look at: the curated events, those of the reader's file, or both together."""

import streamlit as st

from events.options import DATA, OWN, TOGETHER
from events.view import View
from loaders import LoadReport, UnreadableFile
from texts import text
from views.page.one_of import one_of
from views.page.tab_row import open_tab
from views.visit.data import Data
from views.visit.view import change


def look(data: Data | None, report: LoadReport, language: str) -> None:
    """Show the ways to the timeline: with the events of the file alone, or beside the curated ones."""
    both = data is not None and not isinstance(data.curated, UnreadableFile)
    with st.container(horizontal=True, key="look"):
        for name, possible in ((OWN, True), (TOGETHER, both)):
            st.button(
                text(f"file.look_{name}", language, n=f"{len(report.table):,}"),
                key=f"look_{name}",
                type="primary" if name == OWN else "secondary",
                disabled=not (possible and len(report.table)),
                on_click=show,
                args=(name,),
            )


def show(name: str) -> None:
    """Look at some events, on the timeline."""
    open_tab("timeline")
    change(data=name, event="")


def data_choice(view: View, data: Data) -> None:
    """Show in the sidebar which events are looked at, where there is a choice."""
    if not all(isinstance(report, LoadReport) and len(report.table) for report in (data.curated, data.own)):
        return
    labels = {name: text(f"filter.data_{name}", view.language) for name in DATA}
    with st.sidebar:
        one_of(view, "data", text("filter.data", view.language), labels, event="")

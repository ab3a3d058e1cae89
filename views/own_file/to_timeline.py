"""The ways from the reader's file to the timeline."""

import streamlit as st

from events.options import OWN, TOGETHER
from loaders import LoadReport, UnreadableFile
from texts import text
from views.page.tab_row import open_tab
from views.visit.data import Data
from views.visit.view import change


def show_ways(data: Data | None, report: LoadReport, language: str) -> None:
    """Show the ways to the timeline: with the events of the file alone, or beside the curated ones."""
    both = data is not None and not isinstance(data.curated, UnreadableFile)
    with st.container(horizontal=True, key="look"):
        for name, possible in ((OWN, True), (TOGETHER, both)):
            st.button(
                text(f"file.look_{name}", language, n=f"{len(report.table):,}"),
                key=f"look_{name}",
                type="primary" if name == OWN else "secondary",
                disabled=not (possible and len(report.table)),
                on_click=open_timeline,
                args=(name,),
            )


def open_timeline(name: str) -> None:
    """Look at some events, on the timeline."""
    open_tab("timeline")
    change(data=name, event="")

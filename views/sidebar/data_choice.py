"""Which events are looked at: the curated ones, those of the reader's file, or both together."""

import streamlit as st

from events.options import DATA
from events.view import View
from loaders import LoadReport
from texts import text
from views.page.one_of import show_one_of
from views.visit.data import Data


def show_data_choice(view: View, data: Data) -> None:
    """Show in the sidebar which events are looked at, where there is a choice."""
    if not all(isinstance(report, LoadReport) and len(report.table) for report in (data.curated, data.own)):
        return
    labels = {name: text(f"filter.data_{name}", view.language) for name in DATA}
    with st.sidebar:
        show_one_of(view, "data", text("filter.data", view.language), labels, event="")

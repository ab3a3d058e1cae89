"""The charts of the page: the overview whose drag sets the window, and the timeline whose click chooses an event."""

from typing import Any

import streamlit as st

from charts import overview_figure, timeline_figure
from charts.palette import Theme
from events.described import count_words
from events.table import EventTable
from events.view import View
from texts import text
from views.state import change
from views.window import set_years, years_of

HEIGHT = 800.0
CONFIG = {"displayModeBar": False, "displaylogo": False, "showSendToCloud": False, "responsive": True}


def overview(table: EventTable, view: View, width: int) -> None:
    """Show the events of each year; a drag sets the window."""
    st.plotly_chart(
        overview_figure(table, view, width=width, theme=theme()),
        key="overview",
        theme=None,
        config=CONFIG,
        selection_mode="box",
        on_select=lambda: set_window(table),
        alt=text("chart.overview_alt", view.language),
    )


def set_window(table: EventTable) -> None:
    """Set the window to the whole years of the drag."""
    boxes = selection("overview").get("box", [])
    if boxes:
        begin, end = sorted(int(str(edge)[:4]) for edge in boxes[0]["x"])
        set_years((begin, end), years_of(table))


def timeline(table: EventTable, selected: EventTable, view: View, width: int) -> None:
    """Show the timeline; a click on a mark chooses its event."""
    st.plotly_chart(
        timeline_figure(table, view, width=width, height=HEIGHT, theme=theme()),
        key="timeline",
        theme=None,
        config=CONFIG,
        selection_mode="points",
        on_select=choose,
        alt=text("chart.timeline_alt", view.language, count=count_words(len(selected), table, view)),
    )


def choose() -> None:
    """Choose the event of the mark that was clicked; a click beside the marks changes nothing."""
    points = selection("timeline").get("points", [])
    clicked = [point["customdata"][0] for point in points if point.get("customdata")]
    if clicked:
        change(event=clicked[0])


def selection(key: str) -> dict[str, Any]:
    """Return what was selected on a chart."""
    selected: dict[str, Any] = st.session_state[key].get("selection", {})
    return selected


def theme() -> Theme:
    """Return the theme that the page has in the browser."""
    return "dark" if st.context.theme.type == "dark" else "light"

"""What stands at the head of the chart: down to which importance events are shown, what the lanes are, the link."""

import pandas as pd
import streamlit as st

from events.options import LANES
from events.view import View
from texts import text
from views.page.copy_button import show_copy_button
from views.page.level_choice import show_level
from views.visit.view import change
from views.visit.widgets import is_replaced, key_of, read_widget, set_in_place

LANES_WIDTH = 210


def show_chart_head(view: View, counts: pd.Series) -> None:
    """Show level, lanes and the link; `counts` are the events of each level."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="chart_head"):
        show_level(view, counts)
        show_lanes(view)
        show_copy_button("copy_link", text("page.copy_link", view.language), text("page.copied", view.language))


def show_lanes(view: View) -> None:
    """Show by what the lanes are grouped."""
    labels = {
        lane: text("filter.lane_by", view.language, lane=text(f"filter.lane_{lane}", view.language)) for lane in LANES
    }
    key = key_of("lane", (view.lane, view.language))
    st.selectbox(
        text("filter.lane", view.language),
        labels,
        index=list(labels).index(view.lane),
        format_func=labels.__getitem__,
        key=key,
        label_visibility="collapsed",
        width=LANES_WIDTH,
        on_change=take_lane,
        args=(key, view.language),
    )


def take_lane(key: str, language: str) -> None:
    """Take by what the lanes are to be grouped."""
    if is_replaced("lane", key):
        return
    lane = read_widget(key)
    set_in_place("lane", (lane, language))
    change(lane=lane)

"""What stands at the head of the chart: down to which importance events are shown, what the lanes are, the link."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from events.options import LANES
from events.view import View
from events.vocabulary import IMPORTANCES
from texts import text
from views.page.copy_button import show_copy_button
from views.page.one_of import show_one_of, take_one
from views.visit.kept import LEVEL_CHOSEN
from views.visit.widgets import set_widget

LANES_WIDTH = 210


def show_chart_head(view: View, counts: pd.Series) -> None:
    """Show level, lanes and the link; `counts` are the events of each level."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="chart_head"):
        show_level(view, counts)
        show_lanes(view)
        show_copy_button("copy_link", text("page.copy_link", view.language), text("page.copied", view.language))


def show_level(view: View, counts: pd.Series) -> None:
    """Show down to which importance events are shown."""
    labels = {level: f"{text(f'filter.importance_{level}', view.language)} {counts[level]:,}" for level in IMPORTANCES}
    label = text("filter.importance", view.language)
    show_one_of(view, "importance", label, labels, "collapsed", take=take_level)


def take_level(field: str, labels: Mapping[int, str]) -> None:
    """Take the level that was picked; from then on narrowing leaves it."""
    LEVEL_CHOSEN.set(True)
    take_one(field, labels)


def show_lanes(view: View) -> None:
    """Show by what the lanes are grouped."""
    labels = {
        lane: text("filter.lane_by", view.language, lane=text(f"filter.lane_{lane}", view.language)) for lane in LANES
    }
    set_widget("lane", view.lane, labels[view.lane])
    st.selectbox(
        text("filter.lane", view.language),
        labels,
        format_func=labels.__getitem__,
        key="lane",
        label_visibility="collapsed",
        width=LANES_WIDTH,
        on_change=take_one,
        args=("lane", labels),
    )

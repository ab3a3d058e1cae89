"""The page: its parts and their places."""

from functools import partial

import streamlit as st

from events import facet_counts, select
from loaders import UnreadableFile
from texts import text
from views.own_file.own_events import show_own_events
from views.page.chart_head import show_chart_head
from views.page.file_lines import show_file_lines
from views.page.heading import page_title, show_address_notes, show_beginning, show_filter_line, show_page_title
from views.page.memory import keep_what_is_loaded
from views.page.room import room_here
from views.page.style import set_style
from views.page.tab_row import PANEL, show_tabs, tab_of_visit
from views.sidebar.data_choice import show_data_choice
from views.sidebar.filters import show_filters
from views.tabs.about import show_about
from views.tabs.briefing import show_briefing
from views.tabs.details import show_details
from views.tabs.empty import show_nothing_selected
from views.tabs.table import show_table
from views.tabs.timeline import places_in_chart, show_cards, show_chart, show_overview, show_stretch, show_way_in
from views.visit.chart_first import page_begins
from views.visit.data import data_of_visit
from views.visit.view import briefed_view, language_of_visit, view_of_visit

SIDEBAR_WIDTH = 290

language = language_of_visit()
st.set_page_config(page_title=text("page.title", language), layout="wide", initial_sidebar_state=SIDEBAR_WIDTH)
set_style()

data = data_of_visit(language)
if isinstance(data, UnreadableFile):
    st.error(data.sentence(language))
    show_own_events(None, language)
    st.stop()
table = data.table
view = view_of_visit(table, data.key)
st.set_page_config(page_title=page_title(table, view))
selected = select(table, view)

with st.container(key="page", gap="xsmall"):
    head = st.container(gap="xsmall", key="head")
    panel = st.container(key=PANEL)

# The timeline is what the reader waits for, so it is sent first; the places of all parts are given above.
tab = tab_of_visit()
page_begins(with_chart=tab == "timeline")
with panel:
    if tab == "timeline":
        with st.container(gap="xsmall"):
            show_way_in(selected, view)
            room = room_here()
            strip = st.container(key="strip", gap=None)
            with st.container(key="chart_frame", gap=None):
                show_chart(table, data.key, room)
                show_details(table, partial(places_in_chart, table, data.key, room))
                show_cards(table, data.key, view, room)
            with strip:
                show_overview(table, data.key, view, room)
                show_stretch(selected, view)
    elif tab == "table":
        if len(selected):
            show_table(selected, view)
        else:
            show_nothing_selected(table, view)
        show_details(table)
    elif tab == "briefing":
        show_briefing(table, briefed_view())
    elif tab == "own_events":
        with st.container(key="own_events"):
            show_own_events(data, view.language)
    else:
        show_about(table, view)

counts = facet_counts(table, view)
with head:
    show_page_title(table, view, tab)
    show_beginning(table, view)
    show_file_lines(data, view.language)
    show_address_notes(view)
    show_filter_line(table, selected, view)
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key="tab_row"):
        show_tabs(view.language)
        show_chart_head(view, counts["importance"])
show_data_choice(view, data)
show_filters(table, view, counts)
keep_what_is_loaded()

"""The page: its parts and their places."""

import streamlit as st

from events import select
from loaders import UnreadableFile
from texts import text
from views.own_file.own_events import own_events
from views.page.file_lines import file_lines
from views.page.heading import address_notes, filter_line, title
from views.page.memory import keep_what_is_loaded
from views.page.style import style
from views.page.tab_row import PANEL, tab_of_visit, tabs
from views.page.width import page_width
from views.sidebar.data_choice import data_choice
from views.sidebar.filters import filters
from views.tabs.about import about
from views.tabs.briefing import briefing
from views.tabs.details import details
from views.tabs.table import table_of_events
from views.tabs.timeline import chart, overview, way_in
from views.visit.chart_first import page_begins
from views.visit.data import data_of_visit
from views.visit.view import language_of_visit, view_of_visit

SIDEBAR_WIDTH = 290

language = language_of_visit()
st.set_page_config(page_title=text("page.title", language), layout="wide", initial_sidebar_state=SIDEBAR_WIDTH)
style()

data = data_of_visit(language)
if isinstance(data, UnreadableFile):
    st.error(data.sentence(language))
    own_events(None, language)
    st.stop()
table = data.table
view = view_of_visit(table, data.key)
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
            way_in(selected, view)
            width = page_width()
            strip = st.container(key="strip")
            chart(table, data.key, width)
            if len(selected):
                details(table, selected, view)
            with strip:
                overview(table, data.key, view, width)
    elif tab == "table":
        table_of_events(selected, view)
        details(table, selected, view)
    elif tab == "briefing":
        briefing(table, view)
    elif tab == "own_events":
        with st.container(key="own_events"):
            own_events(data, view.language)
    else:
        about(table, view)

with head:
    title(view)
    file_lines(data, view.language)
    address_notes(view)
    filter_line(table, selected, view)
    tabs(view.language)
data_choice(view, data)
filters(table, view)
keep_what_is_loaded()

"""The charts of the page: the overview whose drag sets the window, and the timeline whose click chooses an event."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial
from typing import TypeVar

import streamlit as st

from charts import DrawnTimeline, Figure, drawn_timeline, overview_figure
from charts.palette import Theme
from charts.places import Places
from charts.stretch import stretch_of_most
from events.described import count_words
from events.options import CURATED
from events.selection import count_selected
from events.table import EventTable
from events.view import View
from events.written import written_span
from texts import text
from views.tabs.axis_in_sight import show_axis_in_sight
from views.tabs.chart_cards import show_chart_cards
from views.tabs.chart_pointer import show_chart_pointer
from views.tabs.empty import show_nothing_selected
from views.tabs.strip_window import show_strip_window
from views.tabs.zoom import show_zoom
from views.visit.chart_first import CHART, ask_for_paint
from views.visit.kept import OVERVIEW, TIMELINE, Made, Room
from views.visit.view import change, current_view
from views.visit.widgets import read_widget
from views.visit.window import window_of_years, years_of

Drawn = TypeVar("Drawn", Figure, DrawnTimeline)
# What the strip and the space around it take of the height.
STRIP_HEIGHT = 80
# Of so few events a chart of this height names all, the higher one where the page is narrow.
FEW, HEIGHT_OF_FEW, NARROW, HEIGHT_WHERE_NARROW = 60, 640, 900, 800
KEPT = 128
# The button of Plotly would give a picture without title, filters and sources; the tab Briefing gives the sheet.
CONFIG = {"displayModeBar": False, "showSendToCloud": False}


def show_overview(table: EventTable, key: Hashable, view: View, room: Room) -> None:
    """Show the events of each year; a drag sets the window."""
    shown = replace(view, event="")
    draw = partial(overview_figure, table, shown, width=room.width, theme=theme())
    figure = drawn(OVERVIEW, draw, key, shown, room)
    st.plotly_chart(
        figure,
        key="overview",
        theme=None,
        config=CONFIG,
        selection_mode="box",
        on_select=lambda: take_drag(table),
        alt=text("chart.overview_alt", view.language),
    )
    show_strip_window(table, view, figure)
    show_zoom(table, view)


def take_drag(table: EventTable) -> None:
    """Set the window to the whole years of the drag."""
    boxes = read_widget("overview").get("selection", {}).get("box", [])
    if boxes:
        begin, end = sorted(int(str(edge)[:4]) for edge in boxes[0]["x"])
        change(**window_of_years((begin, end), years_of(table)))


def show_stretch(selected: EventTable, view: View) -> None:
    """Offer the years where nearly all events are, when a few far dates set the span of the axis."""
    stretch = stretch_of_most(selected, view)
    if stretch is None:
        return
    first, last = f"{stretch.first:04}", f"{stretch.last:04}"
    window = ({"first": first} if stretch.before else {}) | ({"last": last} if stretch.after else {})
    st.button(
        text("chart.stretch", view.language, years=written_span(first, last, view.language)),
        key="stretch",
        type="tertiary",
        on_click=change,
        kwargs=window,
    )


def show_way_in(selected: EventTable, view: View) -> None:
    """Offer the first event to whoever comes by keyboard, since marks need a pointer; unseen until then.

    As the first thing of the tab that a keyboard reaches it also spares the browser a search through all marks: after
    every change Streamlit looks for such a thing in the tab, mark by mark.
    """
    # The place is there without a button too: a fragment below it is known to Streamlit by its place.
    with st.container(key="way_in"):
        if len(selected):
            first = selected.frame["id"].iloc[0]
            st.button(text("chart.first", view.language), key="first_event", on_click=change, kwargs={"event": first})


@st.fragment(key=CHART)
def show_chart(table: EventTable, key: Hashable, room: Room) -> None:
    """Show the timeline of the current View, or what to do where nothing matches; a change runs this first, alone."""
    view = current_view()
    if shown := count_selected(table, view):
        show_timeline(table, key, view, shown, room)
    else:
        show_nothing_selected(table, view)
    ask_for_paint()


def show_timeline(table: EventTable, key: Hashable, view: View, shown: int, room: Room) -> None:
    """Show the timeline of so many events; a click opens what it meets, a drag looks at its days."""
    timeline = timeline_drawn(table, key, view, room)
    show_axis_in_sight(timeline)
    st.plotly_chart(
        timeline.figure,
        key="timeline",
        theme=None,
        config=CONFIG,
        alt=text("chart.timeline_alt", view.language, count=count_words(shown, table, view)),
    )
    show_chart_pointer(timeline)


def show_cards(table: EventTable, key: Hashable, view: View, room: Room) -> None:
    """Have the pointer bring up cards in the chart of a View."""
    show_chart_cards(timeline_drawn(table, key, view, room).reach)


def places_in_chart(table: EventTable, key: Hashable, room: Room, view: View) -> Places:
    """Return where the marks of a View stand in its chart."""
    return timeline_drawn(table, key, view, room).places


def timeline_drawn(table: EventTable, key: Hashable, view: View, room: Room) -> DrawnTimeline:
    """Return the timeline of a View and where its marks are; which event is chosen makes no other chart."""
    shown = replace(view, event="")
    few = count_selected(table, view) <= FEW
    least = (HEIGHT_WHERE_NARROW if room.width < NARROW else HEIGHT_OF_FEW) if few else 0
    height = max(room.height - STRIP_HEIGHT, least)
    draw = partial(drawn_timeline, table, shown, width=room.width, height=height, theme=theme())
    return drawn(TIMELINE, draw, key, shown, room)


def drawn(own: Made[Drawn], draw: Callable[[], Drawn], key: Hashable, view: View, room: Room) -> Drawn:
    """Return a chart as it was drawn for the same data and View before, or draw it.

    Charts of the curated events are kept for everybody; one with events of the reader's file only for this visit.
    """
    whole = (own.name, key, view, room, theme())
    return kept_for_all(whole, draw) if view.data == CURATED else own.of(whole, draw)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def kept_for_all(key: Hashable, _draw: Callable[[], Drawn]) -> Drawn:  # noqa: ARG001 - the key of the cache
    """Draw a chart, or return it as it was drawn for the same key before."""
    return _draw()


def theme() -> Theme:
    """Return the theme that the page has in the browser."""
    return "dark" if st.context.theme.type == "dark" else "light"

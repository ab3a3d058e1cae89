"""The window of time in the sidebar: a slider of years, presets, and exact dates to type."""

import streamlit as st

from events.dates import parse_date
from events.options import window_problem
from events.table import EventTable
from events.view import View
from texts import text
from views.visit.kept import END_REFUSED
from views.visit.view import change, current_view
from views.visit.widgets import read_widget, set_by_reader, set_widget
from views.visit.window import set_years, years_of

PRESETS = {"all": "", "since_1992": "1992", "since_2016": "2016"}
RECENT_YEARS = 10


def show_window(table: EventTable, view: View) -> None:
    """Show the window as years, as presets and as typed dates."""
    earliest, latest = years_of(table)
    show_slider(view, earliest, latest)
    show_presets(table, view)
    show_exact(view)


def show_slider(view: View, earliest: int, latest: int) -> None:
    """Show the years; an end at its stop means no limit on that side."""
    begin = parse_date(view.first).first_day.year if view.first else earliest
    end = parse_date(view.last).last_day.year if view.last else latest
    inside = (min(max(begin, earliest), latest), min(max(end, earliest), latest))
    set_widget("years", inside, (earliest, latest))
    st.slider(
        text("filter.years", view.language),
        earliest,
        latest,
        key="years",
        on_change=take_years,
        args=((earliest, latest),),
    )


def take_years(limits: tuple[int, int]) -> None:
    """Take the years of the slider."""
    years = read_widget("years")
    set_by_reader("years", years, limits)
    set_years(years, limits)


def show_presets(table: EventTable, view: View) -> None:
    """Show the windows that are asked for most."""
    recent = str(table.as_of.year - RECENT_YEARS + 1)
    starts = PRESETS | {"recent": recent}
    with st.container(horizontal=True, gap="small", key="presets"):
        for name, start in starts.items():
            st.button(
                text(f"filter.preset_{name}", view.language, years=RECENT_YEARS),
                key=f"preset_{name}",
                type="tertiary",
                disabled=(view.first, view.last) == (start, ""),
                on_click=change,
                kwargs={"first": start, "last": ""},
            )


def show_exact(view: View) -> None:
    """Show the two ends as text, for months and days."""
    for column, name, value in zip(st.columns(2, gap="small"), ("first", "last"), (view.first, view.last), strict=True):
        set_widget(name, value)
        column.text_input(
            text(f"filter.{name}", view.language),
            key=name,
            placeholder=text("filter.date_hint", view.language),
            max_chars=12,
            on_change=take_end,
            args=(name,),
        )
    if END_REFUSED.is_set():
        st.text(text("filter.date_refused", view.language, value=END_REFUSED.get()))
        END_REFUSED.empty()


def take_end(name: str) -> None:
    """Take a typed end if it makes a window, else say that it does not."""
    value = (read_widget(name) or "").strip()
    view = current_view()
    first, last = (value, view.last) if name == "first" else (view.first, value)
    if window_problem(first, last):
        END_REFUSED.set(value)
    else:
        set_by_reader(name, value)
        change(first=first, last=last)

"""Closer to a stretch of time, farther from it, all of it, and the window from before: four buttons at the strip."""

from collections.abc import Callable
from datetime import date, timedelta

import streamlit as st

from charts.scale import EPOCH, days_in_view
from events.dates import parse_date
from events.event import event_of
from events.selection import select
from events.table import EventTable
from events.view import View
from events.zoom import zoomed
from texts import text
from views.visit.kept import WINDOWS
from views.visit.view import change, current_view, step_back

CLOSER, FARTHER = 0.5, 2.0


def show_zoom(table: EventTable, view: View) -> None:
    """Show the buttons; those that would change nothing are dead."""
    steps: dict[str, tuple[Callable[..., None], tuple[object, ...]]] = {
        "zoom_out": (zoom, (table, FARTHER)),
        "zoom_in": (zoom, (table, CLOSER)),
        "zoom_all": (show_all, ()),
        "zoom_back": (step_back, ()),
    }
    whole = not (view.first or view.last)
    dead = {"zoom_out": whole, "zoom_in": False, "zoom_all": whole, "zoom_back": not WINDOWS.get()}
    with st.container(horizontal=True, gap="xsmall", key="zoom"):
        for name, (take, args) in steps.items():
            st.button(
                text(f"chart.{name}", view.language),
                key=name,
                type="tertiary",
                help=text(f"chart.{name}_help", view.language),
                disabled=dead[name],
                on_click=take,
                args=args,
            )


def show_all() -> None:
    """Look at all years."""
    change(first="", last="")


def zoom(table: EventTable, by: float) -> None:
    """Look at a window so many times as long, around the chosen event if it is in view; past all events it is open."""
    view = current_view()
    first, last = window_of(table, view)
    whole_first, whole_last = window_of(table, View())
    begin, end = zoomed(first, last, by, middle_of_chosen(table, view))
    change(
        first=begin if parse_date(begin).first_day > whole_first else "",
        last=end if parse_date(end).last_day < whole_last else "",
    )


def window_of(table: EventTable, view: View) -> tuple[date, date]:
    """Return the first and the last day that the chart of a View shows."""
    first, end = days_in_view(select(table, view), view)
    return EPOCH + timedelta(days=first), EPOCH + timedelta(days=end - 1)


def middle_of_chosen(table: EventTable, view: View) -> date | None:
    """Return the day in the middle of the chosen event, if there is one that has a first day."""
    if view.event not in table.ids:
        return None
    event = event_of(table, view.event)
    return event.first_day + (event.last_day - event.first_day) / 2

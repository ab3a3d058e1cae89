"""The window of time in the sidebar: a slider of years, presets, and exact dates to type."""

from collections.abc import Mapping

import streamlit as st

from events.columns import values
from events.dates import ONGOING, UNKNOWN, parse_date
from events.options import window_problem
from events.table import EventTable
from events.view import View
from loaders.dates.forms import UnreadableDateError
from loaders.dates.spoken import read_date
from texts import text
from views.markdown import escaped
from views.visit.kept import ENDS_REFUSED
from views.visit.view import change, current_view
from views.visit.widgets import is_replaced, key_of, read_widget, set_in_place
from views.visit.window import window_of_years, years_of

ENDS = ("first", "last")
RECENT_YEARS = 10
# Years since which to look: at most so many of these steps fill the years of a table, and so many starts are offered.
ROUND_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MOST_STEPS, MOST_STARTS = 4, 2
LONGEST_DATE = 40
# What is said of a typed date that makes no window; of all else, that it is no date.
SAID = {
    *("date_year_zero", "date_month", "date_impossible", "date_order_open", "date_two_digit_year", "date_era"),
    *("date_bound", "window_reversed"),
}


def show_window(table: EventTable, view: View) -> None:
    """Show the window as years, as presets and as typed dates."""
    earliest, latest = years_of(table)
    show_slider(view, earliest, latest)
    show_presets(table, view)
    show_exact(view)


def show_slider(view: View, earliest: int, latest: int) -> None:
    """Show the years; an end at its stop means no limit on that side."""
    limits = (earliest, latest)
    shown = years_shown(view, limits)
    key = key_of("years", (shown, limits))
    label = text("filter.years", view.language)
    st.slider(label, earliest, latest, shown, key=key, on_change=take_years, args=(key, limits))


def years_shown(view: View, limits: tuple[int, int]) -> tuple[int, int]:
    """Return the years that the slider has for a View, as far as it reaches."""
    earliest, latest = limits
    begin = parse_date(view.first).first_day.year if view.first else earliest
    end = parse_date(view.last).last_day.year if view.last else latest
    return min(max(begin, earliest), latest), min(max(end, earliest), latest)


def take_years(key: str, limits: tuple[int, int]) -> None:
    """Take the years of the slider; an end that was not moved stays as exact as it was."""
    if is_replaced("years", key):
        return
    years, view = read_widget(key), current_view()
    window = window_of_years(years, limits)
    for now, before, field in zip(years, years_shown(view, limits), window, strict=True):
        if now == before:
            window[field] = getattr(view, field)
    set_in_place("years", (years, limits))
    change(**window)


def show_presets(table: EventTable, view: View) -> None:
    """Show the windows that are asked for most: since some years of the data, and up to now."""
    presets = {f"since_{year}": year for year in starts_of(table)}
    if recent := recent_start(table):
        presets["recent"] = recent
    starts = {"all": ""} | {name: f"{year:04}" for name, year in presets.items()}
    with st.container(horizontal=True, gap="small", key="presets"):
        for name, start in starts.items():
            st.button(
                text(f"filter.preset_{name.partition('_')[0]}", view.language, years=RECENT_YEARS, year=start),
                key=f"preset_{name}",
                type="tertiary",
                disabled=(view.first, view.last) == (start, ""),
                on_click=change,
                kwargs={"first": start, "last": ""},
            )


def starts_of(table: EventTable) -> list[int]:
    """Return the years from which on a table is often looked at: those named, or the last round ones."""
    earliest, latest = years_of(table)
    if named := [int(year) for year in values(table.dataset.since) if year.isdecimal()]:
        return [year for year in named if earliest < year < latest]
    step = next(step for step in ROUND_YEARS if (latest - earliest) <= MOST_STEPS * step)
    return [year for year in range(earliest + 1, latest) if year % step == 0][-MOST_STARTS:]


def recent_start(table: EventTable) -> int | None:
    """Return the first of the years that are recent, None for a table that has no earlier or no recent events."""
    recent = table.as_of.year - RECENT_YEARS + 1
    earliest, latest = years_of(table)
    return recent if table.living and earliest < recent <= latest else None


def show_exact(view: View) -> None:
    """Show the two ends as text, for months and days; what is wrong with one is said under it."""
    keys = {name: key_of(name, getattr(view, name)) for name in ENDS}
    for column, (name, key) in zip(st.columns(2, gap="small"), keys.items(), strict=True):
        with column:
            st.text_input(
                text(f"filter.{name}", view.language),
                getattr(view, name),
                key=key,
                placeholder=text("filter.date_hint", view.language),
                max_chars=LONGEST_DATE,
                on_change=take_end,
                args=(name, keys),
            )
            typed, code = ENDS_REFUSED.get().get(name, ("", ""))
            if typed and (read_widget(key) or "").strip() == typed:
                said = text(f"window.{code if code in SAID else 'date_form'}", view.language, value=typed)
                st.markdown(f":red[{escaped(said)}]")


def take_end(name: str, keys: Mapping[str, str]) -> None:
    """Take a typed end if it makes a window, and then the other one if it was waiting for that."""
    if is_replaced(name, keys[name]):
        return
    view, refused = current_view(), dict(ENDS_REFUSED.get())
    ends = {"first": view.first, "last": view.last}
    for each in (name, *(other for other in ENDS if other != name and other in refused)):
        typed = (read_widget(keys[each]) or "").strip()
        value, code = end_read(each, typed)
        tried = ends | {each: value}
        code = code or window_problem(tried["first"], tried["last"])
        refused.pop(each, None)
        if code:
            refused[each] = (typed, code)
        else:
            ends = tried
        # What was typed stays as it is, also where it means nothing.
        set_in_place(each, ends[each])
    ENDS_REFUSED.set(refused)
    if ends != {"first": view.first, "last": view.last}:
        change(**ends)


def end_read(name: str, typed: str) -> tuple[str, str]:
    """Return a typed end in the form of `events.dates`, or the code of what is wrong; of a span its own end."""
    if not typed:
        return "", ""
    try:
        first, last = read_date(typed)
    except UnreadableDateError as error:
        return "", error.code
    value = last if name == "last" and last not in ("", ONGOING, UNKNOWN) else first
    return ("", "date_form") if value in (ONGOING, UNKNOWN) else (value, "")

"""The strip above the timeline: how many events began when, over the whole span of the data."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from charts.density import OTHERS, is_crowded, largest_lanes
from charts.lane_titles import plot_edges
from charts.lanes import lane_contents
from charts.layout import SMALL_FONT
from charts.legend import types_of_their_own
from charts.palette import FONT_FAMILY, INKS, Theme, style_of, tint
from charts.plotly_terms import MILLISECONDS, Trace, bar, drawn_once, moment, plain_figure
from charts.scale import Scale, days_in_view, window_days
from charts.ticks import ticks_on
from events.selection import select, select_outside_window
from events.table import EventTable
from events.view import View
from events.vocabulary import MISSION_TYPES
from events.written import written_span
from texts import text

HEIGHT = 64.0
TICKS = 18.0
MOST_BARS = 150
MOST_OWN_TYPES = 12
YEAR = 365.2425
EPOCH_YEAR = 1970


def overview_figure(
    table: EventTable, view: View, *, width: float = 1200, height: float | None = None, theme: Theme = "light"
) -> go.Figure:
    """Draw the number of events that began in each year, stacked by mission type, with the window marked.

    All filters of the View hold but the window; `width` and `height` are pixels. A drag on the figure selects years.
    """
    selected = select_outside_window(table, view)
    contents = lane_contents(select(table, view), view)
    shown = largest_lanes(contents, view.language) if is_crowded(contents) else contents
    left, right = plot_edges(shown, width)
    scale = Scale(*days_in_view(table, replace(view, first="", last="")), left, right)
    trace = bar_trace(selected, scale, view, theme, types_of_their_own(table))
    return plain_figure([trace], settings(scale, view, width, height or HEIGHT, theme))


def bar_trace(table: EventTable, scale: Scale, view: View, theme: Theme, own: tuple[str, ...]) -> Trace:
    """Return the stacks: a bar covers one year, or several where the data spans centuries.

    All bars are one trace, since each trace costs the browser as much as a hundred bars.
    """
    step = years_a_bar(scale)
    frame = table.frame
    given = frame["mission_type"].astype("str").fillna("")
    stacked = own
    if len(own) > MOST_OWN_TYPES:
        # The types of a file have few colours between them, so very many of them are one bar.
        given = given.where(given.isin(["", *MISSION_TYPES]), OTHERS)
        stacked = (OTHERS,)
    types = [*MISSION_TYPES, *stacked, ""]
    counts = (
        pd.DataFrame(
            {
                "year": frame["first_day"].dt.year // step * step,
                "type": pd.Categorical(given, categories=types),
            }
        )
        .value_counts(sort=False)
        .sort_index()
    )
    counts = counts[counts > 0]
    years, found = counts.index.get_level_values("year"), counts.index.get_level_values("type")
    names = [type_name(table, each, view.language) for each in found]
    return bar(
        name="beginnings",
        x=[moment((year + step / 2 - EPOCH_YEAR) * YEAR) for year in years.tolist()],
        y=counts.tolist(),
        base=(counts.groupby(level="year").cumsum() - counts).tolist(),
        width=step * YEAR * MILLISECONDS * 0.86,
        marker={"color": [strip_colour(each, view, own, theme) for each in found], "line": {"width": 0}},
        hovertext=[
            f"{years_of_bar(year, step, view.language)}: {name}, {count:,}"
            for year, name, count in zip(years.tolist(), names, counts, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def strip_colour(mission_type: str, view: View, own: tuple[str, ...], theme: Theme) -> str:
    """Return the colour of the bars of a mission type: its own where types are chosen, else a quiet one."""
    return style_of(mission_type, own).colour(theme) if view.mission_types else tint(INKS[theme].quiet, theme)


def type_name(table: EventTable, mission_type: str, language: str) -> str:
    """Return what a bar says of its mission type."""
    if mission_type == OTHERS:
        return text("chart.own_types", language)
    return table.vocabulary.name("mission_type", mission_type, language) or text("lane.without_type", language)


def years_a_bar(scale: Scale) -> int:
    """Return how many years a bar covers."""
    years = (scale.end - scale.first) / YEAR
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if years / step <= MOST_BARS)


def years_of_bar(first: int, step: int, language: str) -> str:
    """Write the years of a bar: one, or the first and the last; no calendar has a year 0."""
    if step == 1:
        return str(first)
    return written_span(f"{max(first, 1):04}", f"{first + step - 1:04}", language)


def caption(scale: Scale, language: str) -> str:
    """Return what the strip shows: events per year, or per so many years as a bar covers."""
    step = years_a_bar(scale)
    return text("chart.overview" if step == 1 else "chart.overview_years", language, n=f"{step:,}")


def settings(scale: Scale, view: View, width: float, height: float, theme: Theme) -> dict[str, object]:
    """Return the axes, the caption and what marks the window."""
    ink = INKS[theme]
    ticks = ticks_on(scale, view.language, SMALL_FONT)
    return {
        "height": height,
        "margin": {"l": scale.left, "r": width - scale.right, "t": 2, "b": TICKS},
        "paper_bgcolor": ink.paper,
        "plot_bgcolor": ink.paper,
        "font": {"family": FONT_FAMILY, "size": SMALL_FONT, "color": ink.quiet},
        "showlegend": False,
        "barmode": "overlay",
        **drawn_once("select", "event"),
        "selectdirection": "h",
        "newselection": {"line": {"color": ink.text, "width": 1, "dash": "solid"}},
        "hoverlabel": {"bgcolor": ink.paper, "bordercolor": ink.line, "font": {"color": ink.text}},
        "xaxis": {
            "type": "date",
            "range": [moment(scale.first), moment(scale.end)],
            "tickmode": "array",
            "tickvals": [moment(scale.day(tick.middle)) for tick in ticks],
            "ticktext": [tick.label for tick in ticks],
            "tickangle": 0,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "ticks": "",
            "linecolor": ink.line,
        },
        "yaxis": {"visible": False, "fixedrange": True},
        "shapes": window_shapes(scale, view, theme),
        "annotations": [
            {
                "text": caption(scale, view.language).replace("\n", "<br>"),
                "xref": "paper",
                "x": 0,
                "xanchor": "right",
                "xshift": -6,
                "yref": "paper",
                "y": 0,
                "yanchor": "bottom",
                "align": "right",
                "showarrow": False,
            }
        ],
    }


def window_shapes(scale: Scale, view: View, theme: Theme) -> list[dict[str, object]]:
    """Return the veils over what lies outside the window, and its two edges."""
    if not (view.first or view.last):
        return []
    ink = INKS[theme]
    first, end = days_in_window(scale, view)
    common = {"yref": "paper", "y0": 0, "y1": 1}
    veil = {"type": "rect", "fillcolor": ink.paper, "opacity": 0.7, "line": {"width": 0}}
    edge = {"type": "line", "line": {"color": ink.text, "width": 1}}
    sides = [(scale.first, first), (end, scale.end)]
    return [
        *(common | veil | {"x0": moment(left), "x1": moment(right)} for left, right in sides if left < right),
        *(common | edge | {"x0": moment(day), "x1": moment(day)} for day in (first, end)),
    ]


def days_in_window(scale: Scale, view: View) -> tuple[float, float]:
    """Return the window within the days of the strip."""
    first, end = window_days(view)
    return (
        scale.first if first is None else min(max(first, scale.first), scale.end),
        scale.end if end is None else min(max(end, scale.first), scale.end),
    )

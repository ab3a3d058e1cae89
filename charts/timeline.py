"""Paint the layout of a timeline as a Plotly figure.

The vertical axis is in pixels from the top of the figure, so that the figure stands where the layout says.
"""

from dataclasses import dataclass, replace
from math import ceil

import plotly.graph_objects as go

from charts.backdrop import era_shapes, era_traces, grid_shapes, stripe_shapes, today_shapes
from charts.composition import compose
from charts.density_traces import density_traces
from charts.labels import FONT_SIZE
from charts.lane_titles import LANE_FONT
from charts.layout import Layout
from charts.legend_traces import legend_traces
from charts.mark_traces import (
    arrow_traces,
    bracket_traces,
    cards_of,
    chosen_traces,
    fade_traces,
    painted_marks,
    painted_samples,
    period_traces,
    point_traces,
    torn_shapes,
)
from charts.palette import FONT_FAMILY, INKS, TRANSPARENT, Theme
from charts.places import Places, places_of
from charts.plotly_terms import Trace, across, drawn_once, moment, plain, plain_figure
from charts.reach import LEAST, Reach, reach_of
from charts.text_traces import label_traces, note_annotations
from events.selection import select
from events.table import EventTable
from events.view import View


@dataclass(frozen=True, eq=False)
class DrawnTimeline:
    """A figure, its ticks as shares of the width and labels, where each event stands, and what a pointer meets."""

    figure: go.Figure
    ticks: tuple[tuple[float, str], ...]
    places: Places
    reach: Reach


def drawn_timeline(table: EventTable, view: View, *, width: float, height: float | None, theme: Theme) -> DrawnTimeline:
    """Draw the timeline of a View for the page, where the ring of the chosen event and the pointer are not Plotly's."""
    layout = compose(select(table, view), replace(view, event=""), width=width, height=height)
    ticks = tuple((across(layout, tick.middle), tick.label) for tick in layout.ticks)
    return DrawnTimeline(paint(layout, theme, for_page=True), ticks, places_of(layout), reach_of(layout))


def timeline_figure(
    table: EventTable,
    view: View,
    *,
    width: float = 1200,
    height: float | None = None,
    theme: Theme = "light",
) -> go.Figure:
    """Draw the timeline of a View as the page shows it.

    `width` and `height` are pixels; without a height the figure is as high as it needs to be. Every trace of marks has
    the event's id as the first element of its `customdata`, and each selected event is in them once a lane.
    """
    view = view.handed_over
    return paint(compose(select(table, view), view, width=width, height=height), theme)


def paint(layout: Layout, theme: Theme = "light", *, for_page: bool = False) -> go.Figure:
    """Turn a layout into a figure.

    One `for_page` looks the same and is sooner there. Its marks bring up no cards, and it is not to be changed: Plotly
    would take any value.
    """
    return plain_figure(*painted(layout, theme, for_page=for_page), checked=not for_page)


def painted(layout: Layout, theme: Theme, *, for_page: bool) -> tuple[list[Trace], dict[str, object]]:
    """Return the traces of a figure and its settings, as Plotly in the browser takes them."""
    cards = None if for_page else cards_of(layout)
    marks, samples = painted_marks(layout, theme), painted_samples(layout, theme)
    traces = [
        *era_traces(layout, theme),
        *density_traces(layout, theme),
        *fade_traces(layout, [*marks, *samples], theme),
        *bracket_traces(layout, [*marks, *samples], theme),
        *period_traces(layout, theme, cards),
        *legend_traces(layout, samples, theme),
        *arrow_traces(layout, [*marks, *samples]),
        *point_traces(layout, theme, cards),
        *chosen_traces(layout, theme),
        *label_traces(layout, theme),
    ]
    return traces, settings(layout, theme) | (page_settings(layout) if for_page else {})


def page_settings(layout: Layout) -> dict[str, object]:
    """Return what is otherwise where the page has a pointer of its own: Plotly tells of the density bands alone."""
    return {"dragmode": False, "clickmode": "none", "hovermode": "closest" if layout.peak else False}


def settings(layout: Layout, theme: Theme) -> dict[str, object]:
    """Return axes, lane titles, stripes and the line of today."""
    ink = INKS[theme]
    height = ceil(round(layout.height, 3))
    return {
        "width": None,
        "height": height,
        "margin": {"l": 0, "r": 0, "t": layout.top, "b": 0},
        "paper_bgcolor": ink.paper,
        "plot_bgcolor": ink.paper,
        "font": {"family": FONT_FAMILY, "size": FONT_SIZE, "color": ink.text},
        "showlegend": False,
        "modebar": {"bgcolor": TRANSPARENT, "color": ink.quiet, "activecolor": ink.text},
        "barmode": "overlay",
        **drawn_once("pan", "event+select"),
        "hoverdistance": round(LEAST / 2),
        "hoverlabel": {
            "bgcolor": ink.paper,
            "bordercolor": ink.line,
            "align": "left",
            "font": {"family": FONT_FAMILY, "size": 12, "color": ink.text},
        },
        "xaxis": {
            "type": "date",
            "domain": [across(layout, layout.scale.left), across(layout, layout.scale.right)],
            "range": [moment(layout.scale.first), moment(layout.scale.end)],
            "side": "top",
            "tickmode": "array",
            "tickvals": [moment(layout.scale.day(tick.middle)) for tick in layout.ticks],
            "ticktext": [tick.label for tick in layout.ticks],
            "tickfont": {"size": FONT_SIZE, "color": ink.quiet},
            "tickangle": 0,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "ticks": "",
            "ticklabeloverflow": "allow",
        },
        "yaxis": {
            "range": [height, layout.top],
            "tickmode": "array",
            "tickvals": [(lane.top + lane.bottom) / 2 for lane in layout.lanes],
            "ticktext": ["<br>".join(map(plain, lane.title_lines)) for lane in layout.lanes],
            "tickfont": {"size": LANE_FONT, "color": ink.text},
            "tickangle": 0,
            "ticks": "",
            "ticklabeloverflow": "allow",
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "shapes": [
            *stripe_shapes(layout, theme),
            *grid_shapes(layout, theme),
            *era_shapes(layout, theme),
            *today_shapes(layout, theme),
            *torn_shapes(layout, theme),
        ],
        "annotations": note_annotations(layout, theme),
    }

"""How Plotly is told of moments, lengths of time, text and strokes."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from html import escape
from typing import Literal

import plotly.graph_objects as go

from charts.geometry import Points
from charts.layout import Layout
from charts.scale import EARLIEST, LATEST

# A trace is a mapping until the figure is made, which checks it once; objects of Plotly would check it twice.
Trace = dict[str, object]

MILLISECONDS = 86_400_000
EPOCH = datetime(1970, 1, 1)
# Of its size; so much higher than its middle Plotly writes a line, seen in Chromium.
TEXT_DROP = 0.12
# Else Plotly fades whatever was not clicked.
UNCHANGED = {"marker": {"opacity": 1}}


def moment(day: float) -> str:
    """Return a moment, given in days since 1970, as Plotly reads it: floating time, no zone.

    What reaches over an edge of the calendar, such as the soft edge of year 1, ends there.
    """
    return (EPOCH + timedelta(days=min(max(day, EARLIEST), LATEST))).isoformat(timespec="minutes")


def duration(layout: Layout, left: float, right: float) -> float:
    """Return the time between two x, in milliseconds."""
    return (layout.scale.day(right) - layout.scale.day(left)) * MILLISECONDS


def across(layout: Layout, x: float) -> float:
    """Return an x as Plotly's share of the paper, which is the whole width of the figure."""
    return round(x / layout.width, 6)


def text_middle(y: float, size: float) -> float:
    """Return where Plotly must be told to write a line of text so that its capitals have their middle at `y`."""
    return y + TEXT_DROP * size


def scatter(**settings: object) -> Trace:
    """Return a trace of strokes."""
    return {"type": "scatter", **settings}


def markers(**settings: object) -> Trace:
    """Return a trace of markers."""
    return scatter(mode="markers", cliponaxis=False, unselected=UNCHANGED, **settings)


def texts(colour: str | list[str], size: float, **settings: object) -> Trace:
    """Return a trace of texts without a pointer.

    Where Plotly knows how a chosen text looks it leaves all others as they are; here none can be chosen.
    """
    return scatter(
        mode="text",
        textfont={"size": size, "color": colour},
        selected={"textfont": {"color": colour if isinstance(colour, str) else colour[0]}},
        cliponaxis=False,
        hoverinfo="skip",
        **settings,
    )


def bar(**settings: object) -> Trace:
    """Return a trace of bars."""
    return {"type": "bar", "unselected": UNCHANGED, **settings}


def plain(given: str) -> str:
    """Escape what Plotly would read as HTML."""
    return escape(given, quote=False)


def lines(x: list[str | None], y: list[float | None], colour: str, width: float, *, name: str) -> Trace:
    """Return strokes without a pointer; None parts them."""
    line = {"color": colour, "width": width}
    return scatter(name=name, mode="lines", x=x, y=y, line=line, cliponaxis=False, hoverinfo="skip")


def stroke_traces(layout: Layout, drawn: Iterable[Points], colour: str, width: float, *, name: str) -> list[Trace]:
    """Return strokes through some points each; none when there are none."""
    x: list[str | None] = []
    y: list[float | None] = []
    for stroke in drawn:
        x += [*(moment(layout.scale.day(corner)) for corner, _ in stroke), None]
        y += [*(corner for _, corner in stroke), None]
    return [lines(x, y, colour, width, name=name)] if x else []


def filled_shape(
    layout: Layout, polygons: Iterable[Points], colour: str, *, layer: Literal["above", "below"] = "above"
) -> dict[str, object]:
    """Return polygons, in pixels of a layout, as one shape; each shape costs the browser a while."""
    strokes = ("L".join(f"{across(layout, x)},{round(y, 2)}" for x, y in polygon) for polygon in polygons)
    return {
        "type": "path",
        "path": "".join(f"M{stroke}Z" for stroke in strokes),
        "xref": "paper",
        "yref": "y",
        "layer": layer,
        "fillcolor": colour,
        "line": {"width": 0},
    }


def plain_figure(traces: list[Trace], layout: dict[str, object], *, checked: bool = True) -> go.Figure:
    """Return a figure without a template, whatever the template of the day is: all that it sets is set here.

    Plotly checks each value, which takes longer than all the drawing; a figure that is only sent on can do without.
    """
    figure = go.Figure(traces, layout, _validate=checked)
    figure.layout.template = None
    return figure


def drawn_once(dragmode: str, clickmode: str) -> dict[str, object]:
    """Return the settings with which a page draws a figure once.

    Streamlit gives Plotly every figure twice, filling in what is not set here, and Plotly draws again when it finds a
    difference: in these settings, a template, or arrays of which no revision says that they are the same.
    """
    return {"dragmode": dragmode, "clickmode": clickmode, "hovermode": "closest", "datarevision": 1}

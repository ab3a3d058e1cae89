"""How Plotly is told of moments, lengths of time, text and strokes."""

from datetime import datetime, timedelta
from html import escape

import plotly.graph_objects as go

from charts.layout import Layout
from charts.scale import EARLIEST, LATEST

MILLISECONDS = 86_400_000
EPOCH = datetime(1970, 1, 1)


def moment(day: float) -> str:
    """Return a moment, given in days since 1970, as Plotly reads it: floating time, no zone.

    What reaches over an edge of the calendar, such as the soft edge of year 1, ends there.
    """
    return (EPOCH + timedelta(days=min(max(day, EARLIEST), LATEST))).isoformat(timespec="minutes")


def duration(layout: Layout, left: float, right: float) -> float:
    """Return the time between two x, in milliseconds."""
    return (layout.scale.day(right) - layout.scale.day(left)) * MILLISECONDS


def plain(given: str) -> str:
    """Escape what Plotly would read as HTML."""
    return escape(given, quote=False)


def lines(x: list[str | None], y: list[float | None], colour: str, width: float, *, name: str) -> go.Scatter:
    """Return strokes without a pointer; None parts them."""
    return go.Scatter(name=name, mode="lines", x=x, y=y, line={"color": colour, "width": width}, hoverinfo="skip")

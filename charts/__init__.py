"""Event table and View: layout, then Plotly figures."""

from plotly.graph_objects import Figure

from charts.overview import overview_figure
from charts.timeline import timeline_figure

__all__ = ["Figure", "overview_figure", "timeline_figure"]

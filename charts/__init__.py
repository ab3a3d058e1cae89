"""Event table and View: layout, then Plotly figures."""

from charts.overview import overview_figure
from charts.timeline import timeline_figure

__all__ = ["overview_figure", "timeline_figure"]

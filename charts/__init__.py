"""Event table and View: layout, then Plotly figures."""

from plotly.graph_objects import Figure

from charts.overview import overview_figure
from charts.timeline import DrawnTimeline, drawn_timeline, timeline_figure

__all__ = ["DrawnTimeline", "Figure", "drawn_timeline", "overview_figure", "timeline_figure"]

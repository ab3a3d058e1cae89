"""The density bands as a Plotly trace."""

from datetime import timedelta

from charts.colours import lane_colour
from charts.density import Bin, bin_height
from charts.layout import Layout
from charts.palette import Theme
from charts.plotly_terms import EPOCH, Trace, bar, duration, moment
from charts.scale import Scale
from events.written import written_span
from texts import text


def density_traces(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the bands of all lanes: a bar for each stretch of time, whose pointer says how many events it counts."""
    bins = [(lane, each) for lane in layout.lanes if lane.band for each in lane.band.bins]
    if not bins:
        return []
    return [
        bar(
            name="density",
            x=[moment(layout.scale.day((each.left + each.right) / 2)) for _, each in bins],
            width=[duration(layout, each.left, each.right) for _, each in bins],
            base=[lane.band_foot for lane, _ in bins],
            y=[-bin_height(each, layout.peak) for _, each in bins],
            marker={"color": [lane_colour(layout, lane, theme) for lane, _ in bins], "line": {"width": 0}},
            hovertext=[
                text("chart.bin", layout.view.language, dates=dates_of(each, layout), n=f"{each.count:,}")
                for _, each in bins
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    ]


def dates_of(each: Bin, layout: Layout) -> str:
    """Write the time that a stretch covers, as months."""
    first, last = (month(layout.scale, x) for x in (each.left, each.right))
    return written_span(first, "" if first == last else last, layout.view.language)


def month(scale: Scale, x: float) -> str:
    """Return the month that is drawn at an x."""
    return (EPOCH + timedelta(days=scale.day(x))).strftime("%Y-%m").zfill(7)

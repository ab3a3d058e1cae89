"""The density bands as a Plotly trace."""

from datetime import timedelta

from charts.colours import lane_colour
from charts.density import Bin, bin_height
from charts.layout import Layout
from charts.palette import Theme
from charts.plotly_terms import Trace, bar, duration, moment
from charts.scale import EPOCH
from events.written import written_span
from texts import text


def density_traces(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the bands of all lanes: a bar for some days, whose pointer says how many events go on at any of them."""
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
    """Write the days that a bar covers."""
    first, after = (round(layout.scale.day(x)) for x in (each.left, each.right))
    days = [(EPOCH + timedelta(days=day)).isoformat() for day in (first, after - 1)]
    return written_span(*days, layout.view.language)

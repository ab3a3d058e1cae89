"""The density bands as a Plotly trace, and how high and in which colour any painter draws them."""

from datetime import timedelta

from charts.density import BAND_HEIGHT, Bin
from charts.layout import Lane, Layout
from charts.palette import INKS, Theme, style_of
from charts.plotly_terms import EPOCH, Trace, bar, duration, moment
from charts.scale import Scale
from events.written import written_span
from texts import text

AIR = 3.0
LOWEST = 1.0


def bands(layout: Layout, theme: Theme) -> list[Trace]:
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
            y=[-band_height(layout, each) for _, each in bins],
            marker={"color": [lane_colour(layout, lane, theme) for lane, _ in bins], "line": {"width": 0}},
            hovertext=[
                text("chart.bin", layout.view.language, dates=dates_of(each, layout), n=f"{each.count:,}")
                for _, each in bins
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    ]


def band_height(layout: Layout, each: Bin) -> float:
    """Return how high a stretch of a band is drawn: the most events of any have all the height there is."""
    return max((BAND_HEIGHT - AIR) * each.count / layout.peak, LOWEST)


def lane_colour(layout: Layout, lane: Lane, theme: Theme) -> str:
    """Return the colour of a lane's band: that of its mission type, or a quiet one where lanes are something else."""
    if layout.view.lane == "type" and lane.key:
        return style_of(lane.key, layout.own_types).colour(theme)
    return INKS[theme].quiet


def dates_of(each: Bin, layout: Layout) -> str:
    """Write the time that a stretch covers, as months."""
    first, last = (month(layout.scale, x) for x in (each.left, each.right))
    return written_span(first, "" if first == last else last, layout.view.language)


def month(scale: Scale, x: float) -> str:
    """Return the month that is drawn at an x."""
    return (EPOCH + timedelta(days=scale.day(x))).strftime("%Y-%m").zfill(7)

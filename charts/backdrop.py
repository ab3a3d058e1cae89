"""What stands behind the marks: lane stripes, hairlines of the ticks, the line of today, the background periods."""

from collections.abc import Sequence

from charts.eras import EraBand
from charts.geometry import era_edges, era_outline, upright_strokes
from charts.layout import SMALL_FONT, Layout
from charts.palette import INKS, Theme
from charts.plotly_terms import Trace, across, filled_shape, moment, plain, stroke_traces, text_middle, texts

EDGE = 0.8


def stripe_shapes(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return a quiet band behind every other lane, all as one shape since each shape costs the browser a while."""
    left, right = (across(layout, x) for x in (layout.scale.left, layout.scale.right))
    bands = [f"M{left},{lane.top}H{right}V{lane.bottom}H{left}Z" for lane in layout.lanes[::2]]
    look: dict[str, object] = {"fillcolor": INKS[theme].stripe, "line": {"width": 0}}
    return (
        [look | {"type": "path", "path": "".join(bands), "xref": "paper", "yref": "y", "layer": "below"}]
        if bands
        else []
    )


def grid_shapes(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return the hairlines of the ticks, behind everything, as one shape."""
    return upright_shapes(layout, [tick.x for tick in layout.ticks], {"color": INKS[theme].line, "width": 1})


def today_shapes(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return the line at the day up to which ongoing events are drawn."""
    line = {"color": INKS[theme].today, "width": 1, "dash": "dot"}
    return [] if layout.today is None else upright_shapes(layout, [layout.today], line)


def upright_shapes(layout: Layout, places: Sequence[float], line: dict[str, object]) -> list[dict[str, object]]:
    """Return lines at some x behind the traces, broken at the names that stand on paper, as one shape."""
    strokes = "".join(
        f"M{across(layout, x)},{round(top, 2)}V{round(bottom, 2)}"
        for place in places
        for (x, top), (_, bottom) in upright_strokes(layout, place)
    )
    look: dict[str, object] = {"type": "path", "path": strokes, "xref": "paper", "yref": "y", "layer": "below"}
    return [look | {"line": line}] if strokes else []


def legend_bands(layout: Layout) -> list[EraBand]:
    """Return the samples of bands in the legend."""
    return [entry.band for entry in layout.legend if entry.band]


def era_shapes(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return the bands of the background periods, behind the traces."""
    outlines = [era_outline(era) for era in (*layout.eras, *legend_bands(layout))]
    return [filled_shape(layout, outlines, INKS[theme].era, layer="below")] if outlines else []


def era_traces(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the edges of the bands of the background periods, and their names."""
    if not layout.eras:
        return []
    ink = INKS[theme]
    names = texts(
        ink.quiet,
        SMALL_FONT,
        name="era names",
        x=[moment(layout.scale.day(era.label_left)) for era in layout.eras],
        y=[text_middle(era.y, SMALL_FONT) for era in layout.eras],
        text=[plain(era.label) for era in layout.eras],
        textposition="middle right",
    )
    edges = [edge for era in (*layout.eras, *legend_bands(layout)) for edge in era_edges(era)]
    return [*stroke_traces(layout, edges, ink.quiet, EDGE, name="era edges"), names]

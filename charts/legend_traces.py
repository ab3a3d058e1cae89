"""The legend as Plotly traces: samples of the marks, and their names."""

from collections.abc import Sequence

from charts.geometry import bar_box, point_symbol
from charts.layout import Layout
from charts.legend import FONT_SIZE
from charts.mark_traces import Painted
from charts.palette import INKS, Theme
from charts.plotly_terms import Trace, bar, duration, markers, moment, plain, text_middle, texts


def legend_traces(layout: Layout, samples: Sequence[Painted], theme: Theme) -> list[Trace]:
    """Return the bars and markers that are samples, and the names beside them."""
    periods, points = (
        [(each, colour) for each, colour in samples if each.mark.kind == kind] for kind in ("period", "point")
    )
    return [*bar_traces(layout, periods), *marker_traces(layout, points), *name_traces(layout, theme)]


def bar_traces(layout: Layout, periods: Sequence[Painted]) -> list[Trace]:
    """Return the bars."""
    if not periods:
        return []
    boxes = [bar_box(each) for each, _ in periods]
    return [
        bar(
            name="legend bars",
            orientation="h",
            base=[moment(layout.scale.day(box.left)) for box in boxes],
            x=[duration(layout, box.left, box.right) for box in boxes],
            y=[box.y for box in boxes],
            width=[box.height for box in boxes],
            marker={"color": [colour for _, colour in periods], "line": {"width": 0}},
            hoverinfo="skip",
        )
    ]


def marker_traces(layout: Layout, points: Sequence[Painted]) -> list[Trace]:
    """Return the markers."""
    if not points:
        return []
    symbols = [point_symbol(layout, each) for each, _ in points]
    return [
        markers(
            name="legend markers",
            x=[moment(layout.scale.day(symbol.x)) for symbol in symbols],
            y=[symbol.y for symbol in symbols],
            marker={
                "size": [symbol.size for symbol in symbols],
                "symbol": [symbol.shape for symbol in symbols],
                "opacity": 1,
                "color": [colour for _, colour in points],
                "line": {"width": 0},
            },
            hoverinfo="skip",
        )
    ]


def name_traces(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the names of the legend."""
    if not layout.legend:
        return []
    return [
        texts(
            INKS[theme].quiet,
            FONT_SIZE,
            name="legend names",
            x=[moment(layout.scale.day(entry.text_left)) for entry in layout.legend],
            y=[text_middle(entry.y, FONT_SIZE) for entry in layout.legend],
            text=[plain(entry.name) for entry in layout.legend],
            textposition="middle right",
        )
    ]

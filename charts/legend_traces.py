"""The legend as Plotly traces: samples of the marks, and their names."""

from charts.geometry import bar_box, point_symbol
from charts.layout import Layout
from charts.legend import FONT_SIZE
from charts.mark_traces import Painted
from charts.palette import INKS, Theme
from charts.plotly_terms import Trace, bar, duration, moment, plain, scatter, text_middle


def legend_traces(layout: Layout, samples: list[Painted], theme: Theme) -> list[Trace]:
    """Return the bars and markers that are samples, and the names beside them."""
    traces = []
    if bars := [(bar_box(each), colour) for each, colour in samples if each.mark.kind == "period"]:
        traces.append(
            bar(
                name="legend bars",
                orientation="h",
                base=[moment(layout.scale.day(box.left)) for box, _ in bars],
                x=[duration(layout, box.left, box.right) for box, _ in bars],
                y=[box.y for box, _ in bars],
                width=[box.height for box, _ in bars],
                marker={"color": [colour for _, colour in bars], "line": {"width": 0}},
                hoverinfo="skip",
            )
        )
    if points := [(point_symbol(layout, each), colour) for each, colour in samples if each.mark.kind == "point"]:
        traces.append(
            scatter(
                name="legend markers",
                mode="markers",
                x=[moment(layout.scale.day(symbol.x)) for symbol, _ in points],
                y=[symbol.y for symbol, _ in points],
                marker={
                    "size": [symbol.size for symbol, _ in points],
                    "symbol": [symbol.shape for symbol, _ in points],
                    "opacity": 1,
                    "color": [colour for _, colour in points],
                    "line": {"width": 0},
                },
                cliponaxis=False,
                hoverinfo="skip",
            )
        )
    return [*traces, *name_traces(layout, theme)]


def name_traces(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the names of the legend."""
    if not layout.legend:
        return []
    return [
        scatter(
            name="legend names",
            mode="text",
            x=[moment(layout.scale.day(entry.text_left)) for entry in layout.legend],
            y=[text_middle(entry.y, FONT_SIZE) for entry in layout.legend],
            text=[plain(entry.name) for entry in layout.legend],
            textposition="middle right",
            textfont={"size": FONT_SIZE, "color": INKS[theme].quiet},
            cliponaxis=False,
            hoverinfo="skip",
        )
    ]

"""Paint the layout of a timeline as a Plotly figure.

The vertical axis is in pixels from the top of the figure, so that the figure stands where the layout says.
"""

from datetime import datetime, timedelta
from html import escape

import plotly.graph_objects as go

from charts.hover import hover_cards
from charts.labels import FONT_SIZE
from charts.layout import LANE_FONT, SMALL_FONT, Layout, PlacedMark, compose
from charts.packing import drawn_height
from charts.palette import FONT_FAMILY, INKS, Theme, style_of
from charts.scale import EARLIEST, LATEST
from events.table import EventTable
from events.view import View
from events.written import written_span
from texts import text

LEGEND_MARKER = 10.0
# Plotly draws the point of a triangle half its size to the right; the head stands out a little above its bar.
ARROW_HEIGHT = 1.5
ARROW_POINT = 0.5
BRACKET_GAP = 1.5
BRACKET_FOOT = 2.0
FADE_STEPS = 4
MILLISECONDS = 86_400_000
EPOCH = datetime(1970, 1, 1)


def timeline_figure(
    table: EventTable, view: View, *, width: float = 1200, height: float | None = None, theme: Theme = "light"
) -> go.Figure:
    """Draw the timeline of a View as the page shows it.

    `width` and `height` are pixels; without a height the figure is as high as it needs to be. Every trace of marks has
    the event's id as the first element of its `customdata`, and each selected event is in them once a lane.
    """
    return paint(compose(table, view, width=width, height=height), theme)


def paint(layout: Layout, theme: Theme = "light") -> go.Figure:
    """Turn a layout into a figure."""
    return go.Figure(
        [
            *eras(layout, theme),
            *fades(layout, theme),
            *brackets(layout, theme),
            periods(layout, theme),
            *arrows(layout, theme),
            points(layout, theme),
            *chosen(layout, theme),
            *labels(layout, theme),
            *legend(layout, theme),
        ],
        frame(layout, theme),
    )


def frame(layout: Layout, theme: Theme) -> dict[str, object]:
    """Return axes, lane titles, stripes and the line of today."""
    ink = INKS[theme]
    return {
        "template": "none",
        "width": None,
        "height": layout.height,
        "margin": {"l": layout.scale.left, "r": layout.width - layout.scale.right, "t": layout.top, "b": 0},
        "paper_bgcolor": ink.paper,
        "plot_bgcolor": ink.paper,
        "font": {"family": FONT_FAMILY, "size": FONT_SIZE, "color": ink.text},
        "showlegend": False,
        "barmode": "overlay",
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 12,
        "hoverlabel": {
            "bgcolor": ink.paper,
            "bordercolor": ink.line,
            "align": "left",
            "font": {"family": FONT_FAMILY, "size": 12, "color": ink.text},
        },
        "xaxis": {
            "type": "date",
            "range": [moment(layout.scale.first), moment(layout.scale.end)],
            "side": "top",
            "tickmode": "array",
            "tickvals": [moment(layout.scale.day(tick.x)) for tick in layout.ticks],
            "ticktext": [tick.label for tick in layout.ticks],
            "tickfont": {"size": FONT_SIZE, "color": ink.quiet},
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "ticks": "",
        },
        "yaxis": {
            "range": [layout.height, layout.top],
            "tickmode": "array",
            "tickvals": [(lane.top + lane.bottom) / 2 for lane in layout.lanes],
            "ticktext": ["<br>".join(map(plain, lane.title)) for lane in layout.lanes],
            "tickfont": {"size": LANE_FONT, "color": ink.text},
            "ticklabelposition": "outside",
            "ticks": "",
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "shapes": [*stripes(layout, theme), *grid(layout, theme), *today_line(layout, theme)],
        "annotations": notes(layout, theme),
    }


def stripes(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return a quiet band behind every other lane."""
    return [
        {
            "type": "rect",
            "xref": "paper",
            "yref": "y",
            "x0": 0,
            "x1": 1,
            "y0": lane.top,
            "y1": lane.bottom,
            "fillcolor": INKS[theme].stripe,
            "line": {"width": 0},
            "layer": "below",
        }
        for lane in layout.lanes[::2]
    ]


def today_line(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return the line at the day up to which ongoing events are drawn."""
    if layout.today is None:
        return []
    x = moment(layout.scale.day(layout.today))
    line = {"color": INKS[theme].today, "width": 1, "dash": "dot"}
    return [{"type": "line", "x0": x, "x1": x, "y0": layout.top, "y1": layout.bottom, "line": line, "layer": "below"}]


def notes(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return what stands below the lanes: how many marks have a label, and the word at the line of today."""
    ink = INKS[theme]
    common = {"showarrow": False, "yref": "y", "y": layout.note_y, "yanchor": "middle"}
    result = []
    if layout.labelled < len(layout.marks):
        sentence = text("chart.labelled", layout.view.language, n=layout.labelled, total=len(layout.marks))
        note = {"text": sentence, "xref": "paper", "x": 0, "xanchor": "left"}
        result.append(common | note | {"font": {"size": SMALL_FONT, "color": ink.quiet}})
    if layout.today is not None:
        day = written_span(layout.table.as_of.isoformat(), "", layout.view.language)
        word = text("chart.today", layout.view.language, date=day)
        note = {"text": word, "xref": "paper", "x": 1, "xanchor": "right"}
        result.append(common | note | {"font": {"size": SMALL_FONT, "color": ink.today}})
    return result


def grid(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return the hairlines of the ticks, behind everything."""
    line = {"color": INKS[theme].line, "width": 1}
    return [
        {"type": "line", "x0": x, "x1": x, "y0": layout.top, "y1": layout.bottom, "line": line, "layer": "below"}
        for x in (moment(layout.scale.day(tick.x)) for tick in layout.ticks)
    ]


def eras(layout: Layout, theme: Theme) -> list[go.Bar | go.Scatter]:
    """Return the bands of the background periods and their names."""
    if not layout.eras:
        return []
    ink, language = INKS[theme], layout.view.language
    cards = [f"<b>{plain(era.name)}</b><br>{written_span(era.start, era.end, language)}" for era in layout.eras]
    bands = go.Bar(
        name="eras",
        orientation="h",
        base=[moment(layout.scale.day(era.band.left)) for era in layout.eras],
        x=[duration(layout, era.band.left, era.band.right) for era in layout.eras],
        y=[era.y for era in layout.eras],
        width=11,
        marker={"color": ink.era, "line": {"width": 0}},
        hovertext=cards,
        hovertemplate="%{hovertext}<extra></extra>",
    )
    names = go.Scatter(
        name="era names",
        mode="text",
        x=[moment(layout.scale.day(era.label_left)) for era in layout.eras],
        y=[era.y for era in layout.eras],
        text=[plain(era.label) for era in layout.eras],
        textposition="middle right",
        textfont={"size": SMALL_FONT, "color": ink.quiet},
        hoverinfo="skip",
    )
    return [bands, names]


def periods(layout: Layout, theme: Theme) -> go.Bar:
    """Return the bars; their customdata is the id and the hover card."""
    placed = [each for each in layout.marks if each.mark.kind == "period"]
    return go.Bar(
        name="periods",
        orientation="h",
        base=[moment(layout.scale.day(each.mark.body.left)) for each in placed],
        x=[duration(layout, *each.mark.body) for each in placed],
        y=[each.y for each in placed],
        width=[bar_height(each) for each in placed],
        marker={"color": colours(layout, placed, theme), "line": {"width": 0}},
        **identity(layout, placed),
    )


def bar_height(placed: PlacedMark) -> float:
    """Return how high a mark is drawn, which a label inside a bar decides."""
    return drawn_height(placed.mark, placed.label)


def points(layout: Layout, theme: Theme) -> go.Scatter:
    """Return the markers; their customdata is the id and the hover card."""
    placed = [each for each in layout.marks if each.mark.kind == "point"]
    shapes = [style_of(each.mission_type, layout.own_types).shape for each in placed]
    line = {"width": 1, "color": INKS[theme].paper}
    return go.Scatter(
        name="points",
        mode="markers",
        x=[moment(each.mark.days[0]) for each in placed],
        y=[each.y for each in placed],
        marker={
            "size": [each.mark.size for each in placed],
            "symbol": shapes,
            "opacity": 1,
            "color": colours(layout, placed, theme),
            "line": line,
        },
        cliponaxis=False,
        **identity(layout, placed),
    )


def identity(layout: Layout, placed: list[PlacedMark]) -> dict[str, object]:
    """Return what tells a mark's event to the pointer and to whoever reads the figure."""
    cards = hover_cards(layout.table, [each.event for each in placed], layout.view.language)
    return {
        "customdata": [[each.id, card] for each, card in zip(placed, cards, strict=True)],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def arrows(layout: Layout, theme: Theme) -> list[go.Scatter]:
    """Return the heads of the bars that go on; the point stands where the bar ends."""
    placed = [each for each in layout.marks if each.mark.arrow]
    if not placed:
        return []
    sizes = [bar_height(each) * ARROW_HEIGHT for each in placed]
    return [
        go.Scatter(
            name="ongoing",
            mode="markers",
            x=[
                moment(layout.scale.day(each.mark.body.right - size * ARROW_POINT))
                for each, size in zip(placed, sizes, strict=True)
            ],
            y=[each.y for each in placed],
            marker={
                "size": sizes,
                "symbol": "triangle-right",
                "opacity": 1,
                "color": colours(layout, placed, theme),
                "line": {"width": 0},
            },
            cliponaxis=False,
            hoverinfo="skip",
        )
    ]


def brackets(layout: Layout, theme: Theme) -> list[go.Scatter]:
    """Return a thin bracket under every month, year or decade that a date leaves open."""
    x: list[str | None] = []
    y: list[float | None] = []
    for each in layout.marks:
        for span in each.mark.brackets:
            left, right = moment(layout.scale.day(span.left)), moment(layout.scale.day(span.right))
            low = each.y + bar_height(each) / 2 + BRACKET_GAP
            high = low - BRACKET_FOOT
            x += [left, left, right, right, None]
            y += [high, low, low, high, None]
    return [lines(x, y, INKS[theme].quiet, 1, name="precision")] if x else []


def fades(layout: Layout, theme: Theme) -> list[go.Bar]:
    """Return the soft edges, in steps that grow paler."""
    steps = [
        (
            each,
            edge.strong + (edge.weak - edge.strong) * step / FADE_STEPS,
            (edge.weak - edge.strong) / FADE_STEPS,
            step,
        )
        for each in layout.marks
        for edge in each.mark.fades
        for step in range(FADE_STEPS)
    ]
    if not steps:
        return []
    return [
        go.Bar(
            name="soft edges",
            orientation="h",
            base=[moment(layout.scale.day(min(start, start + width))) for _, start, width, _ in steps],
            x=[duration(layout, 0, abs(width)) for _, _, width, _ in steps],
            y=[each.y for each, *_ in steps],
            width=[each.mark.size * 0.8 for each, *_ in steps],
            marker={
                "color": colours(layout, [each for each, *_ in steps], theme),
                "opacity": [0.65 - 0.6 * step / FADE_STEPS for *_, step in steps],
                "line": {"width": 0},
            },
            hoverinfo="skip",
        )
    ]


def chosen(layout: Layout, theme: Theme) -> list[go.Scatter]:
    """Return a frame around the marks of the chosen event."""
    x: list[str | None] = []
    y: list[float | None] = []
    for each in layout.marks:
        if each.id == layout.view.event:
            left, right = (
                moment(layout.scale.day(edge)) for edge in (each.mark.body.left - 4, each.mark.body.right + 4)
            )
            low, high = each.y + bar_height(each) / 2 + 3, each.y - bar_height(each) / 2 - 3
            x += [left, right, right, left, left, None]
            y += [high, high, low, low, high, None]
    return [lines(x, y, INKS[theme].text, 1.5, name="chosen")] if x else []


def labels(layout: Layout, theme: Theme) -> list[go.Scatter]:
    """Return the labels; those inside a bar have the colour of the paper."""
    placed = [(each, each.label) for each in layout.marks if each.label]
    if not placed:
        return []
    ink = INKS[theme]
    return [
        go.Scatter(
            name="labels",
            mode="text",
            x=[
                moment(layout.scale.day(label.span.right if label.side == "left" else label.span.left))
                for _, label in placed
            ],
            y=[each.y for each, _ in placed],
            text=[plain(label.text) for _, label in placed],
            textposition=["middle left" if label.side == "left" else "middle right" for _, label in placed],
            textfont={
                "size": FONT_SIZE,
                "color": [ink.paper if label.side == "inside" else ink.text for _, label in placed],
            },
            cliponaxis=False,
            hoverinfo="skip",
        )
    ]


def legend(layout: Layout, theme: Theme) -> list[go.Scatter]:
    """Return the markers and names of the legend."""
    if not layout.legend:
        return []
    styles = [style_of(entry.mission_type, layout.own_types) for entry in layout.legend]
    y = [entry.y for entry in layout.legend]
    markers = go.Scatter(
        name="legend markers",
        mode="markers",
        x=[moment(layout.scale.day(entry.x)) for entry in layout.legend],
        y=y,
        marker={
            "size": LEGEND_MARKER,
            "symbol": [style.shape for style in styles],
            "color": [style.colour(theme) for style in styles],
        },
        hoverinfo="skip",
    )
    names = go.Scatter(
        name="legend names",
        mode="text",
        x=[moment(layout.scale.day(entry.text_left)) for entry in layout.legend],
        y=y,
        text=[plain(entry.name) for entry in layout.legend],
        textposition="middle right",
        textfont={"size": FONT_SIZE, "color": INKS[theme].quiet},
        hoverinfo="skip",
    )
    return [markers, names]


def lines(x: list[str | None], y: list[float | None], colour: str, width: float, *, name: str) -> go.Scatter:
    """Return strokes without a pointer; None parts them."""
    return go.Scatter(name=name, mode="lines", x=x, y=y, line={"color": colour, "width": width}, hoverinfo="skip")


def colours(layout: Layout, placed: list[PlacedMark], theme: Theme) -> list[str]:
    """Return the colour of each mark."""
    return [style_of(each.mission_type, layout.own_types).colour(theme) for each in placed]


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

"""What is written into the plot: labels, legend, and the notes below the lanes."""

from typing import Literal

from charts.labels import FONT_SIZE
from charts.layout import SMALL_FONT, Layout
from charts.palette import INKS, Theme, style_of
from charts.plotly_terms import Trace, moment, plain, scatter
from events.written import written_span
from texts import text

LEGEND_MARKER = 10.0


def labels(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the labels; those inside a bar have the colour of the paper."""
    placed = [(each, each.label) for each in layout.marks if each.label]
    if not placed:
        return []
    ink = INKS[theme]
    return [
        scatter(
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


def legend(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the markers and names of the legend."""
    if not layout.legend:
        return []
    typed = [entry for entry in layout.legend if entry.mission_type]
    styles = [style_of(entry.mission_type, layout.own_types) for entry in typed]
    markers = scatter(
        name="legend markers",
        mode="markers",
        x=[moment(layout.scale.day(entry.x)) for entry in typed],
        y=[entry.y for entry in typed],
        marker={
            "size": LEGEND_MARKER,
            "symbol": [style.shape for style in styles],
            "color": [style.colour(theme) for style in styles],
        },
        hoverinfo="skip",
    )
    names = scatter(
        name="legend names",
        mode="text",
        x=[moment(layout.scale.day(entry.text_left)) for entry in layout.legend],
        y=[entry.y for entry in layout.legend],
        text=[plain(entry.name) for entry in layout.legend],
        textposition="middle right",
        textfont={"size": FONT_SIZE, "color": INKS[theme].quiet},
        hoverinfo="skip",
    )
    return [markers, names]


def what_is_missing(layout: Layout, place: Literal["chart", "sheet"]) -> str:
    """Say what a reader does not see at first: events without a label, or without a mark; "" where all is there.

    `place` is where it is said: the other events are read in another way on a screen than on a sheet.
    """
    language = layout.view.language
    if layout.banded:
        return text(f"{place}.banded", language, n=f"{layout.banded:,}", most=f"{layout.peak:,}")
    if layout.labelled < len(layout.marks):
        return text(f"{place}.labelled", language, n=layout.labelled, total=len(layout.marks))
    return ""


def notes(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return what stands below the lanes: how many marks have a label, and the word at the line of today."""
    ink = INKS[theme]
    common = {"showarrow": False, "yref": "y", "y": layout.note_y, "yanchor": "middle"}
    result = []
    if sentence := what_is_missing(layout, "chart"):
        note = {"text": sentence, "xref": "paper", "x": 0, "xanchor": "left"}
        result.append(common | note | {"font": {"size": SMALL_FONT, "color": ink.quiet}})
    if layout.today is not None:
        day = written_span(layout.table.as_of.isoformat(), "", layout.view.language)
        word = text("chart.today", layout.view.language, date=day)
        note = {"text": word, "xref": "paper", "x": 1, "xanchor": "right"}
        result.append(common | note | {"font": {"size": SMALL_FONT, "color": ink.today}})
    return result

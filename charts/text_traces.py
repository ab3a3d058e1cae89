"""What is written into the plot: labels, and the notes below the lanes."""

from charts.colours import label_colour
from charts.labels import FONT_SIZE
from charts.layout import SMALL_FONT, Layout
from charts.notes import notes_below
from charts.palette import INKS, Theme
from charts.plotly_terms import Trace, moment, plain, scatter, text_middle


def label_traces(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the labels; those inside a bar have the colour of the paper."""
    placed = [(each, each.label) for each in layout.marks if each.label]
    if not placed:
        return []
    return [
        scatter(
            name="labels",
            mode="text",
            x=[moment(layout.scale.day(label.anchor)) for _, label in placed],
            y=[text_middle(each.y, FONT_SIZE) for each, _ in placed],
            text=[plain(label.text) for _, label in placed],
            textposition=["middle left" if label.side == "left" else "middle right" for _, label in placed],
            textfont={"size": FONT_SIZE, "color": [label_colour(label, theme) for _, label in placed]},
            cliponaxis=False,
            hoverinfo="skip",
        )
    ]


def note_annotations(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return what stands below the lanes: how many marks have a label, what is far, what today is."""
    ink = INKS[theme]
    return [
        {
            "text": plain(note.words),
            "showarrow": False,
            "xref": "paper",
            "x": 1 if note.of_today else 0,
            "xanchor": "right" if note.of_today else "left",
            "xshift": 0 if note.of_today else note.x - layout.scale.left,
            "yref": "y",
            "y": note.y,
            "yanchor": "middle",
            "font": {"size": SMALL_FONT, "color": ink.today if note.of_today else ink.quiet},
        }
        for note in notes_below(layout, "chart")
    ]

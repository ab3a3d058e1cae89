"""What is written into the plot: labels, and the notes below the lanes."""

from charts.colours import label_colour
from charts.labels import FONT_SIZE
from charts.layout import SMALL_FONT, Layout
from charts.notes import notes_below
from charts.palette import INKS, Theme
from charts.plotly_terms import Trace, across, moment, plain, text_middle, texts


def label_traces(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the labels; those inside a bar have the colour of the paper."""
    placed = [(each, each.label) for each in layout.marks if each.label]
    if not placed:
        return []
    return [
        texts(
            [label_colour(each, theme) for each, _ in placed],
            FONT_SIZE,
            name="labels",
            x=[moment(layout.scale.day(label.anchor)) for _, label in placed],
            y=[text_middle(each.y, FONT_SIZE) for each, _ in placed],
            text=[plain(label.text) for _, label in placed],
            textposition=["middle left" if label.side == "left" else "middle right" for _, label in placed],
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
            "x": across(layout, note.x),
            "xanchor": "right" if note.of_today else "left",
            "yref": "y",
            "y": note.y,
            "yanchor": "middle",
            "font": {"size": SMALL_FONT, "color": ink.today if note.of_today else ink.quiet},
        }
        for note in notes_below(layout, "chart")
    ]

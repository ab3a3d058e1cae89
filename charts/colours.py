"""In which colour the parts of a layout are drawn, on screen and sheet alike."""

from charts.labels import Label
from charts.layout import Lane, Layout
from charts.legend import LegendEntry
from charts.palette import INKS, Theme, style_of


def type_colour(layout: Layout, mission_type: str, theme: Theme) -> str:
    """Return the colour of a mission type."""
    return style_of(mission_type, layout.own_types).colour(theme)


def sample_colour(layout: Layout, entry: LegendEntry, theme: Theme) -> str:
    """Return the colour of a sample in the legend: a quiet one where it stands for every mission type."""
    return (
        INKS[theme].quiet if entry.sign and not entry.mission_type else type_colour(layout, entry.mission_type, theme)
    )


def label_colour(label: Label, theme: Theme) -> str:
    """Return the colour of a label: that of the paper where it stands on the colour of its own bar."""
    return INKS[theme].paper if label.side == "inside" else INKS[theme].text


def lane_colour(layout: Layout, lane: Lane, theme: Theme) -> str:
    """Return the colour of a lane's band: that of its mission type, or a quiet one where lanes are something else."""
    return type_colour(layout, lane.key, theme) if layout.view.lane == "type" and lane.key else INKS[theme].quiet

"""In which colour the parts of a layout are drawn, on screen and sheet alike."""

from charts.layout import Lane, Layout, PlacedMark
from charts.legend import LegendEntry
from charts.palette import INKS, Theme, style_of, tint
from events.vocabulary import KEY


def type_colour(layout: Layout, mission_type: str, theme: Theme) -> str:
    """Return the colour of a mission type."""
    return style_of(mission_type, layout.own_types).colour(theme)


def sample_colour(layout: Layout, entry: LegendEntry, theme: Theme) -> str:
    """Return the colour of a sample in the legend: a quiet one where it stands for every mission type."""
    return (
        INKS[theme].quiet if entry.sign and not entry.mission_type else type_colour(layout, entry.mission_type, theme)
    )


def mark_colour(layout: Layout, placed: PlacedMark, theme: Theme) -> str:
    """Return the colour of a mark: that of its mission type, paler unless it is a key event."""
    colour = type_colour(layout, placed.mission_type, theme)
    return colour if placed.importance == KEY else tint(colour, theme)


def label_colour(placed: PlacedMark, theme: Theme) -> str:
    """Return the colour of a label: in a bar that of the paper, or that of text where the bar is pale."""
    inside = placed.label is not None and placed.label.side == "inside"
    return INKS[theme].paper if inside and placed.importance == KEY else INKS[theme].text


def lane_colour(layout: Layout, lane: Lane, theme: Theme) -> str:
    """Return the colour of a lane's band: that of its mission type, or a quiet one where lanes are something else."""
    return type_colour(layout, lane.key, theme) if layout.view.lane == "type" and lane.key else INKS[theme].quiet

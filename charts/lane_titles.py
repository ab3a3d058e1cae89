"""The titles of lanes: how much width they get beside the plot, and in which lines they are broken."""

from collections.abc import Sequence

from charts.lanes import LaneContent
from charts.measure import break_lines, text_width

LANE_FONT = 12.0
TITLE_LINE = LANE_FONT + 2
GAP = 6.0
EDGE = 14.0
NARROWEST_TITLES, WIDEST_TITLES = 62.0, 170.0
TITLES_SHARE = 0.3


def plot_edges(contents: Sequence[LaneContent], width: float) -> tuple[float, float]:
    """Return the left and right edge of the plot: beside the lane titles, which are as wide as they need, in bounds."""
    widest = max((text_width(lane.title, LANE_FONT) for lane in contents), default=0)
    return max(min(widest + 2 * GAP, width * TITLES_SHARE, WIDEST_TITLES), NARROWEST_TITLES), width - EDGE


def break_title(title: str, height: float, plot_left: float) -> tuple[str, ...]:
    """Break the title of a lane into as many lines as its rows are high, or two; the plot begins at `plot_left`."""
    if not title:
        return ()
    lines = max(int(height // TITLE_LINE), 2)
    return tuple(line.rstrip() for line in break_lines(title, LANE_FONT, plot_left - 2 * GAP, lines))

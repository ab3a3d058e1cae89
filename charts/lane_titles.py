"""The titles of lanes: how much width they get beside the plot, and in which lines they are broken."""

import re
from collections.abc import Sequence
from math import ceil

from charts.lanes import LaneContent
from charts.measure import EAST_ASIAN, break_lines, cut_to_fit, text_width

LANE_FONT = 12.0
TITLE_LINE = LANE_FONT + 2
GAP = 6.0
EDGE = 14.0
NARROWEST_TITLES, WIDEST_TITLES = 62.0, 170.0
TITLES_SHARE = 0.3
# East Asian text breaks between any of its characters, other words at spaces and slashes.
WORDS = re.compile(rf"[^\s/{EAST_ASIAN}]+[\s/]*|[{EAST_ASIAN}]|[\s/]+")


def plot_edges(contents: Sequence[LaneContent], width: float) -> tuple[float, float]:
    """Return the left and right edge of the plot: beside the lane titles, which are as wide as they need, in bounds."""
    widest = ceil(max((text_width(lane.title, LANE_FONT) for lane in contents), default=0))
    return max(min(widest + 2 * GAP, width * TITLES_SHARE, WIDEST_TITLES), NARROWEST_TITLES), width - EDGE


def break_title(title: str, height: float, plot_left: float) -> tuple[str, ...]:
    """Break the title of a lane into as many lines as its rows are high, or two; the plot begins at `plot_left`."""
    if not title:
        return ()
    lines, room = max(int(height // TITLE_LINE), 2), plot_left - 2 * GAP
    words = (word_that_fits(word, room) for word in WORDS.findall(title))
    return tuple(line.rstrip() for line in break_lines("".join(words), LANE_FONT, room, lines))


def word_that_fits(word: str, room: float) -> str:
    """Return a word, or as much of it as fits a line, with an ellipsis: its halves would be taken for two words."""
    kept = cut_to_fit(word.rstrip(), LANE_FONT, room)
    return word if kept == word.rstrip() else kept + word[len(word.rstrip()) :]

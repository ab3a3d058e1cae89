"""A mark at its height in the picture: all that its outline depends on."""

from dataclasses import dataclass

from charts.labels import Label
from charts.marks import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnMark:
    """The mark of an event of a mission type, or a sample of one in the legend.

    `y` is its middle, `room` the height of its row: a bar is higher where its row leaves room for that.
    """

    mission_type: str
    y: float
    mark: Mark
    label: Label | None = None
    room: float = 0.0

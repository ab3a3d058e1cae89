"""The layout of a timeline, numbers only: what stands where, in pixels, for a width and a height.

Screen, slide, image and page are painted from the same layout, so they cannot disagree.

    +----------+-----------------------------------------------+
    |          |  1980      1990      2000      2010     2020  |  ticks
    |          |  [era ......]   [era ...........]             |  eras
    | lane     |   o label      [bar ....] label         o     |  lanes: rows of marks and labels
    | lane     |          o label                        o     |
    |          |  o type  # type              n of m labelled  |  legend and note
    +----------+-----------------------------------------------+
"""

from dataclasses import dataclass

import numpy as np

from charts.density import DensityBand
from charts.drawn import DrawnMark
from charts.eras import EraBand
from charts.legend import LegendEntry
from charts.scale import Scale
from charts.stretch import Stretch
from charts.ticks import Tick
from events.table import EventTable
from events.view import View

LANE_PAD = 1.5
TICKS_HEIGHT = 18.0
SMALL_FONT = 12.0


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its value in the data, its title as a whole and in lines as far as they fit, its upper and lower edge.

    `band` stands at its foot, below its rows of marks, where it has too many events for marks.
    """

    key: str
    name: str
    title_lines: tuple[str, ...]
    top: float
    bottom: float
    band: DensityBand | None = None

    @property
    def band_foot(self) -> float:
        """The line on which the band stands."""
        return self.bottom - LANE_PAD


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedMark(DrawnMark):
    """The mark of an event in a lane: `event` is the row number in the table of the layout, `importance` 1 to 3."""

    event: int
    id: str
    lane: int
    importance: int


@dataclass(frozen=True, eq=False)
class Layout:
    """Everything that a painter needs to know; `table` holds the selected events.

    `peak` is the most events of any density band that go on at a day: there a band is as high as it can be.
    `stretch` are the years with nearly all events, where a few far dates set the span of the axis.
    """

    table: EventTable
    view: View
    width: float
    height: float
    scale: Scale
    ticks: tuple[Tick, ...]
    eras: tuple[EraBand, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[PlacedMark, ...]
    legend: tuple[LegendEntry, ...]
    own_types: tuple[str, ...]
    today: float | None
    note_y: float
    peak: int = 0
    stretch: Stretch | None = None

    @property
    def top(self) -> float:
        """The upper edge of the eras and lanes."""
        return TICKS_HEIGHT

    @property
    def bottom(self) -> float:
        """The lower edge of the last lane."""
        return self.lanes[-1].bottom if self.lanes else self.top

    @property
    def far_note_y(self) -> float:
        """The middle of the line of notes that says what is far from the other events, below the first one."""
        return 3 * self.note_y - 2 * self.bottom

    @property
    def labelled(self) -> int:
        """How many marks have a label."""
        return sum(placed.label is not None for placed in self.marks)

    @property
    def banded(self) -> int:
        """How many events have no mark, but are counted in density bands, be it in one or in several."""
        counted = np.zeros(len(self.table), dtype=bool)
        for lane in self.lanes:
            if lane.band:
                counted[lane.band.rows] = True
        return int(counted.sum())

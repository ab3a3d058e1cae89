"""How a chart and its sources fill the sheet: the size of the print, dates at the labels, sources under the chart."""

from collections.abc import Sequence
from functools import cache
from math import inf
from typing import NamedTuple

from charts.composition import Draft, draft, lay_out
from charts.content import content_of, relabelled
from charts.lane_titles import EDGE
from charts.layout import Layout
from exports.briefing import Briefing
from exports.sheets.chart_labels import sheet_labels
from exports.sheets.columns import COLUMNS, Setting, set_in_columns
from exports.sheets.columns import SIZES as LIST_SIZES
from exports.sheets.frame import GAP, Room
from exports.sheets.law_bands import with_bands_that_matter
from exports.sheets.listing import Entry, short_sources, told_events
from exports.sheets.pages import cut_into_pages, pages_needed
from exports.sheets.print_size import FEW, MOST_LABELLED, SIZES, SMALLEST, USUAL, contented, largest_size, zoom_of
from exports.sheets.scene import POINTS

# So few events are told in whole sentences under their chart, in 12 points or more; sources stand there in 12 or less.
MOST_TOLD, LONGEST_TOLD, READ_ALOUD = 4, 600, 12 / POINTS
# With more events than these one sheet is too small, and larger print is not tried on several.
MOST_GROWN = 100


class Filled(NamedTuple):
    """The pages of a chart, how many times as large as laid out they are printed, and the list beneath, if any."""

    pages: tuple[Layout, ...]
    zoom: float
    beneath: Setting | None = None


class Kind:
    """A list that could stand under a chart, in each of some sizes from the largest down; it is set once in each."""

    def __init__(self, entries: Sequence[Entry], width: float, sizes: Sequence[float]) -> None:
        self.sizes = sizes
        self.set_in = cache(lambda size: set_in_columns(entries, width, size, min(len(entries), COLUMNS)))


class Charts:
    """The chart of a briefing in the width of a sheet, in any size of print, with dates at the labels or without."""

    def __init__(self, briefing: Briefing, room: Room) -> None:
        self.events, self.room = len(briefing.selected), room
        self.content = content_of(with_bands_that_matter(briefing.selected), briefing.view, sheet_labels(briefing))
        self.dated = cache(lambda: relabelled(self.content, sheet_labels(briefing, dated=True)))
        self.drafted = cache(self.drafted_once)
        self.closest = cache(lambda size, dated: lay_out(self.drafted(size, dated), 0, airiest=1.0))

    def drafted_once(self, size: float, dated: bool) -> Draft:
        """Return the chart without its height: with all labels, unless the events are very many."""
        width = self.room.width / zoom_of(size) + EDGE
        height = inf if self.events <= MOST_LABELLED else self.room.height
        return draft(self.dated() if dated else self.content, width=width, height=height)

    def fits(self, size: float, dated: bool, height: float) -> bool:
        """Whether the chart fits a height of the sheet with all the labels that have a place in the smallest print."""
        close = self.closest(size, dated)
        if close.height * zoom_of(size) > height:
            return False
        return close.labelled == len(close.marks) or close.labelled >= self.closest(SMALLEST, False).labelled

    def largest(self, dated: bool, height: float, least: float) -> float:
        """Return the largest size of print in which the chart fits a height, but 0 where that is below the least."""
        most = largest_size(self.events)
        sizes = [size for size in SIZES if least <= size <= most]
        if not sizes or not self.fits(sizes[-1], dated, height):
            return 0.0
        fitting, too_large = len(sizes) - 1, -1
        while fitting - too_large > 1:
            tried = (fitting + too_large) // 2
            if self.fits(sizes[tried], dated, height):
                fitting = tried
            else:
                too_large = tried
        return sizes[fitting]

    def alone(self, size: float, dated: bool, height: float, beneath: Setting | None) -> Filled:
        """Return the chart on one sheet, its rows so high that it fills a height."""
        zoom = zoom_of(size)
        return Filled((lay_out(self.drafted(size, dated), height / zoom, airiest=inf),), zoom, beneath)

    def pages(self, size: float, dated: bool) -> int:
        """Return on how many sheets the chart stands."""
        return pages_needed(self.closest(size, dated), self.room.height / zoom_of(size))


def fill(briefing: Briefing, room: Room, *, paged: bool) -> Filled:
    """Return the chart and the list beneath it, in the largest print that suits the number of events and fits.

    Dates go before size, as long as a room can read the labels, and size goes before sources on the same sheet. With
    `paged` off, what does not fit makes the sheet higher, and the sources stand beneath in any case.
    """
    charts = Charts(briefing, room)
    if not len(briefing.selected):
        return Filled((charts.closest(USUAL, False),), 1.0)
    found = on_one_sheet(charts, beneath_of(briefing, room), or_none=paged or not briefing.numbered)
    if found or paged:
        return found or on_several_sheets(charts)
    found = on_one_sheet(charts, (), or_none=True) or Filled((charts.closest(USUAL, False),), zoom_of(USUAL))
    return found._replace(beneath=least_beneath(briefing, room))


def on_one_sheet(charts: Charts, kinds: Sequence[Kind], *, or_none: bool) -> Filled | None:
    """Return the chart on one sheet with the best of some lists beneath, or without; None where it has no room."""
    height = charts.room.height
    if charts.events > MOST_GROWN:
        return None
    # What is hopeless is soon seen in the smallest print.
    in_any_case = 0.0 if or_none or not kinds else height_of(kinds[-1].set_in(kinds[-1].sizes[-1]))
    if (charts.events > FEW or in_any_case) and not charts.fits(SMALLEST, False, height - in_any_case):
        return None
    for least in contented(charts.events):
        for dated in (True, False):
            needed = charts.closest(least, dated).height * zoom_of(least)
            beneath = best_beneath(kinds, height - needed)
            left = height - height_of(beneath)
            if (beneath or or_none) and (size := charts.largest(dated, left, least)):
                return charts.alone(size, dated, left, beneath)
    return None


def beneath_of(briefing: Briefing, room: Room) -> tuple[Kind, ...]:
    """Return the kinds of lists that could stand under the chart, the best first."""
    if not briefing.numbered:
        return ()
    sources = Kind(short_sources(briefing), room.width, [size for size in LIST_SIZES if size <= READ_ALOUD])
    if len(briefing.selected) > MOST_TOLD or any(len(told.head) > LONGEST_TOLD for told in told_events(briefing)):
        return (sources,)
    return (Kind(told_events(briefing), room.width, [size for size in LIST_SIZES if size >= READ_ALOUD]), sources)


def best_beneath(kinds: Sequence[Kind], height: float) -> Setting | None:
    """Return the first kind of list that has a setting of at most so much height with its gap, in its largest print."""
    for kind in kinds:
        best = None
        for size in reversed(kind.sizes):
            setting = kind.set_in(size)
            if height_of(setting) > height:
                break
            best = setting
        if best:
            return best
    return None


def least_beneath(briefing: Briefing, room: Room) -> Setting | None:
    """Return the sources in small print, for a picture that grows by them; None where they have no numbers."""
    return set_in_columns(short_sources(briefing), room.width, LIST_SIZES[-1]) if briefing.numbered else None


def height_of(beneath: Setting | None) -> float:
    """Return the height of a list under a chart, with the gap before it."""
    return beneath.height + GAP if beneath else 0.0


def on_several_sheets(charts: Charts) -> Filled:
    """Return the chart on as few sheets as it needs in print of the usual size, then with all that these have room for.

    That is dates, then larger print.
    """
    pages, events = charts.pages(USUAL, False), charts.events
    if pages == 1:
        return charts.alone(USUAL, False, charts.room.height, None)
    dated = events <= MOST_GROWN and charts.pages(USUAL, True) <= pages
    sizes = [size for size in SIZES if USUAL <= size <= largest_size(events)] if events <= MOST_GROWN else [USUAL]
    size = next(size for size in sizes if charts.pages(size, dated) <= pages)
    zoom = zoom_of(size)
    return Filled(cut_into_pages(charts.closest(size, dated), charts.room.height / zoom), zoom)

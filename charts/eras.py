"""The background periods in a thin track of their own, with their names."""

from dataclasses import dataclass
from math import inf

from charts.labels import INSIDE_TORN
from charts.marks import Cut, Span, cut_of
from charts.measure import cut_to_fit, text_width
from charts.scale import Scale, day_number
from events.dates import ONGOING
from events.table import EventTable
from events.translated import translated
from events.view import View

INSIDE = 4.0
BAND_HEIGHT = 14.0
# Bands that share a row, and the names beside them: a name is nearer to its own band than to the next.
APART = 4.0
NAME_APART = 10.0


@dataclass(frozen=True, slots=True)
class EraBand:
    """A period as it is drawn: its name as given and as much of it as fits, the band, the row and its middle.

    The band is cut where the window is, and ends in an arrow where the period goes on. `law` is the id of the law that
    was in force, "" for another period.
    """

    name: str
    label: str
    name_span: Span
    start: str
    end: str
    band: Span
    cut: Cut
    arrow: bool
    row: int
    y: float
    law: str = ""

    @property
    def label_left(self) -> float:
        """Where the name begins."""
        return self.name_span.left

    @property
    def named_inside(self) -> bool:
        """Whether the name stands in the band."""
        return self.band.left <= self.name_span.left and self.name_span.right <= self.band.right


def era_bands(
    table: EventTable, view: View, scale: Scale, top: float, row_height: float, font_size: float
) -> tuple[EraBand, ...]:
    """Return the eras in view, each in the first row that has room for its band and its name."""
    rows: list[list[Span]] = []
    bands = []
    names = translated(table.eras, "title", view.language)
    laws = set(table.laws["id"])
    columns = [table.eras[name].tolist() for name in ("start", "end", "first_day", "last_day", "id")]
    for name, start, end, first_day, last_day, era in zip(names, *columns, strict=True):
        first, after = day_number(first_day.date()), day_number(last_day.date()) + 1
        if after <= scale.first or first >= scale.end:
            continue
        band, arrow = Span(scale.clipped(first), scale.clipped(after)), end == ONGOING
        cut = cut_of(scale, first, -inf if arrow else after)
        row, label, left = first_room(rows, era_labels(name, band, cut, scale, font_size), band, font_size)
        y = top + (row + 0.5) * row_height
        name_span = Span(left, left + text_width(label, font_size))
        bands.append(EraBand(name, label, name_span, start, end, band, cut, arrow, row, y, era if era in laws else ""))
    return tuple(bands)


def first_room(
    rows: list[list[Span]], labels: list[tuple[str, float]], band: Span, font_size: float
) -> tuple[int, str, float]:
    """Take room for a band and its name in the first row that has it; return the row, the name drawn, its left end."""
    for row in range(len(rows) + 1):
        if row == len(rows):
            rows.append([])
        for label, left in labels:
            right = left + text_width(label, font_size)
            before = left - NAME_APART + APART if left < band.left else band.left
            after = right + NAME_APART - APART if right > band.right else band.right
            if all(after + APART <= used.left or used.right + APART <= before for used in rows[row]):
                rows[row].append(Span(before, after))
                return row, label, left
    raise AssertionError("a new row has room for the shortest name")


def era_labels(name: str, band: Span, torn: Cut, scale: Scale, font_size: float) -> list[tuple[str, float]]:
    """Return how a name could stand, best first: in its band, before it, after it, or cut to fit; with its left end."""
    width = text_width(name, font_size)
    begin = band.left + (INSIDE_TORN if torn.left else INSIDE)
    room = band.right - INSIDE_TORN - begin
    if width <= room:
        return [(name, begin)]
    before, after = band.left - INSIDE - scale.left, scale.right - band.right - INSIDE
    places = [(name, band.left - INSIDE - width)] if width <= before else []
    if width <= after:
        places.append((name, band.right + INSIDE))
    if places:
        return places
    most = max(room, before, after)
    cut = cut_to_fit(name, font_size, most) if most > 3 * font_size else ""
    return [
        (cut, {room: begin, before: band.left - INSIDE - text_width(cut, font_size)}.get(most, band.right + INSIDE))
    ]

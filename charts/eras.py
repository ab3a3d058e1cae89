"""The background periods in a thin track of their own, with their names."""

from dataclasses import dataclass

from charts.marks import Span
from charts.measure import cut_to_fit, text_width
from charts.scale import Scale, day_number
from events.table import EventTable
from events.translated import translated
from events.view import View

INSIDE = 4.0
BAND_HEIGHT = 11
# Laws that follow each other within days share a row.
TOUCH = 1.0


@dataclass(frozen=True, slots=True)
class EraBand:
    """A period as it is drawn: its name as given and as much of it as fits, the band, the row and its middle."""

    name: str
    label: str
    label_left: float
    start: str
    end: str
    band: Span
    row: int
    y: float


def era_bands(
    table: EventTable, view: View, scale: Scale, top: float, row_height: float, font_size: float
) -> tuple[EraBand, ...]:
    """Return the eras in view, each in the first row that has room for its band and its name."""
    rows: list[list[Span]] = []
    bands = []
    names = translated(table.eras, "title", view.language)
    columns = [table.eras[name].tolist() for name in ("start", "end", "first_day", "last_day")]
    for name, start, end, first_day, last_day in zip(names, *columns, strict=True):
        first, after = day_number(first_day.date()), day_number(last_day.date()) + 1
        if after <= scale.first or first >= scale.end:
            continue
        band = Span(scale.clipped(first), scale.clipped(after))
        row, label, left = first_room(rows, name, band, scale, font_size)
        y = top + (row + 0.5) * row_height
        bands.append(EraBand(name, label, left, start, end, band, row, y))
    return tuple(bands)


def first_room(rows: list[list[Span]], name: str, band: Span, scale: Scale, font_size: float) -> tuple[int, str, float]:
    """Take room for a band and its name in the first row that has it; return the row, the name drawn, its left end."""
    for row in range(len(rows) + 1):
        if row == len(rows):
            rows.append([])
        for label, left in era_labels(name, band, scale, font_size):
            width = text_width(label, font_size)
            span = Span(min(band.left, left - INSIDE), max(band.right, left + width))
            if all(span.right <= used.left + TOUCH or used.right <= span.left + TOUCH for used in rows[row]):
                rows[row].append(span)
                return row, label, left
    raise AssertionError("a new row has room for the shortest name")


def era_labels(name: str, band: Span, scale: Scale, font_size: float) -> list[tuple[str, float]]:
    """Return how a name could stand, best first: in its band, before it, after it, or cut to fit; with its left end."""
    width = text_width(name, font_size)
    room = band.right - band.left - 2 * INSIDE
    if width <= room:
        return [(name, band.left + INSIDE)]
    places = []
    if band.left - INSIDE - width >= scale.left:
        places.append((name, band.left - INSIDE - width))
    if band.right + INSIDE + width <= scale.right:
        places.append((name, band.right + INSIDE))
    return places or [(cut_to_fit(name, font_size, room) if room > 3 * font_size else "", band.left + INSIDE)]

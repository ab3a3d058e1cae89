"""How large the print of a chart is on its sheet: the fewer events, the larger."""

from charts.labels import FONT_SIZE
from exports.sheets.scene import POINTS

# All print of a chart has one size, in points; from one to the next it grows by what an eye can tell.
SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.5, 12.0, 11.4, 10.8, 10.4, 10.0)
USUAL, SMALLEST = 10.8, 10.0
# With more events than these only the labels that fit a page are drawn, or a reader would turn hundreds of pages.
MOST_LABELLED = 1000
FEW = 25
# Up to so many events: the largest size, then the sizes with which a sheet is content, the best first.
STEPS = ((12, 18.0, (16.0, 14.0, 12.0)), (FEW, 14.0, (12.0, USUAL)), (MOST_LABELLED, 12.0, (USUAL,)))


def zoom_of(size: float) -> float:
    """Return how many times as large as it is laid out a chart is printed in a size."""
    return size / (FONT_SIZE * POINTS)


def largest_size(events: int) -> float:
    """Return the largest size in which so many events are printed."""
    return next((largest for most, largest, _ in STEPS if events <= most), USUAL)


def contented(events: int) -> tuple[float, ...]:
    """Return the least sizes that are tried for so many events on one sheet, one after the other; 10 points at last."""
    return (*next((sizes for most, _, sizes in STEPS if events <= most), (USUAL,)), SMALLEST)

"""What stands around the body of every sheet: title, filter line and note above it, dataset and page number below."""

from typing import NamedTuple

from charts.measure import break_lines
from charts.palette import INKS
from exports.briefing import Briefing, Shape
from exports.sheets.listing import SIZE
from exports.sheets.scene import LEADING, POINTS, Group, Part, Text

INK = INKS["light"]
SIZES: dict[Shape, tuple[float, float]] = {"16:9": (960 / POINTS, 540 / POINTS), "A4": (842 / POINTS, 595 / POINTS)}
MARGIN = 40.0
TOP = 26.0
TITLE = 22.0
BODY = 12.0
GAP = 12.0
FOOTER = 46.0
PAGE_NUMBER = 60.0


class Room(NamedTuple):
    """The room of a sheet between heading and footer: its upper edge, how wide and how high it is."""

    top: float
    width: float
    height: float


def room_of(briefing: Briefing, top: float) -> Room:
    """Return the room of the sheets of a briefing below a heading that ends at `top`."""
    width, height = SIZES[briefing.shape]
    return Room(top, width - 2 * MARGIN, height - top - FOOTER)


def heading_of(briefing: Briefing, width: float) -> tuple[tuple[Group, Group], float]:
    """Return title, filter line and note, and where the chart begins."""
    inner = width - 2 * MARGIN
    title = paragraph(briefing.title, MARGIN, TOP, TITLE, INK.text, inner, 2)
    words = paragraph(briefing.filter_line, MARGIN, TOP + title.height, BODY, INK.quiet, inner, 2)
    bottom = TOP + title.height + words.height
    parts: list[Part] = [words]
    if briefing.note:
        note = paragraph(briefing.note, MARGIN, bottom + 2, BODY, INK.text, inner, 4)
        parts.append(note)
        bottom += note.height + 2
    return (Group("title", (title,)), Group("heading", tuple(parts))), bottom + GAP


def paragraph(words: str, x: float, top: float, size: float, colour: str, width: float, most: int) -> Text:
    """Return a paragraph of at most so many lines whose first line begins at a height."""
    return Text(x, top + size * LEADING / 2, break_lines(words, size, width, most), size, colour, width=width)


def footer_group(briefing: Briefing, width: float, height: float, where: str, number: int, total: int) -> Group:
    """Return dataset and day, where the sources are, and the number of the page when there are several."""
    words = " · ".join(filter(None, (briefing.data_line, where)))
    lines = break_lines(words, SIZE, width - 2 * MARGIN - PAGE_NUMBER, 2)
    y = height - FOOTER + 1.5 * GAP
    parts: list[Part] = [Text(MARGIN, y, lines, SIZE, INK.quiet, width=width - 2 * MARGIN - PAGE_NUMBER)]
    if total > 1:
        parts.append(Text(width - MARGIN, y, (f"{number} / {total}",), SIZE, INK.quiet, "right"))
    return Group("footer", tuple(parts))

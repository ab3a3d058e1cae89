"""What stands around the body of every sheet: title, filter line and note above it, dataset and page number below."""

from typing import NamedTuple

from charts.measure import break_lines, cut_to_fit, text_width
from charts.palette import INKS
from exports.briefing import Briefing, Shape
from exports.sheets.columns import SIZE
from exports.sheets.scene import LEADING, POINTS, Group, Part, Text
from texts import text

INK = INKS["light"]
SIZES: dict[Shape, tuple[float, float]] = {"16:9": (960 / POINTS, 540 / POINTS), "A4": (842 / POINTS, 595 / POINTS)}
MARGIN = 40.0
TOP = 26.0
# A title grows smaller before it takes a third line.
TITLES = (22.0, 20.0, 18.0, 16.0)
FEW_LINES = 2
MOST_TITLE, MOST_FILTERS, MOST_NOTE = 4, 4, 10
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
    inner, language = width - 2 * MARGIN, briefing.language
    title = paragraph(briefing.title, TOP, title_size(briefing.title, inner), INK.text, inner, MOST_TITLE, language)
    words = paragraph(briefing.filter_line, TOP + title.height, BODY, INK.quiet, inner, MOST_FILTERS, language)
    bottom = TOP + title.height + words.height
    parts: list[Part] = [words]
    if briefing.note:
        note = paragraph(briefing.note, bottom + 2, BODY, INK.text, inner, MOST_NOTE, language)
        parts.append(note)
        bottom += note.height + 2
    return (Group("title", (title,)), Group("heading", tuple(parts))), bottom + GAP


def title_size(words: str, width: float) -> float:
    """Return the size at which a title takes few lines, or the smallest."""
    return next(
        (size for size in TITLES if len(break_lines(words, size, width, len(words) + 1)) <= FEW_LINES), TITLES[-1]
    )


def paragraph(words: str, top: float, size: float, colour: str, width: float, most: int, language: str) -> Text:
    """Return a paragraph whose first line begins at a height; one of more lines than `most` says that it is cut."""
    lines = break_lines(words, size, width, len(words) + 1)
    if len(lines) > most:
        said = text("sheet.shortened", language)
        last = cut_to_fit("".join(lines[most - 1 :]), size, width - text_width(said, size))
        lines = (*lines[: most - 1], last + said)
    return Text(MARGIN, top + size * LEADING / 2, lines, size, colour, width=width)


def footer_group(briefing: Briefing, width: float, height: float, where: str, number: int, total: int) -> Group:
    """Return dataset and day, where the sources are, and the number of the page when there are several."""
    words = " · ".join(filter(None, (briefing.data_line, where)))
    lines = break_lines(words, SIZE, width - 2 * MARGIN - PAGE_NUMBER, 2)
    y = height - FOOTER + 1.5 * GAP
    parts: list[Part] = [Text(MARGIN, y, lines, SIZE, INK.quiet, width=width - 2 * MARGIN - PAGE_NUMBER)]
    if total > 1:
        parts.append(Text(width - MARGIN, y, (f"{number} / {total}",), SIZE, INK.quiet, "right"))
    return Group("footer", tuple(parts))

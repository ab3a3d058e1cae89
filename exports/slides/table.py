"""The table of events as native PowerPoint tables, as many slides as it needs."""

from collections.abc import Iterator, Sequence

from charts.measure import break_lines
from charts.palette import INKS
from exports.briefing import Briefing
from exports.clean import printable
from exports.sheets.frame import FOOTER, MARGIN, SIZES, footer_group, heading_of
from exports.sheets.scene import LEADING, Sheet, Text
from exports.slides.colours import filled
from exports.slides.fitting import Fit
from exports.slides.shapes import Names
from exports.slides.words import body, emu
from texts import text

INK = INKS["light"]
SIZE = 10.0
PAD = 4.0
# Shares of the width: date, event, type, source.
SHARES = (0.17, 0.33, 0.16, 0.34)
MOST_LINES = 5
# Office programs put space between Latin and East Asian letters, so their lines hold a little less.
TIGHTER = 0.93
COLUMNS = ("date", "event", "type", "source")

Row = tuple[tuple[str, ...], ...]


def table_pages(briefing: Briefing) -> list[list[Row]]:
    """Return the rows of each slide of the table; none when no table is asked for."""
    if not briefing.with_table or not len(briefing.selected):
        return []
    width, height = SIZES[briefing.shape]
    room = height - heading_of(briefing, width)[1] - FOOTER
    rows = [row_of(cells, width - 2 * MARGIN) for cells in cells_of(briefing)]
    return paged(rows, room, head_row(briefing))


def table_sheet(briefing: Briefing) -> Sheet:
    """Return the sheet of what stands around a table."""
    width, height = SIZES[briefing.shape]
    heading, _ = heading_of(briefing, width)
    return Sheet(width, height, (*heading, footer_group(briefing, width, height, "", 1, 1)))


def cells_of(briefing: Briefing) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each event."""
    language = briefing.language
    sources = {row: source for source in briefing.sources for row in source.events}
    for row, event in enumerate(briefing.events):
        yield (
            event.dates_in(language),
            printable(event.title_in(language)),
            printable(event.type_in(language)),
            (f"[{sources[row].number}] " if briefing.numbered else "") + sources[row].short,
        )


def row_of(cells: tuple[str, ...], width: float) -> Row:
    """Return the cells of a row, broken into lines."""
    return tuple(
        break_lines(cell, SIZE, (share * width - 2 * PAD) * TIGHTER, MOST_LINES)
        for cell, share in zip(cells, SHARES, strict=True)
    )


def head_row(briefing: Briefing) -> Row:
    """Return the heads of the columns."""
    return tuple((text(f"export_table.{name}", briefing.language),) for name in COLUMNS)


def paged(rows: list[Row], room: float, head: Row) -> list[list[Row]]:
    """Return the rows of each page under the head, so that no page is higher than the room."""
    pages = [[head]]
    used = height_of(head)
    for row in rows:
        if used + height_of(row) > room and len(pages[-1]) > 1:
            pages.append([head])
            used = height_of(head)
        pages[-1].append(row)
        used += height_of(row)
    return pages


def height_of(row: Row) -> float:
    """Return how high a row is."""
    return max(len(lines) for lines in row) * SIZE * LEADING + 2 * PAD


def table_frame(names: Names, briefing: Briefing, rows: Sequence[Row], fit: Fit) -> str:
    """Return the XML of a table below the heading of its sheet, as it fits the slide."""
    sheet_width, _ = SIZES[briefing.shape]
    left, top = fit.at((MARGIN, heading_of(briefing, sheet_width)[1]))
    width = (sheet_width - 2 * MARGIN) * fit.factor
    named = text("role.table", briefing.language)
    described = text("slide.table", briefing.language, name=named, count=len(rows) - 1)
    columns = "".join(f'<a:gridCol w="{emu(share * width)}"/>' for share in SHARES)
    language = briefing.language
    content = "".join(
        f'<a:tr h="{emu(height_of(row) * fit.factor)}">'
        f"{''.join(cell(language, lines, fit.factor, head=number == 0) for lines in row)}</a:tr>"
        for number, row in enumerate(rows)
    )
    height = sum(height_of(row) for row in rows) * fit.factor
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{names.properties(named, described)}"
        "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp='1'/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{emu(left)}" y="{emu(top)}"/><a:ext cx="{emu(width)}" cy="{emu(height)}"/></p:xfrm>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{content}</a:tbl>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def cell(language: str, lines: tuple[str, ...], factor: float, *, head: bool) -> str:
    """Return a cell with a hairline under it, so many times as large as on its sheet."""
    words = Text(0, 0, lines, SIZE * factor, INK.quiet if head else INK.text, width=1)
    content = body(language, words, wrap=True, anchor="t").replace("p:txBody", "a:txBody")
    none = "".join(f"<a:{side}><a:noFill/></a:{side}>" for side in ("lnL", "lnR", "lnT"))
    line = f'<a:lnB w="{emu(0.8)}">{filled(INK.line)}</a:lnB>'
    margins = " ".join(f'mar{side}="{emu(PAD * factor)}"' for side in "LRTB")
    return f"<a:tc>{content}<a:tcPr {margins}>{none}{line}<a:noFill/></a:tcPr></a:tc>"

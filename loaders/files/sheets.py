"""What all workbooks have in common: choose a sheet, find its header, make rows of its cells."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from loaders.columns.header import column_names, header_place, names_columns
from loaders.decisions import Note, Question
from loaders.files.empty_cells import refuse_emptiness
from loaders.limits import CELLS, COLUMNS, HEADER_SEARCHED_ROWS, ROWS
from loaders.problems import Finding, UnreadableFile, row_finding
from loaders.rows import Rows
from loaders.text_columns import text_frame

Cells = tuple[int, Sequence[str]]


@dataclass(frozen=True)
class Sheet:
    """A sheet that can be read: its name, whether people see it, and how to get its rows with their numbers."""

    name: str
    visible: bool
    read: Callable[[], Iterable[Cells]]


@dataclass
class Grid:
    """The filled rows of a sheet, and the cells that lie beyond every column that we read."""

    rows: list[Cells] = field(default_factory=list)
    beyond: dict[int, str] = field(default_factory=dict)


def read_sheets(sheets: Sequence[Sheet], kind: str, chosen: str | None, wanted: Iterable[str] = ()) -> Rows:
    """Read one sheet of a workbook.

    `chosen` is the sheet that its owner names; else it is the first visible one that names a start and a title, or the
    first with rows. Raises UnreadableFile when there is no such sheet or no row in any.
    """
    names = tuple(each.name for each in sheets)
    if chosen is not None:
        sheet = next((each for each in sheets if each.name == chosen), None)
        if sheet is None:
            raise UnreadableFile("sheet_unknown", sheet=chosen, found=", ".join(names))
        return replace(framed(grid_of(sheet), kind, wanted), sheet=sheet.name, sheets=names)
    best = best_of(sheets, wanted)
    rows = framed(grid_of(best[0]), kind, wanted)
    rivals = tuple(each.name for each in best)
    return replace(
        rows,
        decisions=(*choice(best[0], sheets), *rows.decisions),
        questions=(Question("sheet", rivals, rivals[0]),) if len(rivals) > 1 else (),
        sheet=rivals[0],
        sheets=names,
    )


def best_of(sheets: Sequence[Sheet], wanted: Iterable[str]) -> list[Sheet]:
    """Return the visible sheets that look most like events, of which the first is read; raises UnreadableFile."""
    ranked = [(rank(each, wanted), each) for each in sheets if each.visible]
    most = max((value for value, _ in ranked), default=0)
    if not most:
        raise UnreadableFile("workbook_empty")
    return [each for value, each in ranked if value == most]


def choice(taken: Sheet, sheets: Sequence[Sheet]) -> Iterable[Note]:
    """Say which of several sheets was taken, and which are hidden."""
    if len(sheets) > 1:
        yield Note("sheet", {"sheet": taken.name})
    hidden = [each.name for each in sheets if not each.visible]
    if hidden:
        yield Note("sheets_hidden", {"sheets": ", ".join(hidden)})


def rank(sheet: Sheet, wanted: Iterable[str]) -> int:
    """Say how much the top of a sheet looks like events: 0 for an empty one, more the more is recognised."""
    top = [cells for _, (_, cells) in zip(range(HEADER_SEARCHED_ROWS), filled(sheet), strict=False)]
    return 1 + max(names_columns(cells, wanted) for cells in top) + (len(top) > 1) if top else 0


def filled(sheet: Sheet) -> Iterable[Cells]:
    """Yield the rows of a sheet that have a cell with more than blanks."""
    return ((number, cells) for number, cells in sheet.read() if any(cell and not cell.isspace() for cell in cells))


def grid_of(sheet: Sheet) -> Grid:
    """Read the filled rows of a sheet within the limits; what lies beyond the last column is remembered."""
    grid = Grid()
    count = 0
    for number, cells in filled(sheet):
        inside = cells[:COLUMNS]
        if len(cells) > COLUMNS and any(cells[COLUMNS:]):
            grid.beyond[number] = next(cell for cell in cells[COLUMNS:] if cell)
        if any(inside):
            grid.rows.append((number, inside))
            count += len(inside)
        if len(grid.rows) > ROWS + 1:
            raise UnreadableFile("rows_many", most=ROWS)
        if count > CELLS:
            refuse_emptiness(len(grid.rows), COLUMNS, 0)
    return grid


def framed(grid: Grid, kind: str, wanted: Iterable[str]) -> Rows:
    """Make rows of a grid under the names of its header."""
    top = [cells for _, cells in grid.rows[:HEADER_SEARCHED_ROWS]]
    place = header_place(top, wanted)
    if place is None:
        raise UnreadableFile("workbook_empty")
    header_row, header = grid.rows[place]
    body = grid.rows[place + 1 :]
    used = {column for _, cells in body for column, cell in enumerate(cells) if cell}
    width = max(len(header), *used, -1) + 1 if used else len(header)
    refuse_emptiness(len(body), width, sum(len(cells) for _, cells in body))
    names, notes = column_names((*header, *[""] * (width - len(header))), [column in used for column in range(width)])
    columns = {name: cells_at(column, body) for column, name in enumerate(names) if name}
    frame = text_frame(columns, [number for number, _ in body])
    if place or header_row > 1:
        notes.append(Note("header_row", {"row": header_row}))
    return Rows(frame, len(frame), kind, findings=tuple(stray(grid)), decisions=tuple(notes))


def cells_at(column: int, body: Iterable[Cells]) -> list[str]:
    """Return the cells of a column; "" in rows that end before it."""
    return [cells[column] if column < len(cells) else "" for _, cells in body]


def stray(grid: Grid) -> Iterable[Finding]:
    """Report the cells beyond the last column that is read; rows of nothing else are no rows."""
    if grid.beyond:
        yield row_finding("cells_beyond", "", grid.beyond, "warning", most=COLUMNS)

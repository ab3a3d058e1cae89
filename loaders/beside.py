"""The files of a dataset beside its events: laws, what rests on them, and deployments, checked row by row.

No event is lost with a row of them, so that all that is wrong is a warning, which names the file and the line.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from events.columns import SEPARATOR
from events.dates import ONGOING, UNKNOWN, parse_column
from events.deployments import DEPLOYMENT_COLUMNS, typed_deployments
from events.laws import LAW_COLUMNS, typed_laws
from events.vocabulary import CONFIDENCES, SERVICES, STRENGTH_NOTES
from loaders.checks import ADDRESS
from loaders.decisions import Answers
from loaders.files.sniff import read_rows
from loaders.load import read_bytes
from loaders.problems import Finding, UnreadableFile, finding, row_finding
from loaders.text_columns import TEXT


@dataclass(frozen=True, slots=True)
class Form:
    """What a file holds: its columns, those that every row must fill, and what the cells of some must be.

    `key` is unique; `open_dates` may also be ongoing; a `period` does not end before it begins. `words` are the values
    that a column accepts, several of them separated by semicolons.
    """

    columns: tuple[str, ...]
    required: tuple[str, ...]
    key: str
    dates: tuple[str, ...] = ()
    open_dates: tuple[str, ...] = ()
    period: tuple[str, str] | None = None
    whole: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


LAWS = Form(
    LAW_COLUMNS,
    required=("id", "title"),
    key="id",
    dates=("passed", "promulgated", "in_force", "expired"),
    period=("in_force", "expired"),
    addresses=("source_url",),
)
LEGAL_BASIS = Form(
    ("event_id", "legal_basis", "evidence_url", "confidence"),
    required=("event_id", "legal_basis"),
    key="event_id",
    addresses=("evidence_url",),
    words={"confidence": CONFIDENCES},
)
DEPLOYMENTS = Form(
    DEPLOYMENT_COLUMNS,
    required=("id", "start"),
    key="id",
    dates=("start", "end", "source_date"),
    open_dates=("end",),
    period=("start", "end"),
    whole=("strength",),
    addresses=("source_url",),
    words={"strength_note": STRENGTH_NOTES, "service": SERVICES, "confidence": CONFIDENCES},
)


def load_laws(folder: Path, today: date) -> tuple[pd.DataFrame, list[Finding]]:
    """Load `laws.csv` of a dataset; a folder without it has no laws."""
    rows, found = load_beside(folder / "laws.csv", LAWS, {})
    return typed_laws(rows, today), found


def load_legal_basis(folder: Path, laws: pd.DataFrame) -> tuple[pd.DataFrame, list[Finding]]:
    """Load `legal_basis.csv`: which events rest on which laws, and the page that says so."""
    return load_beside(folder / "legal_basis.csv", LEGAL_BASIS, {"legal_basis": frozenset(laws["id"])})


def load_deployments(
    folder: Path, laws: pd.DataFrame, events: frozenset[str], today: date
) -> tuple[pd.DataFrame, list[Finding]]:
    """Load `deployments.csv`; each belongs to one of the events, if it names one."""
    known = {"event_id": events, "legal_basis": frozenset(laws["id"])}
    rows, found = load_beside(folder / "deployments.csv", DEPLOYMENTS, known)
    return typed_deployments(rows, today), found


def load_beside(path: Path, form: Form, known: Mapping[str, frozenset[str]]) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the good rows of a file, all text, indexed by line, and what is wrong with the others.

    `known` are the ids to which a column refers. A number, an address or a word that is not accepted is left out, and
    the rest of its row stays. Without the file there are no rows.
    """
    nothing = pd.DataFrame(columns=list(form.columns), dtype=TEXT)
    if not path.exists():
        return nothing, []
    try:
        rows = read_rows(read_bytes(path), Answers()).frame
        if lacking := [name for name in form.required if name not in rows]:
            raise UnreadableFile("column_absent", columns=", ".join(lacking), found=", ".join(rows.columns))
    except UnreadableFile as error:
        return nothing, [row_finding("beside_unreadable", "", {1: str(error)}, "warning", file=path.name)]
    rows = rows.reindex(columns=list(dict.fromkeys([*form.columns, *rows.columns])), fill_value="")
    rows = rows.astype(TEXT).apply(lambda cells: cells.str.strip())
    left_out = [each for each in faults(rows, form, known, path.name) if len(each)]
    rows = rows.drop(index={line for each in left_out for line in each.cells.index})
    emptied = [each for each in slips(rows, form, path.name) if len(each)]
    for each in emptied:
        rows = rows.assign(**{each.column: rows[each.column].mask(rows.index.isin(each.cells.index), "")})
    return rows, [*left_out, *emptied]


def faults(rows: pd.DataFrame, form: Form, known: Mapping[str, frozenset[str]], file: str) -> Iterator[Finding]:
    """Find what keeps a row out: nothing where something must stand, an id that is taken or unknown, no date."""
    for column in form.required:
        yield located("beside_value_missing", rows, column, rows[column] == "", file)
    yield located("beside_id_repeated", rows, form.key, rows[form.key].duplicated() & (rows[form.key] != ""), file)
    for column, ids in known.items():
        yield located("beside_id_unknown", rows, column, ~all_among(rows[column], ids), file)
    dates = {column: parse_column(rows[column]) for column in form.dates}
    for column, read in dates.items():
        open_end = rows[column].isin([ONGOING, UNKNOWN]) & (column not in form.open_dates)
        yield located("beside_date_form", rows, column, (read["error"] != "") | open_end, file)
    if form.period:
        start, end = form.period
        backward = dates[end]["last_day"] < dates[start]["first_day"]
        yield located("beside_end_before_start", rows, end, backward, file)


def slips(rows: pd.DataFrame, form: Form, file: str) -> Iterator[Finding]:
    """Find cells that are left out of a row: what is no number, no address, or not one of the words."""
    for column in form.whole:
        yield located("beside_number_form", rows, column, ~rows[column].str.fullmatch("[0-9]{0,9}"), file)
    for column in form.addresses:
        bad = (rows[column] != "") & ~rows[column].str.fullmatch(ADDRESS)
        yield located("beside_address_form", rows, column, bad, file)
    for column, words in form.words.items():
        unknown = ~all_among(rows[column], frozenset(words))
        yield located("beside_word_unknown", rows, column, unknown, file, accepted=", ".join(words))


def all_among(cells: pd.Series, accepted: frozenset[str]) -> pd.Series:
    """Return of which cells every value is accepted; an empty cell has no value."""
    return cells.map(lambda cell: {part.strip() for part in cell.split(SEPARATOR)} - {""} <= accepted).astype(bool)


def located(code: str, rows: pd.DataFrame, column: str, where: pd.Series, file: str, **details: object) -> Finding:
    """Make a warning of the marked cells of a column, each with its line and the file."""
    cells = rows.loc[where, column]
    return finding(code, column, cells, "warning", line=pd.Series(cells.index, index=cells.index), file=file, **details)

"""Load the events that come with the project."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from events.table import Dataset, ReadyView
from events.variants import NO_VARIANTS, Variants
from events.vocabulary import KNOWN_WORDS, Vocabulary
from loaders.beside import load_deployments, load_laws, load_legal_basis, located
from loaders.columns.mapping import apply_mapping
from loaders.columns.names import recognise
from loaders.decisions import Answers
from loaders.eras import read_eras
from loaders.load import load_rows, open_rows
from loaders.problems import Finding, UnreadableFile, row_finding
from loaders.report import LoadReport
from loaders.rows import Rows
from loaders.text_columns import TEXT, whole
from texts import LANGUAGES

DATA = Path(__file__).parent.parent / "events" / "data"


def load_curated(folder: Path = DATA, *, as_of: date | None = None) -> LoadReport:
    """Load the events of a dataset folder with all that stands beside them; `as_of` is today unless given.

    Raises UnreadableFile when `events.csv` is missing or unreadable. Without readable eras, laws or deployments the
    events still load, and a problem says so.
    """
    today = as_of or date.today()  # once: midnight may pass on the way
    eras, era_findings = load_eras(folder / "eras.csv")
    dataset, version_findings = load_version(folder / "dataset.toml")
    laws, law_findings = load_laws(folder, today)
    basis, basis_findings = load_legal_basis(folder, laws)
    vocabulary, term_findings = load_terms(folder / "terms.toml")
    variants, variant_findings = load_variants(folder / "variants.toml")
    rows = with_legal_basis(open_rows(folder / "events.csv", Answers()), basis)
    report = load_rows(
        rows, Answers(), name="events.csv", eras=eras, as_of=today, dataset=dataset, vocabulary=vocabulary
    )
    events = report.table.ids | ids_written(rows)
    deployments, deployment_findings = load_deployments(folder, laws, events, today)
    named_findings = (*version_findings, *term_findings, *variant_findings)
    beside = (*era_findings, *named_findings, *law_findings, *basis_findings, *deployment_findings)
    table = replace(report.table, laws=laws, deployments=deployments, variants=variants)
    return replace(report, table=table, findings=(*report.findings, *beside, *strangers(basis, events)))


def with_legal_basis(rows: Rows, basis: pd.DataFrame) -> Rows:
    """Write into the rows of the events on which laws each rests, unless they say so themselves."""
    named = recognise(rows.frame.columns)
    if "legal_basis" in named or "id" not in named or basis.empty:
        return rows
    laws = basis.set_index("event_id")["legal_basis"]
    cells = rows.frame[named["id"][0]].str.strip().map(laws).fillna("").astype(TEXT)
    return replace(rows, frame=rows.frame.assign(legal_basis=cells))


def ids_written(rows: Rows) -> frozenset[str]:
    """Return the ids that stand in the file, also of events that did not load: what rests on those is not wrong too."""
    named = recognise(rows.frame.columns)
    return frozenset(rows.frame[named["id"][0]].str.strip()) if "id" in named else frozenset()


def strangers(basis: pd.DataFrame, events: frozenset[str]) -> list[Finding]:
    """Say which legal bases are those of no event."""
    alone = ~basis["event_id"].isin(events)
    return [located("beside_id_unknown", basis, "event_id", alone, "legal_basis.csv")] if alone.any() else []


def load_eras(path: Path) -> tuple[pd.DataFrame | None, list[Finding]]:
    """Load the periods drawn behind the events; those that cannot be read are left out and said.

    Their problems are warnings: no event is lost with a period.
    """
    try:
        rows = open_rows(path, Answers())
        rows = apply_mapping(rows, recognise(rows.frame.columns))
    except UnreadableFile as error:
        return None, [row_finding("eras_unreadable", "", {1: str(error)}, "warning")]
    return read_eras(rows.frame, path.name)


def load_terms(path: Path) -> tuple[Vocabulary, list[Finding]]:
    """Load what the words of a dataset are called; without the file they are called as in the curated one.

    A file in which a word lacks a language is left out and said, since half of a page in each would be worse.
    """
    if not path.exists():
        return KNOWN_WORDS, []
    try:
        terms = tomllib.loads(path.read_text(encoding="utf-8"))
        unnamed = [word for words in terms.values() for word, names in words.items() if set(names) != set(LANGUAGES)]
    except (OSError, ValueError, AttributeError, TypeError) as error:
        return KNOWN_WORDS, [row_finding("terms_unreadable", "", {1: str(error)}, "warning")]
    if unnamed:
        return KNOWN_WORDS, [row_finding("terms_unnamed", "", {1: ", ".join(unnamed)}, "warning")]
    return Vocabulary(terms), []


def load_variants(path: Path) -> tuple[Variants, list[Finding]]:
    """Load which words of a dataset a search takes for each other, and how they are read; without the file, none.

    A file that cannot be read is left out and said.
    """
    if not path.exists():
        return NO_VARIANTS, []
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
        same = tuple(map(words_of, given.get("same", [])))
        also = {word: words_of(others) for word, others in given.get("also", {}).items()}
        readings = {word: whole(reading) for word, reading in given.get("readings", {}).items() if word}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        return NO_VARIANTS, [row_finding("variants_unreadable", "", {1: str(error)}, "warning")]
    return Variants(same, also, readings), []


def words_of(given: object) -> tuple[str, ...]:
    """Return a list of words without those that are empty; raises TypeError for anything else."""
    if not isinstance(given, list):
        raise TypeError(f"{given!r} is not a list of words")
    return tuple(word for word in map(whole, given) if word.strip())


def load_version(path: Path) -> tuple[Dataset, list[Finding]]:
    """Load name, version, date and ready views of a dataset; a folder without them is an unnamed dataset."""
    if not path.exists():
        return Dataset(), []
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
        views = tuple(ReadyView(**view) for view in given.pop("views", ()))
        return Dataset(**{name: str(value) for name, value in given.items()}, views=views), []
    except (OSError, ValueError, TypeError) as error:
        return Dataset(), [row_finding("dataset_unreadable", "", {1: str(error)}, "warning")]

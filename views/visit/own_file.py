"""The file of a visit: in the memory of this visit only, never on disk or in a shared cache, gone when removed."""

import hashlib
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PureWindowsPath
from typing import TypeVar

import streamlit as st

from loaders import Answers, Correction, LoadReport, Rows, UnreadableFile, corrected, load_rows, open_rows
from texts import text
from views.markdown import escaped

FILE, READ, LOADED, BOTH, CELLS = "own_file", "own_rows", "own_report", "own_together", "own_cells"
OVERVIEW, TIMELINE = "own_overview", "own_timeline"
MAPPED = "own_mappings"
LONGEST_NAME = 60
Made = TypeVar("Made")


@dataclass(frozen=True)
class OwnFile:
    """A file as it was dropped, with what its owner says of it and the cells corrected since, in their order."""

    name: str
    content: bytes = field(repr=False)
    digest: str
    answers: Answers = field(default_factory=Answers)
    corrections: tuple[Correction, ...] = ()

    @property
    def key(self) -> str:
        """What the events of the file depend on."""
        return f"{self.digest} {self.name} {self.answers} {self.corrections}"


def own_file() -> OwnFile | None:
    """Return the file of the visit, if there is one."""
    file: OwnFile | None = st.session_state.get(FILE)
    return file


def keep(name: str, content: bytes) -> None:
    """Make a file the file of the visit, in place of the one before."""
    forget()
    shown = "".join(character for character in PureWindowsPath(name).name if character.isprintable())
    st.session_state[FILE] = OwnFile(shown[-LONGEST_NAME:], content, hashlib.sha256(content).hexdigest())


def forget() -> None:
    """Forget the file and everything made of it; which columns were taken for ours is remembered."""
    for name in (FILE, READ, LOADED, BOTH, CELLS, OVERVIEW, TIMELINE):
        st.session_state.pop(name, None)


def answer(**answers: object) -> None:
    """Take answers to what the file leaves open; other rows than before have other columns and no corrections."""
    file = st.session_state[FILE]
    if {"encoding", "sheet"} & set(answers):
        file = replace(file, answers=replace(file.answers, columns=None), corrections=())
    st.session_state[FILE] = replace(file, answers=replace(file.answers, **answers))


def map_column(ours: str, theirs: Sequence[str], names: tuple[str, ...]) -> None:
    """Take some columns of the file, or none, for one of ours; remember it for files with the same columns."""
    mappings = st.session_state.setdefault(MAPPED, {})
    mappings[names] = {**mappings.get(names, {}), ours: tuple(theirs)}
    answer(columns=mappings[names])


def answers_for(file: OwnFile, rows: Rows) -> Answers:
    """Return the answers to a file; the mapping of an earlier file with the same columns holds for it too."""
    mappings: dict[tuple[str, ...], Mapping[str, Sequence[str]]] = st.session_state.get(MAPPED, {})
    known = mappings.get(tuple(map(str, rows.frame.columns)))
    return replace(file.answers, columns=file.answers.columns or known)


def correct(corrections: Sequence[Correction]) -> None:
    """Correct some cells, after the corrections made before."""
    file = st.session_state[FILE]
    st.session_state[FILE] = replace(file, corrections=(*file.corrections, *corrections))


def undo() -> None:
    """Take back the last correction."""
    file = st.session_state[FILE]
    st.session_state[FILE] = replace(file, corrections=file.corrections[:-1])


def read_file(file: OwnFile, language: str) -> Rows | UnreadableFile:
    """Return the rows of the file as they were dropped, or why there are none."""

    def make() -> Rows | UnreadableFile:
        with st.spinner(text("file.reading", language, name=escaped(file.name)), show_time=True):
            return tried(lambda: open_rows(file.content, file.answers))

    return kept(READ, (file.digest, file.answers.encoding, file.answers.sheet), make)


def load_file(file: OwnFile, language: str) -> LoadReport | UnreadableFile:
    """Return what loads of the file, corrected, or why nothing does."""

    def make() -> LoadReport | UnreadableFile:
        rows = read_file(file, language)
        if isinstance(rows, UnreadableFile):
            return rows
        said = text("file.loading", language, name=escaped(file.name), rows=f"{rows.rows_read:,}")
        with st.spinner(said, show_time=True):
            return tried(lambda: load_rows(corrected(rows, file.corrections), answers_for(file, rows), name=file.name))

    return kept(LOADED, (file.key, date.today()), make)


def tried(make: Callable[[], Made]) -> Made | UnreadableFile:
    """Return what was made, or the refusal of the file."""
    try:
        return make()
    except UnreadableFile as error:
        return error


def kept(name: str, key: Hashable, make: Callable[[], Made]) -> Made:
    """Return what was made for a key in this visit, or make it; only the last is kept."""
    if name not in st.session_state or st.session_state[name][0] != key:
        st.session_state[name] = (key, make())
    made: Made = st.session_state[name][1]
    return made

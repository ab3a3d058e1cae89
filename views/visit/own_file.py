"""The file of a visit: in the memory of this visit only, never on disk or in a shared cache, gone when removed."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PureWindowsPath
from typing import Any

from loaders import Answers, Correction, Rows
from views.visit.file import OwnFile
from views.visit.kept import FILE, MAPPINGS, forget_file

LONGEST_NAME = 60


def keep_file(name: str, content: bytes) -> None:
    """Make a file the file of the visit, in place of the one before."""
    forget_file()
    shown = "".join(character for character in PureWindowsPath(name).name if character.isprintable())
    FILE.set(OwnFile(shown[-LONGEST_NAME:], content, hashlib.sha256(content).hexdigest()))


def answer(**answers: Any) -> None:  # noqa: ANN401 - the fields of Answers
    """Take answers to what the file leaves open; other rows than before have other columns and no corrections."""
    file = FILE.get()
    if file is None:
        return
    if {"encoding", "sheet"} & set(answers):
        file = replace(file, answers=replace(file.answers, columns=None), corrections=())
    FILE.set(replace(file, answers=replace(file.answers, **answers)))


def map_column(ours: str, theirs: Sequence[str], names: tuple[str, ...]) -> None:
    """Take some columns of the file, or none, for one of ours; remember it for files with the same columns."""
    mappings = MAPPINGS.get()
    mapping = {**mappings.get(names, {}), ours: tuple(theirs)}
    MAPPINGS.set({**mappings, names: mapping})
    answer(columns=mapping)


def answers_for(file: OwnFile, rows: Rows) -> Answers:
    """Return the answers to a file; the mapping of an earlier file with the same columns holds for it too."""
    known = MAPPINGS.get().get(tuple(map(str, rows.frame.columns)))
    return replace(file.answers, columns=file.answers.columns or known)


def correct(corrections: Sequence[Correction]) -> None:
    """Correct some cells, after the corrections made before."""
    file = FILE.get()
    if file is not None:
        FILE.set(replace(file, corrections=(*file.corrections, *corrections)))


def undo() -> None:
    """Take back the last correction."""
    file = FILE.get()
    if file is not None:
        FILE.set(replace(file, corrections=file.corrections[:-1]))

"""The reader's file, read and loaded: once for what it is and what was answered and corrected since."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import streamlit as st

from loaders import LoadReport, Rows, UnreadableFile, corrected, load_rows, open_rows
from texts import text
from views.markdown import escaped
from views.visit.file import OwnFile
from views.visit.kept import REPORT, ROWS
from views.visit.own_file import answers_for

Result = TypeVar("Result")


def read_file(file: OwnFile, language: str) -> Rows | UnreadableFile:
    """Return the rows of the file as they were dropped, or why there are none."""

    def make() -> Rows | UnreadableFile:
        with st.spinner(text("file.reading", language, name=escaped(file.name)), show_time=True):
            return tried(lambda: open_rows(file.content, file.answers))

    return ROWS.of((file.digest, file.answers.encoding, file.answers.sheet), make)


def load_file(file: OwnFile, language: str) -> LoadReport | UnreadableFile:
    """Return what loads of the file, corrected, or why nothing does."""

    def make() -> LoadReport | UnreadableFile:
        rows = read_file(file, language)
        if isinstance(rows, UnreadableFile):
            return rows
        said = text("file.loading", language, name=escaped(file.name), rows=f"{rows.rows_read:,}")
        with st.spinner(said, show_time=True):
            return tried(lambda: load_rows(corrected(rows, file.corrections), answers_for(file, rows), name=file.name))

    return REPORT.of((file.key, date.today()), make)


def tried(make: Callable[[], Result]) -> Result | UnreadableFile:
    """Return what was made, or the refusal of the file."""
    try:
        return make()
    except UnreadableFile as error:
        return error

"""The rows of the file as a table: a cell that is corrected is checked at once, and each correction can be undone."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from loaders import Correction, LoadReport, Rows, UnreadableFile, corrected
from texts import text
from views.visit.file import OwnFile, RowsShown
from views.visit.kept import FILE, ROWS_SHOWN, TABLES_MADE
from views.visit.own_file import correct, undo
from views.visit.widgets import read_widget

MOST_ROWS = 1_000
MOST_HEIGHT, ROW_HEIGHT = 420, 35


def show_cells(file: OwnFile, rows: Rows, report: LoadReport | UnreadableFile, language: str) -> None:
    """Show the rows as they are written, with what is wrong with each; a cell is corrected by typing."""
    st.markdown(f"### {text('file.rows', language)}")
    only_wrong = wrong_rows(report).size > 0 and st.checkbox(
        text("file.only_wrong", language), key="only_wrong", persist_state="session"
    )
    key: Hashable = (file.digest, file.answers.encoding, file.answers.sheet, only_wrong)
    shown = ROWS_SHOWN.of(key, lambda: shown_rows(file, rows, report, only_wrong=only_wrong))
    show_editor(shown, said_of(shown.frame.index, report, language), language)
    if shown.left_out:
        count, total = len(shown.frame), len(shown.frame) + shown.left_out
        st.caption(text("file.rows_left_out", language, n=f"{count:,}", total=f"{total:,}"))
    if file.corrections:
        last = file.corrections[-1]
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(text("file.undo", language), key="undo", on_click=undo_last)
            st.text(text("file.corrected", language, n=len(file.corrections), row=last.row, column=last.column))


def wrong_rows(report: LoadReport | UnreadableFile) -> pd.Index:
    """Return the rows of which something is said."""
    if isinstance(report, UnreadableFile):
        return pd.Index([])
    rows = [each.cells.index.to_numpy() for each in report.findings]
    return pd.Index(np.unique(np.concatenate(rows))) if rows else pd.Index([])


def shown_rows(file: OwnFile, rows: Rows, report: LoadReport | UnreadableFile, *, only_wrong: bool) -> RowsShown:
    """Return the first rows as they are corrected so far, or the first of those with a problem."""
    TABLES_MADE.set(TABLES_MADE.get() + 1)
    frame = corrected(rows, file.corrections).frame
    if only_wrong:
        frame = frame[frame.index.isin(wrong_rows(report))]
    return RowsShown(frame.head(MOST_ROWS), max(len(frame) - MOST_ROWS, 0), f"cells_{TABLES_MADE.get()}")


def said_of(rows: pd.Index, report: LoadReport | UnreadableFile, language: str) -> pd.Series:
    """Return what is said of each of some rows, as one text."""
    said: dict[int, list[str]] = {row: [] for row in rows}
    findings = report.findings if isinstance(report, LoadReport) else ()
    for finding in findings:
        for problem in finding.take(finding.cells.index.isin(rows)).problems():
            said[problem.row].append(problem.sentence(language))
    return pd.Series([" ".join(dict.fromkeys(sentences)) for sentences in said.values()], index=rows, dtype="str")


def show_editor(shown: RowsShown, said: pd.Series, language: str) -> None:
    """Show the table; the column of problems stands first and cannot be typed into."""
    first = text("report.message", language)
    while first in shown.frame:
        first += " "
    columns: dict[Any, Any] = {name: st.column_config.TextColumn(str(name)) for name in shown.frame.columns}
    columns["_index"] = st.column_config.NumberColumn(text("report.row", language), disabled=True, format="%d")
    st.data_editor(
        pd.concat([said.rename(first), shown.frame], axis=1),
        key=shown.key,
        num_rows="fixed",
        height=min(ROW_HEIGHT * (len(shown.frame) + 1) + 3, MOST_HEIGHT),
        column_config=columns | {first: st.column_config.TextColumn(first, disabled=True, width="medium")},
        on_change=take_typed,
        args=(shown,),
        alt=text("file.rows_alt", language),
    )


def take_typed(shown: RowsShown) -> None:
    """Take over what was typed since the last time."""
    file = FILE.get()
    if file is not None:
        correct(newly_typed(shown.frame, read_widget(shown.key)["edited_rows"], file.corrections))


def newly_typed(
    frame: pd.DataFrame, edited: Mapping[int, Mapping[str, Any]], known: Sequence[Correction]
) -> tuple[Correction, ...]:
    """Return the corrections among all that was typed into a table that are not known yet.

    `edited` maps the place of a row in `frame` to its typed cells, as the table of Streamlit reports them; a cell that
    was emptied is None.
    """
    now = {(each.row, each.column): each.value for each in known}
    typed = [
        Correction(int(frame.index[place]), column, "" if value is None else str(value))
        for place, cells_of_row in edited.items()
        for column, value in cells_of_row.items()
    ]
    return tuple(
        each for each in typed if each.value != now.get((each.row, each.column), frame.loc[each.row, each.column])
    )


def undo_last() -> None:
    """Take back the last correction; the table is made anew with what stood there before."""
    undo()
    ROWS_SHOWN.empty()

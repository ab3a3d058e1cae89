"""The tab of the reader's own events: a file is dropped, read, questioned, corrected, looked at and taken away."""

from collections.abc import Callable

import streamlit as st

from loaders import LoadReport, Preview, Rows, UnreadableFile, corrected, events_csv, preview, problems_csv, rows_csv
from texts import term, text
from views.markdown import escaped
from views.own_file.cells import show_cells
from views.own_file.drop import remove_file, show_drop, show_templates
from views.own_file.mapping import show_mapping
from views.own_file.problems import show_problems
from views.own_file.questions import show_encoding, show_questions, show_sheet
from views.own_file.to_timeline import show_ways
from views.visit.data import Data
from views.visit.file import OwnFile
from views.visit.kept import FILE
from views.visit.own_file import answer, answers_for
from views.visit.reading import load_file, read_file, tried


def show_own_events(data: Data | None, language: str) -> None:
    """Show the file of the visit from top to bottom, or the place where one can be dropped."""
    file = FILE.get()
    if file is None:
        st.markdown(text("file.purpose", language))
        show_drop(language)
        show_templates(language)
        return
    rows = read_file(file, language)
    if isinstance(rows, UnreadableFile):
        show_file_heading(file, rows, language)
        if rows.code in ("encoding", "encoding_unknown"):
            show_encoding(file.answers.encoding or "", language)
        if file.answers.encoding or file.answers.sheet:
            again = {"encoding": None, "sheet": None}
            st.button(text("file.reset", language), key="reset", on_click=answer, kwargs=again)
        return
    seen = tried(lambda: preview(rows, answers_for(file, rows)))
    report = load_file(file, language)
    show_file_heading(file, report, language)
    if isinstance(report, LoadReport):
        show_ways(data, report, language)
    show_taken_for(file, rows, report, language)
    if isinstance(seen, Preview):
        show_mapping(seen, language)
    if isinstance(report, LoadReport):
        show_problems(report, language)
    show_cells(file, rows, report, language)
    show_take_away(file, rows, report, language)


def show_file_heading(file: OwnFile, report: LoadReport | UnreadableFile, language: str) -> None:
    """Show the name of the file, why it cannot be loaded if so, and the way to forget it."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"## {escaped(file.name)}")
        st.button(text("file.remove", language), key="remove_file", on_click=remove_file, type="tertiary")
    if isinstance(report, UnreadableFile):
        st.error(escaped(report.sentence(language)))


def show_taken_for(file: OwnFile, rows: Rows, report: LoadReport | UnreadableFile, language: str) -> None:
    """Say what the file was taken for and what was decided, and ask what it leaves open."""
    told = report if isinstance(report, LoadReport) else rows
    lines = [text("file.format", language, format=term("format", told.format, language))]
    lines += [decision.sentence(language) for decision in told.decisions]
    st.caption(escaped(" ".join(lines)))
    show_sheet(rows, language)
    show_questions(told.questions, file.answers, language)


def show_take_away(file: OwnFile, rows: Rows, report: LoadReport | UnreadableFile, language: str) -> None:
    """Offer the rows as corrected, those that loaded, and what is wrong with the others."""
    st.markdown(f"### {text('file.take_away', language)}")
    with st.container(horizontal=True, key="take_away"):
        show_download("corrected", lambda: rows_csv(corrected(rows, file.corrections)), language)
        if isinstance(report, LoadReport):
            show_download("events", lambda: events_csv(report.table), language)
            if report.findings:
                show_download("problems", lambda: problems_csv(report, language), language)


def show_download(name: str, write: Callable[[], bytes], language: str) -> None:
    """Show a button that saves something of the file; the bytes are made when it is pressed."""
    st.download_button(
        text(f"file.take_{name}", language),
        data=write,
        file_name=f"{name}.csv",
        mime="text/csv",
        key=f"take_{name}",
        on_click="ignore",
    )

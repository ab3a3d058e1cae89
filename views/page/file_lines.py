"""What became of the files, over every tab: how many rows loaded, and what is wrong with the curated ones."""

import streamlit as st

from loaders import LoadReport, UnreadableFile
from texts import text
from views.markdown import escaped
from views.visit.data import Data
from views.visit.kept import FILE

LONGEST_LIST = 5


def show_file_lines(data: Data, language: str) -> None:
    """Say how many rows of the reader's file loaded, always, and of the curated ones where something is wrong."""
    if isinstance(data.curated, UnreadableFile):
        st.error(escaped(data.curated.sentence(language)))
    else:
        show_problem_lines(data.curated, language)
    file = FILE.get()
    if file is not None and data.own is not None:
        said = data.own.sentence(language) if isinstance(data.own, UnreadableFile) else rows_line(data.own, language)
        with st.container(key="file_line"):
            st.caption(escaped(text("file.line", language, name=file.name, said=said)))


def show_problem_lines(report: LoadReport, language: str) -> None:
    """Say how many of the curated rows loaded and what is wrong with the others, where anything is."""
    if not report.problems:
        return
    counts = {"n": len(report.table), "total": report.rows_read, "problems": len(report.problems)}
    lines = [text("problem.line", language, row=each.row, sentence=each.sentence(language)) for each in report.problems]
    with st.container(border=True, key="problems"):
        st.text(text("problem.summary", language, **counts))
        st.text("\n".join(lines[:LONGEST_LIST]))
        if len(lines) > LONGEST_LIST:
            with st.expander(text("problem.more", language, n=len(lines) - LONGEST_LIST)):
                st.text("\n".join(lines[LONGEST_LIST:]))


def rows_line(report: LoadReport, language: str) -> str:
    """Return how many rows of how many loaded, and how many problems there are of each kind."""
    counts = {
        severity: sum(len(each) for each in report.findings if each.severity == severity)
        for severity in ("error", "warning")
    }
    said = [text("file.loaded", language, n=f"{len(report.table):,}", total=f"{report.rows_read:,}")]
    said += [text(f"file.{severity}s", language, n=f"{count:,}") for severity, count in counts.items() if count]
    return " · ".join(said)

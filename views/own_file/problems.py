"""What is wrong with a file: how many rows loaded, and each reason once with the rows that share it."""

import streamlit as st

from loaders import LoadReport, UnreadableFile
from loaders.problems import Finding
from texts import text
from views.markdown import escaped
from views.visit.data import Data
from views.visit.own_file import own_file

LONGEST_LIST, SHOWN_AT_ONCE, ROWS_NAMED = 5, 8, 12


def loaded_line(report: LoadReport, language: str) -> str:
    """Return how many rows of how many loaded, and how many problems there are of each kind."""
    counts = {
        severity: sum(len(each) for each in report.findings if each.severity == severity)
        for severity in ("error", "warning")
    }
    said = [text("file.loaded", language, n=f"{len(report.table):,}", total=f"{report.rows_read:,}")]
    said += [text(f"file.{severity}s", language, n=f"{count:,}") for severity, count in counts.items() if count]
    return " · ".join(said)


def file_lines(data: Data, language: str) -> None:
    """Say how many rows of the reader's file loaded, always, and of the curated ones where something is wrong."""
    if isinstance(data.curated, UnreadableFile):
        st.error(escaped(data.curated.sentence(language)))
    else:
        problem_lines(data.curated, language)
    file = own_file()
    if file is not None and data.own is not None:
        said = data.own.sentence(language) if isinstance(data.own, UnreadableFile) else loaded_line(data.own, language)
        with st.container(key="file_line"):
            st.caption(escaped(text("file.line", language, name=file.name, said=said)))


def problem_lines(report: LoadReport, language: str) -> None:
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


def problems(report: LoadReport, language: str) -> None:
    """Show each reason once, those that keep rows out first, with the rows that share it."""
    found = sorted(report.findings, key=lambda each: (each.severity, each.cells.index[0]))
    if not found:
        return
    st.markdown(f"### {text('file.problems', language)}")
    st.markdown("\n".join(f"- {described(each, language)}" for each in found[:SHOWN_AT_ONCE]))
    if len(found) > SHOWN_AT_ONCE:
        with st.expander(text("problem.more", language, n=len(found) - SHOWN_AT_ONCE)):
            st.markdown("\n".join(f"- {described(each, language)}" for each in found[SHOWN_AT_ONCE:]))


def described(finding: Finding, language: str) -> str:
    """Write a finding as Markdown: what it means for its rows, which they are, and the sentence of the first."""
    rows = finding.cells.index.unique()
    named = ", ".join(map(str, rows[:ROWS_NAMED])) + (" …" if len(rows) > ROWS_NAMED else "")
    if len(rows) == 1:
        which = text("file.one_row", language, rows=named)
    else:
        which = text("file.several_rows", language, count=f"{len(rows):,}", rows=named)
    head = text(f"file.finding_{finding.severity}", language, rows=which)
    return f"**{escaped(head)}** {escaped(next(finding.problems()).sentence(language))}"

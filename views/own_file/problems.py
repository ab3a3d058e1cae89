"""What is wrong with a file: each reason once, with the rows that share it."""

import streamlit as st

from loaders import LoadReport
from loaders.problems import Finding
from texts import text
from views.markdown import escaped

SHOWN_AT_ONCE, ROWS_NAMED = 8, 12


def show_problems(report: LoadReport, language: str) -> None:
    """Show each reason once, those that keep rows out first, with the rows that share it."""
    found = sorted(report.findings, key=lambda each: (each.severity, each.cells.index[0]))
    if not found:
        return
    st.markdown(f"### {text('file.problems', language)}")
    st.markdown("\n".join(f"- {written_finding(each, language)}" for each in found[:SHOWN_AT_ONCE]))
    if len(found) > SHOWN_AT_ONCE:
        with st.expander(text("problem.more", language, n=len(found) - SHOWN_AT_ONCE)):
            st.markdown("\n".join(f"- {written_finding(each, language)}" for each in found[SHOWN_AT_ONCE:]))


def written_finding(finding: Finding, language: str) -> str:
    """Write a finding as Markdown: what it means for its rows, which they are, and the sentence of the first."""
    rows = finding.cells.index.unique()
    named = ", ".join(map(str, rows[:ROWS_NAMED])) + (" …" if len(rows) > ROWS_NAMED else "")
    if len(rows) == 1:
        which = text("file.one_row", language, rows=named)
    else:
        which = text("file.several_rows", language, count=f"{len(rows):,}", rows=named)
    head = text(f"file.finding_{finding.severity}", language, rows=which)
    return f"**{escaped(head)}** {escaped(next(finding.problems()).sentence(language))}"

"""What is wrong with a file: each reason once, with the rows that share it."""

import streamlit as st

from loaders import LoadReport
from loaders.problems import Finding, shortened
from texts import text
from views.markdown import escaped

SHOWN_AT_ONCE, ROWS_NAMED, VALUES_NAMED = 8, 12, 5


def show_problems(report: LoadReport, language: str) -> None:
    """Show each reason once, those that keep rows out first, with the rows that share it."""
    found = worst_first(report)
    if not found:
        return
    st.markdown(f"### {text('file.problems', language)}")
    st.markdown("\n".join(f"- {written_finding(each, language)}" for each in found[:SHOWN_AT_ONCE]))
    if len(found) > SHOWN_AT_ONCE:
        with st.expander(text("problem.more", language, n=len(found) - SHOWN_AT_ONCE)):
            st.markdown("\n".join(f"- {written_finding(each, language)}" for each in found[SHOWN_AT_ONCE:]))


def worst_first(report: LoadReport) -> list[Finding]:
    """Return what was found in a file, that which keeps rows out first."""
    return sorted(report.findings, key=lambda each: (each.severity, each.cells.index[0]))


def written_finding(finding: Finding, language: str) -> str:
    """Write a finding as Markdown: what it means for its rows, which they are, and what is wrong with them."""
    return f"**{escaped(concerned(finding, language))}** {escaped(said_of_all(finding, language))}"


def plain_finding(finding: Finding, language: str) -> str:
    """Write a finding as text, as `written_finding` does."""
    return text("file.finding", language, head=concerned(finding, language), sentence=said_of_all(finding, language))


def concerned(finding: Finding, language: str) -> str:
    """Write what a finding means for its rows and which they are."""
    rows = finding.cells.index.unique()
    named = ", ".join(map(str, rows[:ROWS_NAMED])) + (" …" if len(rows) > ROWS_NAMED else "")
    if len(rows) == 1:
        which = text("file.one_row", language, rows=named)
    else:
        which = text("file.several_rows", language, count=f"{len(rows):,}", rows=named)
    return text(f"file.finding_{finding.severity}", language, rows=which)


def said_of_all(finding: Finding, language: str) -> str:
    """Write the sentence of the first cell of a finding, with the values of the others where it quotes that one."""
    sentence = next(finding.problems()).sentence(language)
    values = [text("file.quoted", language, value=shortened(value)) for value in finding.cells.unique()]
    if finding.varying or len(values) == 1:
        return sentence
    named = text("file.quoted_joint", language).join(values[:VALUES_NAMED])
    if len(values) > VALUES_NAMED:
        named = text("file.and_others", language, values=named)
    return sentence.replace(values[0], named, 1)

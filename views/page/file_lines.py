"""What became of the files, over every tab: how many rows loaded, and what is wrong with the curated ones."""

import streamlit as st

from loaders import LoadReport, UnreadableFile
from texts import text
from views.markdown import escaped
from views.own_file.problems import plain_finding, worst_first
from views.visit.data import Data
from views.visit.kept import FILE


def show_file_lines(data: Data, language: str) -> None:
    """Say how many rows of the reader's file loaded, always, and of the curated ones where something is wrong."""
    if isinstance(data.curated, UnreadableFile):
        st.error(escaped(data.curated.sentence(language)))
    elif data.curated.findings:
        show_line("problems", rows_line(data.curated, language), data.curated, language)
    file = FILE.get()
    if file is not None and data.own is not None:
        said = data.own.sentence(language) if isinstance(data.own, UnreadableFile) else rows_line(data.own, language)
        show_line("file_line", text("file.line", language, name=file.name, said=said), data.own, language)


def show_line(key: str, line: str, report: LoadReport | UnreadableFile, language: str) -> None:
    """Say what became of a file in one line, with what is wrong folded behind it: each reason once, with its rows."""
    with st.container(key=key):
        if isinstance(report, UnreadableFile) or not report.findings:
            st.caption(escaped(line))
            return
        with st.popover(escaped(line), type="tertiary"):
            st.text("\n\n".join(plain_finding(each, language) for each in worst_first(report)))


def rows_line(report: LoadReport, language: str) -> str:
    """Return how many rows of how many loaded, and how many problems there are of each kind."""
    counts = {
        severity: sum(len(each) for each in report.findings if each.severity == severity)
        for severity in ("error", "warning")
    }
    said = [text("file.loaded", language, n=f"{len(report.table):,}", total=f"{report.rows_read:,}")]
    said += [
        text(f"file.{severity}s" + ("_one" if count == 1 else ""), language, n=f"{count:,}")
        for severity, count in counts.items()
        if count
    ]
    return " · ".join(said)

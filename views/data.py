"""The events of the visit, loaded once a day and a file version."""

import logging
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from loaders import LoadReport, UnreadableFile, load_curated
from loaders.curated import DATA
from texts import text

LONGEST_LIST = 5
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Loaded:
    """What the page shows, and the key under which things made from it may be kept: it changes when the data does."""

    report: LoadReport
    key: Hashable


def curated(language: str) -> Loaded:
    """Return the curated events; where they cannot be read, say why in a sentence and end the page."""
    version, today = file_version(), date.today()
    try:
        return Loaded(load(version, today), (version, today))
    except UnreadableFile as error:
        log.exception("The curated events cannot be read")
        st.error(error.sentence(language))
        st.stop()


@st.cache_resource(max_entries=2, show_spinner=False)
def load(version: tuple[tuple[str, int, int], ...], today: date) -> LoadReport:  # noqa: ARG001 - the key of the cache
    """Load the curated events; a changed file or a new day loads them again. The table is shared and never changed."""
    return load_curated(as_of=today)


def file_version() -> tuple[tuple[str, int, int], ...]:
    """Return what changes when a file of the dataset does."""
    return tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(DATA.glob("*.*")))


def problem_lines(report: LoadReport, language: str) -> None:
    """Say how many rows loaded and what is wrong with the others, where anything is."""
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

"""What a file leaves open is asked, never guessed: the order of day and month, the encoding, the sheet."""

from collections.abc import Sequence

import streamlit as st

from loaders import Answers, Rows
from loaders.decisions import Question
from loaders.files.encodings import UNDERSTOOD
from texts import text
from views.visit.own_file import answer

ORDERS = {"day": True, "month": False}


def questions(open_ones: Sequence[Question], answers: Answers, language: str) -> None:
    """Ask what the file leaves open, and keep showing what was answered so that it can be changed."""
    asked = {question.answer: question for question in open_ones}
    if question := asked.get("day_first"):
        st.text(question.sentence(language))
    if question or answers.day_first is not None:
        day_first(answers.day_first, language)
    if question := asked.get("encoding"):
        st.text(question.sentence(language))
    if question or answers.encoding:
        encoding_choice(answers.encoding or (question.taken if question else ""), language)


def day_first(chosen: bool | None, language: str) -> None:
    """Ask how 1/2/1992 is meant in this file."""
    st.session_state["day_first"] = next((name for name, first in ORDERS.items() if first is chosen), None)
    st.segmented_control(
        text("file.order", language),
        list(ORDERS),
        format_func=lambda name: text(f"file.order_{name}", language),
        key="day_first",
        on_change=lambda: answer(day_first=ORDERS.get(st.session_state["day_first"])),
    )


def encoding_choice(taken: str, language: str) -> None:
    """Ask in which encoding the text was saved."""
    choices = list(dict.fromkeys((*UNDERSTOOD, taken))) if taken else list(UNDERSTOOD)
    st.session_state["encoding"] = taken or None
    st.selectbox(
        text("file.encoding", language),
        choices,
        key="encoding",
        placeholder=text("file.choose", language),
        on_change=lambda: answer(encoding=st.session_state["encoding"]),
        width=280,
    )


def sheet_choice(rows: Rows, language: str) -> None:
    """Show which sheet of a workbook of several is read, to be changed."""
    if len(rows.sheets) < 2:
        return
    st.session_state["sheet"] = rows.sheet
    st.selectbox(
        text("file.sheet", language),
        rows.sheets,
        key="sheet",
        on_change=lambda: answer(sheet=st.session_state["sheet"]),
        width=280,
    )

"""What a file leaves open is asked, never guessed: the order of day and month, the encoding, the sheet."""

from collections.abc import Sequence

import streamlit as st

from loaders import Answers, Rows
from loaders.decisions import Question
from loaders.files.encodings import UNDERSTOOD
from texts import text
from views.visit.own_file import answer
from views.visit.widgets import read_widget, set_widget

ORDERS = {"day": True, "month": False}


def show_questions(open_ones: Sequence[Question], answers: Answers, language: str) -> None:
    """Ask what the file leaves open, and keep showing what was answered so that it can be changed."""
    asked = {question.answer: question for question in open_ones}
    if question := asked.get("day_first"):
        st.text(question.sentence(language))
    if question or answers.day_first is not None:
        show_day_first(answers.day_first, language)
    if question := asked.get("encoding"):
        st.text(question.sentence(language))
    if question or answers.encoding:
        show_encoding(answers.encoding or (question.taken if question else ""), language)


def show_day_first(chosen: bool | None, language: str) -> None:
    """Ask how 1/2/1992 is meant in this file."""
    set_widget("day_first", next((name for name, first in ORDERS.items() if first is chosen), None))
    st.segmented_control(
        text("file.order", language),
        list(ORDERS),
        format_func=lambda name: text(f"file.order_{name}", language),
        key="day_first",
        on_change=lambda: answer(day_first=ORDERS.get(read_widget("day_first"))),
    )


def show_encoding(taken: str, language: str) -> None:
    """Ask in which encoding the text was saved."""
    choices = list(dict.fromkeys((*UNDERSTOOD, taken))) if taken else list(UNDERSTOOD)
    set_widget("encoding", taken or None)
    st.selectbox(
        text("file.encoding", language),
        choices,
        key="encoding",
        placeholder=text("file.choose", language),
        on_change=lambda: answer(encoding=read_widget("encoding")),
        width=280,
    )


def show_sheet(rows: Rows, language: str) -> None:
    """Show which sheet of a workbook of several is read, to be changed."""
    if len(rows.sheets) < 2:
        return
    set_widget("sheet", rows.sheet)
    st.selectbox(
        text("file.sheet", language),
        rows.sheets,
        key="sheet",
        on_change=lambda: answer(sheet=read_widget("sheet")),
        width=280,
    )

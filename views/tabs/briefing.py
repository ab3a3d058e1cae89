"""The briefing: the view as it will be handed over, and a button for each kind of file."""

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from events.table import EventTable
from events.view import View
from exports import FORMATS, export, file_name, previews
from exports.briefing import SHAPES
from texts import LANGUAGES, text
from views.tabs.picked import show_picked
from views.visit.kept import NOTE, SENTENCES, TITLE, Kept
from views.visit.widgets import read_widget, set_by_reader, set_widget

LONGEST_TITLE, LONGEST_NOTE = 200, 400


def show_briefing(table: EventTable, view: View) -> None:
    """Show the first sheets as they will be, what can be said about them, and the files to take away."""
    with st.container(key="briefing"):
        choices, preview = st.columns([2, 5], gap="large")
    with choices:
        show_picked(table, view)
        title, note = show_words(view)
        language, shape, with_table = show_shape(view)
    shown = replace(view, language=language)
    options: dict[str, Any] = {"title": title or None, "note": note, "shape": shape, "with_table": with_table}
    options["sentences"] = SENTENCES.get()
    with preview:
        show_sheets(table, shown, options)
    with choices:
        show_files(table, shown, title, options)


def show_words(view: View) -> tuple[str, str]:
    """Ask for a title and a note; without a title the sheet makes its own from the view."""
    language = view.language
    set_widget("briefing_title", TITLE.get())
    st.text_input(
        text("briefing.title", language),
        key="briefing_title",
        placeholder=text("briefing.title_hint", language),
        max_chars=LONGEST_TITLE,
        on_change=take_words,
        args=("briefing_title", TITLE, LONGEST_TITLE),
    )
    set_widget("briefing_note", NOTE.get())
    st.text_area(
        text("briefing.note", language),
        key="briefing_note",
        max_chars=LONGEST_NOTE,
        height=80,
        on_change=take_words,
        args=("briefing_note", NOTE, LONGEST_NOTE),
    )
    return TITLE.get(), NOTE.get()


def take_words(key: str, kept: Kept[str], longest: int) -> None:
    """Take a title or a note; the address says it from the next run on."""
    words = (read_widget(key) or "").strip()[:longest]
    set_by_reader(key, words)
    kept.set(words)


def show_shape(view: View) -> tuple[str, str, bool]:
    """Ask for language, shape and whether the table comes with it."""
    language = st.segmented_control(
        text("page.language", view.language),
        LANGUAGES,
        default=view.language,
        format_func=lambda each: text("page.language_name", each),
        key=f"briefing_language_{view.language}",
        required=True,
    )
    shape = st.segmented_control(
        text("briefing.shape", view.language),
        SHAPES,
        default=SHAPES[0],
        key="briefing_shape",
        help=text("briefing.shape_of_pictures", view.language),
        required=True,
        persist_state="session",
    )
    with_table = st.checkbox(text("briefing.with_table", view.language), key="briefing_table", persist_state="session")
    return language, shape, with_table


def show_sheets(table: EventTable, view: View, options: dict[str, Any]) -> None:
    """Show every sheet but those of the table, as the slide and the PDF will have them."""
    drawn = previews(table, view, **options)
    for number, sheet in enumerate(drawn, start=1):
        alt = text("briefing.preview_alt", view.language, number=number, total=len(drawn))
        with st.container(border=True, key=f"sheet_{number}"):
            st.image(sheet, width="stretch", alt=alt)


def show_files(table: EventTable, view: View, title: str, options: dict[str, Any]) -> None:
    """Show a button for each format; the file is made when its button is pressed."""
    st.caption(text("briefing.files", view.language))
    for name, kind in FORMATS.items():
        st.download_button(
            text(f"briefing.{name}", view.language),
            data=partial(export, table, view, name, **options),
            file_name=file_name(table, view, name, title=title),
            mime=kind.media_type,
            key=f"download_{name}",
            on_click="ignore",
            width="stretch",
        )

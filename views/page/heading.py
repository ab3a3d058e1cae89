"""The head of the page: title, language switch, the filters in force, and what of the address was ignored."""

import streamlit as st

from events.described import count_words, filter_words
from events.table import EventTable
from events.view import DEFAULTS, SELECTION, View
from texts import LANGUAGES, text
from views.markdown import escaped
from views.page.one_of import show_one_of
from views.visit.kept import NOTES
from views.visit.view import change

SHOWN = 60


def show_page_title(view: View) -> None:
    """Show the title and the language switch."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="heading"):
        st.markdown(f"# {text('page.title', view.language)}")
        labels = {language: text("page.language_name", language) for language in LANGUAGES}
        show_one_of(view, "language", text("page.language", view.language), labels, "collapsed")


def show_filter_line(table: EventTable, selected: EventTable, view: View) -> None:
    """Show how many events are selected and by which filters, and the way back to all."""
    words = [count_words(len(selected), table, view), *filter_words(table, view)]
    with st.container(horizontal=True, vertical_alignment="center", key="filter_line"):
        st.markdown(f"**{escaped(words[0])}**" + "".join(f" · {escaped(word)}" for word in words[1:]), width="content")
        if view.filtered:
            st.button(text("page.clear", view.language), type="tertiary", on_click=take_all_off, key="clear")


def take_all_off() -> None:
    """Take all filters off."""
    change(**{name: DEFAULTS[name] for name in (*SELECTION, "match")})


def show_address_notes(view: View) -> None:
    """Say what of the address was ignored, and why."""
    notes = NOTES.get()
    if notes:
        lines = [
            text(f"address.{note.code}", view.language, key=note.key[:SHOWN], value=shortened(note.value))
            for note in notes
        ]
        with st.container(border=True, key="address_notes"):
            st.text("\n".join(dict.fromkeys(lines)))


def shortened(value: str) -> str:
    """Cut a value so that the sentence around it stays readable."""
    return value if len(value) <= SHOWN else value[:SHOWN] + "…"

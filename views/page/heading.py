"""The head of the page: title, what this is, where to begin, the filters in force, what of the address was ignored."""

import streamlit as st

from events.described import count_words, filter_words
from events.options import CURATED, OWN
from events.table import EventTable
from events.view import DEFAULTS, SELECTION, View
from texts import LANGUAGES, text
from views.markdown import escaped
from views.page.one_of import show_one_of
from views.page.tab_row import open_tab
from views.visit.kept import NOTES
from views.visit.picks import MOST_AT_ONCE, pick_all, picks
from views.visit.view import change, look_through

SHOWN = 60


def show_page_title(table: EventTable, view: View, tab: str) -> None:
    """Show the title, the way to a briefing and the language switch."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="heading"):
        st.markdown(f"# {escaped(page_title(table, view))}", width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content"):
            if tab != "briefing":
                count = len(picks())
                st.button(
                    text("picks.count" if count else "page.make_briefing", view.language, n=f"{count:,}"),
                    key="make_briefing",
                    type="primary",
                    on_click=open_tab,
                    args=("briefing",),
                )
            labels = {language: text("page.language_name", language) for language in LANGUAGES}
            show_one_of(view, "language", text("page.language", view.language), labels, "collapsed")


def show_beginning(table: EventTable, view: View) -> None:
    """Say in one sentence what the curated events are, and offer the ready views of their dataset."""
    if view.data != CURATED or not len(table):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="beginning"):
        year = table.frame["first_day"].min().year
        st.markdown(text("page.what_this_is", view.language, year=year), width="content")
        for number, ready in enumerate(table.dataset.views):
            st.button(
                escaped(ready.named(view.language)),
                key=f"ready_{number}",
                type="tertiary",
                on_click=look_through,
                args=(ready.query,),
            )


def page_title(table: EventTable, view: View) -> str:
    """Return whose events the page shows: the curated ones, those of the reader's file by its name, or both."""
    curated = text("page.title", view.language)
    if view.data == CURATED:
        return curated
    own = shortened((table.parts or (table.dataset,))[-1].named(view.language))
    return own if view.data == OWN else text("page.title_together", view.language, curated=curated, own=own)


def show_filter_line(table: EventTable, selected: EventTable, view: View) -> None:
    """Show how many events are selected and by which filters, and the way back to all."""
    words = [count_words(len(selected), table, view), *filter_words(table, view)]
    with st.container(horizontal=True, vertical_alignment="center", key="filter_line"):
        st.markdown(f"**{escaped(words[0])}**" + "".join(f" · {escaped(word)}" for word in words[1:]), width="content")
        if any(getattr(view, name) != DEFAULTS[name] for name in CLEARED):
            st.button(text("page.clear", view.language), type="tertiary", on_click=take_all_off, key="clear")
            if 0 < len(selected) <= MOST_AT_ONCE:
                st.button(
                    text("picks.all", view.language, n=len(selected)),
                    type="tertiary",
                    key="pick_all",
                    on_click=pick_all,
                    args=(tuple(selected.frame["id"]),),
                )


# The level is no filter that was put on: it stands where it stood.
CLEARED = tuple(name for name in SELECTION if name != "importance")


def take_all_off() -> None:
    """Take all filters off."""
    change(**{name: DEFAULTS[name] for name in (*CLEARED, "match")})


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

"""The events that were picked for the briefing: their order, and a sentence of the reader's own on each."""

import streamlit as st

from events.event import Event, events_of
from events.table import EventTable
from events.view import View
from texts import text
from views.markdown import escaped
from views.visit.address import LONGEST_SENTENCE
from views.visit.kept import PICKS_BEFORE, SENTENCES
from views.visit.picks import move, pick_or_drop, say, set_picks, undo
from views.visit.widgets import read_widget, set_by_reader, set_widget


def show_picked(table: EventTable, view: View) -> None:
    """Show the picks in the reader's order, or how to come by some."""
    language = view.language
    if not view.picks:
        st.caption(text("picks.none", language))
    else:
        st.markdown(f"**{text('picks.count', language, n=f'{len(view.picks):,}')}**")
    rows = table.frame.index[table.frame["id"].isin(view.picks)]
    events = {event.id: event for event in events_of(table, rows)}
    for place, pick in enumerate(view.picks):
        show_pick(events[pick], place, view)
    with st.container(horizontal=True, gap="small", key="picks_undone"):
        if PICKS_BEFORE.get():
            st.button(text("picks.undo", language), key="picks_undo", type="tertiary", on_click=undo)
        if view.picks:
            st.button(text("picks.clear", language), key="picks_clear", type="tertiary", on_click=set_picks, args=((),))


def show_pick(event: Event, place: int, view: View) -> None:
    """Show an event with the ways to move and drop it, and the field of its sentence."""
    language = view.language
    named = event.in_language("label", language) or event.title_in(language)
    title = f"{escaped(named)} ({escaped(event.dates_in(language))})"
    with st.container(gap=None, key=f"picked_{place}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"{place + 1}. {title}", width="stretch")
            with st.container(horizontal=True, gap="xsmall", width="content"):
                for name, by, dead in (("up", -1, place == 0), ("down", 1, place + 1 == len(view.picks))):
                    st.button(
                        text(f"picks.{name}", language),
                        key=f"{name}_{event.id}",
                        type="tertiary",
                        help=text(f"picks.{name}_help", language),
                        disabled=dead,
                        on_click=move,
                        args=(event.id, by),
                    )
                st.button(
                    text("picks.away", language),
                    key=f"drop_{event.id}",
                    type="tertiary",
                    help=text("picks.away_help", language),
                    on_click=pick_or_drop,
                    args=(event.id,),
                )
        key = f"sentence_{event.id}"
        set_widget(key, SENTENCES.get().get(event.id, ""))
        st.text_input(
            text("picks.sentence", language),
            key=key,
            placeholder=text("picks.sentence", language),
            label_visibility="collapsed",
            max_chars=LONGEST_SENTENCE,
            on_change=take_sentence,
            args=(event.id, key),
        )


def take_sentence(event: str, key: str) -> None:
    """Take the reader's sentence on an event."""
    words = (read_widget(key) or "").strip()[:LONGEST_SENTENCE]
    set_by_reader(key, words)
    say(event, words)

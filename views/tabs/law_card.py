"""The card of a chosen law: what it is for, since when it is in force, and the way to the events that rest on it."""

from dataclasses import replace

import streamlit as st

from events.selection import count_selected
from events.table import EventTable
from events.translated import translated
from events.view import View
from events.written import written_date
from texts import text
from views.markdown import escaped, link
from views.visit.level import with_level
from views.visit.view import change

STEPS = ("passed", "promulgated", "in_force", "expired")


def show_law_card(law: str, table: EventTable, view: View) -> None:
    """Show the law of an id: names, number and days, summary, source, and a button to its events."""
    found, language = table.laws[table.laws["id"] == law], view.language
    short, name, summary = (translated(found, column, language).iloc[0] for column in ("short", "title", "summary"))
    cells = found.iloc[0]
    with st.container(horizontal=True, horizontal_alignment="right"):
        close = text("details.close", language)
        st.button(close, key="close", type="tertiary", on_click=change, kwargs={"event": ""})
    st.markdown(f"### {escaped(short)}\n{escaped(name)}")
    st.markdown(escaped(summary))
    st.markdown(f"{text('details.source', language)}: {link(cells['source_title'], cells['source_url'])}")
    days = {step: written_date(cells[step], language) for step in STEPS if cells[step]}
    facts = {"number": number_in(cells["number"], language)} | days
    st.markdown("  \n".join(f"{text(f'law.{fact}', language)}: {escaped(said)}" for fact, said in facts.items()))
    show_its_events(law, table, view)


def number_in(given: str, language: str) -> str:
    """Return the number of a law in a language; the data has the English form, then the Japanese one."""
    english, _, japanese = given.partition(" / ")
    return (japanese or english) if language == "ja" else english


def show_its_events(law: str, table: EventTable, view: View) -> None:
    """Offer the events that rest on a law, among those that the other filters leave; none is said, not offered."""
    count = count_selected(table, replace(view, **with_level({"laws": (law,)})))  # type: ignore[arg-type]  # fields of View
    if not count:
        st.caption(text("law.without_events", view.language))
        return
    label = text("law.events_one" if count == 1 else "law.events", view.language, n=f"{count:,}")
    st.button(label, key="law_events", on_click=change, kwargs={"laws": (law,)})

"""The card of the chosen event: all that is known of it, where from, and its neighbours."""

import pandas as pd
import streamlit as st

from events.citations import citation
from events.described import dataset_name
from events.event import Event, event_of, events_of
from events.facets import FACETS
from events.table import EventTable
from events.view import View
from texts import term, text
from views.markdown import escaped, link
from views.visit.view import change

RELATED = 6


def show_details(table: EventTable, selected: EventTable, view: View) -> None:
    """Show the chosen event; without one, say how to choose."""
    if not view.event:
        st.caption(text("details.none", view.language))
        return
    event = event_of(table, view.event)
    with st.container(key="details"):
        show_card_heading(event, selected, view)
        summary, facts = st.columns([3, 2], gap="large")
        with summary:
            if event.summary_in(view.language):
                st.markdown(escaped(event.summary_in(view.language)))
            show_sources(event, view)
        with facts:
            st.markdown(known_facts(event, table, view))
            show_related(event, table, view)


def show_card_heading(event: Event, selected: EventTable, view: View) -> None:
    """Show title and dates, with the way to the previous and the next event of the selection."""
    ids = selected.frame["id"].tolist()
    place = ids.index(view.event) if view.event in ids else None
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        dates = event.dates_in(view.language)
        st.markdown(f"### {escaped(event.title_in(view.language))}\n{escaped(dates)}")
        with st.container(horizontal=True, width="content"):
            show_step("previous", ids[place - 1] if place else None, view)
            show_step("next", ids[place + 1] if place is not None and place + 1 < len(ids) else None, view)
            st.button(
                text("details.close", view.language),
                key="close",
                type="tertiary",
                on_click=change,
                kwargs={"event": ""},
            )


def show_step(name: str, target: str | None, view: View) -> None:
    """Show the button to a neighbour, or a dead one where there is none."""
    st.button(
        text(f"details.{name}", view.language),
        key=name,
        disabled=target is None,
        on_click=change,
        kwargs={"event": target or ""},
    )


def known_facts(event: Event, table: EventTable, view: View) -> str:
    """Return what is known of an event beside its text, a line each; what is not known has no line."""
    language = view.language
    facts = {facet.key: joined(facet.names_of(table, event, language), language) for facet in FACETS} | {
        "place": written_place(event, language),
        "personnel": event.people_in(language),
        "importance": text(f"details.importance_{event.importance}", language),
        "confidence": term("confidence", event.confidence, language) if event.confidence else "",
        "dataset": dataset_name(table, event.dataset, language),
    }
    said = {text(f"details.{name}", language): fact for name, fact in facts.items()}
    said |= {escaped(name): cell for name, cell in event.others}
    return "  \n".join(f"{name}: {escaped(fact)}" for name, fact in said.items() if fact)


def joined(names: list[str], language: str) -> str:
    """Return names in a line."""
    return text("details.joint", language).join(names)


def written_place(event: Event, language: str) -> str:
    """Return the place with its coordinates, as far as they are given."""
    named = event.place_in(language)
    if event.latitude is None or event.longitude is None:
        return named
    return f"{named} ({event.latitude:g}, {event.longitude:g})".strip()


def show_sources(event: Event, view: View) -> None:
    """Show the source and the further sources as links, and the citation to copy."""
    language = view.language
    if event.source_url:
        named = event.source_title or event.source_url
        st.markdown(f"{text('details.source', language)}: {link(named, event.source_url)}")
    if event.further_sources:
        links = [link(host(address), address) for address in event.further_sources]
        st.markdown(f"{text('details.further', language)}: " + " · ".join(links))
    st.code(citation(event, language), language=None, wrap_lines=True)


def host(address: str) -> str:
    """Return the part of an address that names its publisher."""
    return address.split("/")[2].removeprefix("www.")


def show_related(event: Event, table: EventTable, view: View) -> None:
    """Show the nearest other events of the same series, as buttons."""
    frame = table.frame
    same = frame[(frame["series"] == event.series) & (frame["id"] != event.id)]
    if not event.series or same.empty:
        return
    nearest = (same["first_day"] - pd.Timestamp(event.first_day)).abs().nsmallest(RELATED).index.sort_values()
    with st.container(key="related", gap=None):
        st.caption(text("details.related", view.language))
        for other in events_of(table, nearest):
            label = f"{escaped(other.title_in(view.language))} ({escaped(other.dates_in(view.language))})"
            st.button(label, key=f"related_{other.id}", type="tertiary", on_click=change, kwargs={"event": other.id})

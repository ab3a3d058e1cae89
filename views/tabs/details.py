"""The card of the chosen event, docked beside its mark: all that is known of it, where from, and its neighbours."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from charts.places import Places
from events.citations import citation
from events.described import dataset_name
from events.event import Event, event_of, events_of
from events.facets import FACETS
from events.selection import select
from events.table import EventTable
from events.view import View
from texts import term, text
from views.markdown import escaped, link, with_hits
from views.page.copy_button import show_copy_button
from views.tabs.dock import show_dock
from views.tabs.law_card import show_law_card
from views.visit.address import write_address
from views.visit.chart_first import CARD
from views.visit.picks import pick_or_drop, picks
from views.visit.steps import step
from views.visit.view import briefed_view, change, current_view

MOST_RELATED = 40


@st.fragment(key=CARD)
def show_details(table: EventTable, places: Callable[[View], Places] | None = None) -> None:
    """Show the card of the chosen event; without one, nothing. A change of the event runs this alone.

    `places` says where the marks of a View stand, where there is a chart.
    """
    view = current_view()
    write_address(briefed_view())
    if view.event:
        with st.container(key="details", gap="small"):
            if view.event in set(table.laws["id"]):
                show_law_card(view.event, table, view)
            else:
                show_card(event_of(table, view.event), table, view)
    show_dock(table, view.event, places(view) if places and view.event else None)


def show_card(event: Event, table: EventTable, view: View) -> None:
    """Show what is known of an event: what and when, whence, then all else."""
    language = view.language
    show_steps(event, table, view)
    title = with_hits(event.title_in(language), view.search, table.variants)
    st.markdown(f"### {title}\n### {escaped(event.dates_in(language))}")
    if event.summary_in(language):
        st.markdown(with_hits(event.summary_in(language), view.search, table.variants))
    show_sources(event, view)
    st.markdown(known_facts(event, table, view))
    show_related(event, table, view)


def show_steps(event: Event, table: EventTable, view: View) -> None:
    """Show the way to the previous and the next event of the selection, where it stands in it, and the way out."""
    ids = select(table, view).frame["id"].tolist()
    place = ids.index(event.id) if event.id in ids else None
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="steps"):
        show_step("previous", -1, table, view, possible=bool(place))
        said = "" if place is None else f"{place + 1:,} / {len(ids):,}"
        st.markdown(said or text("details.outside", view.language), width="content")
        show_step("next", 1, table, view, possible=place is not None and place + 1 < len(ids))
        st.space("stretch")
        st.button(
            text("details.close", view.language),
            key="close",
            type="tertiary",
            on_click=change,
            kwargs={"event": ""},
        )


def show_step(name: str, by: int, table: EventTable, view: View, *, possible: bool) -> None:
    """Show the button to a neighbour, or a dead one where there is none."""
    st.button(
        text(f"details.{name}", view.language),
        key=name,
        disabled=not possible,
        on_click=step,
        args=(table, by),
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
    return "  \n".join(f"{name}: {with_hits(fact, view.search, table.variants)}" for name, fact in said.items() if fact)


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
    cited = citation(event, language)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        show_copy_button("copy_citation", text("details.copy_citation", language), text("page.copied", language), cited)
        picked = event.id in picks()
        st.button(
            text("picks.drop" if picked else "picks.pick", language),
            key="pick",
            type="tertiary",
            on_click=pick_or_drop,
            args=(event.id,),
        )
    st.code(cited, language=None, wrap_lines=True)


def host(address: str) -> str:
    """Return the part of an address that names its publisher."""
    return address.split("/")[2].removeprefix("www.")


def show_related(event: Event, table: EventTable, view: View) -> None:
    """Show the other events of the same series as buttons, of very many the nearest."""
    frame = table.frame
    same = frame[(frame["series"] == event.series) & (frame["id"] != event.id)]
    if not event.series or same.empty:
        return
    distance = (same["first_day"] - pd.Timestamp(event.first_day)).abs()
    nearest = distance.nsmallest(MOST_RELATED).index.sort_values()
    with st.container(key="related", gap=None):
        st.caption(text("details.related", view.language, n=f"{len(same):,}"))
        for other in events_of(table, nearest):
            label = f"{escaped(other.title_in(view.language))} ({escaped(other.dates_in(view.language))})"
            st.button(label, key=f"related_{other.id}", type="tertiary", on_click=change, kwargs={"event": other.id})
        if len(nearest) < len(same):
            st.caption(text("details.related_more", view.language, n=f"{len(same) - len(nearest):,}"))

"""The card of the chosen event: all that is known of it, where from, and its neighbours."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from charts.hover import personnel, title
from events.columns import DATASET, SEPARATOR, others
from events.countries import country_name
from events.described import dataset_name, series_name
from events.table import EventTable
from events.view import View
from events.written import written_span
from exports.citations import citation, further_addresses
from texts import term, text
from views.markdown import escaped, link
from views.state import change

RELATED = 6


def details(table: EventTable, selected: EventTable, view: View) -> None:
    """Show the chosen event; without one, say how to choose."""
    if not view.event:
        st.caption(text("details.none", view.language))
        return
    event = table.frame[table.frame["id"] == view.event].iloc[0].to_dict()
    with st.container(key="details"):
        heading(event, selected, view)
        summary, facts = st.columns([3, 2], gap="large")
        with summary:
            if event["summary"]:
                st.markdown(escaped(event["summary"]))
            sources(event, view)
        with facts:
            st.markdown(known_facts(event, table, view))
            related(event, table, view)


def heading(event: dict[Hashable, Any], selected: EventTable, view: View) -> None:
    """Show title and dates, with the way to the previous and the next event of the selection."""
    ids = selected.frame["id"].tolist()
    place = ids.index(view.event) if view.event in ids else None
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        dates = written_span(event["start"], event["end"], view.language)
        st.markdown(f"### {escaped(title(event, view.language))}\n{escaped(dates)}")
        with st.container(horizontal=True, width="content"):
            step("previous", ids[place - 1] if place else None, view)
            step("next", ids[place + 1] if place is not None and place + 1 < len(ids) else None, view)
            st.button(
                text("details.close", view.language),
                key="close",
                type="tertiary",
                on_click=change,
                kwargs={"event": ""},
            )


def step(name: str, target: str | None, view: View) -> None:
    """Show the button to a neighbour, or a dead one where there is none."""
    st.button(
        text(f"details.{name}", view.language),
        key=name,
        disabled=target is None,
        on_click=change,
        kwargs={"event": target or ""},
    )


def known_facts(event: dict[Hashable, Any], table: EventTable, view: View) -> str:
    """Return what is known of an event beside its text, a line each; what is not known has no line."""
    language = view.language
    countries = [country_name(code, language) for code in event["countries"].split(SEPARATOR) if code]
    organizations = [term("organization", each, language) for each in event["organizations"].split(SEPARATOR) if each]
    facts = {
        "type": term("mission_type", event["mission_type"], language),
        "series": series_name(table, event["series"], language) if event["series"] else "",
        "countries": text("details.joint", language).join(countries),
        "organizations": text("details.joint", language).join(organizations),
        "place": place(event, language),
        "personnel": ""
        if pd.isna(event["personnel"])
        else personnel(event["personnel"], event["personnel_basis"], language),
        "importance": text(f"details.importance_{event['importance']}", language),
        "confidence": term("confidence", event["confidence"], language) if event["confidence"] else "",
    }
    if event.get(DATASET):
        facts["dataset"] = dataset_name(table, event[DATASET], language)
    said = {text(f"details.{name}", language): fact for name, fact in facts.items()}
    said |= {escaped(name): str(event[name]) for name in others(table.frame.columns) if name != DATASET}
    return "  \n".join(f"{name}: {escaped(fact)}" for name, fact in said.items() if fact)


def place(event: dict[Hashable, Any], language: str) -> str:
    """Return the place with its coordinates, as far as they are given."""
    named = term("place", event["place"], language)
    if pd.isna(event["latitude"]):
        return named
    return f"{named} ({event['latitude']:g}, {event['longitude']:g})".strip()


def sources(event: dict[Hashable, Any], view: View) -> None:
    """Show the source and the further sources as links, and the citation to copy."""
    language = view.language
    if event["source_url"]:
        named = event["source_title"] or event["source_url"]
        st.markdown(f"{text('details.source', language)}: {link(named, event['source_url'])}")
    further = further_addresses(event)
    if further:
        links = [link(host(address), address) for address in further]
        st.markdown(f"{text('details.further', language)}: " + " · ".join(links))
    st.code(citation(event, language), language=None, wrap_lines=True)


def host(address: str) -> str:
    """Return the part of an address that names its publisher."""
    return address.split("/")[2].removeprefix("www.")


def related(event: dict[Hashable, Any], table: EventTable, view: View) -> None:
    """Show the nearest other events of the same series, as buttons."""
    if not event["series"]:
        return
    same = table.frame[(table.frame["series"] == event["series"]) & (table.frame["id"] != event["id"])]
    if same.empty:
        return
    nearest = (same["first_day"] - event["first_day"]).abs().nsmallest(RELATED).index.sort_values()
    with st.container(key="related", gap=None):
        st.caption(text("details.related", view.language))
        for other in same.loc[nearest].to_dict("records"):
            dates = written_span(other["start"], other["end"], view.language)
            label = f"{escaped(title(other, view.language))} ({escaped(dates)})"
            key = f"related_{other['id']}"
            st.button(label, key=key, type="tertiary", on_click=change, kwargs={"event": other["id"]})

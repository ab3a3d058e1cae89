"""The sidebar: what to look at. Each widget shows the View and changes it; none keeps a state of its own."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from events.called import value_called
from events.facets import FACETS, Facet
from events.options import LONGEST_SEARCH, MATCHES
from events.reading_order import reading_order
from events.table import EventTable
from events.view import View
from texts import LANGUAGES, text
from views.markdown import escaped
from views.page.one_of import show_one_of
from views.sidebar.window import show_window
from views.visit.kept import NAME_UNKNOWN
from views.visit.view import change
from views.visit.widgets import read_widget, set_by_reader, set_widget

# A list of ten thousand is no list to choose from, and the browser would get it anew with every click.
MOST_OFFERED = 300


def show_filters(table: EventTable, view: View, counts: Mapping[str, pd.Series]) -> None:
    """Show every filter with the number of events that each choice would select, as `facet_counts` gives them."""
    with st.sidebar:
        show_search(view)
        for facet in FACETS:
            show_facet(facet, table, view, counts[facet.key])
            if facet.matched and len(facet.chosen(view)) > 1:
                show_match(view)
        show_window(table, view)


def show_search(view: View) -> None:
    """Show the search box."""
    set_widget("search", view.search)
    st.text_input(
        text("filter.search", view.language),
        key="search",
        type="search",
        placeholder=text("filter.search_hint", view.language),
        label_visibility="collapsed",
        live=True,
        on_change=take_search,
    )


def take_search() -> None:
    """Take what was typed into the search box, without the space before a word that is still to come."""
    words = (read_widget("search") or "").strip()[:LONGEST_SEARCH]
    set_by_reader("search", words)
    change(search=words)


def show_facet(facet: Facet, table: EventTable, view: View, counts: pd.Series) -> None:
    """Show the values of a facet to choose from, the most frequent of very many; an empty choice means all."""
    chosen_now = facet.chosen(view)
    offered = counts if len(counts) <= MOST_OFFERED else most_frequent(counts, chosen_now)
    names = {value: facet.name(table, value, view.language) for value in offered.index}
    labels = {value: f"{name} ({counts[value]})" for value, name in names.items()}
    set_widget(facet.key, list(chosen_now), {value: labels[value] for value in chosen_now})
    st.multiselect(
        text(f"filter.{facet.key}", view.language),
        ordered(facet, table, names),
        format_func=labels.__getitem__,
        key=facet.key,
        placeholder=text("filter.all_of_them", view.language),
        on_change=take_facet,
        args=(facet, table, names, labels),
        select_all=False,
        accept_new_options=True,
    )
    if NAME_UNKNOWN.get()[0] == facet.key:
        st.caption(escaped(text("filter.name_unknown", view.language, name=NAME_UNKNOWN.get()[1])))
        NAME_UNKNOWN.empty()
    if len(offered) < len(counts):
        st.caption(text("filter.most_offered", view.language, n=f"{len(offered):,}", total=f"{len(counts):,}"))


def most_frequent(counts: pd.Series, chosen: Sequence[str]) -> pd.Series:
    """Return the values with the highest counts, and those that are chosen; the search reaches the others."""
    kept = counts.nlargest(MOST_OFFERED).index.union(pd.Index(list(chosen), dtype="str").intersection(counts.index))
    return counts[kept]


def take_facet(facet: Facet, table: EventTable, names: dict[str, str], labels: dict[str, str]) -> None:
    """Take what was chosen of a facet, by its label in the list or by any other name that was typed."""
    given = read_widget(facet.key)
    written = values_chosen(given, names, labels)
    typed = [each for each in given if each not in written.keys() | written.values()]
    for each in typed:
        value = value_called(each, names_of_all(facet, table, names), table.variants)
        if value:
            written.setdefault(value, each)
        else:
            NAME_UNKNOWN.set((facet.key, each))
    # What the browser shows of a name that was typed is not what the page calls it, so that the page says it anew.
    in_browser = written | {each: each for each in typed}
    set_by_reader(facet.key, sorted(written), in_browser)
    change(**{facet.field: tuple(written)})


def values_chosen(given: Sequence[str], names: dict[str, str], labels: dict[str, str]) -> dict[str, str]:
    """Return the chosen values, each with its label in the browser.

    What was chosen while new counts were under way comes as a label of before, `name (count)`.
    """
    values = {name: value for value, name in names.items()}
    written = {}
    for each in given:
        value = each if each in labels else values.get(each.rsplit(" (", 1)[0])
        if value is not None:
            written[value] = labels.get(each, each)
    return written


def names_of_all(facet: Facet, table: EventTable, names: dict[str, str]) -> dict[str, list[str]]:
    """Return every name of each value of a facet, in all languages, and the value itself; the most frequent first."""
    return {value: [value, *(facet.name(table, value, language) for language in LANGUAGES)] for value in names}


def ordered(facet: Facet, table: EventTable, names: dict[str, str]) -> Sequence[str]:
    """Return the values of a facet in reading order: those of a vocabulary as everywhere, others by name."""
    if facet.lanes_by == "vocabulary":
        usual = [value for value in table.vocabulary.mission_types if value in names]
        return [*usual, *sorted(set(names) - set(usual))]
    return sorted(names, key=lambda value: reading_order(names[value], table.variants))


def show_match(view: View) -> None:
    """Show whether an event needs any or all of the chosen countries."""
    labels = {value: text(f"filter.match_{value}", view.language) for value in MATCHES}
    show_one_of(view, "match", text("filter.match", view.language), labels, "collapsed")

"""A View in words: the line of filters in force that stands above every chart and in every export."""

from events.facets import FACETS, Facet
from events.options import ANY
from events.table import EventTable
from events.view import DEFAULTS, View
from events.written import written_date, written_span
from texts import term, text


def filter_words(table: EventTable, view: View) -> tuple[str, ...]:
    """Return each filter in force as a reader would say it, in the language of the View; empty when nothing narrows."""
    language = view.language
    words = [
        text("filter.picks_in_force", language) if view.picks else "",
        *(either(facet, table, view) for facet in FACETS),
        window_words(view),
        text("filter.importance_in_force", language, importance=term("importance", str(view.importance), language))
        if view.importance != DEFAULTS["importance"]
        else "",
        text("filter.search_in_force", language, search=view.search) if view.search else "",
    ]
    return tuple(word for word in words if word)


def either(facet: Facet, table: EventTable, view: View) -> str:
    """Join the chosen values of a facet by `or`, or by `and` where all are asked for."""
    names = facet.named(table, view, view.language)
    return text(f"filter.{view.match if facet.matched else ANY}", view.language).join(names)


def window_words(view: View) -> str:
    """Write the window of time, open on a side where it is."""
    if view.first and view.last:
        return (
            written_span(view.first, view.last, view.language)
            if view.first != view.last
            else written_date(view.first, view.language)
        )
    if view.first:
        return text("filter.from", view.language, date=written_date(view.first, view.language))
    if view.last:
        return text("filter.to", view.language, date=written_date(view.last, view.language))
    return ""


def dataset_name(table: EventTable, name: str, language: str) -> str:
    """Return the name of a dataset of a table in a language, or the one that it has."""
    return next((part.named(language) for part in table.parts if part.name == name), name)


def count_words(shown: int, table: EventTable, view: View) -> str:
    """Write how many events are shown: `42 of 289 events`, or `289 events` when nothing narrows."""
    total = len(table)
    if shown == total and not view.filtered:
        return text("filter.count_one" if total == 1 else "filter.count_all", view.language, total=f"{total:,}")
    return text("filter.count", view.language, n=f"{shown:,}", total=f"{total:,}")

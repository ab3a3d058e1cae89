"""The controls of the offline page, which its script shows: search, filters, level, years, and the card."""

from collections.abc import Iterator

from events.facets import Facet
from events.options import LONGEST_SEARCH
from events.vocabulary import IMPORTANCES
from exports.briefing import Briefing
from exports.documents.offline.knowledge import OFFERED, choices
from exports.documents.offline.markup import quoted
from texts import text

# A year, a month or a day, as HTML reads a pattern.
DATE = r"\d{4}(-\d\d(-\d\d)?)?"


def controls(briefing: Briefing, others: tuple[str, ...]) -> str:
    """Return the form by which the events are narrowed, with a button for each of the other languages inside.

    Its fields have the names of the keys of a View.
    """
    language = briefing.language
    lists = "".join(facet_list(briefing, facet) for facet in OFFERED)
    switches = "".join(
        f'<button type="button" class="quiet" data-language="{other}" lang="{other}">'
        f"{quoted(text('page.language_name', other))}</button>\n"
        for other in others
    )
    return (
        f'<form class="controls" role="search" aria-label="{said("offline.controls", language)}" hidden>\n'
        f'<input type="search" name="q" maxlength="{LONGEST_SEARCH}" autocomplete="off" spellcheck="false" '
        f'aria-label="{said("filter.search", language)}" placeholder="{said("filter.search_hint", language)}">\n'
        f"{lists}{levels(briefing)}{''.join(years(briefing))}"
        f'<button type="button" class="quiet" data-clear disabled>{said("page.clear", language)}</button>\n'
        f'<span class="end">{switches}'
        f'<button type="button" class="quiet" data-print>{said("offline.print", language)}</button></span>\n'
        "</form>\n"
    )


def facet_list(briefing: Briefing, facet: Facet) -> str:
    """Return the list of the values of a facet to choose from; "" where there is no choice."""
    named = choices(briefing, facet)
    if len(named) < 2:
        return ""
    language = briefing.language
    name = said(f"filter.{facet.key}", language)
    boxes = "".join(
        f'<label><input type="checkbox" name="{facet.key}" value="{quoted(value)}"> <span>{quoted(called)}</span>'
        f' <span class="n"></span></label>\n'
        for value, called in named.items()
    )
    every = (
        f'<label class="every"><input type="checkbox" name="match" value="all"> '
        f"{said('filter.match', language)} {said('filter.match_all', language)}</label>\n"
        if facet.matched
        else ""
    )
    return (
        f'<details data-facet="{facet.key}"><summary>{name} <span class="n"></span></summary>\n'
        f'<fieldset aria-label="{name}">\n{every}{boxes}</fieldset></details>\n'
    )


def levels(briefing: Briefing) -> str:
    """Return the choice of how important an event must be; "" where all are equally so."""
    language, present = briefing.language, {event.importance for event in briefing.events}
    if len(present) < 2:
        return ""
    offered = [level for level in IMPORTANCES if min(present) <= level <= max(present)]
    options = "".join(
        f'<option value="{level}"{" selected" if level == offered[-1] else ""}>'
        f"{said(f'offline.level_{level}', language)}</option>"
        for level in offered
    )
    return f'<select name="importance" aria-label="{said("filter.importance", language)}">{options}</select>\n'


def years(briefing: Briefing) -> Iterator[str]:
    """Yield the fields of the first and the last year, which show those of the events until something is typed."""
    first = min(event.first_day.year for event in briefing.events)
    last = max(event.last_day.year for event in briefing.events)
    for name, called, year in (("from", "filter.first", first), ("to", "filter.last", last)):
        yield (
            f'<label class="year">{said(called, briefing.language)} <input name="{name}" size="4" maxlength="10" '
            f'inputmode="numeric" autocomplete="off" pattern="{DATE}" placeholder="{year}"></label>\n'
        )


def card(language: str) -> str:
    """Return the empty card of an event, with the ways to its neighbours."""
    steps = "".join(
        f'<button type="button" class="quiet" data-step="{by}">{said(f"details.{name}", language)}</button>\n{between}'
        for name, by, between in (("previous", -1, '<span class="step"></span>\n'), ("next", 1, ""))
    )
    return (
        f'<section class="card" aria-label="{said("export_table.event", language)}" hidden>\n'
        f'<div class="steps">{steps}<button type="button" class="quiet end" data-close>'
        f"{said('details.close', language)}</button></div>\n"
        '<div class="said" aria-live="polite"></div>\n</section>\n'
    )


def said(key: str, language: str) -> str:
    """Return a sentence of the catalogue, escaped."""
    return quoted(text(key, language))

"""Write one HTML file that opens offline: the timeline with its filters and cards, and every event with its source.

What its reader does is a script's affair; without that the chart is missing, and the table is there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from charts.layout import Layout
from events.citations import short_citation
from events.event import Event
from exports.briefing import Briefing
from exports.carried.markup import in_page
from exports.carried.written import written_briefing
from exports.documents.offline.controls import card, controls
from exports.documents.offline.drawing import drawing, laid_out
from exports.documents.offline.knowledge import facts, found_by, law_cells, laws_drawn, words
from exports.documents.offline.markup import anchor, data_block, paragraph, quoted
from exports.documents.offline.script import policy, programs, style
from exports.sheet_title import sheet_title
from texts import LANGUAGES, text


def html(briefing: Briefing) -> bytes:
    """Return a page that asks no other host for anything; a policy inside it forbids that too.

    It is in every language that the events are in, and opens in that of the briefing.
    """
    sides = [briefing, *others(briefing)] if len(briefing.selected) else [briefing]
    layouts = [laid_out(side) if len(side.selected) else None for side in sides]
    languages = tuple(side.language for side in sides)
    first, *heads = (head(side, layout, languages) for side, layout in zip(sides, layouts, strict=True))
    inert = "".join(
        f'<template lang="{side.language}">\n{above}{below(side)}</template>\n'
        for side, above in zip(sides[1:], heads, strict=True)
    )
    laws = law_cells(briefing.table)
    told_in = {side.language: told(side, layout, laws) for side, layout in zip(sides, layouts, strict=True) if layout}
    known = data_block("data", found_by(briefing) | {"sides": told_in}) if told_in else ""
    above = (
        f'<!doctype html>\n<html lang="{briefing.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="description" content="{quoted(briefing.description)}">\n'
        f"<title>{quoted(briefing.title)}</title>\n<style>{style()}</style>\n"
        f"{in_page(written_briefing(briefing))}</head>\n<body>\n<main>\n{first}{known}"
    )
    end = f"{below(briefing)}</main>\n{inert}</body>\n</html>\n"
    return b"".join((encoded(above), programs() if told_in else b"", encoded(end)))


def encoded(given: str) -> bytes:
    """Return a text as the bytes of the file."""
    return given.encode("utf-8", errors="replace")


def others(briefing: Briefing) -> list[Briefing]:
    """Return the briefing in the other languages in which its events have titles."""
    if not any(event.title_ja for event in briefing.events):
        return []
    return [in_language(briefing, language) for language in LANGUAGES if language != briefing.language]


def in_language(briefing: Briefing, language: str) -> Briefing:
    """Return a briefing in a language; a title that the reader gave stays as it is."""
    view = replace(briefing.view, language=language)
    made = briefing.title == sheet_title(briefing.table, briefing.selected, briefing.view)
    title = sheet_title(briefing.table, briefing.selected, view) if made else briefing.title
    other = replace(briefing, view=view, title=title)
    # The events are the same, and reading them takes a while.
    vars(other)["events"] = briefing.events
    return other


def told(briefing: Briefing, layout: Layout, laws: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    """Return what the script shows and says in a language."""
    return {
        "chart": drawing(layout),
        "facts": facts(briefing, laws),
        "laws": laws_drawn(layout, laws),
        "words": words(briefing.language),
    }


def head(briefing: Briefing, layout: Layout | None, languages: Iterable[str]) -> str:
    """Return what stands above the table: titles, controls, the place of the chart, the card."""
    language = briefing.language
    note = paragraph(briefing.note) if briefing.note else ""
    heading = (
        f'<h1>{quoted(briefing.title)}</h1>\n<p class="quiet">{quoted(briefing.filter_line)} '
        f'<span class="shown" role="status"></span></p>\n{note}'
    )
    if layout is None:
        return f'<div id="head">\n{heading}{paragraph(text("sheet.empty", language))}</div>\n'
    form = controls(briefing, tuple(each for each in languages if each != language))
    years = "".join(f'<span style="left:{tick.middle:.1f}px">{quoted(tick.label)}</span>' for tick in layout.ticks)
    whole = text("offline.whole_chart", language, total=f"{len(briefing.selected):,}") if layout.banded else ""
    return (
        f'<div id="head">\n{heading}{form}'
        f'<div class="chart" role="figure" aria-label="{quoted(briefing.title)}">\n<div class="frame">\n'
        f'<div class="years" aria-hidden="true">{years}</div>\n<div id="timeline"></div>\n<div class="rings"></div>\n'
        f'</div>\n</div>\n<div class="tip" hidden></div>\n'
        f"{paragraph(whole, 'quiet') if whole else ''}{paragraph(text('offline.keys', language), 'keys quiet')}"
        f"{card(language)}</div>\n"
    )


def below(briefing: Briefing) -> str:
    """Return the events as a table, and what the data is."""
    return f'<div id="list">\n{table(briefing)}{paragraph(briefing.data_line, "quiet")}</div>\n'


def table(briefing: Briefing) -> str:
    """Return the events as a table."""
    if not len(briefing.selected):
        return ""
    language = briefing.language
    heads = "".join(
        f'<th scope="col">{quoted(text(f"export_table.{name}", language))}</th>'
        for name in ("date", "event", "type", "source")
    )
    rows = "".join(row(event, briefing.sentences.get(event.id, ""), language) for event in briefing.events)
    return (
        f"<h2>{quoted(text('export_table.heading', language))}</h2>\n<table>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def row(event: Event, own: str, language: str) -> str:
    """Return the row of an event: dates, title with the reader's `own` sentence and summary, type, citation, links."""
    said = [f"<button><bdi>{quoted(event.title_in(language))}</bdi></button>"]
    beside = {"own": own, "summary": event.summary_in(language), "place": event.place_in(language)}
    said += [f'<bdi class="{kind} quiet">{quoted(each)}</bdi>' for kind, each in beside.items() if each]
    links = [anchor(url) for url in (event.source_url, *event.further_sources) if url]
    cited = short_citation(event, language) or ("" if links else text("event.no_source", language))
    quotation = f"<span>{quoted(cited)}</span>" if cited else ""
    return (
        f'<tr id="event-{quoted(event.id)}"><td class="date">{quoted(event.dates_in(language))}</td>'
        f"<td>{''.join(said)}</td><td>{quoted(event.type_in(language))}</td>"
        f'<td class="source">{"<br>".join(filter(None, [quotation, *links]))}</td></tr>\n'
    )

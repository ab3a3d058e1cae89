"""Write one HTML file that opens offline: the interactive timeline and, below it, every event with its source."""

from html import escape

from charts.composition import compose
from charts.palette import FONT_FAMILY, INKS
from charts.timeline import paint
from events.citations import short_citation
from events.event import Event
from exports.addresses import uri
from exports.briefing import Briefing
from exports.clean import storable
from texts import text

WIDTH = 1120
INK = INKS["light"]
# The buttons of the plot would give a picture without title and sources, or send the figure to another host.
CONFIG = {"displayModeBar": False, "showSendToCloud": False, "responsive": False}

STYLE = f"""
body {{ margin: 2rem auto; max-width: {WIDTH}px; padding: 0 1rem; background: {INK.paper}; color: {INK.text};
  font: 15px/1.45 {FONT_FAMILY}; }}
h1 {{ font-size: 1.7rem; font-weight: 400; margin: 0 0 .2rem; }}
h2 {{ font-size: 1.1rem; font-weight: 400; margin: 2rem 0 .5rem; }}
p {{ margin: .2rem 0; }}
.quiet {{ color: {INK.quiet}; }}
.chart {{ overflow-x: auto; margin: 1.2rem 0; }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100%; font-size: .92em; }}
th:nth-child(1) {{ width: 16%; }} th:nth-child(2) {{ width: 38%; }} th:nth-child(3) {{ width: 14%; }}
th, td {{ text-align: left; vertical-align: top; padding: .45rem .7rem .45rem 0; border-bottom: 1px solid {INK.line}; }}
th {{ font-weight: 400; color: {INK.quiet}; }}
td {{ overflow-wrap: anywhere; }}
a {{ color: #0b6bb0; }}
@media print {{
  @page {{ size: A4 landscape; margin: 12mm; }}
  body {{ margin: 0; padding: 0; font-size: 11px; }}
  .chart {{ zoom: .88; overflow: visible; break-after: page; }}
  tr {{ break-inside: avoid; }}
}}
"""


def html(briefing: Briefing) -> bytes:
    """Return a page that asks no other host for anything; a policy inside it forbids that too."""
    language = briefing.language
    chart = plot(briefing) if len(briefing.selected) else paragraph(text("sheet.empty", language))
    note = paragraph(briefing.note) if briefing.note else ""
    page = (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; "
        "style-src 'unsafe-inline'; img-src data: blob:\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="description" content="{quoted(briefing.description)}">\n'
        f"<title>{quoted(briefing.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<h1>{quoted(briefing.title)}</h1>\n<p class="quiet">{quoted(briefing.filter_line)}</p>\n{note}'
        f'<div class="chart" role="figure" aria-label="{quoted(briefing.title)}">{chart}</div>\n'
        f'{table(briefing)}<p class="quiet">{quoted(briefing.data_line)}</p>\n</body>\n</html>\n'
    )
    return page.encode("utf-8", errors="replace")


def plot(briefing: Briefing) -> str:
    """Return the figure with its program; the figure is the one of the screen."""
    figure = paint(compose(briefing.selected, briefing.view, width=WIDTH))
    figure.update_layout(width=WIDTH)
    return str(
        figure.to_html(full_html=False, include_plotlyjs=True, include_mathjax=False, config=CONFIG, div_id="timeline")
    )


def table(briefing: Briefing) -> str:
    """Return the events as a table."""
    if not len(briefing.selected):
        return ""
    language = briefing.language
    heads = "".join(
        f'<th scope="col">{quoted(text(f"export_table.{name}", language))}</th>'
        for name in ("date", "event", "type", "source")
    )
    rows = "".join(row(event, language) for event in briefing.events)
    return (
        f"<h2>{quoted(text('export_table.heading', language))}</h2>\n<table>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def row(event: Event, language: str) -> str:
    """Return the row of an event: dates, title with summary, type, citation with links."""
    said = [f"<bdi>{quoted(event.title_in(language))}</bdi>"]
    beside = (event.summary_in(language), event.place_in(language))
    said += [f'<br><bdi class="quiet">{quoted(each)}</bdi>' for each in beside if each]
    links = [anchor(url) for url in (event.source_url, *event.further_sources) if url]
    cited = short_citation(event, language) or ("" if links else text("event.no_source", language))
    return (
        f'<tr id="event-{quoted(event.id)}"><td class="date">{quoted(event.dates_in(language))}</td>'
        f"<td>{''.join(said)}</td><td>{quoted(event.type_in(language))}</td>"
        f'<td class="source">{"<br>".join(filter(None, [quoted(cited), *links]))}</td></tr>\n'
    )


def anchor(url: str) -> str:
    """Return a link that tells its target nothing of where it came from; what is no address of the web stays text."""
    address = uri(url)
    if not address:
        return quoted(url)
    return f'<a href="{quoted(address)}" rel="noopener noreferrer" target="_blank">{quoted(url)}</a>'


def paragraph(given: str) -> str:
    """Return a paragraph."""
    return f"<p>{quoted(given)}</p>\n"


def quoted(given: object) -> str:
    """Escape a text for an element or an attribute."""
    return escape(storable(given))

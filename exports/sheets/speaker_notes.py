"""The notes of the speaker of a sheet: its events with the reader's own words on them and whole citations."""

from charts.layout import Layout
from exports.briefing import Briefing
from exports.clean import printable
from texts import text


def speaker_notes(briefing: Briefing, layout: Layout) -> tuple[str, ...]:
    """Return the events of a page in the order of their days, each in a line with its dates and its source."""
    numbers = briefing.source_numbers
    notes = []
    for row in sorted({placed.event for placed in layout.marks}):
        event = briefing.events[row]
        title, date = event.title_in(briefing.language), event.dates_in(briefing.language)
        dated = text("sheet.dated_title", briefing.language, date=date, title=title)
        number = f"[{numbers[row]}] " if numbers else ""
        own = briefing.sentences.get(event.id, "")
        notes.append(printable(" ".join(filter(None, (f"{number}{dated}", own, briefing.citations[row])))))
    return tuple(notes)

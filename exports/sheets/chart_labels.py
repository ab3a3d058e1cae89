"""What stands at a mark on a sheet: the label of its event, its dates where there is room, the number of its source."""

import re

from charts.labels import FONT_SIZE, LONGEST, label_texts
from charts.measure import cut_to_fit, text_width
from events.short_dates import short_span
from exports.briefing import Briefing
from exports.clean import printable
from texts import text

YEARS = re.compile(r"[0-9]{4}年?(?:[–～][0-9]{4}年?)?")


def sheet_labels(briefing: Briefing, *, dated: bool = False) -> list[str]:
    """Return the label of each event in view."""
    frame, language = briefing.selected.frame, briefing.language
    labels = [printable(label) for label in label_texts(frame, language)]
    numbered = briefing.source_numbers
    numbers = [f" [{numbered[row]}]" if numbered else "" for row in range(len(labels))]
    if not dated:
        return [cut(label, number) + number for label, number in zip(labels, numbers, strict=True)]
    spans = [short_span(*dates, language) for dates in zip(frame["start"], frame["end"], strict=True)]
    return [
        (cut(label, number) if says(label, span) else dated_label(cut(label, number), span, language)) + number
        for label, span, number in zip(labels, spans, numbers, strict=True)
    ]


def dated_label(label: str, span: str, language: str) -> str:
    """Return a label with its dates."""
    return text("sheet.dated_label", language, label=label, date=span)


def says(label: str, span: str) -> bool:
    """Whether a label names the years of its event itself, and its dates say no more than these."""
    return YEARS.fullmatch(span) is not None and span[:4] in label


def cut(label: str, number: str) -> str:
    """Return as much of a label as leaves room for a number."""
    return cut_to_fit(label, FONT_SIZE, LONGEST - text_width(number, FONT_SIZE))

"""Where the short text of an event stands: inside its bar, to the right of its mark, or to the left at the edge."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from charts.marks import Mark, Span
from charts.measure import cut_to_fit, text_width
from events.translated import tried

FONT_SIZE = 12.0
GAP = 4.0
INSIDE = 5.0
# Beside a torn edge and an arrow head.
INSIDE_TORN = 9.0
LONGEST = 190.0
# So much further than from its own mark stays a label from all else in its row.
REACH = 5.0


@dataclass(frozen=True, slots=True)
class Label:
    """A label and the span it takes; `side` says where it stands to its mark."""

    text: str
    side: Literal["inside", "right", "left"]
    span: Span

    @property
    def anchor(self) -> float:
        """Where the text begins, or ends where it stands to the left of its mark: the end that lies at the mark."""
        return self.span.right if self.side == "left" else self.span.left


def label_texts(frame: pd.DataFrame, language: str) -> list[str]:
    """Return the label of each event in a language, or its title where it has none, cut to what fits beside a mark."""
    best, given = zip(tried("label", language), tried("title", language), strict=True)
    candidates = zip(*(frame[column] for column in (*best, *given) if column in frame), strict=True)
    return [cut_to_fit(next(filter(None, texts), ""), FONT_SIZE, LONGEST) for texts in candidates]


def places_for(text: str, mark: Mark) -> tuple[Label, ...]:
    """Return where a label could stand, the best place first."""
    width = text_width(text, FONT_SIZE)
    after = Label(text, "right", Span(mark.extent.right + GAP, mark.extent.right + GAP + width))
    before = Label(text, "left", Span(mark.extent.left - GAP - width, mark.extent.left - GAP))
    begin = mark.body.left + (INSIDE_TORN if mark.cut.left else INSIDE)
    end = mark.body.right - (INSIDE_TORN if mark.cut.right or mark.arrow else INSIDE)
    if mark.kind == "period" and begin + width <= end:
        return (Label(text, "inside", Span(begin, begin + width)), after, before)
    return (after, before)


def span_with_label(mark: Mark, label: Label | None) -> Span:
    """Return the span that a mark and its label need in a row, so that nobody takes the label for that of another."""
    if label is None or label.side == "inside":
        return mark.extent
    if label.side == "left":
        return Span(label.span.left - REACH, mark.extent.right)
    return Span(mark.extent.left, label.span.right + REACH)

"""What is said below the lanes, in the words of the screen or of the sheet."""

from typing import Literal

from charts.layout import Layout
from events.written import written_span
from texts import text


def what_is_missing(layout: Layout, place: Literal["chart", "sheet"]) -> str:
    """Say what a reader does not see at first: events without a label, or without a mark; "" where all is there.

    `place` is where it is said: the other events are read in another way on a screen than on a sheet.
    """
    language = layout.view.language
    if layout.banded:
        peaks = [lane.band.peak for lane in layout.lanes if lane.band]
        most = text("chart.most_of_lane" if len(peaks) > 1 else "chart.most", language, n=f"{max(peaks):,}")
        return text(f"{place}.banded", language, n=f"{layout.banded:,}", most=most)
    if layout.labelled < len(layout.marks):
        return text(f"{place}.labelled", language, n=layout.labelled, total=len(layout.marks))
    return ""


def what_is_far(layout: Layout) -> str:
    """Say how many events lie far from the others, where they set the span of the axis; "" where none do."""
    if layout.stretch is None:
        return ""
    language, far, total = layout.view.language, layout.stretch, f"{len(layout.table):,}"
    before = text("chart.far_before", language, n=f"{far.before:,}", total=total, year=far.first)
    after = text("chart.far_after", language, n=f"{far.after:,}", total=total, year=far.last)
    return text("title.joint", language).join(
        sentence for sentence, number in ((before, far.before), (after, far.after)) if number
    )


def word_at_today(layout: Layout) -> str:
    """Return what stands at the line of today; "" where that lies out of view."""
    if layout.today is None:
        return ""
    language = layout.view.language
    return text("chart.today", language, date=written_span(layout.table.as_of.isoformat(), "", language))

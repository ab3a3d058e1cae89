"""What is said below the lanes, in the words of the screen or of the sheet."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from charts.layout import SMALL_FONT, Layout
from charts.measure import text_width
from events.written import written_span
from texts import text

Where = Literal["chart", "sheet"]

# Between a note and the word at the line of today, and between a note and the edge of the picture.
BESIDE = 12.0
MARGIN = 4.0


class Note(NamedTuple):
    """A note of one line: `x` is its left end, or the right end of the word at the line of today; `y` its middle."""

    words: str
    x: float
    y: float
    of_today: bool = False

    @property
    def ends(self) -> tuple[float, float]:
        """The left and the right end."""
        width = text_width(self.words, SMALL_FONT)
        return (self.x - width, self.x) if self.of_today else (self.x, self.x + width)


def notes_below(layout: Layout, place: Where) -> Iterator[Note]:
    """Yield what is missing, what is far, and the word of today, as much of each as the picture has room for."""
    right = layout.scale.right
    missing = what_is_missing(layout, place), what_is_missing(layout, place, short=True)
    for word in (word_at_today(layout), word_at_today(layout, short=True)):
        today = Note(word, right, layout.note_y, of_today=True)
        free = today.ends[0] - BESIDE if word else right
        found = fitted(*missing, layout.note_y, layout.scale.left, free)
        if found.ends[1] <= free:
            break
    far = fitted(what_is_far(layout), what_is_far(layout, short=True), layout.far_note_y, layout.scale.left, right)
    yield from (note for note in (found, far, today) if note.words)


def fitted(whole: str, short: str, y: float, left: float, end: float) -> Note:
    """Return a sentence that begins at the plot, or where it must, below the titles of the lanes; or its short form."""
    places = [Note(words, x, y) for words, x in ((whole, left), (whole, MARGIN), (short, left), (short, MARGIN))]
    return next((note for note in places if note.ends[1] <= end), places[-1])


def what_is_missing(layout: Layout, place: Where, *, short: bool = False) -> str:
    """Say what a reader does not see at first: events without a label, or without a mark; "" where all is there.

    `place` is where it is said: the other events are read in another way on a screen than on a sheet. In `short` it is
    not said how.
    """
    language = layout.view.language
    where = "notes" if short else place
    if layout.banded:
        peaks = [lane.band.peak for lane in layout.lanes if lane.band]
        most = text("chart.most_of_lane" if len(peaks) > 1 else "chart.most", language, n=f"{max(peaks):,}")
        return text(f"{where}.banded", language, n=f"{layout.banded:,}", most=most)
    if layout.labelled < len(layout.marks):
        return text(f"{where}.labelled", language, n=f"{layout.labelled:,}", total=f"{len(layout.marks):,}")
    return ""


def what_is_far(layout: Layout, *, short: bool = False) -> str:
    """Say how many events lie far from the others, where they set the span of the axis; "" where none do."""
    if layout.stretch is None:
        return ""
    language, far, total = layout.view.language, layout.stretch, f"{len(layout.table):,}"
    where = "notes" if short else "chart"
    before = text(f"{where}.far_before", language, n=f"{far.before:,}", total=total, year=far.first)
    after = text(f"{where}.far_after", language, n=f"{far.after:,}", total=total, year=far.last)
    return text("title.joint", language).join(
        sentence for sentence, number in ((before, far.before), (after, far.after)) if number
    )


def word_at_today(layout: Layout, *, short: bool = False) -> str:
    """Return what stands at the line of today, in `short` without its date; "" where that lies out of view."""
    if layout.today is None:
        return ""
    language = layout.view.language
    if short:
        return text("notes.today", language)
    return text("chart.today", language, date=written_span(layout.table.as_of.isoformat(), "", language))

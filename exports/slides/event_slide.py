"""A slide for one event: its title, its dates, the reader's own sentence, the summary and the source."""

from collections.abc import Iterator

from charts.measure import break_lines
from charts.palette import INKS
from events.event import Event
from exports.briefing import Briefing
from exports.clean import printable
from exports.sheets.frame import MARGIN, SIZES, TOP, footer_group
from exports.sheets.scene import LEADING, Group, Sheet
from exports.slides.extras import ANY_LINES, paragraph
from exports.slides.slots import LIST, Filled, Level, Paragraph, Slot, foot_of
from texts import text

INK = INKS["light"]
# More slides than these nobody shows; they would take minutes to make from a large file.
MOST = 100
TITLES = (40.0, 36.0, 32.0, 28.0, 24.0)
DATES = 20.0
FEW_LINES, GAP = 2, 22.0
# What is said, in the order in which it is read: the reader's own sentence, the summary, the source.
LEVELS = tuple(
    Level(size, size * LEADING, colour, above)
    for size, colour, above in ((32.0, INK.text, 0.0), (26.0, INK.text, 20.0), (14.0, INK.quiet, 26.0))
)


class TooManySlides(ValueError):  # noqa: N818 - a public name
    """More events than there can be slides of one each; the message is one sentence."""

    def __init__(self, events: int) -> None:
        super().__init__(text("slide.too_many", "en", events=events, most=MOST))
        self.events = events

    def sentence(self, language: str) -> str:
        """Return the message in a language."""
        return text("slide.too_many", language, events=self.events, most=MOST)


def event_slides(briefing: Briefing) -> Iterator[tuple[Sheet, Filled]]:
    """Yield for each event what stands around its words, and the words. Raises TooManySlides."""
    if len(briefing.events) > MOST:
        raise TooManySlides(len(briefing.events))
    width, height = SIZES[briefing.shape]
    inner = width - 2 * MARGIN
    titles = [printable(event.title_in(briefing.language)) for event in briefing.events]
    # One size for all, so that turning from one to the next nothing jumps.
    size = next((each for each in TITLES if all(fits(title, each, inner) for title in titles)), TITLES[-1])
    foot = footer_group(briefing, width, height, "", 1, 1)
    top = TOP + FEW_LINES * size * LEADING + DATES * LEADING + GAP
    for row, (event, title) in enumerate(zip(briefing.events, titles, strict=True)):
        head = paragraph(title, TOP, size, INK.text, inner)
        dates = paragraph(dates_of(event, briefing.language), TOP + FEW_LINES * size * LEADING, DATES, INK.quiet, inner)
        summary = printable(event.summary_in(briefing.language))
        notes = tuple(filter(None, (title, briefing.sentences.get(event.id), summary, briefing.citations[row])))
        sheet = Sheet(width, height, (Group("title", (head,)), Group("heading", (dates,)), foot), notes)
        slot = Slot("body", LIST, (MARGIN, top, MARGIN + inner, foot_of(sheet)), LEVELS)
        yield sheet, Filled(slot, tuple(words_of(briefing, event, row, slot)))


def fits(title: str, size: float, width: float) -> bool:
    """Return whether a title takes few lines."""
    return len(break_lines(title, size, width, ANY_LINES)) <= FEW_LINES


def dates_of(event: Event, language: str) -> str:
    """Return when and where an event was, and what it is."""
    said = (event.dates_in(language), event.place_in(language), event.type_in(language))
    return printable(text("sheet.joint", language).join(filter(None, said)))


def words_of(briefing: Briefing, event: Event, row: int, slot: Slot) -> Iterator[Paragraph]:
    """Yield what is said of an event; a summary that is too long for the slide ends in an ellipsis."""
    left, top, right, bottom = slot.box
    own, source = briefing.sentences.get(event.id, ""), printable(briefing.citations[row])
    used = sum(height_of(words, level, right - left) for level, words in ((0, own), (2, source)) if words)
    size, leading = LEVELS[1].size, LEVELS[1].leading
    lines = max(int((bottom - top - used - LEVELS[1].above) / leading), 1)
    summary = "".join(break_lines(printable(event.summary_in(briefing.language)), size, right - left, lines))
    if own:
        yield Paragraph(own, 0)
    if summary:
        yield Paragraph(summary, 1)
    yield Paragraph(source, 2, link=event.source_url)


def height_of(words: str, level: int, width: float) -> float:
    """Return how high words of a level are in a width."""
    look = LEVELS[level]
    return len(break_lines(words, look.size, width, ANY_LINES)) * look.leading + look.above

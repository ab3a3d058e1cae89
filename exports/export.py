"""Hand a view over as a file, or as the pictures of its sheets."""

from collections.abc import Mapping

from events.selection import select
from events.table import EventTable
from events.view import View
from exports.briefing import NO_SENTENCES, brief
from exports.documents.vector import svg
from exports.file_names import file_name as named
from exports.formats import FORMATS, Format
from exports.slides.extras import NO_EXTRAS, Extras
from exports.slides.slide import deck_sheets, pptx


def export(
    table: EventTable,
    view: View,
    name: str,
    *,
    title: str | None = None,
    note: str = "",
    shape: str = "16:9",
    with_table: bool = False,
    sentences: Mapping[str, str] = NO_SENTENCES,
    template: bytes | None = None,
    opening: bool = False,
    event_slides: bool = False,
    closing: bool = False,
) -> bytes:
    """Return the events of a View as a file of a format, such as `pptx`; the names are the keys of FORMATS.

    Title, filter line, sources, dataset and day are in every file. Without a `title` it says what is in view; `note` is
    a sentence of your own under it; `shape` is `16:9` or `A4` (landscape); `with_table` adds the events as a table to
    slides and PDF; `sentences` are your words on single events, by id, which go into the notes of the slides;
    `template` is the content of a .pptx or .potx file whose master, theme and size the slides have, instead of `shape`;
    `opening`, `event_slides` and `closing` add to slides a first one, one for each event, and the sources at the end.
    The language is that of the View. The same arguments give the same bytes on the same machine.
    Raises ValueError for a format or a shape that is not there, and UnusableTemplate and TooManySlides, which are such,
    with a sentence.
    """
    briefing = brief(table, view, title=title, note=note, shape=shape, with_table=with_table, sentences=sentences)
    extras = Extras(opening, event_slides, closing)
    if template is None and extras == NO_EXTRAS:
        return format_of(name).render(briefing)
    if name != "pptx":
        what = "more slides are wanted" if template is None else "a template is given"
        raise ValueError(f"{what} for {name!r}; accepted: pptx")
    return pptx(briefing, template, extras)


def format_of(name: str) -> Format:
    """Return the format of a name."""
    if name not in FORMATS:
        raise ValueError(f"format is {name!r}; accepted: {', '.join(FORMATS)}")
    return FORMATS[name]


def previews(
    table: EventTable,
    view: View,
    *,
    title: str | None = None,
    note: str = "",
    shape: str = "16:9",
    with_table: bool = False,
    sentences: Mapping[str, str] = NO_SENTENCES,
) -> tuple[str, ...]:
    """Return each slide as it will be, as an SVG document; quick enough to be made at every change.

    The slides of the table, which `with_table` adds to the file, are not among them.
    """
    briefing = brief(table, view, title=title, note=note, shape=shape, with_table=with_table, sentences=sentences)
    return tuple(svg(sheet, briefing) for sheet in deck_sheets(briefing))


def file_name(table: EventTable, view: View, name: str, *, title: str = "") -> str:
    """Return the name of the file that `export` makes: `japan-australia_2007-2021.pptx`."""
    view = view.handed_over
    return named(select(table, view), view, format_of(name).suffix, title)

"""What the file of a deck says of itself: its properties, and what it counted."""

import re
from datetime import UTC, datetime

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck

from exports.archive import extended_properties
from exports.briefing import Briefing
from exports.slides.words import quoted

# The words of PowerPoint for the shapes of a slide.
SCREENS: dict[str, str] = {"16:9": "Widescreen", "A4": "A4 Paper (210x297 mm)"}
THEME_NAME = re.compile(rb'<a:theme [^>]*?name="([^"]*)"')


def describe(deck: Deck, briefing: Briefing) -> None:
    """Set the properties of the file; nobody's name, and the day of the data for every date."""
    properties = deck.core_properties
    day = briefing.table.as_of
    properties.title, properties.subject = briefing.title[:255], briefing.description[:255]
    properties.comments = briefing.data_line[:255]
    properties.author = properties.last_modified_by = properties.keywords = ""
    properties.language = briefing.language
    properties.revision = 1
    properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)


def counted(deck: Deck, screen: str) -> bytes:
    """Return how many slides and notes there are, for which screen, and their titles, as properties of the file."""
    slides = list(deck.slides)
    notes = sum(slide.has_notes_slide for slide in slides)
    titles = [quoted(slide.shapes.title.text_frame.text if slide.shapes.title else "") for slide in slides]
    names = "".join(f"<vt:lpstr>{name}</vt:lpstr>" for name in (theme_name(deck), *titles))
    heads = "".join(
        f"<vt:variant><vt:lpstr>{name}</vt:lpstr></vt:variant><vt:variant><vt:i4>{number}</vt:i4></vt:variant>"
        for name, number in (("Theme", 1), ("Slide Titles", len(titles)))
    )
    return extended_properties(
        f"<PresentationFormat>{screen}</PresentationFormat><Slides>{len(titles)}</Slides>"
        f"<Notes>{notes}</Notes><HiddenSlides>0</HiddenSlides>"
        f'<HeadingPairs><vt:vector size="4" baseType="variant">{heads}</vt:vector></HeadingPairs>'
        f'<TitlesOfParts><vt:vector size="{1 + len(titles)}" baseType="lpstr">{names}</vt:vector></TitlesOfParts>'
    )


def theme_name(deck: Deck) -> str:
    """Return the name of the theme of a deck, quoted as it stands in the XML."""
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    named = THEME_NAME.search(theme.blob)
    return named.group(1).decode() if named else ""

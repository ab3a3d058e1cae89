"""What is handed over: event table and View become sheets, files and citations."""

from exports.carried.reading import read_briefing
from exports.changed.compare import changes
from exports.export import export, file_name, previews
from exports.formats import FORMATS
from exports.slides.event_slide import TooManySlides
from exports.slides.template import UnusableTemplate

__all__ = [
    "FORMATS",
    "TooManySlides",
    "UnusableTemplate",
    "changes",
    "export",
    "file_name",
    "previews",
    "read_briefing",
]

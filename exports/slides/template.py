"""A template of the reader's own: which files serve as one, and what is said of those that do not."""

import re
import zipfile
import zlib
from io import BytesIO
from xml.etree.ElementTree import ParseError

from pptx.exc import PythonPptxError
from pptx.presentation import Presentation as Deck

from exports.archive import without_clock
from exports.slides.python_pptx import empty, open_deck
from texts import text

MEGABYTE = 1_000_000
MOST, MOST_UNPACKED = 40, 400
# How the files of old programs begin, and those that are encrypted, which name their content.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
TYPES = "[Content_Types].xml"
MAIN = "presentationml.presentation.main+xml"
# A template and a show hold what a presentation holds, under another name.
OTHER_MAIN = re.compile(rb"presentationml\.(?:template|slideshow)\.main\+xml")
MACROS = re.compile(rb"ms-powerpoint\.\w+\.macroEnabled|vbaProject")
# What reading a damaged archive, damaged XML or parts that are not there raises.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    SyntaxError,
    PythonPptxError,
    KeyError,
    ValueError,
    AttributeError,
    IndexError,
    TypeError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


class UnusableTemplate(ValueError):  # noqa: N818 - a public name
    """A template that slides cannot stand in; the message is one sentence for its owner.

    `code` names the sentence in the catalogue, section `slide_template`; `values` fill it in.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(text(f"slide_template.{code}", "en", **values))
        self.code = code
        self.values = values

    def sentence(self, language: str) -> str:
        """Return the message in a language."""
        return text(f"slide_template.{self.code}", language, **self.values)


def open_template(content: bytes) -> Deck:
    """Return the deck of a template without its slides. Raises UnusableTemplate."""
    try:
        deck = open_deck(checked(content))
    except DAMAGED as error:
        raise error if isinstance(error, UnusableTemplate) else UnusableTemplate("damaged") from None
    try:
        empty(deck)
    except KeyError:
        raise UnusableTemplate("linked") from None
    return deck


def checked(content: bytes) -> bytes:
    """Return a file that is a presentation. Raises UnusableTemplate for one that can be none."""
    if len(content) > MOST * MEGABYTE:
        raise UnusableTemplate("large", size=round(len(content) / MEGABYTE), most=MOST)
    if content.startswith(COMPOUND):
        raise UnusableTemplate("protected" if ENCRYPTED in content else "old")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            unpacked = sum(each.file_size for each in archive.infolist())
            types = archive.read(TYPES)
    except KeyError:
        raise UnusableTemplate("other") from None
    except DAMAGED:
        raise UnusableTemplate("damaged" if content.startswith(b"PK") else "other") from None
    if unpacked > MOST_UNPACKED * MEGABYTE:
        raise UnusableTemplate("unpacked", size=round(unpacked / MEGABYTE), most=MOST_UNPACKED)
    if MACROS.search(types):
        raise UnusableTemplate("macros")
    if OTHER_MAIN.search(types):
        content = without_clock(content, {TYPES: lambda found: OTHER_MAIN.sub(MAIN.encode(), found)})
    elif MAIN.encode() not in types:
        raise UnusableTemplate("other")
    return content

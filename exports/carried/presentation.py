"""A briefing in a presentation: a part of custom XML, which PowerPoint keeps (ECMA-376, part 1, 15.2.4)."""

import re
from zipfile import ZipFile

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.presentation import Presentation as Deck

from exports.carried.markup import NAMESPACE, from_markup, in_part
from exports.carried.written import LONGEST
from loaders import UnreadableFile
from loaders.files.zipped import BROKEN

PLACE = "/customXml/item%d.xml"
MAIN = "ppt/presentation.xml"
PARTS = re.compile(r"customXml/item\d+\.xml")


def put_into(deck: Deck, text: str) -> None:
    """Let a deck carry a briefing, in the place of one that its template carried."""
    for number, relation in list(deck.part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_XML and NAMESPACE.encode() in relation.target_part.blob:
            deck.part.rels.pop(number)
    package = deck.part.package
    part = Part(package.next_partname(PLACE), CONTENT_TYPE.XML, package, in_part(text))
    deck.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def from_presentation(archive: ZipFile) -> str:
    """Return the briefing of a presentation, "" where there is none; raises UnreadableFile for a damaged part."""
    for member in archive.infolist():
        if PARTS.fullmatch(member.filename):
            if member.file_size > 6 * LONGEST:
                raise UnreadableFile("briefing_large", most=LONGEST // 1_000_000)
            try:
                content = archive.read(member)
            except BROKEN:
                raise UnreadableFile("briefing_damaged") from None
            if found := from_markup(content):
                return found
    return ""

"""The places where slides go behind python-pptx: its decks, and the elements, relations and parts of a slide.

Its public side has no freeform of several parts with a text, no link by relation and no properties of what it counted.
"""

from collections.abc import Iterable
from io import BytesIO

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from exports.addresses import office_uri
from exports.slides.layouts import NAMESPACES

EXTENDED = "/docProps/app.xml"


def open_deck(content: bytes) -> Deck:
    """Return the deck of a file."""
    return Presentation(BytesIO(content))


def add_slide(deck: Deck, place: int) -> Slide:
    """Add a slide of the layout in some place of its master."""
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[place])
    return slide


def put(slide: Slide, shapes: Iterable[str]) -> None:
    """Put shapes, given as XML, on a slide in the place of its placeholders."""
    tree = parse_xml(f"<p:spTree {NAMESPACES}>{''.join(shapes)}</p:spTree>")
    for placeholder in list(slide.shapes):
        slide.shapes.element.remove(placeholder.element)
    for shape in list(tree):
        slide.shapes.element.append(shape)


def relations(slide: Slide, addresses: Iterable[str]) -> dict[str, str]:
    """Return the relation of every address that a slide can link to; each address has one."""
    targets = {address: office_uri(address) for address in addresses}
    return {
        address: slide.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        for address, target in targets.items()
        if target
    }


def set_counted(deck: Deck, content: bytes) -> None:
    """Say in the file what it holds, in the place of what another program has said."""
    package = deck.part.package
    for relation in [each for each in package.iter_rels() if each.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES]:
        package.drop_rel(relation.rId)
    part = Part(PackURI(EXTENDED), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, package, content)
    package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)

"""The places where slides go behind python-pptx: its blank deck, and the elements and relations of a slide.

Its public side has no freeform of several parts with a text, no link by relation and no fonts of a theme. What a new
version might take away in silence is asked for, and its lack is said.
"""

from collections.abc import Iterable

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Emu

from exports.addresses import office_uri
from exports.slides.shapes import EAST_ASIAN, LATIN

LAYOUT = "Title Only"
THEME = "ppt/theme/theme1.xml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}"'
    for prefix, name in (
        ("a", "drawingml/2006/main"),
        ("p", "presentationml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
    )
)


def blank_deck(width: int, height: int) -> Deck:
    """Return a deck without slides, of a size in English Metric Units, the places of its layouts moved along."""
    deck = Presentation()
    sizes = ((deck.slide_width or width, width), (deck.slide_height or height, height))
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    for shapes in (deck.slide_master.shapes, *(layout.shapes for layout in deck.slide_layouts)):
        for place in shapes.element.iter(qn("a:off"), qn("a:ext")):
            names = ("x", "y") if place.tag == qn("a:off") else ("cx", "cy")
            # An extension of a later version has the same name, but no size.
            for name, (old, new) in zip(names, sizes, strict=True):
                if name in place.attrib:
                    place.set(name, str(round(int(place.get(name)) * (new / old))))
    return deck


def put_right(deck: Deck) -> None:
    """Take out what the blank deck says of another one, and list the notes, without which Keynote loses them."""
    root = deck.element
    root.find(qn("p:sldSz")).attrib.pop("type", None)
    package = deck.part.package
    for relation in list(package.iter_rels()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.drop_rel(relation.rId)
        elif relation.reltype == RELATIONSHIP_TYPE.PRINTER_SETTINGS:
            deck.part.drop_rel(relation.rId)
    if root.find(qn("p:notesMasterIdLst")) is None and any(slide.has_notes_slide for slide in deck.slides):
        number = deck.part.relate_to(deck.notes_master.part, RELATIONSHIP_TYPE.NOTES_MASTER)
        listed = f'<p:notesMasterIdLst {NAMESPACES}><p:notesMasterId r:id="{number}"/></p:notesMasterIdLst>'
        # The schema has them right after the masters of slides.
        root.find(qn("p:sldMasterIdLst")).addnext(parse_xml(listed))


def add_slide(deck: Deck) -> Slide:
    """Add a slide whose layout has a title and nothing else."""
    layout = deck.slide_layouts.get_by_name(LAYOUT)
    if layout is None:
        raise RuntimeError(f"the blank deck of python-pptx has no layout {LAYOUT!r}: install a version of requirements")
    slide: Slide = deck.slides.add_slide(layout)
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


def own_fonts(theme: bytes) -> bytes:
    """Return a theme whose letters are ours, so that what is added by hand looks the same."""
    for old, new in (
        ('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{LATIN}"/>'),
        ('<a:ea typeface=""/>', f'<a:ea typeface="{EAST_ASIAN}"/>'),
    ):
        if old.encode() not in theme:
            raise RuntimeError(f"the theme of python-pptx has no {old}: install a version of requirements")
        theme = theme.replace(old.encode(), new.encode())
    return theme

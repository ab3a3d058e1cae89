"""The places where slides go behind python-pptx: its decks, and the elements, relations and parts of a slide.

Its public side has no freeform of several parts with a text, no link by relation and no properties of what it counted.
"""

from collections.abc import Iterable
from io import BytesIO

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.parts.slide import NotesMasterPart
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import NotesMaster, Slide, SlideLayout, SlideMaster

from exports.addresses import office_uri
from exports.slides.layouts import NAMESPACES

# The list of the sections of a deck, which names its slides.
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
PROPERTIES = ("docprops/core.xml", "docprops/app.xml")
EXTENDED = "/docProps/app.xml"


def open_deck(content: bytes) -> Deck:
    """Return the deck of a file."""
    return Presentation(BytesIO(content))


def empty(deck: Deck) -> None:
    """Take the slides out of a deck, and what its file says of them; masters and layouts stay.

    Raises KeyError with the name of a slide that something else needs, as a button of a master that leads to it.
    """
    part, root = deck.part, deck.element
    for name in ("p:sldIdLst", "p:custShowLst"):
        for listed in root.findall(qn(name)):
            root.remove(listed)
    for extension in [each for each in root.iter(qn("p:ext")) if each.get("uri") == SECTIONS]:
        extension.getparent().remove(extension)
    for number, relation in list(part.rels.items()):
        if relation.reltype in (RELATIONSHIP_TYPE.SLIDE, RELATIONSHIP_TYPE.VIEW_PROPS):
            part.rels.pop(number)
    views = f"<p:viewPr {NAMESPACES}/>".encode()
    part.relate_to(
        Part(PackURI("/ppt/viewProps.xml"), CONTENT_TYPE.PML_VIEW_PROPS, part.package, views),
        RELATIONSHIP_TYPE.VIEW_PROPS,
    )
    for number, relation in list(part.package._rels.items()):
        # Properties of the file, which some programs relate by another name, and a picture of its first slide.
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL or relation.target_ref.lower().endswith(PROPERTIES):
            part.package.drop_rel(number)
    for each in part.package.iter_parts():
        if each.content_type == CONTENT_TYPE.PML_SLIDE:
            raise KeyError(each.partname)


def give_notes(deck: Deck, master: str, theme: str) -> None:
    """Give a deck a master of the notes with a theme unless it has one with a place for words, and list it."""
    part, root = deck.part, deck.element
    known = [number for number, each in part.rels.items() if each.reltype == RELATIONSHIP_TYPE.NOTES_MASTER]
    if known and any(kind_of(each) == PP_PLACEHOLDER.BODY for each in placeholders(deck.notes_master)):
        return
    for number in known:
        part.rels.pop(number)
    for listed in root.findall(qn("p:notesMasterIdLst")):
        root.remove(listed)
    package = part.package
    themed = Part(package.next_partname("/ppt/theme/theme%d.xml"), CONTENT_TYPE.OFC_THEME, package, theme.encode())
    notes = NotesMasterPart.load(
        PackURI("/ppt/notesMasters/notesMaster1.xml"), CONTENT_TYPE.PML_NOTES_MASTER, package, master.encode()
    )
    notes.relate_to(themed, RELATIONSHIP_TYPE.THEME)
    number = part.relate_to(notes, RELATIONSHIP_TYPE.NOTES_MASTER)
    listed = f'<p:notesMasterIdLst {NAMESPACES}><p:notesMasterId r:id="{number}"/></p:notesMasterIdLst>'
    # The schema has them right after the masters of slides.
    root.find(qn("p:sldMasterIdLst")).addnext(parse_xml(listed))


def placeholders(part: SlideLayout | SlideMaster | NotesMaster) -> list[Shape]:
    """Return the placeholders of a layout or a master; where a layout's have no place they have that of the master."""
    return [each for each in part.shapes if isinstance(each, Shape) and each.is_placeholder]


def kind_of(placeholder: Shape) -> PP_PLACEHOLDER:
    """Return what a placeholder is for."""
    kind: PP_PLACEHOLDER = placeholder.placeholder_format.type
    return kind


def drop(deck: Deck, kind: str) -> None:
    """Drop the relations of a kind from the file of a deck."""
    package = deck.part.package
    for number, each in list(package._rels.items()):
        if each.reltype == kind:
            package.drop_rel(number)


def add_slide(deck: Deck, layout: SlideLayout) -> Slide:
    """Add a slide of a layout."""
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


def set_counted(deck: Deck, content: bytes) -> None:
    """Say in the file what it holds, in the place of what another program has said."""
    package = deck.part.package
    drop(deck, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    part = Part(PackURI(EXTENDED), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, package, content)
    package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)

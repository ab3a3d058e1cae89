"""Write sheets as a PDF (ISO 32000-1): tagged, with text that can be searched, links that work, and the same bytes.

Written here, since Matplotlib's PDF spends a tenth of a millisecond on each letter: the sources of 300 events have
50,000, its links reach texts but not marks, and it has no tags.
"""

from collections.abc import Sequence
from html import escape

from exports.briefing import Briefing
from exports.carried.document import attached, attachment
from exports.carried.written import written_briefing
from exports.clean import storable
from exports.documents.bookmarks import bookmark_objects, bookmarks_of
from exports.documents.embedding import font_objects
from exports.documents.file import assembled
from exports.documents.fonts import Fonts, fonts
from exports.documents.painting import OPAQUE, Page
from exports.documents.tags import Link, Tree, tree_objects
from exports.documents.values import literal, stream
from exports.sheets.scene import POINTS, Sheet
from texts import text

# The numbers of the objects that others name; the catalog is the first.
PAGES, METADATA = 2, 4


def pdf(sheets: Sequence[Sheet], briefing: Briefing) -> bytes:
    """Return sheets as the pages of a document whose title, language and description a reader shows."""
    faces = fonts()
    tags = Tree()
    pages = [Page(sheet, place, faces, tags, briefing.description) for place, sheet in enumerate(sheets)]
    objects = [b"", b"", information(briefing), metadata(briefing)]
    resources = add_resources(objects, pages, faces)
    linked = []
    for each in tags.links:
        objects.append(annotation(each, len(pages) + each.place))
        linked.append(len(objects))
    numbers = [add_page(objects, page, resources, linked) for page in pages]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects[PAGES - 1] = f"<</Type/Pages/Count {len(numbers)}/Kids[{kids}]>>".encode()
    tree = len(objects) + 1
    objects += tree_objects(tags.root, tree, numbers, linked)
    outlines = b""
    if bookmarks := bookmarks_of(sheets, briefing.language):
        outlines = f"/Outlines {len(objects) + 1} 0 R".encode()
        objects += bookmark_objects(bookmarks, len(objects) + 1, numbers)
    objects[0] = (
        f"<</Type/Catalog/Pages {PAGES} 0 R/Metadata {METADATA} 0 R/MarkInfo<</Marked true>>"
        f"/StructTreeRoot {tree} 0 R/ViewerPreferences<</DisplayDocTitle true>>/Lang".encode()
        + literal(briefing.language)
        + outlines
        + attached(len(objects) + 1)
        + b">>"
    )
    objects += attachment(written_briefing(briefing), len(objects) + 1, text("carried.says", briefing.language))
    return assembled(objects)


def information(briefing: Briefing) -> bytes:
    """Return title and description as older readers show them."""
    return b"<</Title" + literal(briefing.title) + b"/Subject" + literal(briefing.description) + b">>"


def metadata(briefing: Briefing) -> bytes:
    """Return title, description and language in XMP (ISO 16684-1), and that the document follows PDF/UA-1."""

    def said(given: str) -> str:
        return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(storable(given))}</rdf:li></rdf:Alt>'

    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f"<dc:title>{said(briefing.title)}</dc:title><dc:description>{said(briefing.description)}</dc:description>"
        f"<dc:language><rdf:Bag><rdf:li>{briefing.language}</rdf:li></rdf:Bag></dc:language>"
        '<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()
    return f"<</Type/Metadata/Subtype/XML/Length {len(packet)}>>\nstream\n".encode() + packet + b"\nendstream"


def add_resources(objects: list[bytes], pages: Sequence[Page], faces: Fonts) -> str:
    """Add the fonts that are used, and return the dictionary of what every page may use."""
    used: list[dict[int, str]] = [{} for _ in faces.faces]
    opacities = {OPAQUE}
    for page in pages:
        for place, glyphs in page.used.items():
            used[place] |= glyphs
        opacities |= page.opacities
    names = []
    for place, glyphs in enumerate(used):
        if glyphs:
            names.append(f"/F{place} {len(objects) + 1} 0 R")
            objects += font_objects(faces.faces[place], glyphs, len(objects) + 1)
    states = "".join(f"/G{each}<</ca {each / OPAQUE:.2f}>>" for each in sorted(opacities))
    return f"<</Font<<{''.join(names)}>>/ExtGState<<{states}>>>>"


def add_page(objects: list[bytes], page: Page, resources: str, linked: Sequence[int]) -> int:
    """Add a page with its content, and return its number; a reader goes through its links in the order of the tags."""
    objects.append(stream("\n".join(page.content).encode()))
    box = f"[0 0 {page.sheet.width * POINTS:.2f} {page.sheet.height * POINTS:.2f}]"
    notes = " ".join(f"{linked[place]} 0 R" for place in page.own_links)
    objects.append(
        f"<</Type/Page/Parent {PAGES} 0 R/MediaBox{box}/Resources{resources}/Contents {len(objects)} 0 R"
        f"/StructParents {page.place}/Tabs/S/Annots[{notes}]>>".encode()
    )
    return len(objects)


def annotation(link: Link, key: int) -> bytes:
    """Return a link to an address; `key` is its place among what the tree of tags holds."""
    corners = " ".join(f"{edge:.2f}" for edge in link.box)
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{corners}]/Border[0 0 0]/F 4/StructParent {key}/Contents".encode()
        + literal(link.says)
        + b"/A<</S/URI/URI"
        + literal(link.address)
        + b">>>>"
    )

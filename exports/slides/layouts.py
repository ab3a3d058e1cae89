"""The XML of the slide master, of its layouts and of the master of the notes: the frame that our slides stand in."""

from collections.abc import Sequence
from html import escape

from exports.slides.shapes import Box, placed
from exports.slides.slots import Level, Slot
from exports.slides.words import EMU, exactly, look_of, paragraph_properties, run, run_properties
from texts import text

NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}"'
    for prefix, name in (
        ("a", "drawingml/2006/main"),
        ("p", "presentationml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
    )
)
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ACCENTS = " ".join(f'accent{number}="accent{number}"' for number in range(1, 7))
COLOUR_MAP = f'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" {ACCENTS} hlink="hlink" folHlink="folHlink"/>'
BACKGROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
# Any number that no two layouts share.
FIRST_LAYOUT = 2_147_483_648
NUMBER_FIELD = "{7A1C5E0B-5B0F-4C39-9C1D-2F6B0A6E4D11}"
# The notes stand on a page of 540 by 720 points, with the slide above them.
NOTES_SIZE = (6_858_000, 9_144_000)
NOTES_IMAGE, NOTES_TEXT = (30, 54, 510, 324), (54, 342, 486, 666)
NOTES_PRINT = 12
MARGINS = 'lIns="0" tIns="0" rIns="0" bIns="0"'
# What grows too long for its place on a layout becomes smaller instead of running over what stands below.
BODY = f'<a:bodyPr vert="horz" wrap="square" {MARGINS} rtlCol="0" anchor="%s"><a:normAutofit/></a:bodyPr>'
# A slide says the margins again: programs that look at it without its layout would not know them.
ON_SLIDE = f"<a:bodyPr {MARGINS}/><a:lstStyle/>"


def placeholder(name: str, number: int, kind: str, index: int, paragraphs: str, *, body: str, place: str = "") -> str:
    """Return a placeholder with the properties of its body; its place is that of its layout unless it is given."""
    size = "" if kind == "title" else ' sz="quarter"'
    numbered = f' idx="{index}"' if index else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{size}{numbered}/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>'
        f"<p:txBody>{body}{paragraphs}</p:txBody></p:sp>"
    )


def number_field(language: str, shown: str) -> str:
    """Return the number of a slide, which programs keep right."""
    return f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{run_properties(language)}<a:t>{shown}</a:t></a:fld>'


def master(slots: Sequence[Slot], layouts: int, language: str) -> str:
    """Return the master of as many layouts, with placeholders for some slots."""
    listed = "".join(f'<p:sldLayoutId id="{FIRST_LAYOUT + each}" r:id="rId{each}"/>' for each in range(1, layouts + 1))
    looks = {"body" if slot.kind == "subTitle" else slot.kind: levels(slot) for slot in slots}
    styles = "".join(f"<p:{kind}Style>{looks.get(kind, '')}</p:{kind}Style>" for kind in ("title", "body"))
    return (
        f"{DECLARED}<p:sldMaster {NAMESPACES}><p:cSld>{BACKGROUND}<p:spTree>{TREE}{models(slots, language)}</p:spTree>"
        f"</p:cSld>{COLOUR_MAP}<p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>"
        f"<p:txStyles>{styles}<p:otherStyle/></p:txStyles></p:sldMaster>"
    )


def layout(name: str, slots: Sequence[Slot], language: str) -> str:
    """Return a layout of a name with placeholders for some slots."""
    return (
        f'{DECLARED}<p:sldLayout {NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="{escape(name)}"><p:spTree>{TREE}'
        f"{models(slots, language)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def models(slots: Sequence[Slot], language: str) -> str:
    """Return the placeholders of a master or a layout, each with its place, its look and a word for what it is for."""
    shapes = []
    for number, slot in enumerate(slots, start=2):
        named = text(f"slide.{slot.kind}", language)
        words = number_field(language, "‹#›") if slot.kind == "sldNum" else run(language, named)
        shapes.append(
            placeholder(
                f"{named} {number - 1}",
                number,
                slot.kind,
                slot.number,
                f"<a:p>{words}</a:p>",
                place=placed(slot.box) + RECTANGLE,
                body=f"{BODY % slot.anchor}<a:lstStyle>{levels(slot)}</a:lstStyle>",
            )
        )
    return "".join(shapes)


def levels(slot: Slot) -> str:
    """Return how the levels of a slot look."""
    return "".join(level(each, slot, number) for number, each in enumerate(slot.levels, start=1))


def level(each: Level, slot: Slot, number: int) -> str:
    """Return how a level of a slot looks; a title has the font of titles."""
    look = look_of(each.size, each.colour)
    fonts = look.elements.replace("+mn-", "+mj-") if slot.kind == "title" else look.elements
    return paragraph_properties(
        slot.align,
        spacing=exactly(each.leading),
        above=each.above,
        hanging=each.hanging,
        element=f"lvl{number}pPr",
        inside=f'<a:defRPr{look.attributes} kern="1200">{fonts}</a:defRPr>',
    )


def notes_master(language: str) -> str:
    """Return the master of the notes: the slide, and below it the text."""
    image = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name=""/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{in_points(NOTES_IMAGE)}'
        "</p:spPr></p:sp>"
    )
    named = text("slide.notes", language)
    notes = placeholder(
        named, 3, "body", 3, f"<a:p>{run(language, named)}</a:p>", place=in_points(NOTES_TEXT), body="<a:bodyPr/>"
    )
    return (
        f"{DECLARED}<p:notesMaster {NAMESPACES}><p:cSld>{BACKGROUND}<p:spTree>{TREE}{image}{notes}</p:spTree></p:cSld>"
        f'{COLOUR_MAP}<p:notesStyle><a:lvl1pPr><a:defRPr sz="{NOTES_PRINT * 100}"/></a:lvl1pPr></p:notesStyle>'
        "</p:notesMaster>"
    )


def in_points(box: Box) -> str:
    """Return a place given in points."""
    unit = 12_700 / EMU
    left, top, right, bottom = box
    return placed((left * unit, top * unit, right * unit, bottom * unit)) + RECTANGLE

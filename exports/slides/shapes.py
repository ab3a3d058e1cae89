"""The XML of native PowerPoint shapes (ECMA-376, part 1): texts, freeforms, groups; sizes in units of the scene."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from charts.measure import text_width
from exports.clean import storable
from exports.sheets.scene import LEADING, POINTS, Line, Polygon, Rectangle, Text, corners_of

EMU = 11430  # of a unit: 0.9 points
LATIN, EAST_ASIAN = "Arial", "Yu Gothic"
LOCALES = {"en": "en-GB", "ja": "ja-JP"}
ALIGNMENTS = {"left": "l", "middle": "ctr", "right": "r"}
Box = tuple[float, float, float, float]
Shape = Rectangle | Polygon | Line


@dataclass
class Names:
    """Numbers for the shapes of one slide, and the relations that its links need."""

    language: str
    relation: dict[str, str] = field(default_factory=dict)
    last: int = 1

    def number(self) -> int:
        """Return the next number; 1 is the tree of shapes itself."""
        self.last += 1
        return self.last

    def properties(self, name: str, description: str = "", link: str = "") -> str:
        """Return number, name, description for screen readers and link of a shape."""
        said = f' descr="{quoted(description)}"' if description else ""
        head = f'<p:cNvPr id="{self.number()}" name="{quoted(name)}"{said}'
        if link not in self.relation:
            return f"{head}/>"
        return f'{head}><a:hlinkClick r:id="{self.relation[link]}" tooltip="{quoted(link)}"/></p:cNvPr>'


def text_shape(names: Names, part: Text, name: str, link: str, *, title: bool = False) -> str:
    """Return a text box, or the title of the slide; a paragraph breaks anew when it is edited, a word does not."""
    width = part.width or max(text_width(line.rstrip(), part.size) for line in part.lines)
    left = part.x - {"left": 0.0, "middle": width / 2, "right": width}[part.align]
    box = (left, part.y - part.leading / 2, left + width, part.y - part.leading / 2 + part.height)
    kind = '<p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr>' if title else '<p:cNvSpPr txBox="1"/><p:nvPr/>'
    return (
        f"<p:sp><p:nvSpPr>{names.properties(name, link=link)}{kind}</p:nvSpPr>"
        f'<p:spPr>{placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f"{body(names, part, wrap=bool(part.width), anchor='t' if part.width or len(part.lines) > 1 else 'ctr')}</p:sp>"
    )


def freeform(
    names: Names, parts: Sequence[Shape], label: Text | None, name: str, description: str = "", link: str = ""
) -> str:
    """Return one editable shape of several parts, with its label in a place of its own within the shape.

    All filled parts have the colour of the first; so have all lines.
    """
    boxes = [box_of(part) for part in parts]
    place = label_box(label) if label else boxes[0]
    box = around([*boxes, place])
    if len(parts) == 1 and box == boxes[0] and isinstance(parts[0], Rectangle):
        return rectangle(names, parts[0], label, name, description, link)
    filled = next((part for part in parts if not isinstance(part, Line)), None)
    stroke = next((part for part in parts if isinstance(part, Line)), None)
    width, height = emu(box[2] - box[0]), emu(box[3] - box[1])
    paths = "".join(path(part, box, width, height) for part in parts)
    words = body(names, label, wrap=False, anchor="ctr") if label else NO_TEXT
    return (
        f"<p:sp><p:nvSpPr>{names.properties(name, description, link)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{placed(box)}<a:custGeom><a:avLst/><a:gdLst>{guides(place, box)}</a:gdLst>"
        '<a:ahLst/><a:cxnLst/><a:rect l="tl" t="tt" r="tr" b="tb"/>'
        f"<a:pathLst>{paths}</a:pathLst></a:custGeom>"
        f"{fill(filled)}{outline(stroke)}</p:spPr>{words}</p:sp>"
    )


def rectangle(
    names: Names, part: Rectangle, label: Text | None, name: str, description: str = "", link: str = ""
) -> str:
    """Return a plain rectangle with its label inside."""
    inset = emu(label.x - part.left) if label else 0
    words = body(names, label, wrap=False, anchor="ctr", inset=inset) if label else NO_TEXT
    return (
        f"<p:sp><p:nvSpPr>{names.properties(name, description, link)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f'<p:spPr>{placed(box_of(part))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{fill(part)}{outline(None)}</p:spPr>{words}</p:sp>"
    )


def straight(names: Names, part: Line, name: str) -> str:
    """Return a straight line between two points."""
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{names.properties(name)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f'<p:spPr>{placed(box_of(part))}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f"{outline(part)}</p:spPr></p:cxnSp>"
    )


def guides(place: Box, box: Box) -> str:
    """Return where the label stands, in shares of the shape, so that it moves with it."""
    shares = zip(("tl", "tt", "tr", "tb"), place, (box[0], box[1], box[0], box[1]), "wh" * 2, strict=True)
    sizes = {"w": box[2] - box[0], "h": box[3] - box[1]}
    return "".join(
        f'<a:gd name="{name}" fmla="*/ {side} {round((edge - origin) / (sizes[side] or 1) * 100000)} 100000"/>'
        for name, edge, origin, side in shares
    )


def path(part: Shape, box: Box, width: int, height: int) -> str:
    """Return the outline of a part in a shape of a size."""
    points = [f'<a:pt x="{emu(x - box[0])}" y="{emu(y - box[1])}"/>' for x, y in corners_of(part)]
    how = ' fill="none"' if isinstance(part, Line) else ' stroke="0"'
    rest = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
    close = "" if isinstance(part, Line) else "<a:close/>"
    return f'<a:path w="{width}" h="{height}"{how}><a:moveTo>{points[0]}</a:moveTo>{rest}{close}</a:path>'


def group(names: Names, name: str, description: str, children: Sequence[str], box: Box) -> str:
    """Return shapes as a group of a name, in the places where they stand."""
    x, y, w, h = emu(box[0]), emu(box[1]), emu(box[2] - box[0]), emu(box[3] - box[1])
    return (
        f"<p:grpSp><p:nvGrpSpPr>{names.properties(name, description)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f'<p:grpSpPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/>'
        f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{w}" cy="{h}"/></a:xfrm></p:grpSpPr>{"".join(children)}</p:grpSp>'
    )


NO_TEXT = "<p:txBody><a:bodyPr/><a:p/></p:txBody>"


def body(names: Names, part: Text, *, wrap: bool, anchor: str, inset: int = 0) -> str:
    """Return the text of a shape, without margins but a given one to its left.

    A line in the middle of its shape is as high as its font says: programs put what is more above it, or all around.
    """
    spacing = "" if anchor == "ctr" else f'<a:lnSpc><a:spcPts val="{hundredths(part.leading)}"/></a:lnSpc>'
    lines = [part.text.rstrip()] if wrap else [line.rstrip() for line in part.lines]
    runs = "<a:br/>".join(
        f"<a:r>{run_properties(names.language, part)}<a:t>{quoted(line)}</a:t></a:r>" for line in lines
    )
    return (
        f'<p:txBody><a:bodyPr wrap="{"square" if wrap else "none"}" lIns="{inset}" tIns="0" rIns="0" bIns="0"'
        f' anchor="{anchor}" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f'<a:p><a:pPr algn="{ALIGNMENTS[part.align]}" marL="0" indent="0">'
        f"{spacing}"
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>{runs}</a:p></p:txBody>'
    )


def run_properties(language: str, part: Text) -> str:
    """Return size, colour and fonts of a run: one for Latin letters, one for East Asian ones."""
    return (
        f'<a:rPr lang="{LOCALES[language]}" altLang="en-GB" sz="{hundredths(part.size)}" b="0" dirty="0">'
        f'<a:solidFill><a:srgbClr val="{part.colour[1:]}"/></a:solidFill>'
        f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/><a:cs typeface="{LATIN}"/></a:rPr>'
    )


def fill(part: Rectangle | Polygon | None) -> str:
    """Return the fill of a shape."""
    if part is None:
        return "<a:noFill/>"
    opacity = part.opacity if isinstance(part, Rectangle) else 1.0
    alpha = f'<a:alpha val="{round(opacity * 100000)}"/>' if opacity < 1 else ""
    return f'<a:solidFill><a:srgbClr val="{part.colour[1:]}">{alpha}</a:srgbClr></a:solidFill>'


def outline(part: Line | None) -> str:
    """Return the stroke of a shape."""
    if part is None:
        return "<a:ln><a:noFill/></a:ln>"
    dots = '<a:prstDash val="sysDot"/>' if part.dotted else ""
    return f'<a:ln w="{emu(part.width)}"><a:solidFill><a:srgbClr val="{part.colour[1:]}"/></a:solidFill>{dots}</a:ln>'


def placed(box: Box) -> str:
    """Return place and size of a shape."""
    return (
        f'<a:xfrm><a:off x="{emu(box[0])}" y="{emu(box[1])}"/>'
        f'<a:ext cx="{emu(box[2] - box[0])}" cy="{emu(box[3] - box[1])}"/></a:xfrm>'
    )


def label_box(label: Text) -> Box:
    """Return the box of a label of one line."""
    width = text_width(label.text, label.size)
    left = label.x - (width if label.align == "right" else 0)
    half = label.size * LEADING / 2
    return left, label.y - half, left + width, label.y + half


def box_of(part: Shape) -> Box:
    """Return the box of a shape."""
    points = corners_of(part)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def around(boxes: Sequence[Box]) -> Box:
    """Return the box of several boxes."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def emu(value: float) -> int:
    """Return a length in English Metric Units."""
    return round(value * EMU)


def hundredths(size: float) -> int:
    """Return a size in hundredths of a point."""
    return round(size * POINTS * 100)


def quoted(given: str) -> str:
    """Escape a text for XML."""
    return escape(storable(given))

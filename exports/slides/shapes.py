"""The XML of native PowerPoint shapes (ECMA-376, part 1): texts, freeforms, groups; sizes in units of the scene."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from charts.measure import text_width
from exports.sheets.scene import LEADING, Line, Polygon, Rectangle, Text, corners_of
from exports.slides.colours import filled
from exports.slides.words import NO_TEXT, body, emu, quoted

# What the shapes of decoration say of themselves, so that a screen reader leaves them out.
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
# More than its words need, for fonts of other programs; less than a character, or lines would break elsewhere.
SLACK = 1.05
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

    def properties(self, name: str, description: str = "", link: str = "", *, decorative: bool = False) -> str:
        """Return number, name, description for screen readers and link of a shape, or that it is decoration."""
        said = f' descr="{quoted(description)}"' if description else ""
        head = f'<p:cNvPr id="{self.number()}" name="{quoted(name)}"{said}'
        relation = self.relation.get(link, "")
        linked = f'<a:hlinkClick r:id="{relation}" tooltip="{quoted(link)}"/>' if relation else ""
        inside = linked + (DECORATIVE if decorative else "")
        return f"{head}>{inside}</p:cNvPr>" if inside else f"{head}/>"


def text_shape(names: Names, part: Text, name: str) -> str:
    """Return a text box; a text of several lines breaks anew when it is edited, a word does not."""
    several = len(part.lines) > 1
    width = part.width or max(text_width(line.rstrip(), part.size) for line in part.lines) * (SLACK if several else 1)
    left = part.x - {"left": 0.0, "middle": width / 2, "right": width}[part.align]
    box = (left, part.y - part.leading / 2, left + width, part.y - part.leading / 2 + part.height)
    wrap = bool(part.width) or several
    return text_box(names, name, box, body(names.language, part, wrap=wrap, anchor="t" if wrap else "ctr"), part.link)


def text_box(names: Names, name: str, box: Box, words: str, link: str = "") -> str:
    """Return a box of text."""
    return (
        f'<p:sp><p:nvSpPr>{names.properties(name, link=link)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>{words}</p:sp>'
    )


def freeform(properties: str, language: str, parts: Sequence[Shape], label: Text | None = None) -> str:
    """Return one editable shape of several parts, with its label in a place of its own within the shape.

    All filled parts have the colour of the first; so have all lines.
    """
    boxes = [box_of(part) for part in parts]
    place = label_box(label) if label else boxes[0]
    box = around([*boxes, place])
    if len(parts) == 1 and box == boxes[0] and isinstance(parts[0], Rectangle):
        return rectangle(properties, language, parts[0], label)
    filled = next((part for part in parts if not isinstance(part, Line)), None)
    stroke = next((part for part in parts if isinstance(part, Line)), None)
    width, height = emu(box[2] - box[0]), emu(box[3] - box[1])
    paths = "".join(path(part, box, width, height) for part in parts)
    words = body(language, label, wrap=False, anchor="ctr") if label else NO_TEXT
    return (
        f"<p:sp><p:nvSpPr>{properties}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{placed(box)}<a:custGeom><a:avLst/><a:gdLst>{guides(place, box)}</a:gdLst>"
        '<a:ahLst/><a:cxnLst/><a:rect l="tl" t="tt" r="tr" b="tb"/>'
        f"<a:pathLst>{paths}</a:pathLst></a:custGeom>"
        f"{fill(filled)}{outline(stroke)}</p:spPr>{words}</p:sp>"
    )


def rectangle(properties: str, language: str, part: Rectangle, label: Text | None) -> str:
    """Return a plain rectangle with its label inside."""
    inset = emu(label.x - part.left) if label else 0
    words = body(language, label, wrap=False, anchor="ctr", inset=inset) if label else NO_TEXT
    return (
        f"<p:sp><p:nvSpPr>{properties}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f'<p:spPr>{placed(box_of(part))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{fill(part)}{outline(None)}</p:spPr>{words}</p:sp>"
    )


def straight(names: Names, part: Line, name: str) -> str:
    """Return a straight line between two points, which is decoration."""
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{names.properties(name, decorative=True)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
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


def group(properties: str, children: Sequence[str], box: Box) -> str:
    """Return shapes as a group, in the places where they stand."""
    x, y, w, h = emu(box[0]), emu(box[1]), emu(box[2] - box[0]), emu(box[3] - box[1])
    return (
        f"<p:grpSp><p:nvGrpSpPr>{properties}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f'<p:grpSpPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/>'
        f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{w}" cy="{h}"/></a:xfrm></p:grpSpPr>{"".join(children)}</p:grpSp>'
    )


def fill(part: Rectangle | Polygon | None) -> str:
    """Return the fill of a shape."""
    if part is None:
        return "<a:noFill/>"
    opacity = part.opacity if isinstance(part, Rectangle) else 1.0
    return filled(part.colour, opacity)


def outline(part: Line | None) -> str:
    """Return the stroke of a shape."""
    if part is None:
        return "<a:ln><a:noFill/></a:ln>"
    dots = '<a:prstDash val="sysDot"/>' if part.dotted else ""
    return f'<a:ln w="{emu(part.width)}">{filled(part.colour)}{dots}</a:ln>'


def placed(box: Box) -> str:
    """Return place and size of a shape."""
    return (
        f'<a:xfrm><a:off x="{emu(box[0])}" y="{emu(box[1])}"/>'
        f'<a:ext cx="{emu(box[2] - box[0])}" cy="{emu(box[3] - box[1])}"/></a:xfrm>'
    )


def label_box(label: Text) -> Box:
    """Return the box of a label, as wide as its longest line, around its first."""
    width = max(text_width(line.rstrip(), label.size) for line in label.lines)
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

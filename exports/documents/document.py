"""Paint sheets as a PDF (ISO 32000-1): text that can be searched, links that work, the same bytes every time.

Written here, since Matplotlib's PDF spends a tenth of a millisecond on each letter: the sources of 300 events have
50,000, and its links reach texts but not marks.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from charts.measure import text_width
from exports.addresses import uri
from exports.briefing import Briefing
from exports.clean import storable
from exports.documents.embedding import font_objects, stream
from exports.documents.fonts import Fonts, fonts
from exports.sheets.scene import BASELINE, POINTS, Group, Line, Polygon, Rectangle, Sheet, Text, corners_of

Box = tuple[float, float, float, float]
OPAQUE = 100


def pdf(sheets: Sequence[Sheet], briefing: Briefing) -> bytes:
    """Return sheets as the pages of a document whose title, language and description a reader shows."""
    faces = fonts()
    pages = [Page(sheet, faces) for sheet in sheets]
    used: list[dict[int, str]] = [{} for _ in faces.faces]
    opacities = {OPAQUE}
    for page in pages:
        for place, glyphs in page.used.items():
            used[place] |= glyphs
        opacities |= page.opacities
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Lang "
        + literal(briefing.language)
        + b"/ViewerPreferences<</DisplayDocTitle true>>>>",
        b"",
        b"<</Title " + literal(briefing.title) + b"/Subject " + literal(briefing.description) + b">>",
    ]
    names = []
    for place, glyphs in enumerate(used):
        if glyphs:
            names.append(f"/F{place} {len(objects) + 1} 0 R")
            objects += font_objects(faces.faces[place], glyphs, len(objects) + 1)
    states = "".join(f"/G{each}<</ca {each / OPAQUE:.2f}>>" for each in sorted(opacities))
    resources = f"<</Font<<{''.join(names)}>>/ExtGState<<{states}>>>>"
    kids = []
    for page in pages:
        objects.append(stream("\n".join(page.content).encode()))
        content = len(objects)
        box = f"[0 0 {page.sheet.width * POINTS:.2f} {page.sheet.height * POINTS:.2f}]"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Resources{resources}/Contents {content} 0 R/Annots[".encode()
            + b"".join(link(*each) for each in page.links)
            + b"]>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return assembled(objects)


def assembled(objects: list[bytes]) -> bytes:
    """Return the file of some objects: the first is the catalog, the third says title and subject."""
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    offsets, length = [], len(parts[0])
    for number, content in enumerate(objects, start=1):
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        offsets.append(length)
        length += len(parts[-1])
    identity = sha256(b"".join(parts)).hexdigest()[:32]
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R/Info 3 0 R/ID[<{identity}><{identity}>]>>\n"
        f"startxref\n{length}\n%%EOF\n"
    )
    return b"".join(parts) + end.encode()


class Page:
    """The content of one page: its drawing commands in points from the lower left, its links, the glyphs it uses."""

    def __init__(self, sheet: Sheet, faces: Fonts) -> None:
        self.sheet = sheet
        self.faces = faces
        self.content: list[str] = []
        self.links: list[tuple[str, Box]] = []
        self.used: dict[int, dict[int, str]] = {}
        self.opacities: set[int] = set()
        for group in sheet.groups:
            self.draw_group(group)

    def draw_group(self, group: Group) -> None:
        """Draw a group; one with a link can be clicked on any of its parts."""
        for part in group.parts:
            if isinstance(part, Group):
                self.draw_group(part)
                continue
            box = self.draw_text(part) if isinstance(part, Text) else self.draw_shape(part)
            address = uri((part.link if isinstance(part, Text) else "") or group.link)
            if address:
                self.links.append((address, box))

    def draw_shape(self, part: Rectangle | Polygon | Line) -> Box:
        """Draw a rectangle, a polygon or a line; return its box."""
        opacity = round(part.opacity * OPAQUE) if isinstance(part, Rectangle) else OPAQUE
        self.opacities.add(opacity)
        corners = list(self.placed(corners_of(part)))
        path = " l ".join(f"{x:.2f} {y:.2f}" for x, y in corners).replace(" l ", " m ", 1) + " l"
        if isinstance(part, Line):
            dots = "[1.4 2.7] 0 d" if part.dotted else "[] 0 d"
            self.content.append(f"{colour(part.colour)} RG {part.width * POINTS:.2f} w {dots} {path} S")
        else:
            self.content.append(f"/G{opacity} gs {colour(part.colour)} rg {path} f")
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def draw_text(self, part: Text) -> Box:
        """Draw the lines of a text; return the box around them."""
        boxes = []
        for place, line in enumerate(part.lines):
            words = self.faces.drawable(line.rstrip())
            width = self.faces.width(words) * part.size
            # Letters of a font that is wider than the measured one are drawn narrower.
            squeeze = 1.0 if self.faces.as_measured else min(1.0, text_width(words, part.size) / (width or 1.0))
            width *= squeeze
            left = part.x - {"left": 0.0, "middle": width / 2, "right": width}[part.align]
            y = part.y + place * part.leading
            self.draw_runs(self.faces.runs(words), part, (left, y + BASELINE * part.size), squeeze)
            boxes.append((left, y - part.leading / 2, left + width, y + part.leading / 2))
        (x0, y0), (x1, y1) = self.placed(
            ((min(box[0] for box in boxes), boxes[-1][3]), (max(box[2] for box in boxes), boxes[0][1]))
        )
        return x0, y0, x1, y1

    def draw_runs(self, runs: list[tuple[int, str]], part: Text, start: tuple[float, float], squeeze: float) -> None:
        """Draw the runs of one line from a point on its baseline."""
        if not runs:
            return
        ((x, y),) = self.placed((start,))
        shown = []
        for face, run in runs:
            glyphs = [self.faces.faces[face].glyphs[ord(character)] for character in run]
            self.used.setdefault(face, {}).update(zip(glyphs, run, strict=True))
            codes = "".join(f"{glyph:04x}" for glyph in glyphs)
            shown.append(f"/F{face} {part.size * POINTS:.2f} Tf <{codes}> Tj")
        self.opacities.add(OPAQUE)
        self.content.append(
            f"/G{OPAQUE} gs BT {colour(part.colour)} rg {squeeze * 100:.2f} Tz 1 0 0 1 {x:.2f} {y:.2f} Tm "
            + " ".join(shown)
            + " ET"
        )

    def placed(self, points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
        """Yield points of the sheet in points from the lower left of the page."""
        return ((x * POINTS, (self.sheet.height - y) * POINTS) for x, y in points)


def colour(given: str) -> str:
    """Return a colour `#rrggbb` as three numbers from 0 to 1."""
    return " ".join(f"{int(given[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))


def link(address: str, box: Box) -> bytes:
    """Return an annotation that leads to an address."""
    corners = " ".join(f"{edge:.2f}" for edge in box)
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{corners}]/Border[0 0 0]/A<</S/URI/URI ".encode() + literal(address) + b">>>>"
    )


def literal(given: str) -> bytes:
    """Return a string in hexadecimal: ASCII as it is, anything else in UTF-16."""
    text = storable(given)
    content = text.encode() if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    return b"<" + content.hex().encode() + b">"

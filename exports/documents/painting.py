"""Paint one sheet as a page of a PDF, and tell the tree of tags what is painted where."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from charts.measure import text_width
from exports.addresses import uri
from exports.documents.fonts import Fonts
from exports.documents.tags import Box, Element, Link, Mark, Tree
from exports.documents.values import colour
from exports.sheets.scene import BASELINE, POINTS, Group, Line, Part, Polygon, Rectangle, Sheet, Text, corners_of

OPAQUE = 100
NUMBER = re.compile(r"\[\d+\]")
PAGE_NUMBER = re.compile(r"\d+ / \d+")
# What stands in the figure of a chart.
DRAWN = ("stripes", "axis", "eras", "legend")


class Page:
    """The content of one page: its drawing commands in points from the lower left, its links, the glyphs it uses."""

    def __init__(self, sheet: Sheet, place: int, faces: Fonts, tree: Tree, chart: str) -> None:
        self.sheet = sheet
        self.place = place
        self.faces = faces
        self.tree = tree
        self.root = tree.root
        self.chart = chart
        self.content: list[str] = []
        self.own_links: list[int] = []
        self.marks = 0
        self.used: dict[int, dict[int, str]] = {}
        self.opacities: set[int] = set()
        self.figure: Element | None = None
        for group in sheet.groups:
            self.draw_group(group)

    def draw_group(self, group: Group) -> None:
        """Draw a group under the tag of its role."""
        if group.role in DRAWN:
            self.draw_in_figure(group)
        elif group.role == "lane":
            self.draw_lane(group)
        elif group.role == "sources":
            self.draw_list(group)
        else:
            for part in group.parts:
                element = None if self.repeated(part) else self.root.add("H1" if group.role == "title" else "P")
                self.draw_parts([part], element, artifact="Pagination")

    def repeated(self, part: Part | Group) -> bool:
        """Whether a text of head or foot is the number of the page, or was said on an earlier one."""
        words = part.text if isinstance(part, Text) else ""
        known = words in self.tree.said or PAGE_NUMBER.fullmatch(words) is not None
        self.tree.said.add(words)
        return known

    def draw_in_figure(self, group: Group) -> None:
        """Draw a part of the chart into the figure of this page."""
        if self.figure is None:
            self.figure = self.root.add("Figure", self.chart)
        boxes = self.draw_parts(group.parts, self.figure)
        if boxes:
            self.figure.box = around([*boxes, *([self.figure.box] if self.figure.box else [])])

    def draw_lane(self, group: Group) -> None:
        """Draw a lane: its title as a heading, its density band as a figure, its events as a list."""
        events = [part for part in group.parts if isinstance(part, Group)]
        for part in group.parts:
            if isinstance(part, Text):
                self.draw_parts([part], self.root.add("H2"))
            elif not isinstance(part, Group):
                figure = self.root.add("Figure", group.name or self.chart)
                figure.box = around(self.draw_parts([part], figure))
        if events:
            listed = self.root.add("L")
            for event in events:
                self.draw_event(event, listed.add("LI").add("LBody"))

    def draw_event(self, event: Group, body: Element) -> None:
        """Draw an event, which can be clicked on any of its parts."""
        address = uri(event.link)
        element = body.add("Link" if address else "Span", event.description)
        for box in self.draw_parts(event.parts, element):
            if address:
                self.link(address, box, event.name, element)

    def draw_list(self, group: Group) -> None:
        """Draw a list of sources or of events with theirs; a line between is decoration."""
        texts = [part for part in group.parts if isinstance(part, Text)]
        self.draw_parts([part for part in group.parts if not isinstance(part, Text)], None)
        if not texts:
            return
        listed = self.root.add("L")
        for number, paragraphs in entries(texts):
            item = listed.add("LI")
            if number:
                self.draw_parts([number], item.add("Lbl"))
            body = item.add("LBody")
            for part in paragraphs:
                address = uri(part.link)
                element = body.add("Link" if address else "P")
                for box in self.draw_parts([part], element):
                    if address:
                        self.link(address, box, address, element)

    def draw_parts(
        self, parts: Sequence[Part | Group], element: Element | None, *, artifact: str = "Layout"
    ) -> list[Box]:
        """Draw parts as content of an element, or as an artifact of a kind; return their boxes."""
        if not parts:
            return []
        with self.marked(element, artifact):
            return [
                self.draw_text(part) if isinstance(part, Text) else self.draw_shape(part)
                for part in parts
                if not isinstance(part, Group)
            ]

    @contextmanager
    def marked(self, element: Element | None, artifact: str) -> Iterator[None]:
        """Mark what is drawn as content of an element, or as an artifact of a kind."""
        if element is None:
            self.content.append(f"/Artifact<</Type/{artifact}>>BDC")
        else:
            self.content.append(f"/{element.kind}<</MCID {self.marks}>>BDC")
            element.kids.append(Mark(self.place, self.marks))
            self.marks += 1
        yield
        self.content.append("EMC")

    def link(self, address: str, box: Box, says: str, element: Element) -> None:
        """Put a link over a box."""
        self.own_links.append(len(self.tree.links))
        self.tree.links.append(Link(self.place, len(self.tree.links), address, box, says))
        element.kids.append(self.tree.links[-1])

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


def entries(texts: Sequence[Text]) -> Iterator[tuple[Text | None, list[Text]]]:
    """Yield the entries of a list: its number, if it has one, and its paragraphs; without numbers there are two."""
    number: Text | None = None
    paragraphs: list[Text] = []
    for part in texts:
        is_number = NUMBER.fullmatch(part.text) is not None
        if paragraphs and (is_number or (number is None and len(paragraphs) == 2)):
            yield number, paragraphs
            number, paragraphs = None, []
        if is_number:
            number = part
        else:
            paragraphs.append(part)
    if paragraphs:
        yield number, paragraphs


def around(boxes: Sequence[Box]) -> Box:
    """Return the box of several boxes."""
    left, low, right, high = zip(*boxes, strict=True)
    return min(left), min(low), max(right), max(high)

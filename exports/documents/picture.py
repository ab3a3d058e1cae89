"""Paint a sheet as PNG by Matplotlib's figure object, without pyplot and without a browser."""

from io import BytesIO
from threading import Lock

from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, IdentityTransform

from charts.measure import text_width
from exports.briefing import Briefing
from exports.documents.fonts import Fonts, fonts
from exports.sheets.scene import BASELINE, POINTS, Group, Line, Polygon, Rectangle, Sheet, Text, corners_of

INCH = 72.0
DOTS = 144
SMALLEST = 9.0 / POINTS
# Matplotlib does not promise to draw from several threads at once.
DRAWING = Lock()


def png(sheet: Sheet, briefing: Briefing, *, dots: int = DOTS) -> bytes:
    """Return a sheet as PNG at `dots` an inch; title, description, events and sources stand in its text chunks."""
    said = {
        "Title": briefing.title,
        "Description": briefing.description,
        "Source": "\n".join(f"[{each.number}] {each.citation}" for each in briefing.sources),
        "Comment": "\n".join(line for line in sheet.notes),
        "Software": "",
    }
    result = BytesIO()
    with DRAWING, rc_context({"text.hinting": "none"}):
        figure_of(sheet).savefig(
            result, format="png", dpi=dots, metadata=said, pil_kwargs={"compress_level": 2, "dpi": (dots, dots)}
        )
    return result.getvalue()


def figure_of(sheet: Sheet) -> Figure:
    """Return a figure as large as the sheet that paints it when it is saved."""
    figure = Figure(figsize=(sheet.width * POINTS / INCH, sheet.height * POINTS / INCH), facecolor="white")
    figure.add_artist(Painting(sheet, fonts()))
    return figure


class Painting(Artist):
    """A whole sheet as one artist; one artist a part would take twice the time."""

    def __init__(self, sheet: Sheet, faces: Fonts) -> None:
        super().__init__()
        self.sheet = sheet
        self.faces = faces

    def draw(self, renderer: RendererBase) -> None:
        """Draw the parts one after the other, in pixels of the renderer."""
        scale = float(renderer.points_to_pixels(POINTS))  # type: ignore[arg-type]
        place = Affine2D().scale(scale, -scale).translate(0, self.sheet.height * scale)
        for group in self.sheet.groups:
            self.draw_group(renderer, group, place, scale)

    def draw_group(self, renderer: RendererBase, group: Group, place: Affine2D, scale: float) -> None:
        """Draw a group, part by part."""
        for part in group.parts:
            if isinstance(part, Group):
                self.draw_group(renderer, part, place, scale)
            elif isinstance(part, Text):
                self.draw_text(renderer, part, scale)
            else:
                draw_shape(renderer, part, place)

    def draw_text(self, renderer: RendererBase, part: Text, scale: float) -> None:
        """Draw the lines of a text from their baselines."""
        y = part.y + BASELINE * part.size
        for line in part.lines:
            words = self.faces.drawable(line.rstrip())
            if words:
                context = renderer.new_gc()
                context.set_foreground(part.colour)
                self.draw_line(renderer, context, words, part, y, scale)
                context.restore()
            y += part.leading

    def draw_line(
        self, renderer: RendererBase, context: GraphicsContextBase, words: str, part: Text, y: float, scale: float
    ) -> None:
        """Draw one line; letters that are wider than measured are drawn a little smaller, but never below 9 points."""
        runs = self.faces.runs(words)
        size = part.size
        width = sum(self.faces.faces[face].width(run) for face, run in runs) * size
        if not self.faces.as_measured and width > (measured := text_width(words, size)):
            size = max(size * measured / width, min(SMALLEST, size))
            width *= size / part.size
        # Only the families that the line needs: looking the others up takes as long as drawing.
        families = [self.faces.faces[face].family for face in sorted({face for face, _ in runs})]
        font = FontProperties(family=families, size=size * POINTS)
        x = part.x - {"left": 0.0, "middle": width / 2, "right": width}[part.align]
        from_top = y if renderer.flipy() else self.sheet.height - y
        renderer.draw_text(context, x * scale, from_top * scale, words, font, 0)


def draw_shape(renderer: RendererBase, part: Rectangle | Polygon | Line, place: Affine2D) -> None:
    """Draw a rectangle, a polygon or a line; widths and dashes are in points."""
    context = renderer.new_gc()
    corners = [tuple(corner) for corner in place.transform(corners_of(part))]
    if isinstance(part, Line):
        context.set_foreground(part.colour)
        context.set_linewidth(part.width * POINTS)
        if part.dotted:
            context.set_dashes(0, [1.5 * POINTS, 3 * POINTS])
        renderer.draw_path(context, Path(corners), IdentityTransform())
    else:
        opacity = part.opacity if isinstance(part, Rectangle) else 1.0
        context.set_linewidth(0)
        context.set_alpha(opacity)
        closed = Path([*corners, corners[0]], closed=True)
        renderer.draw_path(context, closed, IdentityTransform(), to_rgba(part.colour, opacity))
    context.restore()

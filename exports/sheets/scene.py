"""The scene: what stands on a sheet, as simple parts that every painter can draw.

A unit is 0.9 points, so that the smallest print of a layout, 10 units, is 9 points. x points right, y points down.
"""

from dataclasses import dataclass
from typing import Literal

POINTS = 0.9
LEADING = 1.28
# How far the baseline lies below the middle of a line: half the height of a capital letter of Arial.
BASELINE = 0.358

Point = tuple[float, float]
Align = Literal["left", "middle", "right"]
Role = Literal["title", "heading", "stripes", "axis", "eras", "lane", "event", "legend", "notes", "sources", "footer"]


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A filled rectangle."""

    left: float
    top: float
    width: float
    height: float
    colour: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled polygon."""

    points: tuple[Point, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Line:
    """A stroke through some points."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1.0
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text; `y` is the middle of the first, `x` its left end, middle or right end.

    A `width` says that it is a paragraph that may break anew when it is edited; the lines joined are its text.
    """

    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    colour: str
    align: Align = "left"
    width: float = 0.0
    link: str = ""

    @property
    def leading(self) -> float:
        """The distance between lines."""
        return self.size * LEADING

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.leading * len(self.lines)

    @property
    def text(self) -> str:
        """The text without its line breaks."""
        return "".join(self.lines)


Part = Rectangle | Polygon | Line | Text


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that belong together, in painting order: a lane with the groups of its events, an event, the axis.

    `name` is the title of the lane or of the event, `description` what a screen reader says; `event` is the id and
    `link` the source of the event.
    """

    role: Role
    parts: tuple["Part | Group", ...]
    name: str = ""
    description: str = ""
    event: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size in units, its groups in painting order, and the notes of its speaker."""

    width: float
    height: float
    groups: tuple[Group, ...]
    notes: tuple[str, ...] = ()


def corners_of(part: Rectangle | Polygon | Line) -> tuple[Point, ...]:
    """Return the points through which a shape goes."""
    if isinstance(part, Rectangle):
        right, bottom = part.left + part.width, part.top + part.height
        return ((part.left, part.top), (right, part.top), (right, bottom), (part.left, bottom))
    return part.points

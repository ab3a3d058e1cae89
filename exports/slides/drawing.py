"""The chart of a sheet as native shapes: lanes, axis and legend as groups, and in a lane a group for each event."""

from collections.abc import Iterator

from exports.clean import printable
from exports.sheets.scene import Group, Line, Part, Polygon, Rectangle, Text
from exports.slides.paragraphs import list_boxes
from exports.slides.shapes import (
    Box,
    Names,
    Shape,
    around,
    box_of,
    freeform,
    group,
    label_box,
    straight,
    text_shape,
)
from texts import text

# A line through so many points needs no shape of its own.
STRAIGHT = 2
LONGEST_NAME = 80


def shapes_of(each: Group, names: Names, width: float, bottom: float) -> Iterator[str]:
    """Yield the shapes of a group; a list of sources fills its part of a sheet of a width down to a height."""
    language = names.language
    named = each.name or text(f"role.{each.role}", language)
    if each.role == "sources":
        yield from (straight(names, part, named) for part in each.parts if isinstance(part, Line))
        yield from list_boxes(names, each, width, bottom)
        return
    if each.role in ("heading", "notes"):
        yield from (shape for part in each.parts for shape in shapes_in(part, named, names))
        return
    boxes = list(boxes_in(each))
    if boxes:
        properties = names.properties(named, described(each, named, language), decorative=each.role == "stripes")
        yield group(
            properties, [shape for part in each.parts for shape in shapes_in(part, named, names)], around(boxes)
        )


def described(each: Group, named: str, language: str) -> str:
    """Return what a screen reader says of a group: a lane with the number of its events, else with its words."""
    if each.role == "stripes":
        return ""
    if each.description:
        return each.description
    if each.role == "lane":
        events = sum(isinstance(part, Group) for part in each.parts)
        return text("slide.lane", language, name=named, count=events)
    words = text("sheet.joint", language).join(part.text for part in each.parts if isinstance(part, Text))
    return text("slide.group", language, name=named, words=words) if words else named


def shapes_in(part: Part | Group, named: str, names: Names) -> Iterator[str]:
    """Yield the shapes of a part."""
    if isinstance(part, Group):
        yield event_group(part, names)
    elif isinstance(part, Text):
        yield text_shape(names, part, printable(part.text)[:LONGEST_NAME])
    elif isinstance(part, Line) and len(part.points) == STRAIGHT:
        yield straight(names, part, named)
    else:
        yield freeform(names.properties(named, decorative=True), names.language, [part])


def event_group(event: Group, names: Names) -> str:
    """Return an event: its soft edges, each with a transparency of its own, and one shape of all else with its text."""
    language, named = names.language, event.name[:200]
    properties = names.properties(named, event.description)
    solid: list[Shape] = []
    label = None
    soft = []
    for part in event.parts:
        match part:
            case Text():
                label = part
            case Rectangle() if part.opacity < 1:
                soft.append(freeform(names.properties(text("role.fade", language), decorative=True), language, [part]))
            case Rectangle() | Polygon() | Line():
                solid.append(part)
    mark = freeform(names.properties(named, named, event.link), language, solid, label)
    return group(properties, [*soft, mark], around(list(boxes_in(event))))


def boxes_in(each: Group) -> Iterator[Box]:
    """Yield the boxes of everything in a group."""
    for part in each.parts:
        if isinstance(part, Group):
            yield from boxes_in(part)
        elif isinstance(part, Text):
            left, top, right, _ = label_box(part)
            yield left, top, right, top + part.height
        else:
            yield box_of(part)

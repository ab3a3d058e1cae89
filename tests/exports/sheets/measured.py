"""What of a sheet is used, and in which print."""

from charts.measure import text_width
from exports.sheets.frame import heading_of, room_of
from exports.sheets.scene import POINTS, Group, Text, corners_of

AROUND = ("title", "heading", "footer")


def parts_of(group):
    """Yield every part in a group."""
    for part in group.parts:
        if isinstance(part, Group):
            yield from parts_of(part)
        else:
            yield part


def body_of(sheet):
    """Return all parts between heading and footer; the heading of a list is one of them."""
    listed = [group for group in sheet.groups if group.role == "heading"][1:]
    groups = [group for group in sheet.groups if group.role not in AROUND]
    return [part for group in (*listed, *groups) for part in parts_of(group)]


def box_of(part):
    """Return left, top, right and bottom of a part."""
    if isinstance(part, Text):
        width = max(text_width(line, part.size) for line in part.lines)
        left = part.x - {"left": 0, "middle": width / 2, "right": width}[part.align]
        top = part.y - part.leading / 2
        return left, top, left + width, top + part.height
    xs, ys = zip(*corners_of(part), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def share_used(sheet, briefing):
    """Return the share of the room that the box around chart and sources takes."""
    room = room_of(briefing, heading_of(briefing, sheet.width)[1])
    lefts, tops, rights, bottoms = zip(*map(box_of, body_of(sheet)), strict=True)
    return (max(rights) - min(lefts)) * (max(bottoms) - min(tops)) / (room.width * room.height)


def print_sizes(sheet):
    """Return the sizes of print of chart and sources, in points."""
    return [part.size * POINTS for part in body_of(sheet) if isinstance(part, Text)]

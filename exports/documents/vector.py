"""Paint a sheet as SVG: text stays text, links work, and a screen reader hears title and description.

Written from the scene itself: Matplotlib's SVG is ten times as long and has no place for what is said of each event.
"""

from collections.abc import Iterator
from html import escape

from charts.palette import FONTS
from exports.addresses import uri
from exports.briefing import Briefing
from exports.clean import storable
from exports.sheets.scene import BASELINE, POINTS, Group, Line, Part, Polygon, Rectangle, Sheet, Text

FAMILY = ", ".join(f"'{name}'" if " " in name else name for name in FONTS)
ANCHORS = {"left": "start", "middle": "middle", "right": "end"}


def svg(sheet: Sheet, briefing: Briefing, carried: str = "") -> str:
    """Return a sheet as an SVG document that needs nothing from outside itself; `carried` is more metadata."""
    width, height = sheet.width, sheet.height
    sources = (f"<dc:source>{quoted(each.citation)}</dc:source>" for each in briefing.sources)
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc"'
            f' xml:lang="{briefing.language}" lang="{briefing.language}"'
            f' width="{number(width * POINTS)}pt" height="{number(height * POINTS)}pt"'
            f' viewBox="0 0 {number(width)} {number(height)}" font-family="{quoted(FAMILY)}">\n'
            f'<title id="title">{quoted(briefing.title)}</title>\n'
            f'<desc id="desc">{quoted(briefing.description)}</desc>\n'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
            *sources,
            f'</metadata>\n{carried}<rect width="{number(width)}" height="{number(height)}" fill="#ffffff"/>\n',
            *(line + "\n" for group in sheet.groups for line in grouped(group)),
            "</svg>\n",
        )
    )


def grouped(group: Group) -> Iterator[str]:
    """Yield a group with what it is; an event is a link to its source and says its title under the pointer."""
    address = uri(group.link)
    if address:
        yield f'<a href="{quoted(address)}" target="_blank" rel="noopener noreferrer">'
    data = f' data-event="{quoted(group.event)}"' if group.event else ""
    label = f' aria-label="{quoted(group.name)}"' if group.name and not group.event else ""
    yield f'<g class="{group.role}"{data}{label}>'
    if group.description:
        yield f"<title>{quoted(group.description)}</title>"
    for part in group.parts:
        if isinstance(part, Group):
            yield from grouped(part)
        else:
            yield painted(part)
    yield "</g>"
    if address:
        yield "</a>"


def painted(part: Part) -> str:
    """Return one part as an element."""
    match part:
        case Rectangle():
            opacity = f' fill-opacity="{number(part.opacity)}"' if part.opacity < 1 else ""
            return (
                f'<rect x="{number(part.left)}" y="{number(part.top)}" width="{number(part.width)}"'
                f' height="{number(part.height)}" fill="{part.colour}"{opacity}/>'
            )
        case Polygon():
            return f'<polygon points="{corners(part.points)}" fill="{part.colour}"/>'
        case Line():
            dots = ' stroke-dasharray="1.5 3"' if part.dotted else ""
            return (
                f'<polyline points="{corners(part.points)}" fill="none" stroke="{part.colour}"'
                f' stroke-width="{number(part.width)}"{dots}/>'
            )
        case Text():
            return written(part)


def written(part: Text) -> str:
    """Return a text element, with a tspan for each line when there are several."""
    y = part.y + BASELINE * part.size
    anchor = f' text-anchor="{ANCHORS[part.align]}"' if part.align != "left" else ""
    lines = [quoted(line.rstrip()) for line in part.lines]
    content = lines[0]
    if len(lines) > 1:
        content = "".join(
            f'<tspan x="{number(part.x)}" y="{number(y + place * part.leading)}">{line}</tspan>'
            for place, line in enumerate(lines)
        )
    element = (
        f'<text x="{number(part.x)}" y="{number(y)}" font-size="{number(part.size)}" fill="{part.colour}"{anchor}>'
        f"{content}</text>"
    )
    address = uri(part.link)
    if not address:
        return element
    return f'<a href="{quoted(address)}" target="_blank" rel="noopener noreferrer">{element}</a>'


def corners(points: tuple[tuple[float, float], ...]) -> str:
    """Return points as SVG writes them."""
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def number(value: float) -> str:
    """Return a number with as many digits as can be seen."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def quoted(given: str) -> str:
    """Escape a text for an element or an attribute."""
    return escape(storable(given))

"""A sheet made larger or smaller, and moved, to fit the room that a template leaves."""

from dataclasses import replace
from typing import NamedTuple

from exports.sheets.scene import Group, Line, Part, Point, Polygon, Rectangle, Sheet, Text
from exports.slides.lists import top_of
from exports.slides.shapes import Box
from exports.slides.slots import texts_in


class Fit(NamedTuple):
    """How a sheet is put on a slide: by what it is multiplied, then how far it goes to the right and down, in units."""

    factor: float = 1.0
    right: float = 0.0
    down: float = 0.0

    def at(self, point: Point) -> Point:
        """Return where a point of the sheet is on the slide."""
        return point[0] * self.factor + self.right, point[1] * self.factor + self.down


AS_IT_IS = Fit()


def fit_of(sheet: Sheet, room: Box) -> Fit:
    """Return how what stands on a sheet between its title and its foot fits a room best, from the upper left."""
    foot = texts_in(sheet, "footer")[0]
    top = max((top_of(each) + each.height for each in texts_in(sheet, "title")), default=0.0)
    left, right, bottom = foot.x, sheet.width - foot.x, top_of(foot)
    factor = min((room[2] - room[0]) / (right - left), (room[3] - room[1]) / (bottom - top))
    return Fit(factor, room[0] - left * factor, room[1] - top * factor)


def fitted(each: Group, fit: Fit) -> Group:
    """Return a group as it fits."""
    return replace(each, parts=tuple(fitted_part(part, fit) for part in each.parts))


def fitted_part(part: Part | Group, fit: Fit) -> Part | Group:
    """Return a part as it fits."""
    factor = fit.factor
    match part:
        case Group():
            return fitted(part, fit)
        case Rectangle():
            left, top = fit.at((part.left, part.top))
            return replace(part, left=left, top=top, width=part.width * factor, height=part.height * factor)
        case Polygon():
            return replace(part, points=tuple(map(fit.at, part.points)))
        case Line():
            return replace(part, points=tuple(map(fit.at, part.points)), width=part.width * factor)
        case Text():
            x, y = fit.at((part.x, part.y))
            return replace(part, x=x, y=y, size=part.size * factor, width=part.width * factor)

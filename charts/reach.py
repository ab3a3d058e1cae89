"""What a pointer meets in a chart: marks with their labels, law bands with their names, and titles of lanes."""

from collections.abc import Iterator
from dataclasses import dataclass

from charts.density import OTHERS
from charts.eras import EraBand
from charts.geometry import Box, body_box, era_box
from charts.hover import card_lines
from charts.layout import Layout, PlacedMark
from charts.targets import EVENT, Target
from events.event import events_of
from events.written import written_span
from texts import text

# In pixels, the least width and height in which something is reached; where neighbours are nearer, the nearest is met.
LEAST = 16.0

CardLines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """The boxes of a chart so wide, later ones over earlier ones, each with what it is, and what is said about each."""

    width: float
    boxes: tuple[tuple[Target, Box], ...]
    cards: dict[Target, CardLines]


def reach_of(layout: Layout) -> Reach:
    """Return everything in a layout that a pointer meets."""
    eras = [(era_target(era), named_band(era)) for era in layout.eras]
    marks = [(Target(EVENT, each.id), named_mark(each)) for each in layout.marks]
    titles = list(title_boxes(layout))
    cards = {era_target(era): era_card(era, layout.view.language) for era in layout.eras}
    cards |= event_cards(layout)
    cards |= {
        Target(layout.view.lane, lane.key): (text("lane.alone", layout.view.language, lane=lane.name),)
        for lane in layout.lanes
    }
    boxes = (*titles, *eras, *marks)
    return Reach(layout.width, boxes, {target: cards[target] for target, _ in boxes})


def named_mark(placed: PlacedMark) -> Box:
    """Return the box around a mark and its label."""
    body = body_box(placed)
    spans = [placed.mark.body, *((placed.label.span,) if placed.label else ())]
    return body._replace(left=min(span.left for span in spans), right=max(span.right for span in spans))


def named_band(era: EraBand) -> Box:
    """Return the box around a band and its name."""
    left, right = min(era.band.left, era.name_span.left), max(era.band.right, era.name_span.right)
    return era_box(era)._replace(left=left, right=right)


def title_boxes(layout: Layout) -> Iterator[tuple[Target, Box]]:
    """Yield the titles of the lanes that have a value of which a reader can see the events alone."""
    for lane in layout.lanes:
        if lane.key not in ("", OTHERS):
            box = Box(0, layout.scale.left, (lane.top + lane.bottom) / 2, lane.bottom - lane.top)
            yield Target(layout.view.lane, lane.key), box


def era_target(era: EraBand) -> Target:
    """Return what a band is: a law has a card of its own, another period is only read."""
    return Target(EVENT, era.law) if era.law else Target("", era.name)


def era_card(era: EraBand, language: str) -> CardLines:
    """Return name and dates of a background period."""
    return era.name, written_span(era.start, era.end, language)


def event_cards(layout: Layout) -> dict[Target, CardLines]:
    """Return the card of every event that has a mark."""
    rows = sorted({each.event for each in layout.marks})
    return {
        Target(EVENT, event.id): card_lines(event, layout.table, layout.view.language)
        for event in events_of(layout.table, rows)
    }

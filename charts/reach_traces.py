"""What the pointer meets beside the marks themselves, as unseen bars: labels, law bands and lane titles."""

from charts.density import OTHERS
from charts.eras import EraBand
from charts.layout import Layout
from charts.mark_traces import Cards
from charts.palette import TRANSPARENT
from charts.plotly_terms import Trace, bar, duration, moment, plain
from charts.reach import Reach, reaches
from charts.targets import EVENT, Target, target_id
from events.written import written_span
from texts import text

# How far from the edge of a marker the pointer may be, so that the smallest one is reached in a circle of 16 px.
REACH = 6

UNSEEN = {"color": TRANSPARENT, "line": {"width": 0}}
CARD = "%{hovertext}<extra></extra>"


def reach_traces(layout: Layout, cards: Cards) -> list[Trace]:
    """Return the bars over marks, labels and law bands, and those over lane titles; their ids tell what they are."""
    return [*boxes_of(layout, cards), *title_traces(layout)]


def boxes_of(layout: Layout, cards: Cards) -> list[Trace]:
    """Return the bars over labels, small marks and law bands."""
    found = list(reaches(layout))
    if not found:
        return []
    boxes = [each.box for each in found]
    return [
        bar(
            name="reach",
            orientation="h",
            base=[moment(layout.scale.day(box.left)) for box in boxes],
            x=[duration(layout, box.left, box.right) for box in boxes],
            y=[box.y for box in boxes],
            width=[box.height for box in boxes],
            marker=UNSEEN,
            ids=[id_of(each, number) for number, each in enumerate(found)],
            hovertext=[card_of(each, layout, cards) for each in found],
            hovertemplate=CARD,
        )
    ]


def id_of(reach: Reach, number: int) -> str:
    """Return the id of what is reached; a period that is no law has an empty one, and is there only to be read."""
    thing = reach.thing
    return target_id(Target(EVENT, thing.law if isinstance(thing, EraBand) else thing.id), number)


def card_of(reach: Reach, layout: Layout, cards: Cards) -> str:
    """Return what the pointer brings up: the card of the event, or name and dates of the period."""
    if isinstance(reach.thing, EraBand):
        era = reach.thing
        return f"<b>{plain(era.name)}</b><br>{written_span(era.start, era.end, layout.view.language)}"
    return cards[reach.thing.event]


def title_traces(layout: Layout) -> list[Trace]:
    """Return the bars over the titles of lanes that have a value of which a reader can see the events alone."""
    lanes = [lane for lane in layout.lanes if lane.key not in ("", OTHERS)]
    if not lanes:
        return []
    return [
        bar(
            name="lane titles",
            orientation="h",
            xaxis="x2",
            base=0,
            x=[1] * len(lanes),
            y=[(lane.top + lane.bottom) / 2 for lane in lanes],
            width=[lane.bottom - lane.top for lane in lanes],
            marker=UNSEEN,
            ids=[target_id(Target(layout.view.lane, lane.key), number) for number, lane in enumerate(lanes)],
            hovertext=[text("lane.alone", layout.view.language, lane=plain(lane.name)) for lane in lanes],
            hovertemplate=CARD,
        )
    ]

"""What a timeline shows, before anything has a place: its lanes, the events that have marks, their labels and ranks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import NamedTuple

from charts.density import events_with_marks, is_crowded, largest_lanes
from charts.labels import FONT_SIZE, label_texts
from charts.lanes import LaneContent, lane_contents
from charts.legend import types_of_their_own
from charts.measure import text_width
from charts.scale import days_in_view
from charts.stretch import Stretch, stretch_of_most
from events.table import EventTable
from events.view import View


class Named(NamedTuple):
    """An event with its dates, its label, and how early that is tried: 0 is first."""

    event: int
    mission_type: str
    start: str
    end: str
    importance: int
    label: str
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """What a timeline shows, whatever its width: its lanes, their events that have marks, the days in view.

    `banded` are the events of each lane that have no marks, as row numbers, None where lanes are not crowded.
    """

    selected: EventTable
    view: View
    lanes: tuple[LaneContent, ...]
    drawn: tuple[tuple[int, ...], ...]
    banded: tuple[tuple[int, ...] | None, ...]
    named: tuple[Named, ...]
    days: tuple[float, float]
    stretch: Stretch | None
    own_types: tuple[str, ...]


def content_of(selected: EventTable, view: View, labels: Sequence[str] | None = None) -> Content:
    """Return what a timeline of the events of a table shows; `labels` has the text for each, instead of its own."""
    lanes = lane_contents(selected, view)
    dense = is_crowded(lanes)
    lanes = largest_lanes(lanes, view.language) if dense else lanes
    drawn = events_with_marks(selected, lanes) if dense else [lane.events for lane in lanes]
    return Content(
        selected,
        view,
        lanes,
        tuple(drawn),
        tuple(
            tuple(sorted({*lane.events} - {*marks})) if dense else None
            for lane, marks in zip(lanes, drawn, strict=True)
        ),
        tuple(named_events(selected, view, drawn, labels)),
        days_in_view(selected, view),
        stretch_of_most(selected, view),
        types_of_their_own(selected),
    )


def relabelled(content: Content, labels: Sequence[str]) -> Content:
    """Return the same with other labels, one for each event in the order of the table."""
    return replace(content, named=ranked([each._replace(label=labels[each.event]) for each in content.named]))


def named_events(
    table: EventTable, view: View, drawn: Sequence[Sequence[int]], labels: Sequence[str] | None
) -> tuple[Named, ...]:
    """Return the events that have marks with their labels, ranked by importance, then by length."""
    events = sorted({event for lane in drawn for event in lane})
    frame = table.frame.iloc[events]
    shown = label_texts(frame, view.language) if labels is None else [labels[event] for event in events]
    types, starts, ends, importances = (frame[name].tolist() for name in ("mission_type", "start", "end", "importance"))
    named = map(Named, events, types, starts, ends, importances, shown, repeat(0))
    return ranked(list(named))


def ranked(named: Sequence[Named]) -> tuple[Named, ...]:
    """Rank events by importance, then by the length of their labels."""
    order = sorted(named, key=lambda each: (each.importance, text_width(each.label, FONT_SIZE), each.event))
    rank = {each.event: number for number, each in enumerate(order)}
    return tuple(each._replace(rank=rank[each.event]) for each in named)

"""Which lanes a View has and which events stand in each: an event of two countries stands in both lanes.

Where events of several datasets stand together, each dataset has lanes of its own, one below the other.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from events.columns import DATASET
from events.described import dataset_name
from events.facets import BY_KEY
from events.options import ONE_LANE
from events.table import EventTable
from events.view import View
from texts import text


@dataclass(frozen=True, slots=True)
class LaneContent:
    """A lane before it is drawn: its value in the data, its title for the reader, the row numbers of its events."""

    key: str
    title: str
    events: tuple[int, ...]


def lane_contents(table: EventTable, view: View) -> tuple[LaneContent, ...]:
    """Return the lanes of the selected events in reading order; none is empty."""
    pairs = memberships(table, view.lane)
    events = pairs["event"].to_numpy()
    places = pairs.groupby("value", observed=True).indices
    grouped = {str(key): tuple(events[found].tolist()) for key, found in places.items()}
    return tuple(
        LaneContent(key, titled(title(table, view, key), part, table, view), of_part)
        for key in sorted(grouped, key=order(table, view, grouped))
        for part, of_part in by_dataset(table, grouped[key]).items()
    )


def by_dataset(table: EventTable, events: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    """Part the events of a lane by their dataset, in the order of the datasets; without several, "" has them all."""
    if not table.parts:
        return {"": events}
    names = table.frame[DATASET].iloc[list(events)].tolist()
    parted = {
        part.name: tuple(event for event, name in zip(events, names, strict=True) if name == part.name)
        for part in table.parts
    }
    return {name: found for name, found in parted.items() if found}


def titled(lane: str, part: str, table: EventTable, view: View) -> str:
    """Return the title of a lane of one dataset; the first dataset sets the scene and is not named each time."""
    if not part or (lane and part == table.parts[0].name):
        return lane
    name = dataset_name(table, part, view.language)
    return text("lane.of_dataset", view.language, title=lane, dataset=name) if lane else name


def memberships(table: EventTable, lane: str) -> pd.DataFrame:
    """Return `event` (row number) and `value` for every lane that an event belongs to; "" where it has no value."""
    if lane == ONE_LANE:
        return pd.DataFrame({"event": range(len(table)), "value": ""})
    facet = BY_KEY[lane]
    if not facet.several:
        return pd.DataFrame({"event": range(len(table)), "value": table.frame[facet.column].astype("str")})
    long = table.memberships[facet.column].astype({"value": "str"})
    without = table.frame.index.difference(pd.Index(long["event"]))
    return pd.concat([long, pd.DataFrame({"event": without, "value": ""})]).sort_values("event", kind="stable")


def order(table: EventTable, view: View, grouped: dict[str, tuple[int, ...]]) -> Callable[[str], tuple[Any, ...]]:
    """Return the sort key of lanes: by what orders the lanes of the facet, those without a value last."""
    facet, types = BY_KEY.get(view.lane), table.vocabulary.mission_types

    def key(value: str) -> tuple[Any, ...]:
        if facet is None:
            return ()
        if facet.lanes_by == "vocabulary":
            usual = types.index(value) if value in types else len(types)
            return (value == "", usual, value)
        if facet.lanes_by == "first event":
            return (value == "", table.frame["first_day"].iloc[grouped[value][0]], value)
        return (value == "", value not in facet.chosen(view), -len(grouped[value]), value)

    return key


def title(table: EventTable, view: View, key: str) -> str:
    """Return what is written at a lane."""
    if view.lane == ONE_LANE:
        return ""
    if not key:
        return text(f"lane.without_{view.lane}", view.language)
    return BY_KEY[view.lane].name(table, key, view.language)

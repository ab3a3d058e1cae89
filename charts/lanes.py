"""Which lanes a View has and which events stand in each: an event of two countries stands in both lanes.

Where events of several datasets stand together, each dataset has lanes of its own, one below the other.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from events.columns import DATASET
from events.countries import country_name
from events.described import dataset_name
from events.table import EventTable
from events.view import View
from events.vocabulary import MISSION_TYPES
from texts import term, text

MEMBERSHIP_LANES = {"country": "countries", "org": "organizations"}
COLUMN_LANES = {"type": "mission_type", "series": "series"}


@dataclass(frozen=True, slots=True)
class LaneContent:
    """A lane before it is drawn: its value in the data, its title for the reader, the row numbers of its events."""

    key: str
    title: str
    events: tuple[int, ...]


def lanes(table: EventTable, view: View) -> tuple[LaneContent, ...]:
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
    if lane == "none":
        return pd.DataFrame({"event": range(len(table)), "value": ""})
    if lane in COLUMN_LANES:
        values = table.frame[COLUMN_LANES[lane]].astype("str")
        return pd.DataFrame({"event": range(len(table)), "value": values})
    long = table.memberships[MEMBERSHIP_LANES[lane]].astype({"value": "str"})
    without = table.frame.index.difference(pd.Index(long["event"]))
    return pd.concat([long, pd.DataFrame({"event": without, "value": ""})]).sort_values("event", kind="stable")


def order(table: EventTable, view: View, grouped: dict[str, tuple[int, ...]]) -> Callable[[str], tuple[Any, ...]]:
    """Return the sort key of lanes: chosen ones first, then by kind of lane, those without a value last."""
    chosen = {"country": view.countries, "org": view.organizations}.get(view.lane, ())

    def key(value: str) -> tuple[Any, ...]:
        if view.lane == "type":
            usual = MISSION_TYPES.index(value) if value in MISSION_TYPES else len(MISSION_TYPES)
            return (value == "", usual, value)
        if view.lane == "series":
            return (value == "", table.frame["first_day"].iloc[grouped[value][0]], value)
        return (value == "", value not in chosen, -len(grouped[value]), value)

    return key


def title(table: EventTable, view: View, key: str) -> str:
    """Return what is written at a lane."""
    if view.lane == "none":
        return ""
    if not key:
        return text(f"lane.without_{view.lane}", view.language)
    if view.lane == "type":
        return term("mission_type", key, view.language)
    if view.lane == "country":
        return country_name(key, view.language)
    if view.lane == "org":
        return term("organization", key, view.language)
    if view.lane == "series" and view.language == "ja":
        in_japanese = table.frame.loc[table.frame["series"] == key, "series_ja"]
        return str(in_japanese.iloc[0]) or key
    return key

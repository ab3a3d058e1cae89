"""What can be clicked on a chart, and how a click says what it met.

Plotly tells of each point that was clicked its `customdata`, whose first element is the event at a mark, and its `id`:
`3 event=era-pko-act` at a label or a law band, `7 type=Joint exercise` at the title of a lane. It is unlike all other
ids of its trace by the number, since an event can stand in several lanes.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

EVENT = "event"


class Target(NamedTuple):
    """What was clicked, as a key of the text form of a View and its value: an event, a law, or a lane by its facet."""

    key: str
    value: str


def target_id(target: Target, number: int) -> str:
    """Return the id of the point that stands for a target."""
    return f"{number} {target.key}={target.value}"


def target_of(point: Mapping[str, Any]) -> Target | None:
    """Return what a clicked point of Plotly stands for, or None for what is there only to be read."""
    if point.get("customdata"):
        return Target(EVENT, point["customdata"][0])
    key, _, value = str(point.get("id", "")).partition(" ")[2].partition("=")
    return Target(key, value) if value else None

"""From event to event in time: the neighbour is worked out when the step arrives, from the View as it then is."""

from events.selection import select
from events.table import EventTable
from views.visit.view import change, current_view


def step(table: EventTable, by: int) -> None:
    """Choose the event that stands so many places on in the selection, or the last one on the way there."""
    view = current_view()
    ids = select(table, view).frame["id"].tolist()
    if view.event in ids:
        place = min(max(ids.index(view.event) + by, 0), len(ids) - 1)
        change(event=ids[place])

"""What an event is: its dates and columns, the table of all events, and the View of what is being looked at."""

from events.selection import facet_counts, select
from events.table import EventTable
from events.view import View

__all__ = ["EventTable", "View", "facet_counts", "select"]

"""What a visit keeps between two runs of the page: everything by its name, and what goes with the reader's file.

This file and `widgets.py` alone touch the session state of Streamlit.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st

from charts import DrawnTimeline, Figure
from events.query import QueryNote
from events.table import EventTable
from events.view import View
from loaders import LoadReport, Rows, UnreadableFile
from views.visit.file import OwnFile, RowsShown

Value = TypeVar("Value")


@dataclass(frozen=True)
class Kept(Generic[Value]):
    """A thing that is kept: `name` in the session state, `at_first` what it is until it is set."""

    name: str
    at_first: Value

    def get(self) -> Value:
        """Return it."""
        value: Value = st.session_state.get(self.name, self.at_first)
        return value

    def set(self, value: Value) -> None:
        """Keep a value."""
        st.session_state[self.name] = value

    def is_set(self) -> bool:
        """Whether it was set in this visit."""
        return self.name in st.session_state

    def empty(self) -> None:
        """Let go of it."""
        st.session_state.pop(self.name, None)


@dataclass(frozen=True, slots=True)
class Room:
    """How wide and how high the place of the charts is, in pixels."""

    width: int
    height: int


@dataclass(frozen=True)
class Made(Generic[Value]):
    """A thing that takes long to make: the last one is kept, with the key of what it was made of."""

    name: str

    def of(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return what was made for this key, or make it."""
        if self.name not in st.session_state or st.session_state[self.name][0] != key:
            st.session_state[self.name] = (key, make())
        value: Value = st.session_state[self.name][1]
        return value

    def empty(self) -> None:
        """Let go of it."""
        st.session_state.pop(self.name, None)


# The View, what of its address was ignored, and the table for which its values are known.
VIEW = Kept("view", View())
NOTES = Kept[tuple[QueryNote, ...]]("address_notes", ())
KNOWN_FOR = Kept[Hashable]("view_known_for", None)
# Whether the reader chose by hand down to which importance events are shown.
LEVEL_CHOSEN = Kept("level_chosen", False)
# The windows of time that were looked at before this one, the last one last.
WINDOWS = Kept[tuple[tuple[str, str], ...]]("windows_before", ())
# The ends of the window that were typed and make none, each as typed and with the code of what is wrong; and a name
# that was typed into a list, by the key of the list, which nothing in it has.
ENDS_REFUSED = Kept[Mapping[str, tuple[str, str]]]("window_refused", {})
NAME_UNKNOWN = Kept("name_unknown", ("", ""))

# What the address says beside the View: the open tab, and title, note and sentences of the briefing.
OPEN_TAB = Kept("open_tab", "timeline")
TITLE = Kept("title_of_briefing", "")
NOTE = Kept("note_of_briefing", "")
# The reader's sentences by the id of their event, and the picks before each change of them, the last one last.
SENTENCES = Kept[Mapping[str, str]]("sentences_of_briefing", {})
PICKS_BEFORE = Kept[tuple[tuple[str, ...], ...]]("picks_before", ())
# What a window of 1440 x 1000 pixels leaves to the charts.
ROOM = Kept("room_of_charts", Room(1080, 760))
# Whether the chart is on the page, the browser has ever told of a paint, and the page is behind the chart; and how
# often the chart came first.
CHART_SHOWN = Kept("chart_shown", False)
BROWSER_TELLS = Kept("browser_tells", False)
REST_BEHIND = Kept("rest_behind", False)
CHART_TURN = Kept("chart_turn", 0)

# The sum of all steps from event to event that the browser has told.
STEPS_TAKEN = Kept("steps_taken", 0)

# The reader's file, and what is made of it.
FILE = Kept[OwnFile | None]("own_file", None)
ROWS = Made[Rows | UnreadableFile]("own_rows")
REPORT = Made[LoadReport | UnreadableFile]("own_report")
BOTH = Made[EventTable]("own_together")
ROWS_SHOWN = Made[RowsShown]("own_cells")
OVERVIEW = Made[Figure]("own_overview")
TIMELINE = Made[DrawnTimeline]("own_timeline")
# Which columns were taken for ours in files with such columns; and how many files and tables there were so far.
MAPPINGS = Kept[Mapping[tuple[str, ...], Mapping[str, Sequence[str]]]]("own_mappings", {})
FILES_DROPPED = Kept("files_dropped", 0)
TABLES_MADE = Kept("own_cells_made", 0)


def forget_file() -> None:
    """Forget the file and everything made of it; which columns were taken for ours is remembered."""
    for each in (FILE, ROWS, REPORT, BOTH, ROWS_SHOWN, OVERVIEW, TIMELINE):
        each.empty()

"""Down to which importance the page shows events: the key ones when it opens, all as soon as the reader narrows."""

from collections.abc import Mapping
from dataclasses import replace

from events.view import DEFAULTS, SELECTION, View
from events.vocabulary import DETAIL, KEY
from views.visit.kept import LEVEL_CHOSEN

NARROWING = (*SELECTION, "data")


def opening(view: View, *, level_given: bool) -> View:
    """Return the View with which the page opens: by an address that asks for no events, the key ones."""
    asks = level_given or view.event or any(getattr(view, name) != DEFAULTS[name] for name in NARROWING)
    return view if asks else replace(view, importance=KEY)


def with_level(fields: Mapping[str, object]) -> dict[str, object]:
    """Return the fields that a reader changes, with the level that goes with them.

    Whoever narrows anything wants all that is left, unless the level was chosen by hand; it is never lowered again.
    """
    narrows = any(fields.get(name, DEFAULTS[name]) != DEFAULTS[name] for name in NARROWING)
    lifted = {"importance": DETAIL} if narrows and not LEVEL_CHOSEN.get() else {}
    return {**lifted, **fields}

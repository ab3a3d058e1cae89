"""The picks of a visit: the events of its briefing in the reader's order, and the reader's own sentence on each."""

from events.view import View
from views.visit.kept import PICKS_BEFORE, SENTENCES
from views.visit.view import briefed_view, change

MOST_AT_ONCE = 25
MOST_REMEMBERED = 50


def picks() -> tuple[str, ...]:
    """Return the ids of the picked events in the reader's order."""
    return briefed_view().picks


def pick_or_drop(event: str) -> None:
    """Pick an event as the last one, or drop it if it is picked."""
    set_picks(tuple(each for each in picks() if each != event) if event in picks() else (*picks(), event))


def pick_all(events: tuple[str, ...]) -> None:
    """Pick some events in their order, after those that are picked."""
    set_picks((*picks(), *events))


def move(event: str, by: int) -> None:
    """Move a pick so many places on, as far as there are places."""
    rest = [each for each in picks() if each != event]
    place = min(max(picks().index(event) + by, 0), len(rest))
    set_picks((*rest[:place], event, *rest[place:]))


def undo() -> None:
    """Take back the last change of the picks."""
    if PICKS_BEFORE.get():
        *earlier, before = PICKS_BEFORE.get()
        PICKS_BEFORE.set(tuple(earlier))
        change(picks=before)


def set_picks(chosen: tuple[str, ...]) -> None:
    """Have others picked, and remember those before."""
    after = View(picks=chosen).picks
    if after != picks():
        PICKS_BEFORE.set((*PICKS_BEFORE.get(), picks())[-MOST_REMEMBERED:])
        change(picks=after)


def say(event: str, words: str) -> None:
    """Keep the reader's sentence on an event."""
    SENTENCES.set({**SENTENCES.get(), event: words})

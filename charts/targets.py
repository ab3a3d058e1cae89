"""What can be clicked on a chart, and how the browser says what a click met: `event=era-pko-act`, `type=Evacuation`."""

from typing import NamedTuple

EVENT = "event"


class Target(NamedTuple):
    """What was clicked, as a key of the text form of a View and its value: an event, a law, or a lane by its facet.

    What is there only to be read has an empty key.
    """

    key: str
    value: str

    def __str__(self) -> str:
        """Return it as the browser says it."""
        return f"{self.key}={self.value}"


def target_of(said: str) -> Target:
    """Return the target that the browser says."""
    key, _, value = said.partition("=")
    return Target(key, value)

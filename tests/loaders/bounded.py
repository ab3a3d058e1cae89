"""Hold one call to bounds of time and memory."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROCESS = Path("/proc/self")
MEGABYTE = 1_000_000


class BoundPassedError(BaseException):
    """The body took too long; no handler of exceptions stops it."""


@contextmanager
def within(seconds: float, megabytes: float) -> Iterator[None]:
    """Break the body off when it takes more processor time, fail when the process grows by more memory, than allowed.

    Linux alone tells the peak of one call: writing 5 to `clear_refs` sets the peak to what is in use (proc(5)).
    """

    def late(*_: object) -> None:
        raise BoundPassedError(f"not done after {seconds} s")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    start = peak_restarted()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    grown = resident("VmHWM") - start
    assert grown <= megabytes, f"{grown:.0f} MB used, {megabytes:.0f} MB allowed"


def peak_restarted() -> float:
    """Let the peak of memory begin anew, and return what is in use."""
    if (PROCESS / "clear_refs").exists():
        (PROCESS / "clear_refs").write_text("5")
    return resident("VmRSS")


def resident(name: str) -> float:
    """Return a figure of this process in MB, 0 where the system has none."""
    status = PROCESS / "status"
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1024 / MEGABYTE for line in lines if line.startswith(name)), 0.0)

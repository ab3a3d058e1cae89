"""Hold one call to bounds of time and memory."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
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


CHILD = """
import json, resource, sys, time
from loaders import UnreadableFile, load_events
content = sys.stdin.buffer.read()
load_events(b"start,title\\n1992,warm\\n")
resource.setrlimit(resource.RLIMIT_AS, (6_000_000_000, 6_000_000_000))
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
try:
    report = load_events(content)
    found = ["partial" if report.rows_rejected else "accept", len(report.table)]
except UnreadableFile:
    found = ["refuse", 0]
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
print(json.dumps([*found, grown, time.process_time() - start]))
"""


def loaded_alone(content: bytes) -> tuple[str, int, float, float]:
    """Load a file in a process of limited memory: the verdict, the events, MB of memory and processor time it took."""
    ran = subprocess.run([sys.executable, "-c", CHILD], input=content, capture_output=True, check=True, cwd=ROOT)
    verdict, events, grown, seconds = json.loads(ran.stdout)
    return verdict, events, grown, seconds

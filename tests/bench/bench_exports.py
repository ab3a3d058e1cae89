"""Measure how long each export takes: `python tests/bench/bench_exports.py [times]`, on an idle machine.

Prints median and slowest of some runs after one that warms up, and the processor's share of the median, in seconds, for
25 events and for all; beside the pictures what Kaleido needs for the same figure, where it is installed.
"""

import sys
import time
from importlib.util import find_spec
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from charts import timeline_figure
from events import View, select
from exports import FORMATS, export, previews
from loaders import load_curated

VIEWS = {"25 events": View.from_query("type=Diplomacy"), "all events": View()}
AIMS = {"25 events": dict.fromkeys(FORMATS, 0.5), "all events": dict.fromkeys(FORMATS, 0.5) | {"png": 1.0, "pdf": 1.5}}


def timed(run, times):
    """Return the seconds of each run after the first, and the seconds of processor of each."""
    run()
    taken, used = [], []
    for _ in range(times):
        start, begun = time.perf_counter(), time.process_time()
        run()
        taken.append(time.perf_counter() - start)
        used.append(time.process_time() - begun)
    return taken, used


def row(name, measured, size, aim, kaleido=""):
    """Print a line of the table."""
    taken, used = measured
    missed = "" if aim is None or median(taken) <= aim else "  over"
    wanted = "" if aim is None else f"{aim:.1f}"
    print(
        f"{name:10} {median(taken):7.3f} {max(taken):8.3f} {median(used):7.3f} {size:>9,} {wanted:>5} {kaleido}{missed}"
    )


def main(times):
    """Print a table for each view."""
    table = load_curated().table
    for title, view in VIEWS.items():
        print(f"\n{title} ({len(select(table, view))}), {times} runs")
        print(f"{'format':10} {'median':>7} {'slowest':>8} {'cpu':>7} {'bytes':>9} {'aim':>5} Kaleido")
        for name in FORMATS:
            measured = timed(lambda name=name, view=view: export(table, view, name), times)
            kaleido = ""
            if name in ("png", "svg", "pdf") and find_spec("kaleido"):
                figure = timeline_figure(table, view)
                other, _ = timed(
                    lambda figure=figure, name=name: figure.to_image(format=name, width=1200), min(times, 3)
                )
                kaleido = f"{median(other):.2f}"
            row(name, measured, len(export(table, view, name)), AIMS[title][name], kaleido)
        row("preview", timed(lambda view=view: previews(table, view), times), 0, None)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)

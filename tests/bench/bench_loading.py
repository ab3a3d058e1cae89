"""Measure loading: seconds, rows a second and memory for files of 10,000 to 1,000,000 rows, problems included.

Run `python tests/bench/bench_loading.py [rows ...]`. Each file is loaded in a process of its own, so that the memory is
its own; the aims are those of the project: 1 s, 4 s, 30 s, and ten times the file plus 200 MB. It is not a test.
"""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

AIMS = {10_000: 1.0, 100_000: 4.0, 1_000_000: 30.0}
HEADER = "id,start,end,title,mission_type,countries,latitude,longitude,personnel,source_url\n"


def plain(row: int) -> str:
    return (
        f"r{row},{1990 + row % 30}-{row % 12 + 1:02d}-{row % 28 + 1:02d},,Event {row},Diplomacy,JPN;USA,35.{row % 90},"
        f'139.{row % 90},"1,200",https://example.org/{row}\n'
    )


def faulty(row: int) -> str:
    """Every row has a problem: a bad date, an unknown country, no source, a bad number, or dates that mean nothing."""
    start = ("1992-02-30", f"{row % 28 + 1} Sep {1990 + row % 30}", "平成4年9月17日", "12/31/68")[row % 4]
    return f"r{row},{start},{1980 + row % 45},Event {row % 1000},type {row % 50},Atlantis;日本,95,200,about 600,\n"


def distinct(row: int) -> str:
    """Every date is another text that no fast path knows."""
    start = f"{row % 28 + 1} Sep {1000 + row // 28 % 1000} {row // 3600 % 24}:{row // 60 % 60:02d}:{row % 60:02d}"
    return f"r{row},{start},,Event {row},Diplomacy,Japan,,,,https://example.org/{row}\n"


def parts(row: int) -> str:
    return f"{1990 + row % 30},{row % 12 + 1},{row % 28 + 1},Event {row},<b>Text</b> {row},Group {row % 20}\n"


CASES: dict[str, tuple[str, Callable[[int], str]]] = {
    "plain": (HEADER, plain),
    "problems": (HEADER, faulty),
    "distinct dates": (HEADER, distinct),
    "TimelineJS": ("Year,Month,Day,Headline,Text,Group\n", parts),
}


def measure(content: bytes, answer: multiprocessing.Queue) -> None:
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from loaders import load_events

    load_events(b"start,title\n1992,warm\n")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, cpu = time.perf_counter(), time.process_time()
    report = load_events(content)
    loaded, used = time.perf_counter() - start, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    problems = len(report.problems)
    listed = time.perf_counter() - start - loaded
    assert report.rows_read == len(report.table) + report.rows_rejected
    answer.put((loaded, used, listed, problems, memory / 1024))


def main(sizes: list[int]) -> None:
    context = multiprocessing.get_context("spawn")
    heads = ("case", "rows", "file MB", "load s", "cpu s", "of aim", "list s", "problems", "MB", "of allowed")
    line_form = "{:<16}" + "{:>11}" * (len(heads) - 1) + "\n"
    sys.stdout.write(line_form.format(*heads))
    for size in sizes:
        for name, (header, line) in CASES.items():
            content = (header + "".join(line(row) for row in range(size))).encode()
            answer: multiprocessing.Queue = context.Queue()
            process = context.Process(target=measure, args=(content, answer))
            process.start()
            process.join(timeout=300)
            loaded, used, listed, problems, memory = answer.get(timeout=1)
            megabytes = len(content) / 1e6
            aim = f"{loaded / AIMS[size]:.0%}" if size in AIMS else ""
            allowed = f"{memory / (10 * megabytes + 200):.0%}"
            figures = (f"{megabytes:.1f}", f"{loaded:.2f}", f"{used:.2f}", aim, f"{listed:.2f}", f"{problems:,}")
            sys.stdout.write(line_form.format(name, f"{size:,}", *figures, f"{memory:.0f}", allowed))
            sys.stdout.flush()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(AIMS))

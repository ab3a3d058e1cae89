"""Many exports at once each give their own picture, and leave nothing behind."""

import json
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import matplotlib
import pytest

from events import View
from exports import FORMATS, export

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
QUERIES = [
    "series=UNMISS",
    "type=Joint exercise",
    "country=AUS&type=Asset protection",
    "series=Quad&lane=country",
    "q=Rwanda&lang=ja",
    "country=KHM&lang=ja",
    "org=NATO",
    "q=zzz",
]


@pytest.mark.parametrize("name", ["png", "pdf", "svg", "pptx", "html", "xlsx"])
def test_eight_views_at_once_each_get_their_own(name, curated, exported):
    start = threading.Barrier(len(QUERIES))

    def one(query):
        start.wait(timeout=30)
        return export(curated, View.from_query(query), name)

    with ThreadPoolExecutor(len(QUERIES)) as pool:
        found = list(pool.map(one, QUERIES, timeout=60))
    assert [content == exported(query, name) for query, content in zip(QUERIES, found, strict=True)] == [True] * 8
    assert len(set(found)) == len(QUERIES)


# In a process of its own, since a browser of other tests comes and goes in this one.
MANY = """
import gc, json, os, sys, tempfile, threading
import psutil
from events import View
from exports import FORMATS, export
from loaders import load_curated

tempfile.tempdir = sys.argv[1]
table, view, process = load_curated().table, View.from_query("org=NATO"), psutil.Process()

def all_formats(times):
    for _ in range(times):
        for name in FORMATS:
            export(table, view, name)
    gc.collect()
    return {
        "memory": process.memory_info().rss,
        "threads": threading.active_count(),
        "files": process.num_fds() if os.name == "posix" else 0,
        "children": len(process.children(recursive=True)),
    }

print(json.dumps([all_formats(3), all_formats(12)]))
"""


def test_a_hundred_exports_leave_nothing_behind(tmp_path):
    command = [sys.executable, "-c", MANY, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    before, after = json.loads(done.stdout)
    assert after.pop("memory") - before.pop("memory") < 20_000_000
    assert after == before
    assert after["children"] == 0
    assert list(tmp_path.iterdir()) == []


def test_no_browser_is_needed(curated, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("subprocess.Popen", None)
    for name in FORMATS:
        assert export(curated, View.from_query("org=NATO"), name)


def test_no_setting_of_the_process_is_changed(curated):
    before = dict(matplotlib.rcParams)
    export(curated, View.from_query("org=NATO"), "png")
    assert dict(matplotlib.rcParams) == before

"""Many exports at once each give their own picture, and leave nothing behind."""

import gc
import os
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor

import matplotlib
import psutil
import pytest

from events import View
from exports import FORMATS, export

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


def test_a_hundred_exports_leave_nothing_behind(curated, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    process = psutil.Process()
    view = View.from_query("org=NATO")

    def all_formats(times):
        for _ in range(times):
            for name in FORMATS:
                export(curated, view, name)
        gc.collect()
        return process.memory_info().rss

    before = all_formats(3)
    threads, files = threading.active_count(), process.num_fds() if os.name == "posix" else 0
    after = all_formats(12)
    assert after - before < 20_000_000
    assert threading.active_count() == threads
    assert os.name != "posix" or process.num_fds() == files
    assert process.children(recursive=True) == []
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

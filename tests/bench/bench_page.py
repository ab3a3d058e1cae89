"""Measure the page in a real browser, as a ratio to an almost empty page in the same run.

    python tests/bench/bench_page.py [REPEATS]

A filter click: from the click until the frame that shows the new marks, on pages in use to and fro between two Views
and for Views that nobody looked at before; the first click after opening; and the card of the next event. First paint:
from opening the address until the chart is painted and, on our page, its labels stand. Medians; the pages take turns
at each.
"""

import os
import statistics
import subprocess
import sys
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
PAGES = {"empty": (Path(__file__).with_name("empty_page.py"), 8701), "dashboard": (ROOT / "dashboard.py", 8702)}
BROWSER = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PATIENCE = 20_000
PAUSE = 1_200
VIEWPORT = {"width": 1440, "height": 1000}

CLICK = """
async ([button, patience]) => {
  const chart = ".st-key-timeline, .st-key-bars";
  const marks = ".points path, .bars path";
  const old = new Set(document.querySelectorAll(marks));
  const isNew = () => [...document.querySelector(chart).querySelectorAll(marks)].some((mark) => !old.has(mark));
  const begin = performance.now();
  [...document.querySelectorAll("button")].find((each) => each.innerText.trim().startsWith(button)).click();
  while (!isNew()) {
    if (performance.now() - begin > patience) throw new Error(`nothing was painted after clicking ${button}`);
    await new Promise(requestAnimationFrame);
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begin;
}
"""
STEP = """
async (patience) => {
  const title = () => document.querySelector(".st-key-details h3").innerText;
  const [old, begin] = [title(), performance.now()];
  document.querySelector(".st-key-next button").click();
  while (title() === old) {
    if (performance.now() - begin > patience) throw new Error("the card did not change");
    await new Promise(requestAnimationFrame);
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begin;
}
"""
PAINTED = {"empty": ".bars .point", "dashboard": ".textpoint"}
TO_AND_FRO = {"empty": ("1", "3"), "dashboard": ("Key", "All ")}


def serve(script: Path, port: int) -> subprocess.Popen[bytes]:
    """Start a server and wait until it answers."""
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true", f"--server.port={port}"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=1)
            return server
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"{script.name} does not answer")


def first_paint(page: Page, name: str, query: str = "") -> float:
    """Open a page and return the milliseconds until its chart stands."""
    begin = time.perf_counter()
    page.goto(f"http://localhost:{PAGES[name][1]}/{query}")
    page.wait_for_selector(f".js-plotly-plot {PAINTED[name]}", state="attached")
    return (time.perf_counter() - begin) * 1000


def click(page: Page, name: str, turn: int) -> float:
    """Return the milliseconds of a click on a page at rest."""
    page.wait_for_timeout(PAUSE)
    milliseconds: float = page.evaluate(CLICK, [TO_AND_FRO[name][turn % 2], PATIENCE])
    return milliseconds


def click_to_a_new_view(page: Page, turn: int) -> float:
    """Return the milliseconds of a click that leads to a View which was never drawn before."""
    page.locator(".st-key-first input").fill(f"{1979 + turn}")
    page.keyboard.press("Enter")
    page.wait_for_function("(year) => location.search.includes(`from=${year}`)", arg=f"{1979 + turn}")
    return click(page, "dashboard", turn)


def next_event(page: Page) -> float:
    """Return the milliseconds from a click on `next` until the card of that event has been painted."""
    page.wait_for_timeout(PAUSE)
    milliseconds: float = page.evaluate(STEP, PATIENCE)
    return milliseconds


def first_click(browser: Browser, name: str, turn: int) -> float:
    """Return the milliseconds of the first click after opening a page; on ours it leads to a View never drawn."""
    context = browser.new_context(viewport=VIEWPORT)
    page = context.new_page()
    page.goto(f"http://localhost:{PAGES[name][1]}/" + (f"?to={2026 - turn}" if name == "dashboard" else ""))
    page.wait_for_selector(f".js-plotly-plot {PAINTED[name]}", state="attached")
    page.wait_for_selector("button >> text=/^(3|Key)/")
    milliseconds = click(page, name, 0)
    context.close()
    return milliseconds


def measured(browser: Browser, repeats: int) -> Iterator[tuple[str, str, float]]:
    """Yield what was measured, which page it was, and the milliseconds; the pages take turns."""
    for name in PAGES:
        first_paint(browser.new_page(viewport=VIEWPORT), name)
    for _ in range(repeats):
        for name in PAGES:
            context = browser.new_context(viewport=VIEWPORT)
            yield "first paint", name, first_paint(context.new_page(), name)
            context.close()
    in_use = {name: browser.new_page(viewport=VIEWPORT) for name in PAGES}
    ever_new = browser.new_page(viewport=VIEWPORT)
    for page, name in [*((page, name) for name, page in in_use.items()), (ever_new, "dashboard")]:
        first_paint(page, name, "?importance=3" if name == "dashboard" else "")
        page.wait_for_timeout(PAUSE)
    with_card = browser.new_page(viewport=VIEWPORT)
    first_paint(with_card, "dashboard", "?importance=3&event=guidelines-1978")
    with_card.wait_for_selector(".st-key-details h3")
    for turn in range(repeats):
        for name, page in in_use.items():
            milliseconds = click(page, name, turn)
            yield "filter click, to and fro", name, milliseconds
            if name == "empty":
                yield "filter click, view never seen", name, milliseconds
                yield "next event", name, milliseconds
        yield "filter click, view never seen", "dashboard", click_to_a_new_view(ever_new, turn)
        yield "next event", "dashboard", next_event(with_card)
    for turn in range(repeats):
        for name in PAGES:
            yield "first click after opening, view never seen", name, first_click(browser, name, turn)


def main(repeats: int) -> None:
    """Print medians and ratios."""
    servers = [serve(*page) for page in PAGES.values()]
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
            for title, name, milliseconds in measured(browser, repeats):
                found[title][name].append(milliseconds)
            browser.close()
    finally:
        for server in servers:
            server.terminate()
    for title, of_page in found.items():
        report(title, of_page["empty"], of_page["dashboard"])


def report(title: str, empty: list[float], ours: list[float]) -> None:
    """Print two medians and their ratio."""
    ratio = statistics.median(ours) / statistics.median(empty)
    print(f"{title}: empty page {statistics.median(empty):.0f} ms, ours {statistics.median(ours):.0f} ms, {ratio:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)

"""A dashboard and a real browser for the tests of what only a browser shows."""

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60_000
# What the browser sends reaches the server so many milliseconds later, as on a busy machine.
SENT_LATE = """
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (message) { setTimeout(() => send.call(this, message), LATE); };
"""


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory):
    """Start the dashboard; give its address and the file of its log."""
    port, log = free_port(), tmp_path_factory.mktemp("dashboard") / "log"
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    with log.open("wb") as written:
        server = subprocess.Popen([*command, f"--server.port={port}"], cwd=ROOT, stdout=written, stderr=written)
    address = f"http://localhost:{port}/"
    for _ in range(600):
        try:
            urllib.request.urlopen(address + "_stcore/health", timeout=1)
            break
        except OSError:
            time.sleep(0.1)
    yield address, log
    server.terminate()
    server.wait()


@pytest.fixture(scope="session")
def window(browser):
    """Give a window whose pages read Streamlit and Plotly once, since that takes as long as a test; each is a visit."""
    opened = browser.new_context()
    yield opened
    opened.close()


@pytest.fixture
def visit(dashboard, window):
    """Give a function that opens a View on a page of its own; fail on other hosts and on errors in the console."""
    pages, complaints = [], []

    def open_view(query="", width=1440, height=1000, theme="light", sockets=None, late=0):
        page = window.new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=theme)
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: complaints.extend(foreign(request.url)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if sockets is not None:
            # Each connection to the server goes through here, so that a test can cut it.
            page.route_web_socket(
                "**/_stcore/stream*", lambda socket: (sockets.append(socket), socket.connect_to_server())
            )
        if late:
            page.add_init_script(SENT_LATE.replace("LATE", str(late)))
        page.goto(dashboard[0] + "?" + (query if "importance" in query else f"importance=3&{query}"))
        page.wait_for_selector(".st-key-overview .js-plotly-plot")
        page.wait_for_selector(".st-key-filter_line")
        settle(page)
        return page

    yield open_view
    for page in pages:
        page.close()
    assert complaints == []


def foreign(url):
    """Return an address in a list if it is of another host."""
    return [] if url.startswith(("http://localhost:", "ws://localhost:", "data:", "blob:")) else [url]


def settle(page):
    """Wait until the script has ended and the page has not changed for a while."""
    page.wait_for_function(
        """() => {
            const app = document.querySelector('[data-testid="stApp"]');
            const running = app?.dataset.testScriptState ?? document.querySelector('[data-test-script-state]')
                ?.dataset.testScriptState ?? "notRunning";
            const shape = running + document.body.innerText.length + document.querySelectorAll("path, text").length;
            if (window.__shape !== shape) { window.__shape = shape; window.__since = performance.now(); }
            return running !== "running" && performance.now() - window.__since > 900;
        }""",
        polling=100,
    )

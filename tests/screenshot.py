"""Make the picture of the README again: python tests/screenshot.py"""

import io
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PICTURE = Path(__file__).with_name("dashboard.png")
PORT = 8703
COLOURS = 128


def main() -> None:
    """Start the dashboard, wait until its labels stand, and keep the first screen."""
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
    server = subprocess.Popen([*command, f"--server.port={PORT}"], cwd=ROOT)
    try:
        wait_for(f"http://localhost:{PORT}/_stcore/health")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1440, "height": 1000}, device_scale_factor=1.5)
            page.goto(f"http://localhost:{PORT}/")
            page.wait_for_selector(".js-plotly-plot .textpoint", state="attached")
            page.wait_for_timeout(3000)
            shot = Image.open(io.BytesIO(page.screenshot()))
            browser.close()
    finally:
        server.terminate()
    shot.convert("RGB").quantize(COLOURS).save(PICTURE, optimize=True)


def wait_for(address: str) -> None:
    """Wait until a server answers."""
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=1)
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"{address} does not answer")


if __name__ == "__main__":
    main()

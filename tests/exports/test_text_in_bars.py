"""Text in a bar is whole, in both languages, wherever it is painted: no stroke of it lies on the edge of its bar."""

import subprocess
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from charts import timeline_figure
from charts.palette import style_of
from events import View
from exports import export
from tests.exports.conftest import needed

pytestmark = pytest.mark.slow

TYPE = "Maritime security"
LABELS = ("Êgjpqy Åland (RAA)", "海賊対処法に基づく派遣", "UNMISS 施設隊gj")
VIEW = View(lane="none", first="1989", last="2000")
WIDTH, SHARP = 700, 6
UNIT = 960 / 0.9


@pytest.fixture(scope="module")
def barred(table_of):
    """Return a table of periods with their names in their bars."""
    return table_of(
        *(
            {"start": "1990-01-01", "end": "1999-12-31", "mission_type": TYPE, "importance": "1", "title": label}
            for label in LABELS
        )
    )


def distances(picture, pixels):
    """Return for each bar of a picture how far its text stays from its upper and its lower edge, in units."""
    colour = style_of(TYPE).light
    blue = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)])
    away = np.abs(np.asarray(picture.convert("RGB")).astype(int) - blue).sum(axis=2)
    bars = (away < 40).sum(axis=1)
    rows = np.flatnonzero(bars > 0.3 * bars.max())
    found = []
    for bar in np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1):
        columns = np.flatnonzero((away[bar] < 40).all(axis=0))
        inked = np.flatnonzero((away[bar, columns[0] : columns[-1]] > 330).any(axis=1))
        if len(inked):
            found.append((inked[0] / pixels, (len(bar) - 1 - inked[-1]) / pixels))
    return found


def run(*command):
    """Run a program to its end."""
    subprocess.run(list(map(str, command)), check=True, capture_output=True)


def test_in_the_browser(barred, browser):
    figure = timeline_figure(barred, VIEW, width=WIDTH)
    window = browser.new_context(viewport={"width": WIDTH, "height": 300}, device_scale_factor=SHARP)
    page = window.new_page()
    page.set_content(figure.update_layout(width=WIDTH).to_html(include_plotlyjs=True, config={"displayModeBar": False}))
    page.wait_for_selector(".textpoint")
    found = distances(Image.open(BytesIO(page.screenshot())), SHARP)
    window.close()
    assert len(found) == len(LABELS)
    assert min(min(each) for each in found) > 0.2


@pytest.mark.parametrize("name", ["pptx", "pdf", "png"])
def test_on_paper(barred, name, tmp_path):
    written = tmp_path / f"sheet.{name}"
    written.write_bytes(export(barred, VIEW, name))
    if name == "pptx":
        own = f"-env:UserInstallation=file://{tmp_path}/office"
        run(needed("soffice"), own, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, written)
    if name != "png":
        run(needed("pdftoppm"), "-r", "600", "-singlefile", "-png", tmp_path / "sheet.pdf", tmp_path / "sheet")
    picture = Image.open(tmp_path / "sheet.png")
    found = distances(picture, picture.width / UNIT)
    assert len(found) == len(LABELS)
    assert min(min(each) for each in found) > 0.1

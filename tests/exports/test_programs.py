"""The programs that people open the files with: an office suite and a browser without a network."""

import io
import subprocess
from pathlib import Path

import pypdf
import pytest
from pptx import Presentation

from events import View, select
from exports import export

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("query", ["country=AUS&lang=ja", "q=zzz&lang=ja"])
def test_an_office_suite_shows_the_slides(query, curated, soffice, tmp_path):
    view = View.from_query(query)
    source = tmp_path / "brief.pptx"
    source.write_bytes(export(curated, view, "pptx", with_table=True))
    command = [soffice, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, source], check=True, capture_output=True, timeout=120)
    reader = pypdf.PdfReader(tmp_path / "brief.pdf")
    said = "".join("".join(page.extract_text() for page in reader.pages).split())
    for label in select(curated, view).frame["label_ja"]:
        assert label in said
    assert "件" in said
    assert len(reader.pages) == len(Presentation(io.BytesIO(source.read_bytes())).slides)


@pytest.mark.parametrize("query", ["country=AUS&lang=ja", "q=zzz&lang=ja"])
def test_a_page_needs_no_network(query, curated, browser, tmp_path):
    view = View.from_query(query)
    events = select(curated, view)
    path = Path(tmp_path / "brief.html")
    path.write_bytes(export(curated, view, "html"))
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    if len(events):
        page.wait_for_selector("#timeline .main-svg")
        points = page.locator("#timeline .points path.point").count()
        periods = (events.frame["ending"] != "point").sum()
        eras = page.locator("#timeline .barlayer .point").count()
        assert points + eras >= len(events) > periods
        page.locator("#timeline").hover()
        assert page.locator(".modebar-btn").count() == 0
    assert page.locator("tbody tr").count() == len(events)
    assert page.locator("html").get_attribute("lang") == "ja"
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert complaints == []


def test_a_page_has_no_script_of_another_host(exported):
    content = exported("country=AUS", "html").decode()
    assert 'src="http' not in content
    assert "<link" not in content
    assert "mathjax" not in content.lower().split("<body>")[0]
    assert '"showSendToCloud": false' in content
    assert "default-src 'none'" in content


def test_a_browser_shows_the_svg(curated, shipped, browser, tmp_path):
    path = tmp_path / "brief.svg"
    path.write_bytes(export(curated, View.from_query("country=AUS&lang=ja"), "svg"))
    page = browser.new_context(offline=True).new_page()
    page.goto(path.as_uri())
    # Labels are drawn about as wide as the layout measured them.
    widths = page.evaluate("[...document.querySelectorAll('.event text')].map(each => each.getBBox().width)")
    assert len(widths) == shipped["countries"].str.contains("AUS").sum()
    assert max(widths) < 230

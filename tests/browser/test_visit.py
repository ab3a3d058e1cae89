"""What a reader does on the page, and what only a browser shows of it."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import settle

pytestmark = pytest.mark.slow

TIMELINE = ".st-key-timeline .js-plotly-plot"
TIP = ".st-key-chart_cards .tip:visible"
MARKS = f"{TIMELINE} .points path.point, {TIMELINE} .bars .point path"


def query(page):
    return parse_qs(urlsplit(page.url).query)


def filter_line(page):
    return page.locator(".st-key-filter_line").inner_text()


def ids(page):
    """Return the ids of the marks that Plotly has drawn."""
    return page.evaluate(
        "(chart) => document.querySelector(chart).data.flatMap((trace) => (trace.customdata ?? []).map(([id]) => id))",
        TIMELINE,
    )


def click_mark(page, event):
    """Click the middle of the marker of an event, where the pointer of a reader would."""
    place = page.evaluate(
        """([chart, event]) => {
            const plot = document.querySelector(chart);
            const trace = plot.data.findIndex((each) => each.name === "points");
            const point = plot.data[trace].customdata.findIndex((each) => each[0] === event);
            const { x, y, width, height } =
                plot.querySelectorAll(".scatterlayer .points path.point")[point].getBoundingClientRect();
            return [x + width / 2, y + height / 2];
        }""",
        [TIMELINE, event],
    )
    page.mouse.move(*place)
    page.wait_for_selector(TIP)
    page.mouse.click(*place)


def test_the_first_view_shows_every_event(visit, shipped):
    page = visit()
    assert len(ids(page)) == len(shipped)
    assert f"{len(shipped)} events" in filter_line(page)


def test_the_key_events_stand_on_the_first_screen(visit):
    page = visit("importance=1")
    chart = page.locator(TIMELINE).bounding_box()
    line = page.locator(".st-key-filter_line").bounding_box()
    assert line["y"] >= 0
    assert chart["y"] + chart["height"] <= 1000


def test_choosing_a_country_filters_and_stands_in_the_address(visit, shipped):
    with_australia = shipped["countries"].str.contains("AUS").sum()
    page = visit()
    page.locator(".st-key-country input").fill("austral")
    page.get_by_role("option", name=f"Australia ({with_australia})").click()
    page.wait_for_function("() => location.search.includes('country=AUS')")
    settle(page)
    assert f"{with_australia} of {len(shipped)} events" in filter_line(page)
    assert len(ids(page)) == with_australia


def test_a_click_on_a_mark_opens_its_card(visit):
    page = visit("country=AUS&from=2015")
    click_mark(page, "quad-leaders-first-summit" if "quad-leaders-first-summit" in ids(page) else ids(page)[-1])
    page.wait_for_selector(".st-key-details h3")
    settle(page)
    assert query(page)["event"][0] in ids(page)
    assert page.locator(".st-key-details a[href^=http]").count() >= 1
    assert page.locator(".st-key-details code").count() == 1
    before = query(page)["event"]
    page.get_by_role("button", name="‹ previous").click()
    page.wait_for_function("(before) => !location.search.includes(before)", arg=before[0])


def test_a_drag_on_the_overview_sets_the_window(visit, shipped):
    page = visit()
    strip = page.locator(".st-key-overview .nsewdrag").first.bounding_box()
    height = strip["y"] + strip["height"] / 2
    page.mouse.move(strip["x"] + strip["width"] * 0.5, height)
    page.mouse.down()
    page.mouse.move(strip["x"] + strip["width"] * 0.6, height, steps=5)
    page.mouse.move(strip["x"] + strip["width"] * 0.7, height, steps=5)
    page.mouse.up()
    page.wait_for_function("() => location.search.includes('from=')")
    settle(page)
    first, last = int(query(page)["from"][0]), int(query(page)["to"][0])
    assert 2000 <= first <= 2004
    assert 2010 <= last <= 2014
    assert f"{first}–{last}" in filter_line(page)
    page.go_back()
    page.wait_for_function("() => !location.search.includes('from=')")
    settle(page)
    assert f"{len(shipped)} events" in filter_line(page)


def test_choosing_a_row_of_the_table_chooses_the_event(visit):
    page = visit("country=EGY")
    page.get_by_role("tab", name="Table").click()
    grid = page.locator(".st-key-table canvas").first
    grid.wait_for()
    settle(page)
    box = grid.bounding_box()
    page.mouse.click(box["x"] + 16, box["y"] + 35 + 17)
    page.wait_for_function("() => location.search.includes('event=')")
    page.wait_for_selector(".st-key-details h3")


@pytest.mark.parametrize(
    "address",
    [
        "country=AUS&country=USA&match=all&lane=country",
        "type=Asset%20protection&from=2016&to=2021&lane=series&lang=ja",
        "q=escort&importance=2&event=asset-protection-first-australia",
    ],
)
def test_an_address_opened_again_shows_the_same_view(visit, address):
    first = visit(address)
    again = visit(urlsplit(first.url).query)
    assert ids(first) == ids(again) != []
    assert filter_line(first) == filter_line(again)
    assert query(first) == query(again) == {"importance": ["3"]} | parse_qs(address)


def test_the_page_is_japanese_as_a_whole(visit, shipped):
    page = visit("lang=ja&event=mfo-peace-operation")
    shown = page.locator('[data-testid="stMain"]').inner_text() + page.locator('[data-testid="stSidebar"]').inner_text()
    for word in (
        f"全{len(shipped)}件",
        "国・地域",
        "年表",
        "1982年4月25日から継続中",
        "エジプト、イスラエル",
        "シナイ半島",
    ):
        assert word in shown
    for word in ("events", "Country", "since 25", "Mission type"):
        assert word not in shown
    assert page.title() == "日本の平和・安全保障協力"


def test_dark_is_dark(visit):
    page = visit("country=AUS", theme="dark")
    paper = page.evaluate("(chart) => document.querySelector(chart).layout.paper_bgcolor", TIMELINE)
    assert paper == "#16191d"
    assert (
        page.evaluate("() => getComputedStyle(document.querySelector('.stApp')).backgroundColor") == "rgb(22, 25, 29)"
    )


def test_the_briefing_hands_over_a_file(visit, tmp_path):
    page = visit("country=AUS&from=2016&to=2021")
    page.get_by_role("tab", name="Briefing").click()
    page.wait_for_selector(".st-key-sheet_1 img")
    with page.expect_download() as download:
        page.get_by_role("button", name="Slides (PowerPoint)").click()
    assert download.value.suggested_filename == "japan-australia_2016-2021.pptx"
    download.value.save_as(tmp_path / "brief.pptx")
    assert (tmp_path / "brief.pptx").read_bytes()[:2] == b"PK"


def test_the_log_of_the_server_is_quiet(visit, dashboard):
    visit("country=ATLANTIS&from=2021&to=2016&q=" + "x" * 300 + "&foo=%3Cscript%3Ealert(1)%3C/script%3E")
    written = dashboard[1].read_text()
    assert "Traceback" not in written
    assert "arning" not in written

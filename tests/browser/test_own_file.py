"""A file of one's own in a real browser: dropped, corrected by typing, kept apart, and gone when it is removed."""

import urllib.error
import urllib.request
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import settle
from tests.browser.test_visit import TIMELINE, filter_line, ids, query

pytestmark = pytest.mark.slow

HEADER = "id,start,end,title,mission_type,countries,source_url\n"
GOOD = HEADER + "".join(
    f"own-{number},{2000 + number},,Own event {number},Diplomacy,AUS,https://example.org/{number}\n"
    for number in range(4)
)
BAD = GOOD.replace("own-0,2000,,", "own-0,2000-02-31,,")
LIMIT = 25 * 1024 * 1024
# The heights of a row of the table and of its head.
ROW, HEAD = 35, 35
# The table opens a cell after the key that asks for it; nobody types faster than that.
PERSON = 300


def drop(page, content, name="mine.csv"):
    """Drop a file on its tab."""
    page.get_by_role("tab", name="Your events").click()
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content.encode() if isinstance(content, str) else content}
    )
    page.wait_for_selector(".st-key-take_away")
    settle(page)


def look(page, at="own"):
    """Go to the timeline with the events of the file."""
    page.locator(f".st-key-look_{at} button").click()
    page.wait_for_function("(at) => location.search.includes(`data=${at}`)", arg=at)
    page.wait_for_selector(".st-key-timeline .js-plotly-plot")
    settle(page)


def file_line(page):
    return page.locator(".st-key-file_line").inner_text()


def test_from_the_file_to_the_timeline_and_back(visit, shipped):
    page = visit()
    drop(page, GOOD)
    assert "4 of 4 rows loaded" in file_line(page)
    look(page)
    assert sorted(ids(page)) == ["own-0", "own-1", "own-2", "own-3"]
    assert page.title() == "mine.csv"
    page.get_by_role("tab", name="Your events").click()
    page.locator(".st-key-remove_file button").click()
    page.wait_for_function("() => !location.search.includes('data=')")
    settle(page)
    assert f"{len(shipped)} events" in filter_line(page)
    assert page.locator(".st-key-file_line").count() == 0
    assert page.title() == "Japan’s peace-and-security cooperation"


def test_a_cell_is_corrected_by_typing_and_the_correction_is_undone_and_saved(visit):
    page = visit()
    drop(page, BAD)
    assert "3 of 4 rows loaded" in file_line(page)
    table = page.locator('[data-testid="stDataFrame"] canvas').first
    table.wait_for()
    settle(page)
    box = table.bounding_box()
    # The first row; its date stands right of row number, problem and id, wherever the widths put them.
    page.mouse.click(box["x"] + 100, box["y"] + HEAD + ROW / 2)
    for key in ("ArrowRight", "ArrowRight", "Enter", "Control+A"):
        page.wait_for_timeout(PERSON)
        page.keyboard.press(key)
    page.keyboard.type("2000-02-29", delay=20)
    page.wait_for_timeout(PERSON)
    page.keyboard.press("Enter")
    page.wait_for_selector(".st-key-undo")
    settle(page)
    assert "4 of 4 rows loaded" in file_line(page)
    with page.expect_download() as download:
        page.locator(".st-key-take_corrected button").click()
    assert "own-0,2000-02-29,," in download.value.path().read_text(encoding="utf-8-sig")
    page.locator(".st-key-undo button").click()
    page.wait_for_selector(".st-key-undo", state="detached")
    settle(page)
    assert "3 of 4 rows loaded" in file_line(page)


# Whether a chart has the mark of an event.
DRAWN = """
([chart, event]) => document.querySelector(chart).data.some((each) => each.customdata?.some(([id]) => id === event))
"""


def test_two_visitors_see_their_own_file_only(visit, shipped):
    one, other = visit(), visit()
    drop(one, GOOD)
    drop(other, GOOD.replace("own-", "other-"))
    look(one)
    look(other, "together")
    for page, last in ((one, "own-3"), (other, "other-3")):
        page.wait_for_function(DRAWN, arg=[TIMELINE, last])
    assert sorted(ids(one)) == ["own-0", "own-1", "own-2", "own-3"]
    assert {name for name in ids(other) if name.startswith(("own", "other"))} == {f"other-{n}" for n in range(4)}
    assert len(ids(other)) == len(shipped) + 4
    assert f"{len(shipped)} events" in filter_line(visit())


def test_a_visit_survives_a_lost_connection(visit):
    page = visit(sockets=(sockets := []))
    drop(page, GOOD)
    look(page)
    before = page.url
    sockets[-1].close()
    page.wait_for_timeout(3_000)
    page.locator(".st-key-importance button").first.click()
    page.wait_for_function("() => location.search.includes('importance=1')")
    settle(page)
    assert "0 of 4 events" in filter_line(page)
    assert query(page)["data"] == parse_qs(urlsplit(before).query)["data"] == ["own"]


def test_what_is_dropped_is_held_by_the_visit_alone(visit, dashboard):
    page = visit()
    drop(page, GOOD * 100)
    held = urllib.request.urlopen(dashboard[0] + "_stcore/metrics").read().decode()
    assert "cache_memory_bytes" in held
    assert "UploadedFileManager" not in held


@pytest.mark.parametrize("size", [100, LIMIT + 100_000])
def test_the_server_takes_no_file_past_the_page(dashboard, size):
    address = dashboard[0] + "_stcore/upload_file/00000000-0000-0000-0000-000000000000/1"
    edge = b'--edge\r\nContent-Disposition: form-data; name="1"; filename="x.exe"\r\n\r\n'
    body = edge + b"MZ" * (size // 2) + b"\r\n--edge--\r\n"
    request = urllib.request.Request(
        address, body, {"Content-Type": "multipart/form-data; boundary=edge"}, method="PUT"
    )
    with pytest.raises((urllib.error.HTTPError, ConnectionError, urllib.error.URLError)) as refused:
        urllib.request.urlopen(request)
    assert getattr(refused.value, "code", 413) in (400, 403, 413)

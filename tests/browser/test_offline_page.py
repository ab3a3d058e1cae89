"""The page that opens offline is used: cards by pointer and keys, what others wrote, very many events, paper."""

from datetime import date, timedelta

import pandas as pd
import pytest

from events import View
from events.citations import citation
from events.event import events_of
from events.table import build_table
from exports import export
from tests.conftest import TODAY

pytestmark = pytest.mark.slow

PICKS = ("japan-uk-raa-signed", "mfo-peace-operation", "guidelines-1978")
HOSTILE = "</script><img src=x onerror=alert(1)><b onclick=alert(2)>bold</b>"


@pytest.fixture(scope="module")
def opened(browser, tmp_path_factory):
    """Return a function that opens the page of a View of some events, without a network; fail on any complaint."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 720})
    complaints = []

    def open_page(table, view, hashed="", **options):
        path = tmp_path_factory.mktemp("offline") / "brief.html"
        path.write_bytes(export(table, view, "html", **options))
        page = context.new_page()
        page.on("console", lambda line: complaints.append(line.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: complaints.extend([request.url] * (not request.url.startswith("file:"))))
        page.goto(f"{path.as_uri()}#{hashed}")
        page.wait_for_selector("#timeline .main-svg")
        return page

    yield open_page
    context.close()
    assert complaints == []


def card(page):
    """Return what the card says, "" where there is none."""
    return page.locator(".card .said").inner_text() if page.locator(".card").is_visible() else ""


def place_of(page, what):
    """Return where in the window something in the chart stands, given how it is told from others."""
    x, y = page.evaluate(
        f"""() => {{
            const {{ left, top }} = document.querySelector(".frame").getBoundingClientRect();
            const {{ box }} = hit.find((each) => {what});
            return [left + (box[0] + box[1]) / 2, top + (box[2] + box[3]) / 2];
        }}"""
    )
    return x, y


@pytest.fixture(scope="module")
def australia(curated, opened):
    return opened(curated, View.from_query("country=AUS&from=2007"))


def test_a_mark_a_label_a_law_and_a_row_bring_up_their_cards(australia, curated):
    page = australia
    event = curated.frame.set_index("id").loc["asset-protection-first-australia"]
    row = page.locator("#event-asset-protection-first-australia")
    number = row.evaluate("(row) => row.sectionRowIndex")
    page.mouse.click(*place_of(page, f"each.event === {number}"))
    assert event["title"] in card(page)
    assert event["summary"] in card(page)
    assert event["source_url"] in card(page)
    page.get_by_role("button", name="copy citation").click()
    page.get_by_role("searchbox").press("Control+V")
    (cited,) = (citation(each, "en") for each in events_of(curated) if each.id == "asset-protection-first-australia")
    assert page.get_by_role("searchbox").input_value() == cited[:200]
    page.get_by_role("searchbox").fill("")
    page.mouse.click(*place_of(page, f"each.event === {number}"))
    assert page.locator(".ring").count() == 1
    assert page.locator(".card").bounding_box()["y"] >= 0
    page.get_by_role("button", name="close").click()
    assert card(page) == ""
    x, y = page.evaluate(
        f"""() => {{
            const {{ left, top }} = document.querySelector(".frame").getBoundingClientRect();
            const mark = side().chart.marks.find(({{ event }}) => event === {number});
            return [left + (mark.label[0] + mark.label[1]) / 2, top + mark.y];
        }}"""
    )
    page.mouse.move(x, y)
    assert page.locator(".tip").inner_text().startswith(event["title"])
    page.mouse.click(x, y)
    assert event["title"] in card(page)
    page.mouse.click(*place_of(page, "each.law"))
    law = curated.laws.set_index("id").loc[page.evaluate("chosen.law")]
    assert law["title"] in card(page)
    assert page.locator(".card a").get_attribute("href") == law["source_url"]
    page.locator("tbody tr:not([hidden]) button").first.press("Enter")
    assert page.locator("tbody tr").first.locator("button").inner_text() in card(page)
    page.keyboard.press("Escape")


def test_keys_step_through_what_is_shown_and_escape_closes(australia):
    page = australia
    rows = page.locator("tbody tr:not([hidden]) button").all_inner_texts()
    for title in rows[:3]:
        page.keyboard.press("ArrowRight")
        assert card(page).startswith(title)
    page.keyboard.press("ArrowLeft")
    assert card(page).startswith(rows[1])
    assert f"2 of {len(rows)}" in page.locator(".steps").inner_text()
    ring, docked = page.locator(".ring").bounding_box(), page.locator(".card").bounding_box()
    assert ring["x"] + ring["width"] <= docked["x"] or docked["x"] + docked["width"] <= ring["x"]
    # In a field the arrows are those of the field.
    page.get_by_role("searchbox").press("ArrowRight")
    assert card(page).startswith(rows[1])
    page.get_by_role("searchbox").fill("xyz")
    assert card(page) == ""
    page.get_by_role("searchbox").fill("")
    page.locator("h1").click()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    assert card(page) == ""


def test_a_bookmark_opens_the_card_again(curated, opened):
    page = opened(curated, View.from_query("country=AUS"), hashed="type=Agreement&event=japan-australia-raa-signed")
    assert "Japan-Australia Reciprocal Access Agreement" in card(page)
    assert 0 < page.locator("tbody tr:not([hidden])").count() < page.locator("tbody tr").count()


def test_picks_are_told_in_their_order_with_the_reader_s_words(curated, opened):
    page = opened(curated, View(picks=PICKS), sentences={PICKS[0]: "The first in Europe."})
    titles = curated.frame.set_index("id")["title"]
    for pick in PICKS:
        page.keyboard.press("ArrowRight")
        assert card(page).startswith(titles[pick])
        assert ("The first in Europe." in card(page)) == (pick == PICKS[0])
    page.keyboard.press("ArrowRight")
    assert card(page).startswith(titles[PICKS[-1]])


def test_nothing_that_others_wrote_is_markup_or_script(table_of, opened):
    page = opened(
        table_of(
            {
                "start": "1992",
                "title": HOSTILE,
                "summary": HOSTILE,
                "mission_type": HOSTILE,
                "countries": HOSTILE.replace(";", ","),
                "source_title": HOSTILE,
                "source_url": "https://example.org/a",
                "further_sources": "javascript:alert(3) data:text/html,x",
            },
            {"start": "1993", "mission_type": "Other", "countries": "AUS"},
        ),
        View(),
        title=HOSTILE,
        note=HOSTILE,
    )
    page.keyboard.press("ArrowRight")
    assert card(page).startswith(HOSTILE)
    page.mouse.move(*place_of(page, "each.event === 0"))
    for list_of in ("country", "type"):
        page.locator(f"[data-facet={list_of}] summary").click()
    assert page.locator("img, b").count() == 0
    links = page.locator("a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    assert set(links) == {"https://example.org/a"}


def test_where_there_are_too_many_events_for_marks_the_chart_stays_whole_and_says_so(opened):
    rows = range(1_700)
    frame = pd.DataFrame(
        {
            "id": [f"e{row}" for row in rows],
            "start": [(date(1990, 1, 1) + timedelta(days=row)).isoformat() for row in rows],
            "title": [f"Event {row}" for row in rows],
            "mission_type": ["One" if row % 3 else "Other" for row in rows],
            "importance": ["2" if row % 100 else "1" for row in rows],
        },
        dtype="str",
    )
    page = opened(build_table(frame, as_of=TODAY), View())
    bars = page.locator("#timeline .barlayer .point").count()
    page.evaluate("location.hash = 'type=Other&q=event'")
    page.wait_for_function("document.querySelectorAll('tbody tr[hidden]').length > 1000")
    assert page.locator("tbody tr:not([hidden])").count() == len(range(0, 1_700, 3))
    assert page.locator("#timeline .barlayer .point").count() == bars
    said = page.locator("#head").inner_text()
    assert "always shows all 1,700 events" in said
    assert "narrow the years or filter to see each" not in page.locator("#timeline").inner_text()


def test_on_paper_are_the_chart_the_rows_and_no_controls(australia):
    page = australia
    page.keyboard.press("ArrowRight")
    page.emulate_media(media="print")
    seen = {
        part: page.locator(part).first.is_visible() for part in (".controls", ".card", ".keys", "#timeline", "table")
    }
    page.emulate_media(media="screen")
    page.keyboard.press("Escape")
    assert seen == {".controls": False, ".card": False, ".keys": False, "#timeline": True, "table": True}


@pytest.mark.parametrize("width", [390, 820, 1280])
def test_a_page_of_any_width_has_no_small_print_and_does_not_scroll_sideways(width, australia):
    page = australia
    page.set_viewport_size({"width": width, "height": 844})
    page.keyboard.press("ArrowRight")
    wide = page.evaluate("document.documentElement.scrollWidth")
    sizes = page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const sizes = new Set();
            while (walker.nextNode()) {
                const { parentElement, textContent } = walker.currentNode;
                if (!textContent.trim() || !parentElement.checkVisibility()) continue;
                sizes.add(getComputedStyle(parentElement).fontSize);
            }
            return [...sizes];
        }"""
    )
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 1280, "height": 720})
    assert wide <= width
    assert set(sizes) <= {"12px", "14px", "18px", "24px"}


def test_every_control_has_a_name_and_what_is_said_is_announced(australia):
    page = australia
    named = page.evaluate(
        """[...document.querySelectorAll("input, select, button, summary")].map((each) =>
            each.getAttribute("aria-label") || each.textContent.trim() || each.labels?.[0]?.textContent.trim() || "")"""
    )
    assert all(named)
    assert page.locator(".said").get_attribute("aria-live") == "polite"
    assert page.locator(".shown").get_attribute("role") == "status"
    page.locator("h1").click()
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"

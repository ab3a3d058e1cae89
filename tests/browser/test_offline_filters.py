"""In the page that opens offline, what is shown under a filter is what `select` says of the same View."""

import csv
import random
from dataclasses import replace
from pathlib import Path

import pytest

from events import View, facet_counts, select
from events.folding import folded
from exports import export

pytestmark = pytest.mark.slow

SHOWN = """() => {
    const rows = [...document.querySelectorAll("tbody tr:not([hidden])")].map((row) => row.id.slice("event-".length));
    const data = document.getElementById("timeline").data;
    const drawn = data.filter(({ name }) => name === "points" || name === "periods")
        .flatMap(({ customdata }) => customdata.map(([id]) => id));
    const labels = data.find(({ name }) => name === "labels")?.text.length ?? 0;
    return { rows, drawn, labels, said: document.querySelector(".shown").textContent };
}"""
# The hash of the address is the text form of a View; a script that writes it is not told of it.
CHOSEN = """(query) => { history.replaceState(null, "", "#" + query); fromAddress(); }"""
SEARCHES = Path(__file__).parents[1] / "events" / "searches.csv"
# Letters that Python folds by a rule of its own: Greek with an iota below, Cherokee, and scripts that nobody writes.
OTHERWISE = [(0x0345, 0x03B1), (0x13A0, 0x13FE), (0x1C80, 0x1C8B), (0x1F50, 0x1FFD), (0xA7C0, 0xABC0)]


@pytest.fixture(scope="module")
def page(curated, browser, tmp_path_factory):
    """Open the page of all events once, without a network."""
    path = tmp_path_factory.mktemp("offline") / "all.html"
    path.write_bytes(export(curated, View(), "html"))
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 720})
    opened, complaints = context.new_page(), []
    opened.on("console", lambda line: complaints.append(line.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(path.as_uri())
    opened.wait_for_selector("#timeline .main-svg")
    yield opened
    context.close()
    assert complaints == []


def shown(page, view):
    """Choose a View in the page; return what that shows."""
    page.evaluate(CHOSEN, view.to_query())
    return page.evaluate(SHOWN)


def ids(table, view):
    """Return the ids of the events that a View selects, in order."""
    return select(table, view).frame["id"].tolist()


@pytest.mark.parametrize("part", range(3))
def test_thirty_views_show_what_select_says(part, page, curated, random_view):
    numbers = set()
    for seed in range(10 * part, 10 * part + 10):
        view = random_view(seed, organizations=(), series=(), laws=())
        found, wanted = shown(page, view), ids(curated, view)
        assert found["rows"] == wanted, view.to_query()
        assert sorted(found["drawn"]) == sorted(wanted)
        assert found["labels"] == len(wanted)
        assert f"{len(wanted)} shown" in found["said"] or not view.filtered
        numbers.add(len(wanted))
    assert len(numbers) > 5


def test_searches_find_what_select_finds(page, curated):
    with SEARCHES.open(encoding="utf-8", newline="") as file:
        searches = [row["search"] for row in csv.DictReader(file)]
    asked = [
        *random.Random(1).sample(searches, 25),
        "ＵＮＭＩＳＳ",
        "ﾘﾑﾊﾟｯｸ",
        "りむぱっく",
        "Café",
        "a.b*",
        "un unmiss",
        "…",
    ]
    found = page.evaluate(
        "(searches) => searches.map((search) => { const finds = finder(search, given);"
        " return given.importance.map((_, row) => finds(row)); })",
        asked,
    )
    every = curated.frame["id"]
    for search, rows in zip(asked, found, strict=True):
        assert every[rows].tolist() == ids(curated, View(search=search)), search


def test_letters_are_folded_as_they_are_here(page):
    letters = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    there = page.evaluate("(letters) => letters.map(folded)", letters)
    other = {ord(letter) for letter, each in zip(letters, there, strict=True) if folded(letter) != each}
    assert [hex(code) for code in other if not any(first <= code < after for first, after in OTHERWISE)] == []


def test_a_filter_is_set_by_its_control_and_counts_follow(page, curated):
    page.evaluate(CHOSEN, "")
    page.locator("[data-facet=type] summary").click()
    page.get_by_label("Joint exercise").check()
    page.get_by_label("Agreement").check()
    page.keyboard.press("Escape")
    page.get_by_role("searchbox").fill("australia")
    view = View(mission_types=("Agreement", "Joint exercise"), search="australia")
    assert page.evaluate(SHOWN)["rows"] == ids(curated, view)
    assert View.from_query(page.evaluate("location.hash").removeprefix("#")) == view
    assert page.evaluate(SHOWN)["said"].endswith("· Agreement or Joint exercise · “australia”")
    counts = facet_counts(curated, view)
    for key in ("country", "type"):
        there = page.evaluate(
            "(key) => Object.fromEntries([...document.querySelectorAll(`[data-facet] [name=${key}]`)].map((box) =>"
            " [box.value, Number(box.closest('label').querySelector('.n').textContent)]))",
            key,
        )
        assert {value: count for value, count in there.items() if count} == counts[key][counts[key] > 0].to_dict()
    page.get_by_label("Importance").select_option("1")
    page.get_by_label("From").fill("2000")
    assert page.evaluate(SHOWN)["rows"] == ids(curated, replace(view, importance=1, first="2000"))
    page.get_by_text("clear all").click()
    assert len(page.evaluate(SHOWN)["rows"]) == len(curated)
    assert page.evaluate("location.hash") == ""


def test_all_of_some_countries_and_a_year_that_is_none(page, curated):
    view = View(countries=("AUS", "USA"), match="all")
    page.evaluate(CHOSEN, "country=AUS&country=USA")
    page.locator("[data-facet=country] summary").click()
    page.get_by_label("Countries must be all of them").check()
    page.keyboard.press("Escape")
    assert page.evaluate(SHOWN)["rows"] == ids(curated, view)
    page.get_by_label("From").fill("19x2")
    assert page.evaluate(SHOWN)["rows"] == ids(curated, view)
    assert page.evaluate("document.querySelector('[name=from]').matches(':invalid')")


def test_the_same_choice_is_shown_in_the_other_language(page, curated):
    view = View(countries=("AUS",), mission_types=("Joint exercise",), search="豪")
    page.evaluate(CHOSEN, view.to_query())
    page.get_by_role("button", name="日本語").click()
    there = page.evaluate(SHOWN)
    assert page.locator("html").get_attribute("lang") == "ja"
    assert there["rows"] == ids(curated, view)
    assert f"{len(there['rows'])}件を表示・オーストラリア・共同訓練・演習" in there["said"]
    page.get_by_role("button", name="EN").click()
    assert page.evaluate(SHOWN)["rows"] == ids(curated, view)
    # A side that was shown before is used as at first.
    page.locator(".quiet[data-clear]").click()
    page.locator("h1").click()
    for number in (1, 2):
        page.keyboard.press("ArrowRight")
        assert f"{number} of {len(curated)}" in page.locator(".steps").inner_text()
        page.get_by_role("button", name="next").click()
        page.get_by_role("button", name="previous").click()
    page.keyboard.press("Escape")
    assert page.title() == "Japan's peace-and-security cooperation, 1978–2026"


def test_the_title_of_a_lane_shows_its_events_alone_and_all_again(page, curated):
    page.evaluate(CHOSEN, "importance=1")
    for view in (View(mission_types=("Agreement",), importance=1), View(importance=1)):
        x, y = page.evaluate(
            """() => {
                const { box } = hit.find(({ lane }) => lane === "Agreement");
                scrollTo(0, box[2] - 200);
                const { left, top } = document.querySelector(".frame").getBoundingClientRect();
                return [left + (box[0] + box[1]) / 2, top + (box[2] + box[3]) / 2];
            }"""
        )
        page.mouse.move(x, y)
        assert page.locator(".tip").inner_text() == "Show Agreement alone"
        page.mouse.click(x, y)
        assert page.evaluate(SHOWN)["rows"] == ids(curated, view)


def test_what_is_left_is_stacked_without_an_overlap(page):
    for query in ("country=AUS", "type=Diplomacy&from=2012", "importance=1"):
        page.evaluate(CHOSEN, query)
        boxes = page.evaluate("hit.filter(({ event }) => event !== undefined).map(({ box }) => box)")
        over = [
            (one, other)
            for number, one in enumerate(boxes)
            for other in boxes[:number]
            if one[0] < other[1] and other[0] < one[1] and one[2] < other[3] - 0.5 and other[2] < one[3] - 0.5
        ]
        assert over == []
        # No more height than the marks need, and the legend below them.
        height = page.evaluate("document.querySelector('#timeline .main-svg').getBoundingClientRect().height")
        assert max(box[3] for box in boxes) < height < max(box[3] for box in boxes) + 70

"""Labels as the browser draws them: none overlaps another, none is cut, at the widths at which people read."""

import pytest

from tests.browser.conftest import settle

pytestmark = pytest.mark.slow

TIMELINE = ".st-key-timeline .js-plotly-plot"
VIEWS = [
    "",
    "importance=2&from=2010",
    "lane=country&importance=1",
    "lane=series&from=2015",
]
# Two boxes may share the fraction of a pixel to which browsers round.
ROUNDING = 0.6
# A busy machine takes a while from the width of the window to the layout for it.
TRIES = 20

BOXES = """
(chart) => {
  const plot = document.querySelector(chart);
  const area = plot.querySelector(".cartesianlayer .bglayer, .nsewdrag").getBoundingClientRect();
  const names = [...plot._fullData].filter((each) => each.visible && each.type === "scatter").map((each) => each.name);
  const traces = [...plot.querySelectorAll(".scatterlayer .trace")];
  const labels = [...traces[names.indexOf("labels")].querySelectorAll(".textpoint text")];
  const box = (each) => { const { left, top, right, bottom } = each.getBoundingClientRect();
                          return { left, top, right, bottom, text: each.textContent }; };
  return { area: box(plot), labels: labels.map(box) };
}
"""


def overlap(one, other):
    width = min(one["right"], other["right"]) - max(one["left"], other["left"])
    height = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return width > ROUNDING and height > ROUNDING


def faults(page):
    """Return the labels that are cut and the pairs that touch."""
    drawn = page.evaluate(BOXES, TIMELINE)
    area, labels = drawn["area"], sorted(drawn["labels"], key=lambda each: each["left"])
    assert labels
    cut = [each["text"] for each in labels if each["left"] < area["left"] or each["right"] > area["right"] + ROUNDING]
    touching = [
        (one["text"], other["text"])
        for place, one in enumerate(labels)
        for other in labels[place + 1 :]
        if overlap(one, other)
    ]
    return cut, touching


def faults_at_rest(page):
    """Return the faults that stay when the page is laid out for its width."""
    for _ in range(TRIES):
        if faults(page) == ([], []):
            break
        settle(page)
    return faults(page)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("query", VIEWS)
def test_no_label_touches_another_or_the_edge(visit, query, language):
    assert faults_at_rest(visit(f"{query}&lang={language}".lstrip("&"), width=1200)) == ([], [])


def test_labels_are_placed_anew_when_the_window_changes(visit):
    page = visit("country=AUS")
    for width in (900, 1440):
        page.set_viewport_size({"width": width, "height": 1000})
        settle(page)
        assert faults_at_rest(page) == ([], [])


def test_a_narrow_window_needs_no_scrolling_sideways(visit):
    page = visit("country=AUS", width=800)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 800
    main = '[data-testid="stMain"]'
    assert (
        page.evaluate(
            "(main) => document.querySelector(main).scrollWidth - document.querySelector(main).clientWidth", main
        )
        <= 0
    )

"""The legend: the signs of the marks, inside the plot."""

import pytest

from charts.composition import compose
from charts.labels import FONT_SIZE
from charts.measure import text_width
from charts.timeline import paint
from events import View
from texts import LANGUAGES


@pytest.mark.parametrize("width", [1200, 760, 480, 390])
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stays_inside_the_plot_and_no_two_entries_overlap(curated, width, language):
    layout = compose(curated, View(lane="none", language=language), width=width)
    end = {}
    for entry in layout.legend:
        left = entry.x - (entry.text_left - entry.x)
        right = entry.text_left + text_width(entry.name, FONT_SIZE)
        assert layout.scale.left <= left
        assert right <= layout.scale.right
        assert left > end.get(entry.y, 0)
        end[entry.y] = right
    assert len(end) > 1 or width == 1200
    assert len(layout.legend) == curated.frame["mission_type"].nunique()
    assert max(end) < layout.height


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_its_signs_are_those_of_the_marks(curated, theme):
    layout = compose(curated, View(lane="none"), width=1080)
    traces = {trace.name: trace for trace in paint(layout, theme).data}
    points, legend = traces["points"].marker, traces["legend markers"].marker
    types = {placed.id: placed.mission_type for placed in layout.marks}
    drawn = [types[name] for name, _ in traces["points"].customdata]
    signs = dict(zip(drawn, zip(points.symbol, points.color, strict=True), strict=True))
    entries = [entry.mission_type for entry in layout.legend]
    explained = dict(zip(entries, zip(legend.symbol, legend.color, strict=True), strict=True))
    assert {each: explained[each] for each in signs} == signs

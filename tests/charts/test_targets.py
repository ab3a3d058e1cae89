"""What a click on a chart meets: each thing says what it is, and is large enough to be hit."""

import pytest

from charts.composition import compose
from charts.reach import LEAST, reaches
from charts.targets import Target, target_id, target_of
from charts.timeline import paint
from events import View, select
from events.facets import FACETS


def targets(layout, name):
    """Return what the points of a trace stand for."""
    (trace,) = [each for each in paint(layout).data if each.name == name]
    assert len(set(trace.ids)) == len(trace.ids)
    return [target_of({"id": each}) for each in trace.ids]


@pytest.mark.parametrize("value", ["a", "UN peacekeeping", "a=b = c", "国連"])
def test_an_id_says_what_was_clicked(value):
    assert target_of({"id": target_id(Target("type", value), 7)}) == Target("type", value)


def test_a_mark_is_known_by_its_customdata_and_nothing_by_nothing():
    assert target_of({"customdata": ["an-event", "card"]}) == Target("event", "an-event")
    assert target_of({"x": 1}) is target_of({"id": target_id(Target("event", ""), 3)}) is None


def test_every_label_bar_and_law_band_is_reached(curated):
    layout = compose(curated, View(), width=1080, height=800)
    expected = {each.id for each in layout.marks if each.label or each.mark.kind == "period"}
    expected |= set(curated.eras["id"])
    assert {value for _, value in targets(layout, "reach")} == expected
    for each in layout.marks:
        if each.label:
            (box,) = [found.box for found in reaches(layout) if found.thing is each]
            assert box.left <= each.label.span.left < each.label.span.right <= box.right


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.key)
def test_a_lane_title_leads_to_its_value_and_a_lane_without_one_nowhere(curated, facet):
    layout = compose(curated, View(lane=facet.key), width=1080, height=800)
    found = targets(layout, "lane titles")
    assert found == [Target(facet.key, lane.key) for lane in layout.lanes if lane.key]
    assert {value for _, value in found} <= facet.occurring(curated)


def test_the_only_lane_has_no_title_to_click(curated):
    layout = compose(curated, View(lane="none"), width=1080)
    assert not [trace for trace in paint(layout).data if trace.name == "lane titles"]


def test_a_background_period_that_is_no_law_is_only_read(table_of, curated):
    eras = curated.eras.head(1).assign(id="reiwa")
    layout = compose(table_of({"start": "1990"}, {"start": "2020"}, eras=eras), View(), width=1080)
    assert targets(layout, "reach")[0] is None


@pytest.mark.parametrize("language", ["en", "ja"])
def test_everything_can_be_hit_where_there_is_room(curated, language):
    view = View(importance=1, language=language)
    layout = compose(select(curated, view), view, width=1000, height=800)
    boxes = [each.box for each in reaches(layout)]
    assert len(boxes) > 40
    assert min(min(box.height, box.right - box.left) for box in boxes) >= LEAST - 0.2


def test_nothing_fades_whatever_is_clicked(curated):
    for trace in paint(compose(curated, View(), width=1080)).data:
        if trace.type == "scatter" and trace.mode == "text":
            assert trace.selected.textfont.color
        elif trace.type == "bar" or trace.mode == "markers":
            assert trace.unselected.marker.opacity == 1

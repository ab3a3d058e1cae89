"""What a pointer meets in a chart: each thing says what it is, where it is, and what is known about it."""

import pytest

from charts.composition import compose
from charts.geometry import body_box
from charts.reach import reach_of
from charts.targets import Target, target_of
from charts.timeline import drawn_timeline
from events import View, select
from events.event import event_of
from events.facets import FACETS
from events.written import written_span


def layout_of(table, width=1080, **filters):
    view = View(**filters)
    return compose(select(table, view), view, width=width, height=800)


@pytest.mark.parametrize("value", ["a", "UN peacekeeping", "a=b = c", "国連"])
def test_what_was_clicked_is_understood_as_it_is_said(value):
    assert target_of(str(Target("type", value))) == Target("type", value)


def test_every_mark_label_and_law_band_is_met_where_it_is_drawn(curated):
    layout = layout_of(curated)
    boxes = reach_of(layout).boxes
    assert {value for key, value in (target for target, _ in boxes) if key == "event"} == {
        *(each.id for each in layout.marks),
        *curated.eras["id"],
    }
    for each in layout.marks:
        spans = [each.mark.body, *((each.label.span,) if each.label else ())]
        assert any(
            target == Target("event", each.id)
            and all(box.left <= span.left < span.right <= box.right for span in spans)
            and (box.top, box.bottom) == (body_box(each).top, body_box(each).bottom)
            for target, box in boxes
        )
    for era in layout.eras:
        (box,) = [box for target, box in boxes if target == Target("event", era.law)]
        assert box.left <= min(era.band.left, era.name_span.left)
        assert box.right >= max(era.band.right, era.name_span.right)


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.key)
def test_a_lane_title_leads_to_its_value_and_a_lane_without_one_nowhere(curated, facet):
    layout = layout_of(curated, lane=facet.key)
    found = [(target, box) for target, box in reach_of(layout).boxes if box.left == 0]
    assert [target for target, _ in found] == [Target(facet.key, lane.key) for lane in layout.lanes if lane.key]
    assert {target.value for target, _ in found} <= facet.occurring(curated)
    assert {box.right for _, box in found} == {layout.scale.left}


def test_the_only_lane_has_no_title_to_click(curated):
    assert all(target.key == "event" for target, _ in reach_of(layout_of(curated, lane="none")).boxes)


def test_a_background_period_that_is_no_law_is_only_read(table_of, curated):
    eras = curated.eras.head(1).assign(id="reiwa")
    reach = reach_of(layout_of(table_of({"start": "1990"}, {"start": "2020"}, eras=eras)))
    (target,) = [target for target, _ in reach.boxes if target.key == ""]
    assert reach.cards[target][0] == eras["title"].iloc[0]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_card_of_a_mark_says_what_when_and_whence(curated, language):
    reach = reach_of(layout_of(curated, importance=1, language=language))
    for target, box in reach.boxes:
        lines = reach.cards[target]
        if target.value in set(curated.frame["id"]):
            event = event_of(curated, target.value)
            assert lines[0] == event.title_in(language)
            assert lines[1] == written_span(event.start, event.end, language)
            assert event.source_publisher in lines[-1] or language == "ja"
        assert box.left < box.right


def test_the_figure_of_the_page_leaves_marks_to_the_pointer_of_the_page(curated):
    drawn = drawn_timeline(curated, View(), width=1080, height=800, theme="light")
    assert drawn.figure.layout.hovermode is False
    (points,) = [trace for trace in drawn.figure.data if trace.name == "points"]
    assert points.hoverinfo == "skip"
    assert set(next(zip(*points.customdata, strict=True))) <= set(curated.frame["id"])

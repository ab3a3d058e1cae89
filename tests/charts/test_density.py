"""Very many events: none is lost, none is drawn twice, and what is drawn stays bounded."""

import json
from collections import Counter
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from charts import timeline_figure
from charts.composition import compose
from charts.density import BAND_HEIGHT, BIN, MOST_LANES, MOST_MARKS, Bin, DensityBand, bin_height, silhouette
from charts.legend import types_of_their_own
from charts.notes import what_is_missing
from charts.palette import INKS, style_of
from events import View, select
from events.table import build_table
from exports import export
from tests.conftest import TODAY
from texts import LANGUAGES

MANY = 4_000


@pytest.fixture(scope="module")
def crowd():
    """Return many events: one in a hundred is key, one in three has two countries, types are more than lanes."""
    rows = range(MANY)
    frame = pd.DataFrame(
        {
            "id": [f"e{row}" for row in rows],
            "start": [(date(1990, 1, 1) + timedelta(days=row * 3)).isoformat() for row in rows],
            "end": ["" if row % 4 else (date(1991, 1, 1) + timedelta(days=row * 3)).isoformat() for row in rows],
            "title": [f"Event {row}" for row in rows],
            "mission_type": [f"Type {row % 40:02}" for row in rows],
            "countries": ["AUS;USA" if row % 3 == 0 else "AUS" for row in rows],
            "importance": ["1" if row % 100 == 0 else "2" for row in rows],
        },
        dtype="str",
    )
    return build_table(frame, as_of=TODAY)


def drawn(layout):
    """Return how many events each lane draws, as marks and in its band."""
    marks = Counter(placed.lane for placed in layout.marks)
    return {
        lane.key: marks[number] + (lane.band.events if lane.band else 0) for number, lane in enumerate(layout.lanes)
    }


@pytest.mark.parametrize("lane", ["country", "none", "type"])
def test_every_event_is_a_mark_or_counted_in_the_band_of_its_lane(crowd, lane):
    layout = compose(crowd, View(lane=lane), width=1200, height=800)
    found = drawn(layout)
    if lane == "country":
        assert found == {"AUS": MANY, "USA": len(range(0, MANY, 3))}
    elif lane == "none":
        assert found == {"": MANY}
    else:
        assert len(found) == MOST_LANES
        assert sum(found.values()) == MANY
        assert layout.lanes[-1].name == "25 other lanes"
    key = Counter(placed.id for placed in layout.marks)
    lanes = 2 if lane == "country" else 1
    assert set(key) == {f"e{row}" for row in range(0, MANY, 100)}
    assert all(count in (1, lanes) for count in key.values())


def most_on_a_day(table, first, last):
    """Return the most events of a table that go on at any day from one to another, each day counted by itself."""
    days = [(table.frame[name] - pd.Timestamp(1970, 1, 1)).dt.days.to_numpy() for name in ("first_day", "last_day")]
    return max(int(((days[0] <= day) & (day <= days[1])).sum()) for day in range(first, last + 1))


@pytest.mark.parametrize("width", [320, 777, 1200])
@pytest.mark.parametrize("query", ["lane=none", "lane=none&from=1994-02-03"])
def test_a_band_counts_the_most_that_go_on_at_any_day(crowd, width, query):
    view = View.from_query(query)
    layout = compose(select(crowd, view), view, width=width, height=800)
    (lane,) = layout.lanes
    marked = {placed.id for placed in layout.marks}
    banded = crowd.keep(~crowd.frame["id"].isin(marked).to_numpy())
    edges = [round(layout.scale.day(x)) for x in (lane.band.bins[0].left, *(each.right for each in lane.band.bins))]
    for number in range(0, len(lane.band.bins), 15):
        assert most_on_a_day(banded, edges[number], edges[number + 1] - 1) == lane.band.bins[number].count
    assert all(0.8 * BIN <= each.right - each.left <= 1.4 * BIN for each in lane.band.bins)
    assert layout.peak == most_on_a_day(banded, edges[0], edges[-1] - 1)
    said = f"at most {layout.peak} on one day"
    assert any(said in note.text for note in timeline_figure(crowd, view, width=width).layout.annotations)


def test_the_most_of_lanes_is_that_of_one_lane_and_events_of_two_are_counted_once(crowd):
    layout = compose(crowd, View(lane="country"), width=1200, height=800)
    assert len(layout.lanes) == 2
    assert layout.banded == MANY - MANY // 100
    assert f"{layout.banded:,} events" in what_is_missing(layout, "sheet")
    assert f"at most {layout.peak} of a lane on one day" in what_is_missing(layout, "sheet")


def test_a_bar_of_a_short_window_is_a_day_and_says_so(table_of):
    many = [{"id": str(row), "start": "2015-09-16", "end": f"2015-09-{16 + row % 4}"} for row in range(MOST_MARKS + 1)]
    figure = timeline_figure(table_of(*many), View(first="2015-09-15", last="2015-09-30", lane="none"))
    (band,) = [trace for trace in figure.data if trace.name == "density"]
    assert list(band.hovertext) == [
        "16 September 2015: at most 1,501 on one day",
        "17 September 2015: at most 1,125 on one day",
        "18 September 2015: at most 750 on one day",
        "19 September 2015: at most 375 on one day",
    ]


def test_bands_stand_inside_their_lanes_below_their_marks(crowd):
    layout = compose(crowd, View(), width=1200, height=800)
    for number, lane in enumerate(layout.lanes):
        assert lane.band_foot < lane.bottom
        assert all(placed.y < lane.band_foot - BAND_HEIGHT for placed in layout.marks if placed.lane == number)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_crosses_to_the_browser_is_bounded_and_the_chart_says_so(crowd, language):
    figure = timeline_figure(crowd, View(language=language), height=800)
    assert len(json.dumps(figure.to_plotly_json(), default=str)) < 1_000_000
    said = [note.text for note in figure.layout.annotations if f"{MANY - MANY // 100:,}" in note.text]
    assert len(said) == 1
    (band,) = [trace for trace in figure.data if trace.name == "density"]
    assert len(band.x) == len(band.hovertext) <= MOST_LANES * 200
    assert all(height < 0 for height in band.y)


def test_narrowing_brings_single_marks_back(crowd):
    view = View(first="2000", last="2001")
    layout = compose(select(crowd, view), view, width=1200, height=800)
    assert len(layout.marks) == len(select(crowd, view)) < MOST_MARKS
    assert layout.banded == 0


def test_when_key_events_are_too_many_too_none_has_a_mark(crowd):
    frame = crowd.frame[["id", "start", "title"]].astype("str").assign(importance="1")
    layout = compose(build_table(frame, as_of=TODAY), View(), width=1200)
    assert layout.marks == ()
    assert layout.banded == MANY


@pytest.mark.parametrize("name", ["pptx", "svg", "pdf", "html", "csv"])
def test_a_crowd_can_be_handed_over(crowd, name):
    content = export(crowd, View(lane="none"), name)
    # The page is in two languages at once.
    assert len(content) < (7_000_000 if name == "html" else 6_000_000)
    if name == "svg":
        assert f"{MANY - MANY // 100:,} events are drawn by how many go on at a time" in content.decode()
        assert "the table of this view names all" in content.decode()


@pytest.mark.parametrize("theme", INKS)
def test_a_band_has_the_colour_of_its_type_and_a_quiet_one_where_lanes_are_no_types(crowd, theme):
    def colours(lane):
        (band,) = [
            trace for trace in timeline_figure(crowd, View(lane=lane), theme=theme).data if trace.name == "density"
        ]
        return set(band.marker.color)

    types = crowd.frame["mission_type"].unique()
    own = types_of_their_own(crowd)
    others = style_of("").colour(theme)  # of the lane that holds the smaller lanes
    assert colours("type") == {style_of(each, own).colour(theme) for each in types} | {others}
    assert colours("country") == colours("none") == {INKS[theme].quiet}


def test_a_band_is_the_higher_the_more_goes_on_on_screen_and_sheet():
    bins = (Bin(0, 6, 2), Bin(6, 12, 8), Bin(24, 30, 4))
    heights = [bin_height(each, 8) for each in bins]
    assert heights[1] / heights[0] == pytest.approx(4)
    assert heights[1] / heights[2] == pytest.approx(2)
    assert BAND_HEIGHT * 0.8 < heights[1] < BAND_HEIGHT
    assert bin_height(Bin(0, 6, 1), 1_000_000) >= 1
    outline = silhouette(DensityBand(np.arange(14), bins), 100, 8)
    for each, high in zip(bins, heights, strict=True):
        assert {(each.left, 100 - high), (each.right, 100 - high)} <= set(outline)


def test_a_band_lies_flat_where_nothing_goes_on():
    outline = silhouette(DensityBand(np.arange(2), (Bin(0, 6, 1), Bin(24, 30, 1))), 100, 1)
    assert all((x, 100) in outline for x in (0, 6, 24, 30))
    assert not any(6 < x < 24 for x, _ in outline)
    above = [(x, y) for x, y in outline if y < 100]
    assert {x for x, _ in above} == {0, 6, 24, 30}
    # From one stretch to the next the outline goes along the foot.
    assert outline[outline.index((6, 100)) + 1] == (24, 100)

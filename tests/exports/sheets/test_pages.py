"""A chart that is cut into pages shows on them what it shows as a whole."""

from collections import Counter

import pandas as pd
import pytest

from charts.composition import compose
from charts.density import MOST_MARKS
from events import View
from events.table import build_table
from exports.sheets.pages import cut_into_pages
from tests.conftest import TODAY

ROOM = 260.0
TYPES = ("UN peacekeeping", "Agreement", "Diplomacy")


@pytest.fixture(scope="module")
def crowd():
    """Return a layout of three lanes with bands below their key events, each higher than a page."""
    rows = range(3 * MOST_MARKS)
    frame = pd.DataFrame(
        {
            "id": [f"e{row}" for row in rows],
            "start": [f"{1990 + row % 30}-{1 + row % 12:02}" for row in rows],
            "title": [f"Event {row}" for row in rows],
            "mission_type": [TYPES[row % 3] for row in rows],
            "importance": ["1" if row % 10 == 0 else "3" for row in rows],
        }
    )
    return compose(build_table(frame, as_of=TODAY), View(), width=900, height=400)


def test_every_band_stands_once_at_the_foot_of_its_lane(crowd):
    drawn = cut_into_pages(crowd, ROOM)
    assert len(drawn) > 3
    bands = [(lane.key, lane.band) for page in drawn for lane in page.lanes if lane.band]
    assert bands == [(lane.key, lane.band) for lane in crowd.lanes]
    for page in drawn:
        for number, lane in enumerate(page.lanes):
            ys = [placed.y for placed in page.marks if placed.lane == number]
            assert not lane.band or all(y < lane.band_foot for y in ys)


def test_every_mark_stands_once_in_its_lane_and_in_its_order(crowd):
    drawn = cut_into_pages(crowd, ROOM)
    found = [(page.lanes[placed.lane].key, placed.id) for page in drawn for placed in page.marks]
    assert Counter(found) == Counter((crowd.lanes[placed.lane].key, placed.id) for placed in crowd.marks)


def test_a_page_is_no_higher_than_its_room_and_has_its_own_foot(crowd):
    for page in cut_into_pages(crowd, ROOM):
        assert page.height <= ROOM
        edges = [edge for lane in page.lanes for edge in (lane.top, lane.bottom)]
        assert edges == sorted(edges)
        assert page.bottom < page.note_y < page.height
        for placed in page.marks:
            assert page.lanes[placed.lane].top < placed.y < page.lanes[placed.lane].bottom


def test_only_a_lane_that_goes_on_says_so(crowd):
    pages = cut_into_pages(crowd, ROOM)
    seen = set()
    for page in pages:
        for lane in page.lanes:
            assert ("(continued)" in lane.title_lines) == (lane.key in seen)
            seen.add(lane.key)
    assert seen == set(TYPES)


def test_the_legend_stands_under_the_lanes_of_each_page(curated):
    layout = compose(curated, View(lane="country"), width=900, height=400)
    drawn = cut_into_pages(layout, 500.0)
    assert len(drawn) > 2
    for page in drawn:
        types = {placed.mission_type for placed in page.marks}
        assert [entry.mission_type for entry in page.legend if not entry.sign] == [
            entry.mission_type for entry in layout.legend if not entry.sign and entry.mission_type in types
        ]
        assert all(page.note_y < entry.y < page.height for entry in page.legend)

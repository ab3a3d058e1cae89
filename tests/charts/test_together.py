"""Events of two datasets on one chart: each has lanes of its own, and nothing is drawn twice or lost."""

from collections import Counter

import pytest

from charts import timeline_figure
from charts.composition import compose
from events import View, select
from events.options import LANES
from events.table import Dataset
from events.together import together
from tests.charts.test_layout import lanes_of, overlaps
from texts import LANGUAGES

OWN = Dataset(name="mine.csv")
ROWS = (
    {"id": "x", "start": "2004-05", "mission_type": "Diplomacy", "countries": "AUS", "title": "Mine"},
    {"id": "y", "start": "1992", "end": "..", "mission_type": "My <b>type</b>", "countries": "AUS;Atlantis"},
)


@pytest.fixture(scope="module")
def both(curated, table_of):
    """Return the curated events and two of another dataset in one table."""
    return together(curated, table_of(*ROWS, dataset=OWN))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lane", LANES)
def test_every_event_stands_once_in_each_lane_of_its_own_dataset(both, random_view, lane, language):
    for view in (View(lane=lane, language=language), *(random_view(seed, lane=lane) for seed in range(10))):
        layout = compose(select(both, view), view, width=1080, height=800)
        frame = select(both, view).frame
        lanes = zip(frame["id"], lanes_of(frame, lane), strict=True)
        expected = Counter((event, key) for event, belongs in lanes for key in belongs)
        drawn = Counter((placed.id, layout.lanes[placed.lane].key) for placed in layout.marks)
        assert drawn == expected, view.to_query()
        own = {placed.lane for placed in layout.marks if placed.id in ("x", "y")}
        named = {number for number, each in enumerate(layout.lanes) if "mine.csv" in each.name}
        assert own == named == {placed.lane for placed in layout.marks if placed.lane in own}
        assert overlaps(layout) == []


def test_lanes_of_a_file_stand_below_the_curated_ones(both):
    australian = View(countries=("AUS",))
    names = [lane.name for lane in compose(select(both, australian), australian, width=1080).lanes]
    assert names[-3:] == ["Diplomacy", "Diplomacy · mine.csv", "My <b>type</b> · mine.csv"]
    names = [lane.name for lane in compose(both, View(lane="none", language="ja"), width=1080).lanes]
    assert names == [both.parts[0].name_ja, "mine.csv"]


def test_the_card_names_the_dataset(both):
    figure = timeline_figure(both, View(language="ja"))
    cards = {data[0]: data[1] for trace in figure.data if trace.customdata is not None for data in trace.customdata}
    assert cards.pop("x").endswith("<br>mine.csv")
    assert cards.pop("y").endswith("<br>mine.csv")
    assert all(card.endswith(f"<br>{both.parts[0].name_ja}") for card in cards.values())

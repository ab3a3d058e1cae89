"""Two tables in one: nothing is lost, nothing is changed, and each event says where it comes from."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events import View, facet_counts, select
from events.columns import LISTS, NAMES
from events.table import SORTED_BY, Dataset, build_table
from events.together import together
from loaders import events_csv, load_events
from tests.conftest import TODAY

pytestmark = pytest.mark.slow

OWN = Dataset(name="mine.csv")
CURATED = Dataset(name="curated", name_ja="収録分", version="1", date="2026-01-01", home="JPN")
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.sampled_from(["a", "b", "c", "d", "a (2)"]),
            "start": st.sampled_from(["1992", "1992-09", "2004-05~", "2012-01-11"]),
            "end": st.sampled_from(["", "2017-05", "..", "?"]),
            "mission_type": st.sampled_from(["Diplomacy", "My own type", ""]),
            "countries": st.sampled_from(["", "AUS", "AUS;USA", "Atlantis"]),
            "personnel": st.sampled_from(["", "600"]),
        }
    ),
    unique_by=lambda row: row["id"],
    max_size=4,
)


def table(rows, dataset, more=()):
    """Make a table of rows."""
    frame = pd.DataFrame(
        [{"title": f"Event {row['id']}"} | row | dict(more) for row in rows], columns=None, dtype="str"
    )
    return build_table(frame if rows else pd.DataFrame(columns=["id", "start", "title"]), dataset=dataset, as_of=TODAY)


def told(found):
    """Return what a table says of its events, without their ids."""
    frame = found.frame[[name for name in NAMES if name != "id"]].astype("str").fillna("")
    return sorted(map(tuple, frame.to_numpy().tolist()))


@settings(max_examples=40)
@given(ROWS, ROWS)
def test_every_event_of_both_is_there_once_and_unchanged(one, other):
    first, second = table(one, CURATED), table(other, OWN)
    both = together(first, second)
    assert told(both) == sorted(told(first) + told(second))
    assert both.frame["id"].is_unique
    assert set(first.frame["id"]) <= set(both.frame["id"])
    assert both.frame["dataset"].astype("str").value_counts().to_dict() == {
        each.dataset.name: len(each) for each in (first, second) if len(each)
    }


@settings(max_examples=25)
@given(ROWS, ROWS)
def test_both_together_are_what_one_table_of_all_rows_would_be(one, other):
    both = together(table(one, CURATED), table(other, OWN))
    again = load_events(events_csv(both), as_of=TODAY).table if len(both) else both
    assert both.frame[SORTED_BY].to_numpy().tolist() == again.frame[SORTED_BY].to_numpy().tolist()
    for column in LISTS:
        pairs = [
            sorted(map(tuple, each.memberships[column].astype("str").to_numpy().tolist())) for each in (both, again)
        ]
        assert pairs[0] == pairs[1]


@pytest.mark.parametrize(
    "query", ["country=AUS", "type=My own type", "q=atlantis", "from=2004&to=2005", "importance=1"]
)
def test_filters_reach_both(curated, query):
    rows = [{"id": "x", "start": "2004", "mission_type": "My own type", "countries": "AUS;Atlantis", "importance": "1"}]
    own = table(rows, OWN)
    view = View.from_query(query)
    both = together(curated, own)
    assert len(select(both, view)) == len(select(curated, view)) + 1
    assert facet_counts(both, View())["country"]["Atlantis"] == 1


def test_an_id_that_is_taken_gets_a_number_that_is_free():
    first = table([{"id": "a", "start": "1992"}], CURATED)
    second = table([{"id": "a", "start": "1993"}, {"id": "a (2)", "start": "1994"}], OWN)
    assert together(first, second).frame["id"].tolist() == ["a", "a (3)", "a (2)"]


def test_columns_of_a_file_stay_and_one_called_as_ours_stands_beside_it():
    own = table([{"id": "x", "start": "1992"}], OWN, {"dataset": "theirs", "担当": "外務省"})
    event = together(table([], CURATED), own).frame.iloc[0]
    assert (event["dataset"], event["dataset (file)"], event["担当"]) == ("mine.csv", "theirs", "外務省")


def test_the_tables_that_were_put_together_are_left_alone(curated):
    before = curated.frame.copy()
    own = table([{"id": "x", "start": "1992"}], OWN)
    both = together(curated, own)
    pd.testing.assert_frame_equal(curated.frame, before)
    assert "dataset" not in own.frame
    assert both.eras is curated.eras
    assert both.dataset.named("ja").endswith("+ mine.csv")
    assert both.dataset.version == curated.dataset.version

"""Selecting and counting: the properties hold for any View, on the curated events and on tables of nonsense."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events import View, facet_counts, select
from events.facets import FACETS
from events.selection import select_outside_window
from events.table import build_table
from events.vocabulary import IMPORTANCES, MISSION_TYPES
from loaders import load_curated

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 23)
CURATED = load_curated(as_of=TODAY).table
FIELDS = {facet.key: facet.field for facet in FACETS}
OFFERED = {facet: list(counts.index) for facet, counts in facet_counts(CURATED, View()).items()}
SEARCHES = ["", "unmiss", "Iraq relief", ".*", "[", "(", "日米", "nothing has this word", "ＰＫＯ"]
WINDOWS = [("", ""), ("2016", "2021"), ("2007-03", ""), ("", "1992-09-17"), ("199X", "199X"), ("2030", "")]

VIEWS = st.builds(
    lambda window, **choices: View(first=window[0], last=window[1], **choices),
    window=st.sampled_from(WINDOWS),
    importance=st.sampled_from(IMPORTANCES),
    match=st.sampled_from(["any", "all"]),
    search=st.sampled_from(SEARCHES),
    **{field: st.lists(st.sampled_from(OFFERED[key]), max_size=3).map(tuple) for key, field in FIELDS.items()},
)

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "start": st.sampled_from(["1992", "1992-09", "1992-09-17", "199X", "2016-03-29", "2030"]),
            "end": st.sampled_from(["", "..", "?", "2030", "2031-02"]),
            "title": st.text(max_size=5),
            "mission_type": st.sampled_from(["", *MISSION_TYPES[:2], "My own"]),
            "series": st.sampled_from(["", "A", "B"]),
            "importance": st.sampled_from(["", "1", "2", "3"]),
            "countries": st.lists(st.sampled_from(["AUS", "USA", "ZZZ", ""])).map("; ".join),
            "organizations": st.lists(st.sampled_from(["UN", "NATO (Brussels)", ".*"])).map(";".join),
        }
    ),
    max_size=8,
)
SMALL_VIEWS = st.builds(
    View,
    countries=st.lists(st.sampled_from(["AUS", "USA", "ZZZ", "FRA"])).map(tuple),
    mission_types=st.lists(st.sampled_from([*MISSION_TYPES[:2], "My own"])).map(tuple),
    organizations=st.lists(st.sampled_from(["UN", ".*"])).map(tuple),
    series=st.lists(st.sampled_from(["A", "B"])).map(tuple),
    importance=st.sampled_from(IMPORTANCES),
    match=st.sampled_from(["any", "all"]),
    first=st.sampled_from(["", "1992-09-18", "2000"]),
    search=st.sampled_from(["", ".*", "australia", "un"]),
)


def table_of(rows):
    """Build a table of row dictionaries, with ids in the order given."""
    columns = ["start", "end", "title", "mission_type", "series", "importance", "countries", "organizations"]
    frame = pd.DataFrame(rows, columns=columns, dtype="str").fillna("")
    return build_table(frame.assign(id=[f"event-{number}" for number in range(len(frame))]), as_of=TODAY)


def ids(table):
    """Return the ids of a table in its order."""
    return list(table.frame["id"])


def narrowed_to(view, key, value):
    """Return the View that has only one value in one facet."""
    return replace(view, **({"importance": value} if key == "importance" else {FIELDS[key]: (value,)}))


def assert_properties(table, view):
    """Assert what holds for every table and every View."""
    chosen = select(table, view)
    assert set(ids(chosen)) <= set(ids(table))
    assert ids(chosen) == [each for each in ids(table) if each in chosen.ids]
    assert ids(select(chosen, view)) == ids(chosen)
    assert set(ids(chosen)) <= set(ids(select_outside_window(table, view)))
    for column, long in chosen.memberships.items():
        joined = long.groupby("event")["value"].agg(set)
        for row, cell in chosen.frame[column].items():
            assert joined.get(row, set()) == {value.strip() for value in cell.split(";")} - {""}


def assert_counts_agree(table, view, sample):
    """Assert that each count is the number of events that choosing the value selects."""
    counts = facet_counts(table, view)
    assert list(counts) == [*FIELDS, "importance"]
    for key, values in counts.items():
        for value in sample(list(values.index)):
            assert values[value] == len(select(table, narrowed_to(view, key, value))), (key, value)


@given(VIEWS)
def test_selecting_from_the_curated_events(view):
    assert_properties(CURATED, view)


@settings(max_examples=40)
@given(VIEWS, st.randoms())
def test_counts_of_the_curated_events(view, random):
    assert_counts_agree(CURATED, view, lambda values: random.sample(values, min(3, len(values))))


@settings(max_examples=40)
@given(ROWS, SMALL_VIEWS)
def test_selecting_from_any_table(rows, view):
    table = table_of(rows)
    assert_properties(table, view)
    assert_counts_agree(table, view, lambda values: values)


@settings(max_examples=40)
@given(ROWS, SMALL_VIEWS, st.randoms())
def test_the_order_of_the_rows_does_not_matter(rows, view, random):
    numbered = [row | {"title": f"{row['title']} {number}"} for number, row in enumerate(rows)]
    shuffled = random.sample(numbered, len(numbered))
    assert set(select(table_of(numbered), view).frame["title"]) == set(select(table_of(shuffled), view).frame["title"])


def test_the_order_of_the_curated_rows_does_not_matter():
    shuffled = build_table(CURATED.frame.sample(frac=1, random_state=1).astype("str").fillna(""), as_of=TODAY)
    view = View(countries=("AUS", "USA"), importance=2, first="2007", search="exercise")
    assert ids(select(shuffled, view)) == ids(select(CURATED, view)) != []


def test_the_shared_table_is_never_changed():
    before = CURATED.frame.copy(deep=True), {name: long.copy() for name, long in CURATED.memberships.items()}
    chosen = select(CURATED, View(countries=("AUS",), search="a", first="2016"))
    facet_counts(CURATED, View(countries=("AUS",), search="a", first="2016"))
    chosen.frame.loc[:, "title"] = "changed"
    pd.testing.assert_frame_equal(CURATED.frame, before[0])
    for name, long in before[1].items():
        pd.testing.assert_frame_equal(CURATED.memberships[name], long)


def test_an_empty_view_selects_everything(shipped):
    assert ids(select(CURATED, View())) == ids(CURATED)
    assert sorted(ids(CURATED)) == sorted(shipped["id"])


def test_countries_any_and_all():
    table = table_of(
        [{"start": "1992", "title": "x", "countries": cell} for cell in ("AUS;USA", "AUS", "USA; JPN", "")]
    )
    assert ids(select(table, View(countries=("AUS", "USA")))) == ["event-0", "event-1", "event-2"]
    assert ids(select(table, View(countries=("AUS", "USA"), match="all"))) == ["event-0"]
    assert ids(select(table, View(countries=("AUS", "FRA"), match="all"))) == []
    assert ids(select(table, View(match="all"))) == ids(table)


def test_facets_are_joined_by_and():
    both = select(CURATED, View(countries=("AUS",), mission_types=("Joint exercise", "Agreement")))
    assert 0 < len(both) < len(select(CURATED, View(countries=("AUS",))))
    assert set(both.frame["mission_type"]) == {"Joint exercise", "Agreement"}
    assert both.frame["countries"].str.contains("AUS").all()


def test_counts_are_those_under_the_other_filters():
    counts = facet_counts(CURATED, View(countries=("AUS",), mission_types=("Agreement",)))
    assert counts["country"]["USA"] == len(select(CURATED, View(countries=("USA",), mission_types=("Agreement",))))
    assert counts["type"]["Joint exercise"] == len(
        select(CURATED, View(countries=("AUS",), mission_types=("Joint exercise",)))
    )
    assert counts["type"]["Election observation"] == 0
    assert counts["importance"][3] == len(select(CURATED, View(countries=("AUS",), mission_types=("Agreement",))))


@pytest.mark.parametrize("search", [".*", "[", "\\", "^", "a|b", "unmiss.", "mfo$", "%", "unmissx", "unmiss nowhere"])
def test_search_is_literal(search):
    texts = CURATED.frame[["title", "title_ja", "label", "label_ja", "summary", "summary_ja", "series", "series_ja"]]
    words = search.split()
    expected = [
        row[0]
        for row in zip(CURATED.frame["id"], *(texts[name] for name in texts), strict=True)
        if all(any(word in text.casefold() for text in row[1:]) for word in words)
    ]
    assert ids(select(CURATED, View(search=search))) == expected
    assert len(expected) < 10


def test_search_finds_what_stands_in_the_data_literally():
    table = table_of([{"start": "1992", "title": title} for title in ("a.*b", "[x", "(", "50%", "plain")])
    for number, search in enumerate([".*", "[", "(", "%"]):
        assert ids(select(table, View(search=search))) == [f"event-{number}"]

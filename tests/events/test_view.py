"""View: the link is the view, and whatever somebody types into a link, the page opens."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events import View
from events.options import DATA, LANES, LONGEST_SEARCH, MATCHES
from events.query import KEYS
from events.table import build_table
from events.view import known, read_query
from events.vocabulary import IMPORTANCES
from texts import LANGUAGES

WORDS = st.text(max_size=20)
VALUES = st.lists(st.one_of(st.sampled_from(["AUS", "USA", "Asset protection", "R&D; 50% + more?", "対=処"]), WORDS))
WINDOWS = st.one_of(
    st.tuples(st.just(""), st.sampled_from(["", "2021", "199X", "2004-06-XX"])),
    st.tuples(st.dates(), st.dates()).map(lambda days: tuple(day.isoformat() for day in sorted(days))),
    st.sampled_from([("1992", "1992-03"), ("2004-05~", ""), ("1992-09-17", "1992")]),
)


@st.composite
def views(draw):
    """Draw any View that can be made."""
    first, last = draw(WINDOWS)
    return View(
        countries=tuple(draw(VALUES)),
        mission_types=tuple(draw(VALUES)),
        organizations=tuple(draw(VALUES)),
        series=tuple(draw(VALUES)),
        importance=draw(st.sampled_from(IMPORTANCES)),
        first=first,
        last=last,
        search=draw(st.text(max_size=LONGEST_SEARCH)),
        match=draw(st.sampled_from(MATCHES)),
        lane=draw(st.sampled_from(LANES)),
        language=draw(st.sampled_from(LANGUAGES)),
        event=draw(WORDS),
        data=draw(st.sampled_from(DATA)),
    )


QUERY_PIECES = st.one_of(
    st.sampled_from(
        [*(f"{key}=" for key in KEYS), "&", "=", "%", "%F0%9F", "?", ";", "#", "+", "..", "3", "1992", "ja"]
    ),
    st.text(st.characters(), max_size=8),
)


def notes_of(query):
    """Return what was ignored in a query, as (key, reason)."""
    return [(note.key, note.code) for note in read_query(query)[1]]


@given(views())
def test_a_view_survives_its_link(view):
    assert read_query(view.to_query()) == (view, ())
    assert View.from_query("?" + view.to_query()) == view


@given(st.lists(QUERY_PIECES).map("".join))
def test_any_text_opens_a_view_that_survives_its_link(query):
    view, _ = read_query(query)
    assert read_query(view.to_query()) == (view, ())


@given(st.text(st.characters(categories=["Cs", "Lu"]), min_size=1))
def test_halves_of_characters_are_no_reason_to_fail(text):
    view = View.from_query(f"q={text}&country={text}")
    assert View.from_query(view.to_query()) == view


def test_the_link_has_one_readable_form():
    link = "country=AUS&country=USA&type=Asset%20protection&from=2016&to=2021&lane=series&lang=ja&event=malabar-2007"
    view = View(
        countries=("USA", "AUS", "USA"),
        mission_types=("Asset protection",),
        first="2016",
        last="2021",
        lane="series",
        language="ja",
        event="malabar-2007",
    )
    assert view.to_query() == link
    assert View.from_query(link) == view


def test_defaults_are_left_out():
    assert View().to_query() == ""
    assert View.from_query("") == View()
    assert View.from_query("importance=3&match=any&lane=type&lang=en&country=&q=").to_query() == ""
    assert View(series=("",), search="  ").to_query() == ""


@pytest.mark.parametrize(
    ("query", "left", "notes"),
    [
        # unknown keys and values
        ("colour=red&country=AUS", "country=AUS", [("colour", "key_unknown")]),
        ("countries=AUS", "", [("countries", "key_unknown")]),
        ("importance=4", "", [("importance", "value_unknown")]),
        ("importance=%EF%BC%92", "", [("importance", "value_unknown")]),  # a full-width 2
        (
            "lane=planet&lang=fr&match=some",
            "",
            [("lane", "value_unknown"), ("lang", "value_unknown"), ("match", "value_unknown")],
        ),
        ("importance=0&importance=2", "importance=2", []),
        # windows: what is wrong goes, what is right stays
        ("from=may&to=2021", "to=2021", [("from", "date_form")]),
        ("from=2016&to=2021-02-30", "from=2016", [("to", "date_impossible")]),
        ("from=..", "", [("from", "date_form")]),
        ("from=2021&to=2016&country=AUS", "country=AUS", [("from", "window_reversed")]),
        ("from=2021&to=2021", "from=2021&to=2021", []),
        ("from=2021-06&to=2021", "from=2021-06&to=2021", []),
        # absurdly long
        (f"q={'a' * 10_000}", "", [("q", "search_long")]),
        (f"q={'a' * LONGEST_SEARCH}", f"q={'a' * LONGEST_SEARCH}", []),
        (f"from={'9' * 10_000}", "", [("from", "date_form")]),
        (f"{'k' * 10_000}=1", "", [("k" * 10_000, "key_unknown")]),
        # markup
        ("lane=<script>alert(1)</script>", "", [("lane", "value_unknown")]),
        ("<b>=1", "", [("<b>", "key_unknown")]),
        # broken encoding
        ("q=%ZZ%", "q=%25ZZ%25", []),
        ("&&&===&;", "", [("", "key_unknown")]),
    ],
    ids=lambda given_value: str(given_value)[:40],
)
def test_what_is_invalid_is_ignored_and_said(query, left, notes):
    assert View.from_query(query).to_query() == left
    assert notes_of(query) == notes


def test_a_note_shows_the_value_that_was_ignored():
    (note,) = read_query("lane=planet")[1]
    assert (note.key, note.value, note.code) == ("lane", "planet", "value_unknown")


@pytest.mark.parametrize(
    "choice",
    [{"lane": "planet"}, {"importance": 0}, {"language": "fr"}, {"first": "may"}, {"first": "2021", "last": "2016"}],
)
def test_a_view_made_in_code_refuses_what_is_no_choice(choice):
    with pytest.raises(ValueError, match=str(next(iter(choice.values())))):
        View(**choice)


def test_filtered_means_that_the_selection_is_narrowed():
    assert not View(lane="series", language="ja", event="x", match="all").filtered
    assert not View(search=" ").filtered
    for choice in ({"countries": ("AUS",)}, {"importance": 2}, {"last": "2021"}, {"search": "x"}):
        assert View(**choice).filtered


def test_known_leaves_out_what_a_table_does_not_have():
    rows = pd.DataFrame(
        {
            "id": ["first", "second"],
            "start": ["1992", "2016"],
            "title": ["A", "B"],
            "mission_type": ["Agreement", ""],
            "countries": ["AUS; JPN", ""],
        }
    )
    table = build_table(rows)
    view = View(
        countries=("AUS", "<b>", "JPN"),
        mission_types=("Agreement", "Diplomacy"),
        series=("MFO",),
        event="third",
        first="1992",
    )
    left, notes = known(view, table)
    assert left == View(countries=("AUS", "JPN"), mission_types=("Agreement",), first="1992")
    assert [(note.key, note.value, note.code) for note in notes] == [
        ("country", "<b>", "value_unknown"),
        ("type", "Diplomacy", "value_unknown"),
        ("series", "MFO", "value_unknown"),
        ("event", "third", "value_unknown"),
    ]
    assert known(left, table) == (left, ())
    assert known(View(event="second"), table) == (View(event="second"), ())


def test_picks_keep_the_order_of_the_reader_and_only_what_the_table_has(curated):
    first, second, *_ = curated.frame["id"]
    view = View.from_query(f"pick={second}&pick=nowhere&pick={first}&pick={second}")
    assert view.picks == (second, "nowhere", first)
    left, notes = known(view, curated)
    assert left == View(picks=(second, first))
    assert [(note.key, note.value, note.code) for note in notes] == [("pick", "nowhere", "value_unknown")]
    assert left.to_query() == f"pick={second}&pick={first}"


def test_what_is_handed_over_with_picks_is_not_filtered():
    display = {"lane": "country", "language": "ja", "picks": ("a",)}
    assert View(**display, countries=("AUS",), importance=1, first="2015", search="x").handed_over == View(**display)
    assert View(countries=("AUS",)).handed_over == View(countries=("AUS",))


def test_a_law_can_be_chosen_like_an_event(curated):
    chosen = View(event="era-pko-act")
    assert known(chosen, curated) == (chosen, ())
    assert View.from_query(chosen.to_query()) == chosen

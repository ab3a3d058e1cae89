"""What readers look for is found, however they write it, and nothing that merely looks alike."""

import csv
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from events import View, select
from events.folding import folded, folded_with_places
from events.search import asked, hits
from events.suggestions import suggestion
from events.table import build_table
from events.variants import NO_VARIANTS, Variants
from loaders import load_curated

CURATED = load_curated(as_of=date(2026, 11, 23)).table
with (Path(__file__).parent / "searches.csv").open(encoding="utf-8", newline="") as file:
    SEARCHES = [(row["search"], row["found"].split(), row["absent"].split()) for row in csv.DictReader(file)]


def found(search, table=CURATED):
    """Return the ids of the events that a search finds."""
    return select(table, View(search=search)).ids


def titled(*titles, variants=NO_VARIANTS, **columns):
    """Return a table of events of which hardly more than the title is known; their ids are 0, 1 ..."""
    rows = {"id": map(str, range(len(titles))), "start": "1992", "title": titles, **columns}
    return replace(build_table(pd.DataFrame(rows, dtype="str"), as_of=date(2026, 11, 23)), variants=variants)


@pytest.mark.parametrize(("search", "wanted", "unwanted"), SEARCHES, ids=[each[0] for each in SEARCHES])
def test_a_search_finds_what_is_meant_and_no_more(search, wanted, unwanted):
    events = found(search)
    assert set(wanted) - events == set()
    assert set(unwanted) & events == set()
    assert {*wanted, *unwanted} <= CURATED.ids


def test_sinai_finds_the_whole_series_of_the_mission_there():
    series = CURATED.frame.loc[CURATED.frame["series"] == "MFO", "id"]
    assert len(series) >= 10
    assert set(series) <= found("Sinai") == found("MFO") == found("シナイ")


@pytest.mark.parametrize("search", ["escort", "護衛", "asset protection", "武器等防護"])
def test_every_yearly_figure_of_escorts_is_found(search):
    yearly = {each for each in CURATED.ids if each.startswith("asset-protection-count-")}
    assert len(yearly) == 8
    assert yearly <= found(search)


@pytest.mark.parametrize(
    ("search", "title", "is_found"),
    [
        ("UN", "A unit in Hungary", False),
        ("UN", "The UN, in New York", True),
        ("un", "国連UN平和維持", True),
        ("un", "UN", True),
        ("UN", "UNMISS", False),
        ("unit", "Units", True),  # from four letters on, a part of a word is enough
        ("F-35", "F-35B", True),
        ("95", "Article 1953", True),  # numbers are no words
        ("しない", "攻撃しない", True),
        ("シナイ", "攻撃しない", True),  # without a dataset that says what シナイ is
        ("cafe", "Café", True),
        ("Café", "cafe", True),
        ("がーな", "ガーナ", True),
        ("かーな", "ガーナ", False),
        ("オ|a", "o", False),
    ],
)
def test_how_words_are_compared(search, title, is_found):
    assert (found(search, titled(title)) == {"0"}) is is_found


def test_a_name_that_is_known_in_katakana_is_not_looked_for_in_hiragana():
    assert found("シナイ", titled("攻撃しない", "シナイ半島", variants=CURATED.variants)) == {"1"}


def test_all_words_must_occur_somewhere_in_an_event():
    table = titled("Tents", "Tents", summary=["for Rome", ""], countries=["", "ITA"], place=["", "Rome"])
    assert found("rome tents", table) == {"0", "1"}
    assert found("rome italy", table) == {"1"}
    assert found("rome france", table) == set()


def test_a_dataset_without_variants_has_none():
    assert found("escort", titled("Asset protection", "An escort")) == {"1"}


@pytest.mark.parametrize("group", CURATED.variants.same, ids=lambda group: group[0])
def test_each_word_for_a_thing_finds_the_same_events(group):
    events = found(group[0])
    assert [word for word in group if found(word) != events] == []
    assert events


def test_variants_of_several_words_are_one_name():
    variants = Variants(same=(("Big Ben", "clock tower"),))
    table = titled("Clock tower", "Clock on a tower", "Ben is big", variants=variants)
    assert found("big ben", table) == {"0"}
    assert asked("see Big  BEN now", variants) == [("see",), ("big ben", "clock tower"), ("now",)]


@pytest.mark.parametrize(
    ("search", "meant"),
    [
        ("Austalia", "Australia"),
        ("austrlia escort", "Australia escort"),
        ("オーストラリヤ", "オーストラリア"),
        ("cambodja", "Cambodia"),
        ("escrot", "escort"),
        ("平和維時活動", "平和維持活動"),
        ("Sinaii", "Sinai"),
        ("first exersise", "first exercise"),
        ("Australia", ""),  # it is found
        ("xyzzyq", ""),
        ("xyzzyq Austalia", ""),  # the other word would still find nothing
        ("uq", ""),  # short words are like too many
        ("", ""),
    ],
)
def test_a_slip_is_answered_with_the_word_that_was_meant(search, meant):
    assert suggestion(CURATED, search) == meant
    assert not meant or found(meant)


def test_what_is_suggested_comes_from_the_table_that_is_looked_at():
    assert suggestion(titled("Football in Uruguay"), "Uruguey") == "Uruguay"
    assert suggestion(titled("Football in Uruguay"), "Austalia") == ""


@pytest.mark.parametrize(
    ("text", "search", "marked"),
    [
        ("The ＵＮＭＩＳＳ unit (ﾘﾑﾊﾟｯｸ) of Türkiye", "unmiss りむぱっく turkey", ["ＵＮＭＩＳＳ", "ﾘﾑﾊﾟｯｸ", "Türkiye"]),
        ("A unit of the UN in Sinai", "UN mfo", ["UN", "Sinai"]),
        ("Asset protection", "escort", ["Asset protection"]),
        ("㌔ and km", "キロ", ["㌔"]),
        ("キーン・ソード", "キーンソード", ["キーン・ソード"]),
        ("abcdabcd", "abcd", ["abcdabcd"]),
        ("nothing", "escort", []),
        ("", "escort", []),
        ("anything", "", []),
        ("un", "un", ["un"]),
        ("ﬁeld", "field", ["ﬁeld"]),
    ],
)
def test_where_a_search_hits_is_said_in_the_text_as_it_is_written(text, search, marked):
    assert [text[begin:end] for begin, end in hits(text, search, CURATED.variants)] == marked


TEXTS = st.text(st.sampled_from("aAäÄé unUN ﬁ㌔ｶﾞガがパﾊﾟー・’-日本ß½ı\n") | st.characters(codec="utf-8"), max_size=20)


@given(TEXTS, st.lists(TEXTS, max_size=2).map(" ".join))
def test_spans_lie_in_the_text_in_order_and_apart(text, search):
    spans = hits(text, search, CURATED.variants)
    ends = [place for span in spans for place in span]
    assert ends == sorted(set(ends))
    assert all(0 <= place <= len(text) for place in ends)


@given(TEXTS)
def test_every_letter_of_a_folded_text_has_a_place(text):
    plain, begins, ends = folded_with_places(text)
    assert len(plain) == len(begins) == len(ends)
    assert all(begin < end for begin, end in zip(begins, ends, strict=True))


@example("ｶ・ﾞ")
@given(st.text(st.sampled_from("aAäÄéunＵＮガがパｶﾞﾊﾟｱー・’-日本ß "), max_size=20))
def test_a_text_folded_in_pieces_is_the_text_folded(text):
    assert folded_with_places(text)[0] == folded(text)
    assert folded(folded(text)) == folded(text)


@pytest.mark.slow
def test_many_events_are_searched_in_no_time():
    rows = np.arange(100_000) % len(CURATED)
    many = replace(CURATED, frame=CURATED.frame.iloc[rows].reset_index(drop=True))
    texts = many.searchable.own
    begin = time.process_time()
    assert texts.str.contains("exercise", regex=False).any()
    plainly = time.process_time() - begin
    for search in ("exercise", "UN", "escort", "じえいたい"):
        begin = time.process_time()
        assert many.searchable.holding(asked(search, many.variants)[0]).any()
        assert time.process_time() - begin < max(4 * plainly, 1), search

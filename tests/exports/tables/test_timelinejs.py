"""TimelineJS takes the whole file: eras are in view, longer than a day, and none lies on another."""

import json
from datetime import date
from itertools import pairwise

import pytest

from events import View, select
from exports import export
from loaders import load_events

ONE_DAY = {
    "events": [{"start_date": {"year": 2020, "month": month}, "text": {"headline": "One"}} for month in (1, 6)],
    "eras": [
        {
            "start_date": {"year": 2020, "month": 3, "day": first},
            "end_date": {"year": 2020, "month": 3, "day": last},
            "text": {"headline": f"Era of {first}"},
        }
        for first, last in ((1, 1), (2, 9), (9, 20), (10, 12))
    ],
}


def written(table, query=""):
    content = json.loads(export(table, View.from_query(query), "json"))
    slides = [slide for slide in content["events"] if slide.get("role") == "era"]
    return content, [era["text"]["headline"] for era in content["eras"]], [era["text"]["headline"] for era in slides]


def days(era):
    return [date(**era[edge]) for edge in ("start_date", "end_date")]


@pytest.fixture(scope="module")
def small():
    return load_events(json.dumps(ONE_DAY).encode(), name="eras.json", as_of=date(2026, 11, 23)).table


def test_an_era_of_one_day_or_over_another_is_an_event(small):
    _, eras, slides = written(small)
    assert eras == ["Era of 2", "Era of 10"]
    assert slides == ["Era of 1", "Era of 9"]


@pytest.mark.parametrize("query", ["", "country=AUS", "from=2003&to=2014", "lang=ja&type=Agreement"])
def test_eras_are_in_view_and_apart(query, curated):
    content, eras, slides = written(curated, query)
    spans = [days(era) for era in content["eras"]]
    assert all(first < last for first, last in spans)
    assert all(last < first for (_, last), (first, _) in pairwise(spans))
    assert len(eras) + len(slides) <= len(curated.eras)
    frame = select(curated, View.from_query(query)).frame
    first_of_all, last_of_all = frame["first_day"].min().date(), frame["last_day"].max().date()
    assert all(last >= first_of_all and first <= last_of_all for first, last in spans)


def test_an_era_outside_of_the_window_is_left_out(curated):
    _, eras, slides = written(curated, "from=2011&to=2014")
    assert sorted(eras + slides) == [
        "Act on Situations in Areas Surrounding Japan",
        "Anti-Piracy Act",
        "International Peace Cooperation Act",
    ]
    assert written(curated, "q=zzz")[1:] == ([], [])


def test_eras_come_back_as_eras(curated, small):
    for table in (curated, small):
        again = load_events(export(table, View(), "json"), as_of=table.as_of).table
        assert again.frame["id"].tolist() == table.frame["id"].tolist()
        assert set(map(tuple, again.eras[["id", "start", "end", "title"]].to_numpy())) == set(
            map(tuple, table.eras[["id", "start", "end", "title"]].to_numpy())
        )


def test_an_era_among_the_slides_says_what_it_is(curated):
    content, _, _ = written(curated, "lang=ja")
    (slide,) = [slide for slide in content["events"] if slide["unique_id"] == "era-pko-act"]
    assert slide["text"]["headline"] == "国際平和協力法"
    assert slide["group"] == "背景の期間"
    assert slide["display_date"] == "1992年8月10日から継続中"
    assert slide["start_date"] == {"year": 1992, "month": 8, "day": 10}


def test_slides_are_grouped_by_type_in_the_language_of_the_view(curated):
    for language, name in (("en", "Asset protection"), ("ja", "武器等防護")):
        content, _, _ = written(curated, f"type=Asset protection&lang={language}")
        assert {slide["group"] for slide in content["events"] if "role" not in slide} == {name}

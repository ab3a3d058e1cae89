"""A dataset is a folder that anybody can make: its words, years and types come with it, and touch no code."""

from dataclasses import replace
from datetime import date

import pytest

from charts import timeline_figure
from charts.lanes import lane_contents
from events import View, select
from events.event import events_of
from events.together import together
from exports import export
from loaders import load_curated

EVENTS = """id,start,end,title,title_ja,mission_type,organizations,place,source_url
rome,1957-03-25,,Treaty signed,条約署名,Founding treaties,Six,Rome,https://example.org/rome
paris,1951-04-18,..,Community,共同体,Communities,Six,Paris,https://example.org/paris
"""
TERMS = """
[mission_type]
"Founding treaties" = { en = "Founding treaties", ja = "設立条約" }
"Communities" = { en = "Communities", ja = "共同体" }

[organization]
"Six" = { en = "The Six", ja = "原加盟国" }

[place]
"Rome" = { en = "Rome", ja = "ローマ" }
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "events.csv").write_text(EVENTS, encoding="utf-8")
    (tmp_path / "terms.toml").write_text(TERMS, encoding="utf-8")
    (tmp_path / "dataset.toml").write_text('name = "European treaties"\nversion = "1.0.0"\n', encoding="utf-8")
    (tmp_path / "eras.csv").write_text("id,start,end,title,title_ja\n", encoding="utf-8")
    return tmp_path


def load(folder):
    return load_curated(folder, as_of=date(2026, 11, 23))


def test_it_loads_without_a_remark(folder):
    report = load(folder)
    assert (len(report.table), report.problems) == (2, [])
    assert report.table.vocabulary.mission_types == ("Founding treaties", "Communities")


def test_its_words_are_those_of_the_page_and_of_every_file(folder, words):
    table, view = load(folder).table, View(language="ja")
    assert {lane.title for lane in lane_contents(table, view)} == {"設立条約", "共同体"}
    assert {event.place_in("ja") for event in events_of(table)} == {"ローマ", "パリ"}
    assert "ローマ" in str(timeline_figure(table, view).to_json().encode().decode("unicode_escape"))
    for name in ("html", "json"):
        assert "設立条約" in words(name, export(table, view, name))


def test_its_types_stand_in_their_own_order(folder):
    lanes = lane_contents(load(folder).table, View())
    assert [lane.key for lane in lanes] == ["Founding treaties", "Communities"]


def test_it_stands_beside_the_curated_events_with_its_own_words(folder, curated):
    both = together(curated, load(folder).table)
    assert both.vocabulary.name("mission_type", "Founding treaties", "ja") == "設立条約"
    assert both.vocabulary.name("mission_type", "UN peacekeeping", "ja") == "国連平和維持活動"


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        ("[mission_type", "terms_unreadable"),
        ("mission_type = 1", "terms_unreadable"),
        ('[place]\nRome = { en = "Rome" }', "terms_unnamed"),
    ],
)
def test_words_that_cannot_be_used_are_said(folder, terms, code):
    (folder / "terms.toml").write_text(terms, encoding="utf-8")
    report = load(folder)
    assert (len(report.table), [problem.code for problem in report.problems if code in problem.code]) == (2, [code])


def test_a_search_knows_the_variants_that_it_brings(folder):
    assert found(folder, "Vertrag") == 0
    (folder / "variants.toml").write_text('same = [["Vertrag", "Treaty", ""]]', encoding="utf-8")
    assert 0 < found(folder, "Vertrag") == found(folder, "treaty") < 2


def found(folder, search):
    """Return how many events of a folder a search finds."""
    return len(select(load(folder).table, View(search=search)))


@pytest.mark.parametrize("variants", ["[same", "same = 1", 'same = ["ab"]', "[also]\na = 1", "[readings]\na = 1"])
def test_variants_that_cannot_be_used_are_said(folder, variants):
    (folder / "variants.toml").write_text(variants, encoding="utf-8")
    report = load(folder)
    codes = [problem.code for problem in report.problems if "variants" in problem.code]
    assert (len(report.table), codes) == (2, ["variants_unreadable"])


def test_the_command_line_takes_a_folder(folder, tmp_path):
    from exports.__main__ import main

    target = tmp_path / "out.csv"
    assert main(["", "--data", str(folder), "--output", str(target)]) == 0
    assert "Treaty signed" in target.read_text(encoding="utf-8-sig")


def test_a_word_that_nobody_described_stays_as_it_was_written(curated):
    assert replace(curated).vocabulary.name("place", "Atlantis", "ja") == "Atlantis"

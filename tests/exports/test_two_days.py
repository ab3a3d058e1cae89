"""Every file names two days: the one of the data and the one on which it was made."""

from dataclasses import replace
from datetime import date

import pytest

from events import View
from events.together import together
from exports import FORMATS, export
from exports.briefing import brief
from loaders import load_curated, load_events

MADE = date(2026, 11, 26)
# What CSV is has no place for words of ours.
SAYING = [name for name in FORMATS if name != "csv"]
DAYS = {
    "en": ("data of 23 November 2026", "made on 26 November 2026"),
    "ja": ("2026年11月23日現在のデータ", "2026年11月26日作成"),
}


@pytest.fixture(scope="module")
def table():
    loaded = load_curated(as_of=MADE).table
    return replace(loaded, dataset=replace(loaded.dataset, date="2026-11-23"))


@pytest.mark.slow
@pytest.mark.parametrize("language", DAYS)
@pytest.mark.parametrize("name", SAYING)
def test_a_file_names_the_day_of_the_data_and_its_own(name, language, table, words):
    said = words(name, export(table, View.from_query(f"q=sinai&lang={language}"), name))
    plain = "".join(said.split())
    assert all("".join(day.split()) in plain for day in DAYS[language])
    assert "asof26" not in plain
    assert "26日現在" not in plain


def test_data_without_a_day_have_none():
    own = load_events(b"start,title\n1992,x\n", name="own.csv", as_of=MADE).table
    assert brief(own, View()).data_line == "Data: own.csv · made on 26 November 2026"
    assert brief(own, View(language="ja")).data_line == "データ：own.csv・2026年11月26日作成"


def test_each_of_two_datasets_has_its_own_version_and_day(table):
    own = load_events(b"start,title\n1992,x\n", name="own.csv", as_of=MADE).table
    line = brief(together(table, own), View()).data_line
    before, after = line.split("Data: own.csv")
    assert f"version {table.dataset.version} · data of 23 November 2026" in before
    assert after == " · made on 26 November 2026"


@pytest.mark.parametrize("language", DAYS)
def test_the_description_is_whole_sentences(language, table):
    view = View(language=language, search="zzz")
    description = brief(table, view, note="See below.").description
    assert ".." not in description
    assert "。 " not in description
    assert description.count("。" if language == "ja" else ". ") == (4 if language == "ja" else 3)

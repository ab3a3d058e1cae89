"""The curated events keep their own rules: every one cited, labelled, in order, and no more exact than its source."""

import csv
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from events.columns import BESIDE, NAMES
from events.countries import country_codes
from events.dates import parse_date
from events.vocabulary import CONFIDENCES, IMPORTANCES, MISSION_TYPES, PERSONNEL_BASES
from loaders import load_curated

DATA = Path(__file__).parents[2] / "events" / "data"
LONGEST = {"title": 70, "title_ja": 40, "label": 26, "label_ja": 14}
VOCABULARIES = {
    "mission_type": MISSION_TYPES,
    "importance": tuple(map(str, IMPORTANCES)),
    "personnel_basis": ("", *PERSONNEL_BASES),
    "confidence": CONFIDENCES,
}


def read(path):
    """Return the rows of a file as they stand there, without the loader."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


REPORT = load_curated()
EVENTS = read(DATA / "events.csv")
ERAS = read(DATA / "eras.csv")
SEED_FACTS = read(Path(__file__).with_name("seed_facts.csv"))


def breaking(rule):
    """Return the ids of the events for which a rule does not hold."""
    return [row["id"] for row in EVENTS if not rule(row)]


def test_the_loader_finds_no_problem():
    assert [(each.row, each.column, each.message) for each in REPORT.problems] == []
    assert REPORT.rows_read == len(REPORT.table) == len(EVENTS)
    assert len(REPORT.table.eras) == len(ERAS)


def test_the_columns_are_those_of_the_code():
    assert tuple(EVENTS[0]) == tuple(name for name in NAMES if name not in BESIDE)


def test_no_cell_has_spaces_around_it_or_line_breaks():
    assert [
        (row["id"], name) for row in EVENTS + ERAS for name, cell in row.items() if cell != " ".join(cell.split())
    ] == []


def test_every_event_is_cited():
    assert breaking(lambda row: row["source_url"] and row["source_title"] and row["source_publisher"]) == []
    assert [
        row["id"] for row in ERAS if not (row["source_url"] and row["source_title"] and row["source_publisher"])
    ] == []


def test_no_source_is_given_twice_in_a_row():
    def distinct(row):
        addresses = [row["source_url"], *row["further_sources"].split()]
        return len(addresses) == len(set(addresses))

    assert breaking(distinct) == []


@pytest.mark.parametrize("name", LONGEST)
def test_names_are_given_fit_and_are_unique(name):
    assert breaking(lambda row: 0 < len(row[name]) <= LONGEST[name]) == []
    names = [row[name] for row in EVENTS]
    assert [each for each in names if names.count(each) > 1] == []


def test_ids_are_unique_and_plain():
    assert breaking(lambda row: re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"])) == []
    assert len({row["id"] for row in EVENTS + ERAS}) == len(EVENTS) + len(ERAS)


def test_events_are_sorted_by_start_then_id():
    order = [(row["start"], row["id"]) for row in EVENTS]
    assert [(before, after) for before, after in pairwise(order) if before > after] == []


@pytest.mark.parametrize("name", VOCABULARIES)
def test_closed_columns_have_only_their_words(name):
    assert breaking(lambda row: row[name] in VOCABULARIES[name]) == []


def test_countries_are_codes_in_alphabetical_order():
    def codes(row):
        given = row["countries"].split(";") if row["countries"] else []
        return given == sorted(set(given)) and set(given) <= set(country_codes())

    assert breaking(codes) == []


def test_japan_is_named_only_where_no_other_country_is():
    assert breaking(lambda row: "JPN" not in row["countries"] or row["countries"] == "JPN") == []


def test_organizations_are_given_once():
    assert breaking(lambda row: len(set(row["organizations"].split(";"))) == len(row["organizations"].split(";"))) == []


def test_a_place_has_a_name_and_both_coordinates_or_none():
    assert breaking(lambda row: len({bool(row[name]) for name in ("place", "latitude", "longitude")}) == 1) == []


def test_a_personnel_figure_says_what_it_counts():
    assert breaking(lambda row: bool(row["personnel"]) == bool(row["personnel_basis"])) == []


def test_a_series_has_one_japanese_name():
    names = {(row["series"], row["series_ja"]) for row in EVENTS}
    assert len(names) == len({english for english, _ in names}) == len({japanese for _, japanese in names})
    assert ("", "") not in names


def test_no_event_or_source_is_later_than_the_dataset():
    published = date.fromisoformat(REPORT.table.dataset.date)
    days = [(row["id"], row[name]) for row in EVENTS + ERAS for name in ("start", "source_date") if row[name]]
    assert [(each, day) for each, day in days if parse_date(day).first_day > published] == []


def test_the_dataset_has_a_name_a_version_and_a_day():
    dataset = REPORT.table.dataset
    assert dataset.name
    assert re.fullmatch(r"\d+\.\d+\.\d+", dataset.version)
    assert date.fromisoformat(dataset.date).isoformat() == dataset.date


def test_eras_are_in_order_and_named_in_both_languages():
    assert [row["start"] for row in ERAS] == sorted(row["start"] for row in ERAS)
    assert [row["id"] for row in ERAS if not (row["title"] and row["title_ja"])] == []


@pytest.mark.parametrize("fact", SEED_FACTS, ids=lambda fact: fact["event_id"])
def test_a_fact_of_the_bluebook_is_there_and_at_least_as_exact(fact):
    (event,) = [row for row in EVENTS if row["id"] == fact["event_id"]]
    for ours, expected in ((event["start"], fact["expected_start"]), (event["end"], fact["expected_end"])):
        if expected in ("", ".."):
            assert ours == expected
        else:
            bounds, wider = parse_date(ours), parse_date(expected)
            assert wider.first_day <= bounds.first_day <= bounds.last_day <= wider.last_day


def test_the_bluebook_is_a_source_of_each_of_its_facts():
    bluebook = "mofa.go.jp/policy/other/bluebook/2022/"
    facts = {fact["event_id"] for fact in SEED_FACTS}
    assert breaking(lambda row: row["id"] not in facts or bluebook in row["source_url"] + row["further_sources"]) == []

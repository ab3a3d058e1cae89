"""The laws and deployments that come with the project keep their own rules, and are joined to the events."""

import csv
import re

import pytest

from events.dates import parse_date
from events.vocabulary import MISSION_TYPES
from loaders.curated import DATA


def read(name):
    """Return the rows of a data file as they stand there, without the loader."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


EVENTS = {row["id"]: row for row in read("events.csv")}
LAWS, BASIS, DEPLOYMENTS, ERAS = map(read, ("laws.csv", "legal_basis.csv", "deployments.csv", "eras.csv"))
LAW_IDS = {row["id"] for row in LAWS}


def test_all_of_them_load(curated):
    assert set(curated.laws["id"]) == LAW_IDS
    assert set(curated.deployments["id"]) == {row["id"] for row in DEPLOYMENTS}
    joined = dict(zip(curated.frame["id"], curated.frame["legal_basis"], strict=True))
    assert {event: laws for event, laws in joined.items() if laws} == {
        row["event_id"]: row["legal_basis"] for row in BASIS
    }


def test_no_cell_has_spaces_around_it_or_line_breaks():
    rows = [*LAWS, *BASIS, *DEPLOYMENTS]
    assert [(row, name) for row in rows for name, cell in row.items() if cell != " ".join(cell.split())] == []


@pytest.mark.parametrize(("name", "longest"), [("short", 26), ("short_ja", 14)])
def test_short_names_of_laws_fit_and_are_unique(name, longest):
    names = [row[name] for row in LAWS]
    assert all(0 < len(each) <= longest for each in names)
    assert len(set(names)) == len(names)


def test_an_id_is_that_of_an_event_or_of_a_law_but_never_of_both():
    assert LAW_IDS.isdisjoint(EVENTS)
    assert len(LAW_IDS) == len(LAWS)


def test_every_era_is_a_law():
    assert {row["id"] for row in ERAS} <= LAW_IDS


def test_laws_take_their_steps_in_order():
    for law in LAWS:
        days = [
            parse_date(law[step]).first_day for step in ("passed", "promulgated", "in_force", "expired") if law[step]
        ]
        assert days == sorted(days), law["id"]


def test_every_row_is_cited():
    assert [row["id"] for row in (*LAWS, *DEPLOYMENTS) if not (row["source_title"] and row["source_url"])] == []
    assert [row["event_id"] for row in BASIS if not row["evidence_url"]] == []


def test_a_deployment_says_what_its_event_says():
    for row in DEPLOYMENTS:
        if event := EVENTS.get(row["event_id"]):
            assert all(row[name] == event[name] for name in ("series", "mission_type", "countries")), row["id"]
        assert row["mission_type"] in MISSION_TYPES


def test_a_strength_says_what_it_is():
    assert [row["id"] for row in DEPLOYMENTS if bool(row["strength"]) != bool(row["strength_note"])] == []


def test_ids_are_plain():
    names = [row["id"] for row in (*LAWS, *DEPLOYMENTS)]
    assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_a_sum_on_a_day_of_many_is_the_one_that_the_codebook_gives(curated):
    day, found = "2013-11-25", curated.deployments
    going_on = found[(found["first_day"] <= day) & (found["last_day"] >= day)]
    assert going_on["strength"].notna().all()
    assert going_on["strength"].sum() == pytest.approx(2100, abs=60)

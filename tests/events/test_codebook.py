"""The codebook says what is in the files: the same columns, the same words, examples that are there."""

import csv
import re
from pathlib import Path

import pytest

from events.columns import NAMES
from events.vocabulary import MISSION_TYPES, PERSONNEL_BASES

DATA = Path(__file__).parents[2] / "events" / "data"
CODEBOOK = (DATA / "CODEBOOK.md").read_text(encoding="utf-8")


def section(title):
    """Return the text of one section of the codebook."""
    match = re.search(rf"^##+ {re.escape(title)}$\n(.*?)(?=^#|\Z)", CODEBOOK, re.MULTILINE | re.DOTALL)
    assert match, f"the codebook has no section {title!r}"
    return match[1]


def table(title):
    """Return the rows of the table of a section, without its header."""
    lines = [line.strip("|").split("|") for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line] for line in lines[2:]]


def read(name):
    """Return the rows of a data file."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


EVENTS = read("events.csv")


def test_every_column_is_explained_in_order():
    assert [row[0] for row in table("Columns of events.csv")] == list(NAMES)
    assert [row for row in table("Columns of events.csv") if len(row) != 4 or not all(row)] == []


@pytest.mark.parametrize("row", table("Columns of events.csv"), ids=lambda row: row[0])
def test_each_example_stands_in_the_data(row):
    column, example = row[0], row[3].strip("`")
    assert any(example in event[column] for event in EVENTS)


def test_every_mission_type_is_explained_in_order():
    assert re.findall(r"^- \*\*(.+?)\*\*", section("Mission types"), re.MULTILINE) == list(MISSION_TYPES)


def test_every_basis_of_a_personnel_figure_is_explained():
    assert [row[0] for row in table("Personnel: never add up")] == list(PERSONNEL_BASES)


def test_the_columns_of_the_eras_are_named():
    assert re.findall(r"`(\w+)`", section("Columns of eras.csv").split(", as above")[0]) == list(read("eras.csv")[0])


def test_every_event_that_the_codebook_names_exists():
    known = {event["id"] for event in EVENTS}
    named = re.findall(r"`([a-z][a-z0-9]*(?:-[a-z0-9]+)+)`", CODEBOOK)
    assert len(named) >= 5
    assert set(named) <= known

"""The codebook says what is in the files: the same columns, the same words, examples that are there."""

import csv
import re
import tomllib
from pathlib import Path

import pytest

from events.columns import BESIDE, NAMES
from events.deployments import DEPLOYMENT_COLUMNS
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


EVENTS, LAWS, BASIS, DEPLOYMENTS = map(read, ("events.csv", "laws.csv", "legal_basis.csv", "deployments.csv"))


def test_every_column_is_explained_in_order():
    assert [row[0] for row in table("Columns of events.csv")] == list(NAMES)
    assert [row for row in table("Columns of events.csv") if len(row) != 4 or not all(row)] == []


@pytest.mark.parametrize("row", table("Columns of events.csv"), ids=lambda row: row[0])
def test_each_example_stands_in_the_data(row):
    column, example = row[0], row[3].strip("`")
    assert any(example in event[column] for event in (BASIS if column in BESIDE else EVENTS))


def test_every_column_of_the_deployments_is_explained_in_order():
    rows = table("Columns of deployments.csv")
    assert [row[0] for row in rows] == list(DEPLOYMENT_COLUMNS) == list(DEPLOYMENTS[0])
    assert [row for row in rows if len(row) != 4 or not all(row)] == []
    lacking = [row[0] for row in rows if not any(row[3].strip("`") in each[row[0]] for each in DEPLOYMENTS)]
    assert lacking == []


@pytest.mark.parametrize(("file", "rows"), [("laws.csv", LAWS), ("legal_basis.csv", BASIS)])
def test_the_columns_of_the_files_beside_the_events_are_named(file, rows):
    named = re.findall(r"`(\w+)`", section(f"Columns of {file}"))
    assert [name for name in dict.fromkeys(named) if name in rows[0]] == list(rows[0])


def test_every_mission_type_is_explained_in_order():
    assert re.findall(r"^- \*\*(.+?)\*\*", section("Mission types"), re.MULTILINE) == list(MISSION_TYPES)


def test_every_basis_of_a_personnel_figure_is_explained():
    assert [row[0] for row in table("Personnel: never add up")] == list(PERSONNEL_BASES)


def test_the_columns_of_the_eras_are_named():
    assert re.findall(r"`(\w+)`", section("Columns of eras.csv").split(", as above")[0]) == list(read("eras.csv")[0])


def test_every_event_that_the_codebook_names_exists():
    known = {row["id"] for row in (*EVENTS, *LAWS, *DEPLOYMENTS)}
    named = re.findall(r"`([a-z][a-z0-9]*(?:-[a-z0-9]+)+)`", CODEBOOK)
    assert len(named) >= 5
    assert set(named) <= known


def test_the_parts_of_the_variants_are_named():
    variants = tomllib.loads((DATA / "variants.toml").read_text(encoding="utf-8"))
    assert re.findall(r"^- `(\w+)`", section("Words of variants.toml"), re.MULTILINE) == list(variants)

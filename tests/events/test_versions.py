"""Earlier versions of the events are kept whole, so that a reader can be told what has changed since."""

import gzip
import re

import pandas as pd
import pytest

from loaders.curated import DATA

VERSIONS = sorted((DATA / "versions").glob("*.csv.gz"))


def rows(path):
    """Return the events of a version as they stood in its file, all text."""
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.name)
def test_every_event_of_an_earlier_version_is_still_there(path, shipped):
    assert re.fullmatch(r"\d+\.\d+\.\d+\.csv\.gz", path.name)
    earlier = rows(path)
    assert len(earlier) > 0
    assert earlier["id"].is_unique
    assert set(earlier["id"]) <= set(shipped["id"])
    assert set(earlier.columns) <= set(shipped.columns)


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.name)
def test_a_version_is_packed_without_a_moment(path):
    content = path.read_bytes()
    assert content[4:8] == bytes(4)
    assert gzip.decompress(content).startswith(b"id,start,end,title")


def test_the_first_version_has_all_its_cells():
    first = rows(DATA / "versions" / "1.0.0.csv.gz")
    assert first.shape == (289, 25)
    airlift = first.set_index("id").loc["atsml-asdf-airlift"]
    assert (airlift["start"], airlift["series"]) == ("2001-11", "Indian Ocean refueling")

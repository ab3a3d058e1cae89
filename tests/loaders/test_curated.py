"""Loading a dataset folder: a small one that never changes, with one thing wrong at a time."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from loaders import UnreadableFile, load_curated, load_events

TODAY = date(2026, 11, 23)
FIXED = Path(__file__).parents[1] / "data"
EVENTS, ERAS = 7, 3


@pytest.fixture
def folder(tmp_path):
    """A copy of the small dataset that a test may break."""
    return shutil.copytree(FIXED, tmp_path / "data")


def replace_in(path, old, new):
    """Change one place of a file."""
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8", newline="")


def located(report):
    """Return the problems of a report as (row, column, code, severity)."""
    return [(each.row, each.column, each.code, each.severity) for each in report.problems]


def test_a_folder_loads_whole(folder):
    report = load_curated(folder, as_of=TODAY)
    assert located(report) == []
    assert (report.rows_read, len(report.table), len(report.table.eras)) == (EVENTS, EVENTS, ERAS)
    assert report.table.frame["id"].tolist()[:2] == ["rimpac-1980-first", "mfo-peace-operation"]
    assert report.table.as_of == TODAY
    dataset = report.table.dataset
    assert (dataset.named("en"), dataset.named("ja"), dataset.home) == ("Seven events", "七つの出来事", "JPN")
    assert (dataset.version, dataset.date) == ("3.2.1", "2026-11-23")


def test_a_malformed_row_is_located_and_the_others_load(folder):
    replace_in(folder / "events.csv", "rimpac-1980-first,1980,", "rimpac-1980-first,1980-13,")
    report = load_curated(folder)
    assert located(report) == [(2, "start", "date_month", "error")]
    assert (len(report.table), report.rows_read) == (EVENTS - 1, EVENTS)
    assert "rimpac-1980-first" not in report.table.ids
    assert len(report.table.eras) == ERAS


def test_a_lost_quotation_mark_costs_one_row(folder):
    replace_in(folder / "events.csv", '"Two successive GSDF', "Two successive GSDF")
    report = load_curated(folder)
    assert [each.row for each in report.errors] == [4]
    assert len(report.table) == EVENTS - 1


def test_without_events_nothing_loads(folder):
    (folder / "events.csv").unlink()
    with pytest.raises(UnreadableFile, match=r"events\.csv"):
        load_curated(folder)


def test_without_eras_and_version_the_events_load(folder):
    (folder / "eras.csv").unlink()
    (folder / "dataset.toml").unlink()
    report = load_curated(folder)
    assert located(report) == [(1, "", "eras_unreadable", "warning")]
    assert (len(report.table), len(report.table.eras)) == (EVENTS, 0)
    assert report.table.dataset.version == ""


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("1999-08-25", "", "start"),
        ("1999-08-25", "summer 1999", "start"),
        ("2016-03-28", "2016-02-30", "end"),
        ("2016-03-28", "1998", "end"),
        ("Act on Situations in Areas Surrounding Japan", "", "title"),
    ],
)
def test_a_doubtful_era_is_left_out_and_no_event_with_it(folder, old, new, column):
    replace_in(folder / "eras.csv", old, new)
    report = load_curated(folder)
    assert located(report) == [(3, column, "era_left_out", "warning")]
    assert "line 3 of eras.csv" in report.problems[0].message
    assert (len(report.table), len(report.table.eras), report.errors) == (EVENTS, ERAS - 1, [])
    assert "era-regional-contingency-act" not in set(report.table.eras["id"])


@pytest.mark.parametrize("content", [b"", b"id,name\na,b\n", b"\xff\xfe", b"start,start,title\n"])
def test_eras_that_are_no_table_are_said(folder, content):
    (folder / "eras.csv").write_bytes(content)
    report = load_curated(folder)
    assert located(report) == [(1, "", "eras_unreadable", "warning")]
    assert (len(report.table), len(report.table.eras)) == (EVENTS, 0)


def test_eras_need_only_a_start_and_a_title(folder):
    (folder / "eras.csv").write_bytes(b"title,start\nLong ago,1978\n")
    report = load_curated(folder, as_of=TODAY)
    (era,) = report.table.eras.to_dict("records")
    assert (era["title"], era["title_ja"], era["last_day"].date()) == ("Long ago", "", TODAY)
    assert report.problems == []


@pytest.mark.parametrize("content", ["name = ", 'colour = "red"', "\ufffe= 1"])
def test_a_version_that_cannot_be_read_is_said(folder, content):
    (folder / "dataset.toml").write_text(content, encoding="utf-8")
    report = load_curated(folder)
    assert located(report) == [(1, "", "dataset_unreadable", "warning")]
    assert len(report.table) == EVENTS


def test_a_version_may_be_written_without_quotation_marks(folder):
    (folder / "dataset.toml").write_text("date = 2026-11-23\nversion = 2", encoding="utf-8")
    dataset = load_curated(folder).table.dataset
    assert (dataset.date, dataset.version) == ("2026-11-23", "2")


def test_as_of_reaches_the_ongoing_events():
    content = b"start,end,title\n2019,..,A\n"
    assert load_events(content, as_of=date(2020, 5, 1)).table.frame["last_day"][0].date() == date(2020, 5, 1)
    assert load_events(content).table.frame["last_day"][0].date() == date.today()

"""Laws, legal basis and deployments of a dataset folder: they load typed, and what is wrong is located and said."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from loaders import events_csv, load_curated, load_events

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 23)
FIXED = Path(__file__).parents[1] / "data"
UNTAC = "untac-engineering-battalions"
PIRACY = "counter-piracy-operation"


@pytest.fixture
def folder(tmp_path):
    """A copy of the small dataset that a test may break."""
    return shutil.copytree(FIXED, tmp_path / "data")


def replace_in(path, old, new):
    """Change the first place of a file that holds a text."""
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8", newline="")


def basis_of(table, event):
    """Return on which laws an event rests, as the cell and as the long form say."""
    place = table.frame.index[table.frame["id"] == event][0]
    long = table.memberships["legal_basis"]
    assert (
        table.frame["legal_basis"][place].split(";") == long.loc[long["event"] == place, "value"].astype("str").tolist()
    )
    return table.frame["legal_basis"][place]


def test_what_stands_beside_the_events_loads(folder):
    report = load_curated(folder, as_of=TODAY)
    table = report.table
    assert report.problems == []
    assert basis_of(table, UNTAC) == "era-pko-act"
    assert basis_of(table, PIRACY) == "sdf-act-82;era-anti-piracy-act;sdf-act-82-2"
    assert table.frame.loc[table.frame["id"] == "rimpac-1980-first", "legal_basis"].item() == ""
    laws = table.laws.set_index("id")
    in_force = {name: (law["first_day"], law["last_day"]) for name, law in laws.astype("str").iterrows()}
    assert in_force["era-replenishment-support-act"] == ("2008-01-16", "2010-01-15")
    assert in_force["era-pko-act"] == ("1992-08-10", "2026-11-23")
    assert laws.loc["sdf-act-82", ["first_day", "last_day"]].isna().all()
    deployments = table.deployments.set_index("id")
    assert deployments["strength"].astype("object").where(deployments["strength"].notna(), None).to_dict() == {
        "untac-engineers-buildup": None,
        "untac-engineers-1": 600,
        "counter-piracy-ships-2009": 400,
        "counter-piracy-ship-one": 200,
    }
    since_2016 = deployments.loc["counter-piracy-ship-one"]
    assert (str(since_2016["first_day"].date()), str(since_2016["last_day"].date())) == ("2016-12-01", "2026-11-23")
    assert (since_2016["ending"], since_2016["start_precision"]) == ("ongoing", 1)


def test_a_deployment_without_an_end_is_no_point_in_time(folder):
    replace_in(folder / "deployments.csv", "2009-03-14,2009-07-23", "2009-03-14,")
    deployments = load_curated(folder, as_of=TODAY).table.deployments.set_index("id")
    assert deployments.loc["counter-piracy-ships-2009", "ending"] == "unknown"


def test_a_dataset_needs_none_of_them(folder):
    for name in ("laws.csv", "legal_basis.csv", "deployments.csv"):
        (folder / name).unlink()
    report = load_curated(folder, as_of=TODAY)
    assert report.problems == []
    assert (len(report.table.laws), len(report.table.deployments)) == (0, 0)
    assert set(report.table.frame["legal_basis"]) == {""}
    assert {"first_day", "last_day", "short", "short_ja"} <= set(report.table.laws)
    assert {"first_day", "last_day", "strength", "ending"} <= set(report.table.deployments)


def test_events_that_say_their_legal_basis_themselves_are_believed(folder):
    (folder / "events.csv").write_text(
        "id,start,title,legal_basis,source_url\n"
        f"{UNTAC},1992,A,era-anti-piracy-act; my-law,https://example.org/a\n{PIRACY},2009,B,,https://example.org/b\n",
        encoding="utf-8",
    )
    table = load_curated(folder, as_of=TODAY).table
    assert table.frame["legal_basis"].tolist() == ["era-anti-piracy-act; my-law", ""]
    assert table.memberships["legal_basis"]["value"].tolist() == ["era-anti-piracy-act", "my-law"]


def test_the_legal_basis_is_written_with_the_events_and_read_again(folder):
    table = load_curated(folder, as_of=TODAY).table
    again = load_events(events_csv(table), as_of=TODAY).table
    assert again.frame["legal_basis"].tolist() == table.frame["legal_basis"].tolist()
    assert basis_of(again, UNTAC) == "era-pko-act"


LEFT_OUT = [
    # file, what is changed, where the problem stands
    ("laws.csv", "sdf-act-95-2,", ",", 7, "id", "beside_value_missing"),
    ("laws.csv", "\nsdf-act-82,", "\nera-pko-act,", 5, "id", "beside_id_repeated"),
    ("laws.csv", ",2008-01-16,2008-01-16,", ",2008-01-16,2008-13,", 3, "in_force", "beside_date_form"),
    ("laws.csv", ",2008-01-16,2008-01-16,", ",2008-01-16,..,", 3, "in_force", "beside_date_form"),
    ("laws.csv", ",2010-01-15,", ",2007-01-15,", 3, "expired", "beside_end_before_start"),
    ("legal_basis.csv", f"{UNTAC},era-pko-act", f"{UNTAC},", 2, "legal_basis", "beside_value_missing"),
    ("legal_basis.csv", f"{UNTAC},era-pko-act", f"{UNTAC},era-pko-act;no-law", 2, "legal_basis", "beside_id_unknown"),
    ("legal_basis.csv", f"{PIRACY},", f"{UNTAC},", 3, "event_id", "beside_id_repeated"),
    ("legal_basis.csv", f"{UNTAC},", "no-event,", 2, "event_id", "beside_id_unknown"),
    ("deployments.csv", ",1992-09-17,", ",,", 2, "start", "beside_value_missing"),
    ("deployments.csv", ",1992-09-17,", ",autumn 1992,", 2, "start", "beside_date_form"),
    ("deployments.csv", ",1992-09-17,", ",1992-09-31,", 2, "start", "beside_date_form"),
    ("deployments.csv", ",1992-09-17,", ",..,", 2, "start", "beside_date_form"),
    ("deployments.csv", ",1992-10-13,", ",1991,", 2, "end", "beside_end_before_start"),
    ("deployments.csv", "\nuntac-engineers-1,", "\nuntac-engineers-buildup,", 3, "id", "beside_id_repeated"),
    ("deployments.csv", f",{PIRACY},", ",no-event,", 4, "event_id", "beside_id_unknown"),
    ("deployments.csv", ",GSDF,era-pko-act,", ",GSDF,no-law,", 2, "legal_basis", "beside_id_unknown"),
]
EMPTIED = [
    ("laws.csv", "http://www.pko.go.jp", "www.pko.go.jp", 2, "source_url", "beside_address_form"),
    ("legal_basis.csv", "https://www.mofa", "javascript:x.mofa", 2, "evidence_url", "beside_address_form"),
    ("legal_basis.csv", ",high", ",certain", 2, "confidence", "beside_word_unknown"),
    ("deployments.csv", ",600,", ",about 600,", 3, "strength", "beside_number_form"),
    ("deployments.csv", ",per contingent,", ",roughly,", 3, "strength_note", "beside_word_unknown"),
    ("deployments.csv", ",GSDF,", ",GSDF;Navy,", 2, "service", "beside_word_unknown"),
    ("deployments.csv", "http://www.clearing", "clearing", 2, "source_url", "beside_address_form"),
]


def rows_beside(report):
    """Return how many rows of each file beside the events were taken."""
    basis = report.table.frame["legal_basis"]
    return {
        "laws.csv": len(report.table.laws),
        "legal_basis.csv": int((basis != "").sum()),
        "deployments.csv": len(report.table.deployments),
    }


@pytest.fixture(scope="module")
def whole():
    """Return how many rows each file beside the events has as long as nothing is wrong."""
    return rows_beside(load_curated(FIXED, as_of=TODAY))


@pytest.mark.parametrize(("file", "old", "new", "line", "column", "code"), [*LEFT_OUT, *EMPTIED])
def test_what_is_wrong_beside_the_events_is_located(folder, whole, file, old, new, line, column, code):
    replace_in(folder / file, old, new)
    report = load_curated(folder, as_of=TODAY)
    problem = report.problems[0] if file != "laws.csv" else next(each for each in report.problems if each.row == line)
    assert (problem.row, problem.column, problem.code, problem.severity) == (line, column, code, "warning")
    for language in ("en", "ja"):
        assert str(line) in problem.sentence(language)
        assert file in problem.sentence(language)
    assert report.rows_rejected == 0
    assert len(report.table) == report.rows_read
    left_out = (file, old, new, line, column, code) in LEFT_OUT
    assert rows_beside(report)[file] == whole[file] - left_out


def test_a_law_that_is_left_out_takes_nothing_with_it_in_silence(folder):
    replace_in(folder / "laws.csv", "\nsdf-act-95-2,", "\nsdf-act-95,")
    found = [(each.row, each.column, each.value, each.code) for each in load_curated(folder).problems]
    assert found == [(line, "legal_basis", "sdf-act-95-2", "beside_id_unknown") for line in (4, 5)]


def test_an_event_that_did_not_load_is_complained_of_once(folder):
    replace_in(folder / "events.csv", f"{UNTAC},1992-09-17", f"{UNTAC},1992-09-31")
    found = load_curated(folder, as_of=TODAY).problems
    assert [(each.row, each.column, each.code) for each in found] == [(4, "start", "date_impossible")]


@pytest.mark.parametrize("name", ["laws.csv", "legal_basis.csv", "deployments.csv"])
@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"name,day\na,1992\n"])
def test_a_file_that_is_no_table_is_said(folder, name, content):
    (folder / name).write_bytes(content)
    report = load_curated(folder, as_of=TODAY)
    assert report.problems[0].code == "beside_unreadable" or name == "laws.csv"
    assert any(each.code == "beside_unreadable" and name in each.message for each in report.problems)
    assert len(report.table) == report.rows_read

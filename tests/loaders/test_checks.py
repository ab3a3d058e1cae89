"""The rules for rows: one tiny file for each defect, and where the complaint points."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.columns import NAMES
from loaders import load_events
from loaders.checks import check

pytestmark = pytest.mark.slow

CITED = {"start": "1992", "source_url": "https://example.org/a"}


def quoted(cell):
    """Write a cell as RFC 4180 has it."""
    return '"' + cell.replace('"', '""') + '"'


def file_of(*rows):
    """Write rows as a file: each is what differs from a good, cited row; no two have a title in common."""
    full = [CITED | {"title": f"Event {place}"} | row for place, row in enumerate(rows)]
    names = sorted({name for row in full for name in row})
    lines = [names, *([row.get(name, "") for name in names] for row in full)]
    return "\n".join(",".join(map(quoted, line)) for line in lines).encode()


def located(report):
    """Return the problems of a report as (row, column, code, severity)."""
    return [(each.row, each.column, each.code, each.severity) for each in report.problems]


ERRORS = [
    # what differs in the second of three rows, the problems
    ({"start": ""}, [("start", "value_missing")]),
    ({"start": "  "}, [("start", "value_missing")]),
    ({"title": ""}, [("title", "value_missing")]),
    ({"start": "", "title": ""}, [("start", "value_missing"), ("title", "value_missing")]),
    ({"start": "17th of Harvest 1992"}, [("start", "date_form")]),
    ({"start": "2001-21"}, [("start", "date_form")]),
    ({"start": ".."}, [("start", "date_form")]),
    ({"start": "?"}, [("start", "date_form")]),
    ({"start": "1992-02-30"}, [("start", "date_impossible")]),
    ({"start": "0000"}, [("start", "date_year_zero")]),
    ({"end": "going on"}, [("end", "date_form")]),
    ({"end": "1993-13"}, [("end", "date_month")]),
    ({"start": "may", "end": "1993-13"}, [("start", "date_form"), ("end", "date_month")]),
    ({"start": "1993", "end": "1992"}, [("end", "end_before_start")]),
    ({"start": "1992-09-17", "end": "1992-09-16"}, [("end", "end_before_start")]),
    ({"start": "1992-09", "end": "1992-08-31"}, [("end", "end_before_start")]),
    ({"id": "first"}, [("id", "id_repeated")]),
]

WARNINGS = [
    # what differs, column, code, what the cell becomes
    ({"mission_type": "Peace keeping"}, "mission_type", "mission_type_unknown", "Peace keeping"),
    ({"importance": "4"}, "importance", "importance_unknown", 2),
    ({"importance": "high"}, "importance", "importance_unknown", 2),
    ({"personnel": "about 600"}, "personnel", "personnel_form", None),
    ({"personnel": "-5"}, "personnel", "personnel_form", None),
    ({"personnel": "1e999"}, "personnel", "personnel_form", None),
    ({"personnel": "6.5"}, "personnel", "personnel_form", None),
    ({"personnel_basis": "per day"}, "personnel_basis", "personnel_basis_unknown", ""),
    ({"confidence": "very"}, "confidence", "confidence_unknown", ""),
    ({"latitude": "91"}, "latitude", "coordinate_form", None),
    ({"latitude": "north"}, "latitude", "coordinate_form", None),
    ({"longitude": "-180.5"}, "longitude", "coordinate_form", None),
    ({"latitude": "35"}, "latitude", "coordinate_alone", None),
    ({"longitude": "139.5"}, "longitude", "coordinate_alone", None),
    ({"source_url": ""}, "source_url", "source_missing", ""),
    ({"source_url": "javascript:alert(1)"}, "source_url", "address_form", ""),
    ({"source_url": "example.org"}, "source_url", "address_form", ""),
    ({"source_url": "https://example.org/a b"}, "source_url", "address_form", ""),
    ({"further_sources": "https://example.org/b ftp://example.org"}, "further_sources", "address_form", ""),
    ({"source_date": "last year"}, "source_date", "source_date_form", ""),
    ({"source_date": ".."}, "source_date", "source_date_form", ""),
    ({"source_date": "?"}, "source_date", "source_date_form", ""),
    ({"countries": "AUS;Atlantis"}, "countries", "country_unknown", "AUS;Atlantis"),
    ({"countries": "aus"}, "countries", "country_unknown", "aus"),
    ({"label": "x" * 27}, "label", "label_long", "x" * 27),
    ({"label_ja": "字" * 15}, "label_ja", "label_long", "字" * 15),
]

GOOD = [
    {"start": "1992-09-17", "end": "1992-09"},
    {"start": "1992", "end": "1992-01-01"},
    {"end": ".."},
    {"end": "?"},
    {"start": "199X~", "end": "1991%"},
    {"latitude": "-90", "longitude": "+180.0"},
    {"latitude": "5.", "longitude": "0"},
    {"personnel": "0", "personnel_basis": "ceiling"},
    {"personnel": "10900"},
    {"importance": "1"},
    {"countries": "AUS; XKX;JPN"},
    {"label": "x" * 26, "label_ja": "字" * 14},
    {"source_url": "http://www.garyusha.com/wp/?p=2005"},
    {"further_sources": "https://example.org/b https://example.jp/平和"},
    {"source_date": "2010-04"},
    {"my_own_column": "kept"},
]


UNDERSTOOD = [
    # what differs from a good row, what is made of it: the meaning is plain, so there is nothing to complain of
    ({"start": "17 September 1992"}, {"start": "1992-09-17", "start_given": "17 September 1992"}),
    ({"start": "１９９２"}, {"start": "1992", "start_given": "１９９２"}),
    ({"end": "ongoing"}, {"end": "..", "end_given": "ongoing"}),
    ({"personnel": "６００"}, {"personnel": 600}),
    ({"latitude": "３５", "longitude": "１３９．５"}, {"latitude": 35, "longitude": 139.5}),
    ({"countries": "AUS;UK"}, {"countries": "AUS;GBR"}),
    ({"countries": "Japan"}, {"countries": "JPN"}),
]


@pytest.mark.parametrize(("differs", "found"), ERRORS, ids=str)
def test_a_row_that_cannot_be_an_event_is_left_out_and_located(differs, found):
    report = load_events(file_of({"id": "first", "end": ""}, differs, {"id": "third"}))
    assert located(report) == [(3, column, code, "error") for column, code in found]
    assert list(report.table.frame["id"]) == ["first", "third"]
    assert report.rows_read == 3


@pytest.mark.parametrize(("differs", "column", "code", "becomes"), WARNINGS, ids=str)
def test_a_doubtful_cell_is_left_out_or_kept_and_said(differs, column, code, becomes):
    report = load_events(file_of({"id": "first"}, {"id": "second"} | differs))
    assert located(report) == [(3, column, code, "warning")]
    kept = report.table.frame.set_index("id").loc["second"].astype("object")
    assert kept[column] == becomes if becomes is not None else kept.isna()[column]


@pytest.mark.parametrize(("differs", "becomes"), UNDERSTOOD, ids=str)
def test_what_is_written_in_another_form_is_understood(differs, becomes):
    report = load_events(file_of({"id": "first"}, {"id": "second"} | differs))
    assert report.problems == []
    kept = report.table.frame.set_index("id").loc["second"]
    assert {column: kept[column] for column in becomes} == becomes


@pytest.mark.parametrize("differs", GOOD, ids=str)
def test_a_good_row_is_no_problem_and_stays_as_it_was_written(differs):
    report = load_events(file_of(differs))
    assert report.problems == []
    for column, given_text in differs.items():
        value = report.table.frame[column][0]
        assert value == given_text or float(value) == float(given_text)


def test_a_problem_shows_the_value_and_what_is_accepted():
    (complaint,) = load_events(file_of({"start": "17th of Harvest 1992"})).problems
    assert complaint.value == "17th of Harvest 1992"
    for language, accepted in (("en", "1992-09-17"), ("ja", "1992-09-17")):
        assert "17th of Harvest 1992" in complaint.sentence(language)
        assert accepted in complaint.sentence(language)
    assert complaint.message == complaint.sentence("en") != complaint.sentence("ja")


def test_a_very_long_value_is_whole_in_the_problem_and_short_in_its_sentence():
    (complaint,) = load_events(file_of({"start": "x" * 5_000})).problems
    assert len(complaint.value) == 5_000
    assert len(complaint.message) < 400


def test_each_unknown_country_is_named():
    report = load_events(file_of({"countries": "AUS;Atlantis; Mu"}, {"countries": "Atlantis"}))
    named = [(each.row, each.value) for each in report.problems]
    assert sorted(named) == [(2, "Atlantis"), (2, "Mu"), (3, "Atlantis")]
    assert {(each.column, each.code, each.severity) for each in report.problems} == {
        ("countries", "country_unknown", "warning")
    }


def test_a_cell_that_loses_characters_must_still_hold_what_every_event_needs():
    report = load_events(file_of({"id": "first"}, {"start": "\x00"}, {"title": "\x00A"}))
    assert located(report) == [
        (3, "start", "characters_removed", "warning"),
        (3, "start", "value_missing", "error"),
        (4, "title", "characters_removed", "warning"),
    ]
    assert sorted(report.table.frame["title"]) == ["A", "Event 0"]


def test_rows_are_checked_without_a_file_as_well():
    rows = pd.DataFrame({"start": ["1992", ""], "title": ["A", "B"]}, index=[2, 3], dtype="str")
    good, problems = check(rows)
    assert good["title"].tolist() == ["A"]
    assert [(each.row, each.column, each.code, each.severity) for each in problems] == [
        (1, "source_url", "source_column_missing", "warning"),
        (3, "start", "value_missing", "error"),
    ]


def test_both_coordinates_go_when_both_are_wrong():
    report = load_events(file_of({"latitude": "91", "longitude": "181"}))
    assert located(report) == [
        (2, "latitude", "coordinate_form", "warning"),
        (2, "longitude", "coordinate_form", "warning"),
    ]
    assert report.table.frame[["latitude", "longitude"]].isna().all(axis=None)


def test_one_wrong_coordinate_takes_the_other_with_it():
    report = load_events(file_of({"latitude": "91", "longitude": "139"}))
    assert located(report) == [
        (2, "latitude", "coordinate_form", "warning"),
        (2, "longitude", "coordinate_alone", "warning"),
    ]
    assert report.table.frame[["latitude", "longitude"]].isna().all(axis=None)


def test_rows_without_an_id_are_named_by_their_line():
    report = load_events(file_of({}, {"id": "mine"}, {}))
    assert sorted(report.table.frame["id"]) == ["mine", "row-2", "row-4"]


CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "1992",
            "1993-02",
            "1992-13",
            "..",
            "?",
            "12",
            "１２",
            "-91.5",
            "3",
            "AUS;UK",
            "high",
            "https://a.org/b",
            '"',
            "a\nb",
        ]
    ),
    st.text(max_size=6),
)


@settings(max_examples=60)
@given(st.lists(st.dictionaries(st.sampled_from([*NAMES, "mine"]), CELLS, max_size=5), min_size=1, max_size=8))
def test_every_row_is_either_loaded_or_a_problem(rows):
    report = load_events(file_of(*rows))
    refused = {each.row for each in report.errors}
    assert report.rows_read == len(report.table) + len(refused)
    assert {each.severity for each in report.problems} <= {"error", "warning"}
    assert [each.row for each in report.problems] == sorted(each.row for each in report.problems)
    for each in report.problems:
        assert each.sentence("en") == each.message
        assert each.sentence("ja")


def test_likely_duplicates_are_named_and_loaded():
    report = load_events(b"id,start,title\n1,1992,A\n2,1992,A\n3,1993,A\n")
    assert len(report.table) == 3
    found = [problem for problem in report.problems if problem.code == "row_repeated"]
    assert [(problem.row, problem.details["first"]) for problem in found] == [(3, 2)]


def test_id_of_a_rejected_row_is_free():
    report = load_events(b"id,start,title\n1,1992-02-30,A\n1,1992,B\n")
    assert [problem.row for problem in report.errors] == [2]


def test_a_million_problems_of_one_reason_are_one_finding():
    report = load_events(("start,title\n" + "soon,A\n" * 20_000).encode())
    assert (len(report.table), report.rows_rejected, len(report.problems)) == (0, 20_000, 20_001)
    assert len([finding for finding in report.findings if finding.severity == "error"]) == 1

"""Which columns of a file are taken for which of ours, and what becomes of the others."""

import pytest

from loaders import UnreadableFile, load_events
from loaders.columns.names import recognise


def test_extra_columns_are_kept_behind_ours_and_never_take_their_names():
    report = load_events(b"start,title,Color,approximate,name\n1992,A,red,yes,N\n")
    frame = report.table.frame
    assert frame.loc[0, ["Color", "approximate (file)", "name"]].tolist() == ["red", "yes", "N"]
    assert frame.columns.get_loc("Color") > frame.columns.get_loc("confidence")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            "開始日,終了日,件名,国名",
            {"start": ("開始日",), "end": ("終了日",), "title": ("件名",), "countries": ("国名",)},
        ),
        ("Start Date,Summary", {"start": ("Start Date",), "title": ("Summary",)}),
        ("start,year,title", {"start": ("start",), "title": ("title",)}),
        ("Year,Month,Day,Name", {"start": ("Year", "Month", "Day"), "title": ("Name",)}),
        ("Date,Year,Month,Event", {"start": ("Date",), "title": ("Event",)}),
        ("ＳＴＡＲＴ－ＤＡＴＥ,Ｔｉｔｌｅ", {"start": ("ＳＴＡＲＴ－ＤＡＴＥ",), "title": ("Ｔｉｔｌｅ",)}),
    ],
)
def test_columns_are_recognised(header, expected):
    assert recognise(header.split(",")) == expected


def test_columns_are_mapped_by_hand_and_parts_of_dates_joined():
    content = b"Y,M,D,Agreement,Con\n1992,9,17,A,Japan\n1992,9,,B,Japan and Cambodia\n1992,,5,C,\n92,1,1,D,\n"
    report = load_events(content, columns={"start": ["Y", "M", "D"], "title": "Agreement", "countries": "Con"})
    assert report.table.frame[["start", "countries"]].to_numpy().tolist() == [
        ["1992-09", "JPN;KHM"],
        ["1992-09-17", "JPN"],
    ]
    assert [(problem.row, problem.column, problem.code) for problem in report.errors] == [
        (4, "Y, M, D", "date_form"),
        (5, "Y, M, D", "date_two_digit_year"),
    ]
    with pytest.raises(UnreadableFile, match="Absent"):
        load_events(content, columns={"start": "Absent", "title": "Agreement"})
    with pytest.raises(UnreadableFile, match="nonsense"):
        load_events(content, columns={"nonsense": "Y"})


def test_problems_name_the_column_of_the_file():
    report = load_events("開始日,件名\n1992-02-30,A\n".encode())
    assert [problem.column for problem in report.errors] == ["開始日"]
    assert "開始日" in report.errors[0].sentence("ja")

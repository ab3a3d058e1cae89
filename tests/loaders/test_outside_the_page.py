"""What stands around loading: preview, template, problems and clean rows as files, the command line."""

import io

import openpyxl
import pytest

from events.columns import NAMES
from loaders import (
    Answers,
    events_csv,
    load_curated,
    load_events,
    open_rows,
    preview,
    problems_csv,
    template,
)
from loaders.__main__ import main
from texts.catalogue import catalogue

pytestmark = pytest.mark.slow

BAD = "id,start,title,countries\n1,1992-02-30,A,Japan\n2,1992-09,=1+1,Atlantis\n3,H4.9.17,'+81,日本\n"


def previewed(content, columns=None):
    answers = Answers(columns)
    return preview(open_rows(content, answers), answers)


def test_preview_of_unrecognised_columns_says_what_is_missing():
    shown = previewed(b"Date signed,Agreement,Con\n1/2/2020,A,Japan\n2/3/2020,B,USA\n")
    assert shown.columns == ("Date signed", "Agreement", "Con")
    assert shown.missing == ("start",)
    assert shown.mapped == {"title": ("Agreement",), "countries": ("Con",)}
    assert shown.format == "csv"


def test_preview_with_a_mapping_misses_nothing():
    shown = previewed(b"Date signed,Agreement\n1/2/2020,A\n", {"start": "Date signed"})
    assert (shown.missing, shown.mapped["start"]) == ((), ("Date signed",))


def test_preview_of_another_programs_file_has_nothing_to_map():
    shown = previewed(b"Year,Headline\n1992,A\n")
    assert (shown.arranged, shown.format, shown.missing) == (True, "timelinejs", ())


def test_preview_of_a_program_that_has_no_titles_misses_none():
    shown = previewed(b"event_id_cnty,event_date,event_type,country\nA1,2020-02-03,Battles,Mali\n")
    assert (shown.arranged, shown.format, shown.missing) == (True, "acled", ())
    assert "title" not in shown.mapped


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_template_loads_without_a_problem(kind, language):
    report = load_events(template(kind, language))
    assert (len(report.table), report.problems) == (2, [])
    assert set(report.table.frame["start"]) == {"1992-09-17", "2012-01"}


def test_template_workbook_offers_choices_and_explains_every_column():
    book = openpyxl.load_workbook(io.BytesIO(template("xlsx", "ja")))
    events, explanations = book.worksheets
    assert [cell.value for cell in events[1]] == list(NAMES)
    assert len(events.data_validations.dataValidation) == 4
    assert all(cell.comment for cell in events[1])
    assert events["B5"].number_format == "@"
    assert [row[0].value for row in explanations.iter_rows(min_row=2)] == list(NAMES)
    with pytest.raises(ValueError, match="pdf"):
        template("pdf", "en")


def test_clean_rows_load_again_as_they_were():
    written = events_csv(load_events(BAD.encode()).table)
    assert b"'=1+1" in written
    again = load_events(written)
    assert again.table.frame.set_index("id")["title"].to_dict() == {"2": "=1+1", "3": "+81"}
    assert again.table.frame.set_index("id")["start"].to_dict() == {"2": "1992-09", "3": "1992-09-17"}
    assert events_csv(again.table) == written


def test_curated_events_survive_the_round_trip():
    curated = load_curated()
    again = load_events(events_csv(curated.table), as_of=curated.table.as_of)
    assert again.problems == []
    assert again.table.frame.equals(curated.table.frame)


def test_problems_are_written_by_row_in_both_languages():
    report = load_events(BAD.encode())
    english, japanese = (problems_csv(report, language).decode("utf-8-sig") for language in ("en", "ja"))
    assert english.splitlines()[0] == "Severity,Row,Column,Value,Problem"
    assert "Not loaded,2,start,1992-02-30," in english
    assert "その月にない日です" in japanese
    assert len(english.splitlines()) == len(report.problems) + 1
    assert problems_csv(load_curated(), "en").decode("utf-8-sig").count("\n") == 1


def test_problems_of_several_kinds_are_written_by_row():
    report = load_events(b"start,title\n1992-13,A\n,B\n1992-02-30,C\n1993,D\nsoon,E\n,F\n")
    rows = [line.split(",")[1] for line in problems_csv(report, "en").decode("utf-8-sig").splitlines()[1:]]
    assert rows == sorted(rows)
    assert set(rows) >= {"2", "3", "4", "6", "7"}


@pytest.mark.parametrize(("rows", "named"), [(8, "(2, 3, 4, 5, 6, 7, 8, 9):"), (9, "(2, 3, 4, 5, 6, 7, 8, 9 …):")])
def test_command_line_names_the_first_rows_of_many(rows, named, tmp_path, capsys):
    file = tmp_path / "bad.csv"
    file.write_text("start,title\n" + "soon,A\n" * rows)
    assert main([str(file)]) == 1
    assert named in capsys.readouterr().out


def test_command_line_says_one_sentence_of_a_damaged_workbook(tmp_path, capsys):
    file = tmp_path / "damaged.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more")
    assert main([str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_command_line_tells_by_its_exit_code(tmp_path, capsys):
    good, bad, no = tmp_path / "good.csv", tmp_path / "bad.csv", tmp_path / "no.csv"
    good.write_bytes(b"start,title\n1992,A\n")
    bad.write_text(BAD, encoding="utf-8")
    no.write_bytes(b"")
    clean = tmp_path / "clean.csv"
    assert main([str(good)]) == 0
    assert "1 of 1 rows loaded" in capsys.readouterr().out
    assert main([str(bad), "--output", str(clean), "--language", "ja"]) == 1
    assert "3 行のうち 2 行" in capsys.readouterr().out
    assert len(load_events(clean).table) == 2
    assert main([str(no)]) == 2
    assert "empty" in capsys.readouterr().err
    assert main([str(tmp_path / "absent.csv")]) == 2
    assert main([str(good), "--output", str(tmp_path / "no" / "folder.csv")]) == 2


def test_command_line_takes_answers(tmp_path, capsys):
    file, clean = tmp_path / "file.csv", tmp_path / "clean.csv"
    file.write_bytes("Y,M,When,Agreement\n1992,9,1/2/1992,協定\n".encode("cp932"))
    given = [str(file), "--column", "title=Agreement", "--encoding", "cp932", "--output", str(clean)]
    assert main([*given, "--column", "start=When"]) == 1
    assert "? Is 1/2/1992" in capsys.readouterr().out
    assert main([*given, "--column", "start=When", "--month-first"]) == 0
    assert load_events(clean).table.frame["start"].tolist() == ["1992-01-02"]
    assert main([*given, "--column", "start=Y+M"]) == 0
    assert load_events(clean).table.frame["start"].tolist() == ["1992-09"]


def test_everything_that_is_said_is_said_in_both_languages():
    for section, entries in catalogue().items():
        for key, entry in entries.items():
            assert entry.get("en"), f"{section}.{key}"
            assert entry.get("ja"), f"{section}.{key}"

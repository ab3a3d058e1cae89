"""The command line writes what was asked for, or says why not, and tells scripts by its exit code."""

import subprocess
import sys
from pathlib import Path

import pytest
from pptx import Presentation

from exports.__main__ import main

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
QUERY = "country=AUS&type=Asset protection"


def run(*arguments):
    """Run the command, whatever way it ends."""
    try:
        return main([*map(str, arguments)])
    except SystemExit as end:
        return end.code


def test_the_example_of_the_help_works_as_a_command(tmp_path):
    output = tmp_path / "brief.pptx"
    command = [sys.executable, "-m", "exports", "country=AUS&lane=series", "--format", "pptx", "--output", str(output)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stdout) == (0, "")
    assert str(output) in result.stderr
    assert output.read_bytes()[:2] == b"PK"


def test_help_has_examples_and_exit_codes(capsys):
    assert run("--help") == 0
    said = capsys.readouterr().out
    assert 'python -m exports "country=AUS&lane=series" --format pptx --output brief.pptx' in said
    assert "exit codes: 0 written, 1 not read or not written, 2 wrong usage" in said


def test_options_reach_the_file(tmp_path, words, shipped):
    output = tmp_path / "x.svg"
    assert (
        run(QUERY, "--output", output, "--title", "題名", "--note", "A note", "--language", "ja", "--shape", "A4") == 0
    )
    said = words("svg", output.read_bytes())
    assert "題名" in said
    assert "A note" in said
    protected = (shipped["countries"].str.contains("AUS") & (shipped["mission_type"] == "Asset protection")).sum()
    assert f"全{len(shipped)}件中{protected}件" in said
    assert 'width="842pt"' in output.read_text("utf-8")


def test_picks_that_are_not_there_are_named_and_none_is_an_error(tmp_path, shipped, words, capsys):
    output = tmp_path / "x.csv"
    assert run(f"pick={shipped['id'].iloc[5]}&pick=nowhere&country=BRA", "--output", output) == 0
    assert "pick “nowhere”" in capsys.readouterr().err
    assert [title for title in shipped["title"] if title in words("csv", output.read_bytes())] == [
        shipped["title"].iloc[5]
    ]
    output.unlink()
    assert run("pick=nowhere", "--output", output) == 1
    assert "nothing to hand over" in capsys.readouterr().err
    assert not output.exists()


def test_the_table_can_be_asked_for(tmp_path):
    for arguments, expected in ([], 0), (["--table"], 1):
        output = tmp_path / "x.pptx"
        assert run(QUERY, "--output", output, *arguments) == 0
        tables = [shape for slide in Presentation(output).slides for shape in slide.shapes if shape.has_table]
        assert len(tables) == expected


def test_without_an_output_the_name_says_what_is_inside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("country=AUS&from=2016&to=2021", "--format", "csv") == 0
    assert [path.name for path in tmp_path.iterdir()] == ["japan-australia_2016-2021.csv"]


def test_standard_output_carries_nothing_but_the_file(capfdbinary):
    assert run(QUERY, "--format", "json", "--output", "-") == 0
    out = capfdbinary.readouterr().out
    assert out.startswith(b"{")
    assert out.endswith(b"}")


def test_a_file_of_ones_own(tmp_path, capsys):
    data = tmp_path / "mine.csv"
    data.write_text("start,title\n1992,First\n1992-13,Second\n", "utf-8")
    output = tmp_path / "x.csv"
    assert run("--data", data, "--output", output) == 0
    assert "First" in output.read_text("utf-8-sig")
    assert "Row 3 was left out" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([QUERY, "--format", "docx"], 2, "invalid choice: 'docx'"),
        ([QUERY, "--output", "x.docx"], 2, "say --format, or give --output one of the endings: pptx, pdf"),
        ([QUERY], 2, "say --format"),
        ([QUERY, "--format", "pdf", "--shape", "A5"], 2, "invalid choice: 'A5'"),
        ([QUERY, "--format", "pdf", "--language", "fr"], 2, "invalid choice: 'fr'"),
        (["--data", "nowhere.csv", "--format", "pdf"], 1, "nowhere.csv cannot be opened"),
        ([QUERY, "--format", "csv", "--output", "nowhere/x.csv"], 1, "nowhere/x.csv cannot be written: No such file"),
        ([QUERY, "--format", "csv", "--output", "."], 1, ". cannot be written: Is a directory"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(arguments, code, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == code
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_parts_of_a_query_that_are_unknown_are_said_and_ignored(tmp_path, capsys, words, shipped):
    output = tmp_path / "x.svg"
    assert run("country=AUS&country=ZZZ&colour=red&from=never", "--output", output) == 0
    said = capsys.readouterr().err
    for part in ("ZZZ", "colour", "never"):
        assert part in said
    with_australia = shipped["countries"].str.contains("AUS").sum()
    assert f"{with_australia} of {len(shipped)} events" in words("svg", output.read_bytes())

"""The command that tells what has changed says it in words or as a table, or says why it cannot."""

import pytest

from exports import changes
from exports.__main__ import main
from loaders.curated import DATA

pytestmark = pytest.mark.slow

PACKED = DATA / "versions" / "1.0.0.csv.gz"


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        ([], "Since the file 1.0.0.csv.gz: {new} new, {changed} changed, 0 removed\n\nNew ({new})\n- 19"),
        (
            ["--language", "ja"],
            "ファイル 1.0.0.csv.gz 以降の変更：新規{new}件、変更{changed}件、削除0件\n\n新規（{new}件）\n- ",
        ),
        (["--format", "csv"], "\ufeffchange,id,dates,title,field,before,after\r\nadded,"),
    ],
)
def test_the_command_tells_it(arguments, begins, curated, capfdbinary):
    found = changes(PACKED.read_bytes(), curated)
    assert main(["changed", str(PACKED), *arguments]) == 0
    said = begins.format(new=len(found.added), changed=len(found.changed))
    assert capfdbinary.readouterr().out.decode().startswith(said)


def test_the_command_writes_a_file_and_compares_with_other_data(tmp_path, capsys):
    old, now, output = (tmp_path / name for name in ("old.csv", "now.csv", "changed.csv"))
    old.write_text("id,start,title\na,1992,First\nb,1993,Second\n", "utf-8")
    now.write_text("id,start,title\na,1992,Primus\n", "utf-8")
    assert main(["changed", str(old), "--data", str(now), "--output", str(output)]) == 0
    assert output.read_text("utf-8-sig").splitlines()[1:] == [
        "changed,a,1992,Primus,title,First,Primus",
        "removed,b,1993,Second,,,",
    ]
    assert str(output) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere.pptx"], 1, "nowhere.pptx cannot be opened"),
        (["cut.svg"], 1, "No briefing is in this file"),
        (["other.csv", "--language", "ja"], 1, "このデータにありません"),
        ([str(PACKED), "--output", "nowhere/x.csv"], 1, "cannot be written"),
        ([str(PACKED), "--format", "docx"], 2, "invalid choice: 'docx'"),
        ([], 2, "OLD_FILE"),
    ],
)
def test_the_command_says_what_is_wrong(arguments, code, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cut.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><metadata id='br", "utf-8")
    (tmp_path / "other.csv").write_text("id,start,title\nx,1992,First\n", "utf-8")
    try:
        ended = main(["changed", *arguments])
    except SystemExit as end:
        ended = end.code
    assert ended == code
    assert said in capsys.readouterr().err

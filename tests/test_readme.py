"""The README and its neighbours promise only what is there."""

import re
import tomllib
from pathlib import Path

import pytest

from events.query import KEYS, read_fields
from exports import FORMATS
from exports.__main__ import main as exports_main
from loaders import template
from loaders.__main__ import main as loaders_main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\.venv/bin/python -m (\w+) (.+)$", README, re.MULTILINE)
PYTHON = re.findall(r"^```python\n(.+?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_number_and_the_years_of_the_events_are_those_of_the_data(shipped):
    (told,) = re.findall(r"(\d+) dated, cited events from (\d{4}) to (\d{4})", README)
    years = shipped["start"].str[:4]
    assert tuple(map(int, told)) == (len(shipped), int(years.min()), int(years.max()))


def test_the_table_of_files_has_every_format_and_no_other():
    rows = re.findall(r"^\| (`.+?) \|", README, re.MULTILINE)
    told = [name for row in rows for name in re.findall(r"`(\w+)`", row) if "/" not in row and ".py" not in row]
    assert sorted(told) == sorted(FORMATS)


@pytest.mark.slow
@pytest.mark.parametrize(("module", "arguments"), COMMANDS)
def test_its_commands_run(module, arguments, tmp_path, monkeypatch, capsys):
    (tmp_path / "mine.xlsx").write_bytes(template("xlsx", "en"))
    monkeypatch.chdir(tmp_path)
    given = [each.strip('"') for each in re.findall(r'"[^"]*"|\S+', arguments)]
    assert {"exports": exports_main, "loaders": loaders_main}[module](given) == 0
    written = given[given.index("--output") + 1 :][:1] if "--output" in given else []
    assert all((tmp_path / name).stat().st_size for name in written)
    assert "ignored" not in capsys.readouterr().err


def test_its_queries_have_no_unknown_key():
    queries = re.findall(r'"((?:\w+=[^"&]+&?)+)"', README)
    assert queries
    for query in queries:
        assert read_fields(query)[1] == ()
        assert set(re.findall(r"(\w+)=", query)) <= set(KEYS)


@pytest.mark.parametrize("source", PYTHON)
def test_its_python_runs(source):
    # A figure that is shown would open a browser.
    exec(compile(source.replace(".show()", ""), "README.md", "exec"), {})


def test_the_version_is_the_same_wherever_it_stands():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## Software (\S+),", changes, re.MULTILINE)[1] == version


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_files_and_folders_named_in_backticks_are_there(name):
    named = re.findall(r"`((?:[\w.]+/)+[\w.]*)`", (ROOT / name).read_text(encoding="utf-8"))
    assert [path for path in named if not path.startswith(".venv") and not (ROOT / path).exists()] == []

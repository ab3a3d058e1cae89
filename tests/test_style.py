"""The code is formatted, lints without a complaint and has right types."""

import subprocess
import sys
from pathlib import Path

import pytest
from radon.complexity import cc_visit

ROOT = Path(__file__).parents[1]
LAYERS = ("texts", "events", "loaders", "charts", "exports", "views")


@pytest.mark.parametrize("command", ["ruff check .", "ruff format --check .", "mypy"])
def test_the_code_passes(command):
    result = subprocess.run(
        [sys.executable, "-m", *command.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


SOURCES = [ROOT / "dashboard.py", *(path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py")))]
MOST_WAYS = 15


def test_no_function_has_more_ways_through_it_than_a_reader_follows():
    """Ruff does not count the branches of comprehensions; radon counts these, and `and`, `or` and `if` in a line."""
    long = {
        f"{path.relative_to(ROOT)}:{block.lineno} {block.name}": block.complexity
        for path in SOURCES
        for block in cc_visit(path.read_text(encoding="utf-8"))
        if block.complexity > MOST_WAYS and block.letter != "C"
    }
    assert long == {}

"""A program is known in one place, and a further one is one value in it."""

import pytest

from loaders import Answers, load_events, open_rows, preview
from loaders.program import Program, begins
from loaders.programs import known
from loaders.programs.layout import has, lay_out
from loaders.rows import Rows
from loaders.text_columns import text_frame

LAYOUT = {"start": ("wann",), "title": ("was",)}


def from_text(text):
    if not begins(text, "WANN/WAS"):
        return None
    frame = text_frame({"wann": ["1992"], "was": ["A"]}, [1])
    return Rows(frame, 1, "text")


def from_json(content):
    if not isinstance(content, dict) or "wannwas" not in content:
        return None
    return Rows(text_frame({"wann": ["1992"], "was": ["A"]}, [1]), 1, "json")


OTHER = Program(
    fits=lambda frame: has(frame, "wann", "was"),
    arrange=lambda rows: lay_out(rows, LAYOUT, "other"),
    header=lambda cells: ("wann", "was") if cells[1:] == ["A"] else None,
    from_json=from_json,
    from_text=from_text,
)


@pytest.fixture
def further(monkeypatch):
    for module in ("loaders.load", "loaders.programs.known"):
        monkeypatch.setattr(f"{module}.PROGRAMS", (OTHER, *known.PROGRAMS))


@pytest.mark.parametrize("content", [b"wann,was\n1992,A\n", b"1992,A\n", b'{"wannwas": 1}', b"  wann/was of today"])
@pytest.mark.usefixtures("further")
def test_a_further_program_is_one_value(content):
    report = load_events(content)
    assert (report.format, report.table.frame["title"].tolist()) == ("other", ["A"])
    assert preview(open_rows(content, Answers()), Answers()).arranged


@pytest.mark.usefixtures("further")
def test_what_its_owner_says_comes_before_what_a_program_would_say():
    report = load_events(b"wann,was,wo\n1992,A,B\n", columns={"start": "wann", "title": "wo"})
    assert (report.format, report.table.frame["title"].tolist()) == ("csv", ["B"])


def test_a_file_of_no_program_is_read_as_it_is():
    report = load_events(b"start,title\n1992,A\n")
    assert report.format == "csv"

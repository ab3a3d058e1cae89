"""No input makes a loader raise anything but its own refusal, hang, or take memory; each row is loaded or reported.

`FUZZ_EXAMPLES` lets each of the tests look at more than a build does, each time at others:
`FUZZ_EXAMPLES=1000 python -m pytest tests/loaders/test_fuzz.py --dist load` looks for a quarter of an hour or longer.
"""

import io
import json
import os

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from loaders import Answers, UnreadableFile, load_events, open_rows, preview, problems_csv
from tests.loaders.bounded import MEGABYTE, within
from tests.loaders.test_samples import CASES, DANGEROUS, MADE, content_of

pytestmark = pytest.mark.slow

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "0"))
SLOWEST = 10
QUIET = settings(
    max_examples=EXAMPLES or 30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
    derandomize=not EXAMPLES,
)
SEEDS = [content_of(case) for case in CASES if case not in (*MADE, *DANGEROUS, "D10", "D09")]


def load_whatever(content: bytes) -> None:
    try:
        with within(SLOWEST, 10 * len(content) / MEGABYTE + 200):
            report = load_events(content)
    except UnreadableFile as refused:
        spoken(refused)
        return
    assert report.rows_read == len(report.table) + len({problem.row for problem in report.errors})
    for said in (*report.problems[:20], *report.decisions, *report.questions):
        spoken(said)
    problems_csv(report, "ja")


def spoken(said) -> None:
    """Whatever is said is said in both languages."""
    assert said.sentence("en")
    assert said.sentence("ja")


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sample with bytes changed, taken out, doubled, or put in from another sample."""
    content = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(len(content) - 1, 0)))
        length = draw(st.integers(0, 40))
        other = draw(st.sampled_from(SEEDS))
        start = draw(st.integers(0, max(len(other) - 1, 0)))
        piece = draw(
            st.one_of(
                st.binary(max_size=20),
                st.just(bytes(other[start : start + length])),
                st.sampled_from(
                    [b'"', b"\0", b"\r", b"\n", b",", b"\xff\xfe", b"[", b"{", b"BEGIN:VEVENT\n", b"1e999"]
                ),
            )
        )
        content[place : place + draw(st.integers(0, length))] = piece
    return bytes(content)


CELL = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="0123456789-/.年月日頃~?XTZ: 〜平成令和元HRQ", max_size=24),
    st.sampled_from(
        [
            "1992",
            "1/2/2020",
            "31/02/2020",
            "..",
            "-",
            "現在",
            "H31.5.1",
            "9999-12-31",
            "1992-02-30",
            "NA",
            "=1+1",
            "'=1+1",
        ]
    ),
)


@QUIET
@given(st.binary(max_size=400))
def test_bytes(content):
    load_whatever(content)


@QUIET
@given(damaged())
def test_damaged_samples(content):
    load_whatever(content)


@QUIET
@given(st.lists(st.tuples(*[CELL] * 6), max_size=12), st.sampled_from([",", "\t", ";"]))
def test_cells_of_a_table(rows, delimiter):
    frame = pd.DataFrame(rows, columns=["start", "end", "title", "countries", "latitude", "personnel"], dtype="object")
    try:
        content = frame.to_csv(index=False, sep=delimiter).encode("utf-8", "surrogatepass")
    except ValueError:
        return
    load_whatever(content)


@QUIET
@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), CELL),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.dictionaries(
                st.sampled_from(["start", "title", "events", "start_date", "year", "items", "content", "x"]), inner
            ),
        ),
        max_leaves=20,
    )
)
def test_json_values(value):
    load_whatever(json.dumps(value).encode())


@QUIET
@given(st.lists(st.tuples(*[st.one_of(CELL, st.dates(), st.datetimes(), st.floats(), st.integers())] * 3), max_size=6))
def test_cells_of_a_workbook(rows):
    book = openpyxl.Workbook()
    book.active.append(["start", "title", "end"])
    try:
        for row in rows:
            book.active.append(row)
        written = io.BytesIO()
        book.save(written)
    except (ValueError, IllegalCharacterError):  # what openpyxl itself refuses to write
        return
    load_whatever(written.getvalue())


@QUIET
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["DTSTART", "DTEND", "DURATION", "SUMMARY", "RRULE", "GEO", "CATEGORIES", "UID", "X-EDTF"]),
            st.one_of(CELL, st.sampled_from(["19920917", "19920917T100000Z", "P1D", "FREQ=YEARLY", "1;2", "1992-09"])),
        ),
        max_size=8,
    )
)
def test_calendars(properties):
    lines = "\r\n".join(f"{name}:{value}" for name, value in properties)
    load_whatever(
        f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode("utf-8", "replace")
    )


@QUIET
@given(damaged())
def test_preview_of_damaged_samples(content):
    try:
        shown = preview(open_rows(content, Answers()), Answers())
    except UnreadableFile:
        return
    named = {theirs for columns in shown.mapped.values() for theirs in columns}
    assert shown.arranged or named <= set(shown.columns)

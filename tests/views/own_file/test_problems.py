"""What is wrong with a file: each reason once, however many there are."""

import pytest

from loaders import load_events
from views.own_file.problems import SHOWN_AT_ONCE, written_finding

pytestmark = pytest.mark.slow

ROWS = """\
id,start,end,title,countries,latitude,longitude,personnel,importance,confidence,source_url,source_date
a,2000-02-31,,A,AUS,,,,,,,
b,2000,1999,B,AUS,,,,,,,
c,2000,soon,C,AUS,,,,,,,
d,2000,,,AUS,,,,,,,
e,2000,,E,Atlantis,,,,,,,
f,2000,,F,AUS,99,10,,,,,
g,2000,,G,AUS,,,many,,,,
h,2000,,H,AUS,,,,9,,,
i,2000,,I,AUS,,,,,odd,,
j,2000,,J,AUS,,,,,,ftp:x,
k,2000,,K,AUS,,,,,,,odd
l,2000,,L,AUS,,,,,,,
l,2000,,M,AUS,,,,,,,
"""


def lines(markdown):
    return [line.removeprefix("- ") for line in markdown.split("\n")]


def test_every_reason_is_said_once_and_those_past_the_first_few_are_folded(with_file):
    findings = load_events(ROWS.encode(), name="mine.csv").findings
    assert len(findings) > SHOWN_AT_ONCE + 2
    page = with_file(ROWS)
    (folded,) = [each for each in page.at.expander if each.label == f"{len(findings) - SHOWN_AT_ONCE} more"]
    hidden = lines(folded.markdown[0].value)
    said = [line for each in page.at.markdown for line in lines(each.value) if line.startswith(("**Loaded", "**Not"))]
    at_once = [line for line in said if line not in hidden]
    assert sorted(at_once + hidden) == sorted(written_finding(each, "en") for each in findings)
    assert len(at_once) == SHOWN_AT_ONCE


def test_what_keeps_rows_out_is_said_first(with_file):
    page = with_file(ROWS)
    said = [line for each in page.at.markdown for line in lines(each.value) if line.startswith(("**Loaded", "**Not"))]
    kinds = [line.startswith("**Not") for line in said]
    assert kinds == sorted(kinds, reverse=True)
    assert {True, False} == set(kinds)

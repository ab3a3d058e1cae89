"""What is said of a cell is so: the reason holds for the very value that it is given for."""

import pytest

from loaders import load_events

HEADER = "start,title,latitude,longitude,personnel,source_title,source_url,label\n"
CASES = [
    ("1992-13-01,x,,,,,,", "start", "“1992-13-01”: there is no such month", "day"),
    ("1992年13月,x,,,,,,", "start", "there is no such month", "day"),
    ("1992-02-30,x,,,,,,", "start", "its month has no such day", "no such month"),
    ("0000,x,,,,,,", "start", "there is no year 0", "day"),
    ("1992,x,,,,,https://example.org/a b,", "source_url", "without spaces", "does not begin"),
    ("1992,x,,,,,https://localhost/a,", "source_url", "a site such as example.org", "does not begin"),
    ("1992,x,,,,White Paper,,", "source_url", "No address of a source is given", "No source is"),
    ("1992,x,,,-5,,https://a.org,", "personnel", "at most nine digits", "is not a whole number"),
    ("1992,x,,,12345678901,,https://a.org,", "personnel", "at most nine digits", "is not a whole number"),
    ("1992,x,.5,1,,,https://a.org,", "latitude", "such as 35.7", "is not a number"),
    (f"1992,x,,,,,https://a.org,{'x' * 40}", "label", "may be cut", "drawn only"),
]


@pytest.mark.parametrize(("row", "column", "said", "false"), CASES)
def test_a_reason_holds_for_the_value(row, column, said, false):
    report = load_events((HEADER + row + "\n1993,y,,,,,https://a.org,\n").encode())
    messages = [problem.message for problem in report.problems if problem.column == column]
    assert any(said in message for message in messages)
    assert not any(false in message for message in messages)


def test_a_source_without_an_address_is_a_source():
    report = load_events(b"start,title,source_title\n1992,x,White Paper\n")
    (problem,) = report.problems
    assert problem.message == "The file has no column source_url: no event has the address of a source."


def test_a_row_that_says_the_same_need_not_name_a_country():
    report = load_events(b"start,title,source_url\n1992,x,https://a.org\n1992,x,https://a.org\n")
    (problem,) = report.problems
    assert problem.message == "Row 2 says the same of “x” already; both were loaded."

"""Sources are numbered once, and the short form of each says on which site it is."""

from datetime import date

from events import View
from exports.briefing import brief
from exports.sources import host
from loaders import load_events

ROWS = """id,start,title,source_title,source_publisher,source_url
a,2001,A,Paper,Ministry,https://www.mofa.example/a
b,2002,B,,,https://other.example:8080/b
c,2003,C,Book,Publisher,
d,2004,D,Paper,Ministry,https://www.mofa.example/a
e,2005,E,,,
"""


def sources():
    table = load_events(ROWS.encode(), as_of=date(2026, 11, 23)).table
    return brief(table, View()).sources


def test_a_source_of_several_events_has_one_number():
    assert [(source.number, source.events) for source in sources()] == [(1, (0, 3)), (2, (1,)), (3, (2,)), (4, (4,))]


def test_the_short_form_names_the_site():
    assert [source.short for source in sources()] == [
        "Ministry, “Paper”. mofa.example",
        "other.example",
        "Publisher, “Book”.",
        "No source given",
    ]


def test_what_is_no_address_has_no_site():
    assert host("https://[broken") == ""

"""Loading a whole file: its lines, its encoding, and when it is refused."""

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from events import View, facet_counts, select
from events.query import FACET_KEYS
from loaders import UnreadableFile, load_events
from loaders.limits import CELL_CHARACTERS

HEADER = "id,start,title,source_url\n"


def row(name, title=None, start="1992"):
    """Write a good row."""
    return f'{name},{start},"{title or name.upper()}",https://example.org/{name}\n'


def located(report):
    """Return the problems of a report as (row, column, code, severity)."""
    return [(each.row, each.column, each.code, each.severity) for each in report.problems]


def ids(report):
    """Return the ids that loaded, in the order of the table."""
    return list(report.table.frame["id"])


def loaded_or_refused(content):
    """Return the report of a file, or the reason why it was refused."""
    try:
        return load_events(content)
    except UnreadableFile as error:
        return error


REFUSED = [
    # content, code, what the sentence must contain
    (b"", "empty", "first line must name the columns"),
    (b"\n \n,,\n", "empty", "start and title"),
    (b"\xef\xbb\xbf", "empty", "empty"),
    (b"start,title\n", "no_rows", "no rows"),
    (b"start,title\n,\n\n", "no_rows", "no rows"),
    (b"id,start\na,1992\n", "column_missing", "No column for title was found; the file has: id, start."),
    (b"kind;colour\na;b\n", "column_missing", "No column for start, title was found; the file has: kind, colour."),
    (b"name;colour\na;b\n", "column_missing", "No column for start was found; the file has: name, colour."),
    (b"start,title,title\n1992,a,b\n", "column_repeated", "title"),
    (b"start,title\n1992,A\n1993,\x81\x00\xff\xfe\x81\n", "encoding", "Line 3"),
    (b"PK\x03\x04\xff\xfe", "workbook_damaged", "damaged"),
]


@pytest.mark.parametrize(("content", "code", "part"), REFUSED, ids=[f"{code}-{part}" for _, code, part in REFUSED])
def test_a_file_that_is_no_table_is_refused_in_one_sentence(content, code, part):
    with pytest.raises(UnreadableFile) as caught:
        load_events(content)
    assert caught.value.code == code
    assert part in str(caught.value)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    assert caught.value.sentence("en") == str(caught.value) != caught.value.sentence("ja")


def test_a_missing_file_and_a_folder_are_refused_by_name(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path, str(tmp_path / "none.csv")):
        with pytest.raises(UnreadableFile) as caught:
            load_events(path)
        assert caught.value.code == "no_file"
        assert getattr(path, "name", "none.csv") in str(caught.value)
        assert str(tmp_path.parent) not in str(caught.value)


def test_every_way_to_give_a_file_loads_the_same(tmp_path):
    content = (HEADER + row("a") + row("b")).encode()
    path = tmp_path / "mine.csv"
    path.write_bytes(content)
    reports = [load_events(source) for source in (path, str(path), content, io.BytesIO(content))]
    assert [ids(each) for each in reports] == [["a", "b"]] * 4
    assert [each.table.dataset.name for each in reports] == ["mine.csv", "mine.csv", "", ""]
    assert load_events(content, name="Given").table.dataset.name == "Given"
    assert (reports[0].format, reports[0].encoding, reports[0].rows_read) == ("csv", "utf-8", 2)


def test_a_byte_order_mark_is_no_part_of_the_first_column():
    report = load_events(b"\xef\xbb\xbf" + (HEADER + row("a")).encode())
    assert (ids(report), report.problems) == (["a"], [])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(end):
    report = load_events((HEADER + row("a") + row("b", start="may")).replace("\n", end).encode())
    assert ids(report) == ["a"]
    assert located(report) == [(3, "start", "date_form", "error")]


def test_line_breaks_in_quotation_marks_count_as_lines_of_the_file():
    content = HEADER + row("a", title="two\nlines") + "\n" + row("b", title="three\r\n\nlines") + row("c", start="may")
    report = load_events(content.encode())
    assert located(report) == [(8, "start", "date_form", "error")]
    assert report.table.frame["title"][0] == "two\nlines"
    assert report.rows_read == 3


def test_columns_in_any_order_and_others_of_ones_own():
    report = load_events(b"mine,title,source_url, start ,\nkept,A,https://example.org/a,1992,\n")
    (event,) = report.table.frame.to_dict("records")
    assert (event["start"], event["title"], event["mine"]) == ("1992", "A", "kept")
    assert report.problems == []


def test_a_row_with_too_many_cells_is_left_out_and_the_rest_loads():
    report = load_events((HEADER + row("a") + "b,1992,Unquoted, comma,x\n" + row("c")).encode())
    assert located(report) == [(3, "", "cells_extra", "error")]
    assert "x" in report.problems[0].message
    assert (ids(report), report.rows_read) == (["a", "c"], 3)


def test_empty_cells_beyond_the_header_are_no_problem():
    report = load_events((HEADER + row("a").replace("\n", ",,\n") + row("b")).encode())
    assert (ids(report), report.problems) == (["a", "b"], [])


def test_a_short_row_lacks_its_last_cells():
    report = load_events((HEADER + "a,1992,A\nb,1993\n").encode())
    assert located(report) == [
        (2, "source_url", "source_missing", "warning"),
        (3, "title", "value_missing", "error"),
    ]
    assert ids(report) == ["a"]


def test_a_cell_that_is_too_long_costs_its_row_only():
    content = HEADER + row("a") + row("b", title="x" * (CELL_CHARACTERS + 1)) + row("c")
    report = load_events(content.encode())
    assert located(report) == [(3, "", "cell_long", "error")]
    assert (ids(report), report.rows_read) == (["a", "c"], 3)
    assert len(report.problems[0].message) < 400


def test_a_row_of_several_lines_before_a_quotation_that_never_closes_is_kept():
    endless = "".join(row(f"n{number}").replace('"', "") for number in range(CELL_CHARACTERS // 25))
    content = HEADER + row("a", title="two\nlines") + 'x,1992,"never closed\n' + endless
    report = load_events(content.encode())
    assert located(report) == [(4, "", "quote_open", "error")]
    assert report.rows_read == len(report.table) + 1
    assert "a" in ids(report)


def test_text_in_shift_jis_loads():
    report = load_events("start,title,source_url\n1992,カンボジア,https://example.org/a\n".encode("cp932"))
    assert (report.table.frame["title"].tolist(), report.encoding, report.problems) == (["カンボジア"], "cp932", [])


@pytest.mark.parametrize("last", ["", row("b") + row("c")], ids=["at the end", "before others"])
def test_a_quotation_mark_that_is_never_closed_takes_no_other_row_with_it(last):
    broken = 'x,1992,"never closed,https://example.org\n'
    report = load_events((HEADER + row("a").replace('"', "") + broken + last.replace('"', "")).encode())
    assert located(report) == [(3, "", "quote_open", "error")]
    assert report.problems[0].value == broken.rstrip("\n")
    assert ids(report) == (["a", "b", "c"] if last else ["a"])
    assert report.rows_read == len(report.table) + 1


def test_quotation_marks_inside_quotation_marks():
    report = load_events((HEADER + row("a", title='The ""blue helmets""')).encode())
    assert report.table.frame["title"][0] == 'The "blue helmets"'
    assert report.problems == []


def test_a_file_without_a_source_column_says_so_once():
    report = load_events(b"start,title\n1992,A\n1993,B\n")
    assert located(report) == [(1, "source_url", "source_column_missing", "warning")]
    assert len(report.table) == 2


def test_words_that_readers_of_tables_take_for_missing_stay_words():
    titles = ["NA", "null", "None", "nan", "-", "007"]
    report = load_events((HEADER + "".join(row(str(n), title=title) for n, title in enumerate(titles))).encode())
    assert list(report.table.frame["title"]) == titles
    assert ids(report) == ["0", "1", "2", "3", "4", "5"]


def test_a_file_of_bad_rows_only_is_an_empty_table_that_still_works():
    report = load_events(b"start,title,source_url\nmay,A,\n")
    assert (len(report.table), report.rows_read) == (0, 1)
    assert len(select(report.table, View(search="a", countries=("AUS",), first="1992"))) == 0
    assert {
        key: int(counts.sum()) for key, counts in facet_counts(report.table, View(search="a")).items()
    } == dict.fromkeys([*FACET_KEYS, "importance"], 0)


@pytest.mark.slow
@given(st.binary(max_size=60).map(lambda content: b"start,title\n1992,A\n" + content))
@example(b'start,title\n1992,A\n1993,"B\n')
@example(b'start,title\n1992,A\n"\n"\n"')
@example(b"start,title\n1992,A\n\x00,\xef\xbb\xbf")
def test_any_content_loads_or_is_refused_in_a_sentence(content):
    outcome = loaded_or_refused(content)
    if isinstance(outcome, UnreadableFile):
        assert outcome.sentence("ja")
    else:
        assert outcome.rows_read == len(outcome.table) + len({each.row for each in outcome.errors})
        assert "A" in set(outcome.table.frame["title"])

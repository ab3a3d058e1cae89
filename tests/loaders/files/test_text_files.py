"""Delimited text: encodings, delimiters, headers, quotes, columns."""

import pytest

from loaders import UnreadableFile, load_events
from loaders.files.encodings import decode
from loaders.limits import CELL_CHARACTERS, COLUMNS, UNCLOSED_QUOTES
from tests.loaders.bounded import within

HEADER = "id,start,title\n"


def encoded(word: str, encoding: str) -> bytes:
    return f"{HEADER}1,1992,{word}\n".encode(encoding)


@pytest.mark.parametrize(
    ("word", "encoding"),
    [
        ("点検連番型式", "cp932"),
        ("表", "cp932"),
        ("ｶﾝﾎﾞｼﾞｱ派遣", "cp932"),
        ("①髙﨑㈱", "cp932"),
        ("カンボジア", "euc_jp"),
        ("国際平和協力", "euc_jp"),
        ("国際平和協力", "iso2022_jp"),
        ("Gonçalves", "cp1252"),
        ("“São Tomé” – Côte d’Ivoire", "cp1252"),
        ("日本 ABC", "utf-16"),
        ("ABC", "utf-16-le"),
        ("ABC", "utf-16-be"),
        ("日本", "utf-8-sig"),
        ("日本", "utf-32"),
    ],
)
def test_encoding_is_recognised_by_a_single_word(word, encoding):
    report = load_events(encoded(word, encoding))
    assert report.table.frame["title"].tolist() == [word]


def test_undecided_encoding_is_asked_and_the_answer_taken():
    content = encoded("Россия и Китай", "cp1251")
    assert "encoding" in [question.answer for question in load_events(content).questions]
    answered = load_events(content, encoding="cp1251")
    assert (answered.table.frame["title"].tolist(), answered.encoding) == (["Россия и Китай"], "cp1251")
    assert not answered.questions
    with pytest.raises(UnreadableFile, match="no-such"):
        load_events(content, encoding="no-such")


def test_few_bad_lines_in_utf8_are_reported_and_not_made_mojibake():
    good = "".join(f"{row},1992,日本\n" for row in range(5)).encode()
    report = load_events(HEADER.encode() + good + b"9,1992," + "東".encode("cp932") + b"\n")
    assert (len(report.table), report.encoding) == (5, "utf-8")
    assert [(problem.row, problem.code) for problem in report.errors] == [(7, "bytes_undecoded")]


UTF8, CP932, EUC_JP, CP1252 = (
    ("日本の協力".encode(), "日本の協力"),
    ("国際平和協力".encode("cp932"), "国際平和協力"),
    ("国際平和協力".encode("euc_jp"), "国際平和協力"),
    ("Café São".encode("cp1252"), "Café São"),
)


@pytest.mark.parametrize(
    ("lines", "encoding", "rejected"),
    [
        ([UTF8, CP932], "utf-8", [3]),
        ([UTF8, CP932, CP932], "cp932", [2]),
        ([EUC_JP, UTF8, EUC_JP], "euc_jp", [3]),
        ([CP1252, CP1252, UTF8], "cp1252", [4]),
        ([CP1252, CP1252, ("Café".encode(), "Café")], "cp1252", [4]),
    ],
)
def test_lines_of_another_encoding_are_reported_whichever_is_the_majority(lines, encoding, rejected):
    report = load_events(b"title,start\n" + b"".join(line + b",%d\n" % (1992 + n) for n, (line, _) in enumerate(lines)))
    assert report.encoding == encoding
    assert report.table.frame["title"].tolist() == [
        words for row, (_, words) in enumerate(lines, 2) if row not in rejected
    ]
    assert [(problem.row, problem.code) for problem in report.errors] == [(row, "bytes_undecoded") for row in rejected]


def test_cells_that_are_all_the_evidence_of_an_encoding_are_named():
    lines = ["a,1992,カンボジア", "b,1993,plain", "c,1994,plain"]
    report = load_events((HEADER + "\n".join(lines)).encode("cp932"))
    assert [(problem.row, problem.column) for problem in report.problems if problem.code == "encoding_doubted"] == [
        (2, "title")
    ]
    assert "カンボジア" in report.table.frame["title"].tolist()


def test_an_encoding_that_is_certain_is_not_doubted():
    report = load_events((HEADER + "a,1992,カンボジア\nb,1993,plain\nc,1994,plain\n").encode())
    assert [problem for problem in report.problems if problem.code == "encoding_doubted"] == []


def test_second_mark_of_utf16_cut_off_in_a_character_is_no_part_of_the_first_column():
    report = load_events("\ufeff\ufeffstart,title\n1992,A\n".encode("utf-16-le") + b"1")
    assert report.table.frame["title"].tolist() == ["A"]
    assert decode("\ufeff\ufeffstart".encode("utf-16-le") + b"1").text.startswith("start")


def test_a_long_plain_line_costs_no_more_than_others():
    content = HEADER.encode() + "1,1992,Café\n".encode("cp1252") + b"2,1993," + b"a" * 60_000 + b"\n"
    with within(seconds=2, megabytes=200):
        assert load_events(content).encoding == "cp1252"


def test_encoding_far_into_the_file_is_found():
    plain = "".join(f"{row},1992,plain\n" for row in range(10_000))
    report = load_events((HEADER + plain + "x,1992,カンボジア\n").encode("cp932"))
    assert report.encoding == "cp932"
    assert not decode(b"plain ascii").open_choices


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter(delimiter):
    content = "id,start,title,countries\n1,1992,A,JPN\n2,1993,B,USA\n".replace(",", delimiter)
    assert load_events(content.encode()).table.frame["countries"].tolist() == ["JPN", "USA"]


def test_semicolons_inside_of_cells_do_not_win_against_commas():
    content = b"start,title,countries\n1992,A;B;C,JPN;USA\n1993,D;E;F,KHM;TLS\n"
    assert load_events(content).table.frame["countries"].tolist() == ["JPN;USA", "KHM;TLS"]


def test_rows_behind_unclosed_quotes_are_recovered_with_their_lines():
    content = HEADER.encode() + b'1,1992,A\n2,1993,"open\n3,1994,C\n4,1995,"also open\n5,1996,E\n'
    report = load_events(content)
    assert set(report.table.frame["id"]) >= {"1", "5"}
    assert {problem.row for problem in report.errors} <= {3, 5}
    assert report.rows_read == len(report.table) + report.rows_rejected


def test_legal_line_breaks_in_quotes_count_as_lines():
    report = load_events(HEADER.encode() + b'1,1992,"two\nlines"\n2,31 February 1992,B\n')
    assert report.table.frame["title"].tolist() == ["two\nlines"]
    assert [problem.row for problem in report.errors] == [4]


def test_quote_that_swallows_rows_and_closes_is_doubted():
    content = HEADER.encode() + b'1,1992,"open\n2,1993,B\n3,1994,C"\n'
    assert "cell_several_lines" in {problem.code for problem in load_events(content).problems}


def test_endless_quotes_refuse_the_file():
    text = HEADER + "".join(f'{row},1992,"{"x" * 60_000}\n' for row in range(2 * UNCLOSED_QUOTES + 5))
    with pytest.raises(UnreadableFile) as refused:
        load_events(text.encode())
    assert refused.value.code == "quotes"


def test_long_cell_is_a_problem_of_its_row():
    report = load_events(HEADER.encode() + b"1,1992," + b"x" * (CELL_CHARACTERS + 1) + b"\n2,1993,B\n")
    assert report.table.frame["id"].tolist() == ["2"]
    assert [(problem.row, problem.code) for problem in report.errors] == [(2, "cell_long")]


def test_too_many_columns_are_refused():
    names = ",".join(["start", "title", *(f"x{number}" for number in range(COLUMNS))])
    with pytest.raises(UnreadableFile) as refused:
        load_events(f"{names}\n1992,A\n".encode())
    assert refused.value.code == "columns_many"


def test_trailing_commas_and_unnamed_columns():
    report = load_events(b"start,title,,\n1992,A,,\n1993,B,note,\n")
    assert report.table.frame["(3)"].tolist() == ["", "note"]

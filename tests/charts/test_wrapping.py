"""Lines break where each language allows, and joined together they are the text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.measure import break_lines, cut_to_fit, text_width

CASES = [
    ("Reconstruction and coalition support", 150, ("Reconstruction and ", "coalition support")),
    ("「平和安全法制」の成立・施行", 80, ("「平和安全法", "制」の成立・", "施行")),
    ("多国籍部隊・監視団（MFO）", 140, ("多国籍部隊・監視団", "（MFO）")),
    ("平和、安全。", 32, ("平", "和、", "安", "全。")),
    ("see https://www.mofa.go.jp/region/index.html", 130, ("see ", "https://www.mofa.go.jp/", "region/index.html")),
    ("", 50, ("",)),
]


OPEN, CLOSE = "（「『【〔〈《［｛“‘｢([{", "、。，．・：；？！）」』】〕〉》］｝ー々っゃュ～…”’｣､｡),.]}"
WRITTEN = [
    "2026年11月26日に（注）派遣した「国連(UN)」の活動(PKO)です。",
    "日本は1992年9月17日(木)、国連カンボジア暫定機構(UNTAC)に「施設大隊」600人を派遣した(第1次、2007年度まで)。",
    "「日・UAE間の(物品)役務の相互の提供に関する協定（ACSA）」の署名［2024年］、『防衛白書』第3部第1章〔ゲーム〕など40か国",
]


@pytest.mark.parametrize("text", WRITTEN)
@pytest.mark.parametrize("room", range(80, 420, 7))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text, room):
    lines = [line.rstrip() for line in break_lines(text, 12, room, 99)]
    assert "".join(lines) == text
    assert [line for line in lines if line[0] in CLOSE] == []
    assert [line for line in lines if line[-1] in OPEN] == []


@pytest.mark.parametrize("text", WRITTEN)
@pytest.mark.parametrize("room", range(80, 420, 7))
def test_a_number_stays_with_what_it_counts(text, room):
    for line, after in pairwise(break_lines(text, 12, room, 99)):
        assert not (line[-1].isdigit() and after[0] in "年月日人次部章か")
        assert not (line[-1] == "第" and after[0].isdigit())


@pytest.mark.parametrize("text", ["(", "国(", "( 注", "「「「", ") x", "a(国", "x [", "第", "第3", "３年", " 国 ( "])
def test_brackets_alone_are_kept(text):
    assert "".join(break_lines(text, 12, 30, 99)) == text


@pytest.mark.parametrize(("text", "room", "lines"), CASES)
def test_lines_break_where_they_may(text, room, lines):
    assert break_lines(text, 12, room, 9) == lines


@given(st.text(alphabet="ab 平和、。「」・1/()（）年第", max_size=60), st.integers(40, 300))
def test_no_line_is_too_long_and_nothing_is_lost(text, room):
    lines = break_lines(text, 12, room, 1000)
    assert "".join(lines) == text
    assert all(text_width(line.rstrip(), 12) <= room for line in lines)


def test_what_is_too_long_is_cut_at_the_last_line():
    lines = break_lines("one two three four", 12, 50, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(text_width(line.rstrip(), 12) <= 50 for line in lines)


def test_a_very_long_text_is_cut_in_no_time():
    assert text_width(cut_to_fit("w" * 100_000, 12, 200), 12) <= 200

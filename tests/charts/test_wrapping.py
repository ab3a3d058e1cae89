"""Lines break where each language allows, and joined together they are the text."""

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


@pytest.mark.parametrize(("text", "room", "lines"), CASES)
def test_lines_break_where_they_may(text, room, lines):
    assert break_lines(text, 12, room, 9) == lines


@given(st.text(alphabet="ab 平和、。「」（）・1/", max_size=60), st.integers(40, 300))
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

"""Text widths are those of the font, and what is cut or broken still fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from charts.measure import ALLOWANCE, break_lines, cut_to_fit, text_width

TEXTS = st.one_of(st.text(max_size=60), st.sampled_from(["自衛隊法改正（2015年）、施行", "https://a.b/" + "c/" * 40]))


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        # Helvetica's own table, in thousandths of an em
        ("", 0),
        ("i", 0.222),
        ("m", 0.833),
        ("W", 0.944),
        ("2015", 4 * 0.556),
        (" ", 0.278),
        # East Asian characters fill a square, half-width ones and combining marks do not
        ("自衛隊", 3),
        ("（）", 2),
        ("e\u0301", 0.556),
    ],
)
def test_a_width_is_that_of_the_font(text, ems):
    assert text_width(text, 10) == pytest.approx(ems * 10 * ALLOWANCE)


@pytest.mark.parametrize(
    "text", ["First RIMPAC for the MSDF", "57 escorts of US forces", "Japan-US ACSA (1996)", "Wii"]
)
def test_a_width_agrees_with_a_font_of_the_same_metrics(text):
    liberation = [path for path in font_manager.findSystemFonts() if path.endswith("LiberationSans-Regular.ttf")]
    if not liberation:
        pytest.skip("Liberation Sans is not installed")
    font = FT2Font(liberation[0])
    font.set_size(100, 72)
    font.set_text(text)
    assert text_width(text, 100) == pytest.approx(font.get_width_height()[0] / 64 * ALLOWANCE, rel=0.03)


@given(TEXTS, TEXTS, st.floats(1, 40))
def test_widths_add_up_and_scale(one, other, size):
    whole = text_width(one + other, size)
    assert whole == pytest.approx(text_width(one, size) + text_width(other, size))
    assert text_width(one, size * 2) == pytest.approx(text_width(one, size) * 2)
    assert whole >= 0


@given(TEXTS, st.floats(15, 300))
def test_what_is_fitted_fits_and_begins_as_the_text(given_text, room):
    shown = cut_to_fit(given_text, 11, room)
    assert text_width(shown, 11) <= room + 0.01
    if shown != given_text:
        assert shown.endswith("…")
        assert given_text.startswith(shown[:-1])
        assert text_width(given_text, 11) > room


@given(TEXTS, st.floats(30, 200), st.integers(1, 4))
def test_wrapped_lines_fit_and_lose_nothing_silently(given_text, room, lines):
    shown = break_lines(given_text, 12, room, lines)
    assert 1 <= len(shown) <= lines
    assert all(text_width(line.rstrip(), 12) <= room + 0.01 for line in shown)
    if not shown[-1].endswith("…"):
        assert "".join(shown) == given_text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Reconstruction and coalition support", ("Reconstruction", "and coalition", "support")),
        ("国連平和維持活動（施設部隊）", ("国連平和維持活動", "（施設部隊）")),
        ("国連平和維持活動等、派遣", ("国連平和維持活動", "等、派遣")),
    ],
)
def test_lines_break_where_a_reader_would(text, lines):
    assert tuple(line.rstrip() for line in break_lines(text, 12, 103, 3)) == lines


def test_what_does_not_fit_its_lines_is_cut_with_an_ellipsis():
    shown = break_lines("Reconstruction and coalition support for everybody", 12, 100, 2)
    assert len(shown) == 2
    assert shown[-1].endswith("…")

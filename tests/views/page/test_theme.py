"""The theme of the page is that of the charts: the same colours and fonts, and what it adds is readable."""

import tomllib
from pathlib import Path

import pytest

from charts.palette import FONT_FAMILY, INKS
from tests.charts.test_palette import LEAST, contrast

with (Path(__file__).parents[3] / ".streamlit" / "config.toml").open("rb") as file:
    THEME = tomllib.load(file)["theme"]


@pytest.mark.parametrize("name", INKS)
def test_paper_text_and_lines_have_the_colours_of_the_charts(name):
    ink, theme = INKS[name], THEME[name]
    assert (theme["backgroundColor"], theme["secondaryBackgroundColor"]) == (ink.paper, ink.stripe)
    assert (theme["textColor"], theme["borderColor"]) == (ink.text, ink.line)
    assert theme["sidebar"] == {"backgroundColor": ink.stripe, "secondaryBackgroundColor": ink.paper}


@pytest.mark.parametrize("name", INKS)
def test_links_are_readable_and_so_is_the_label_of_a_filled_button(name):
    for behind in (INKS[name].paper, INKS[name].stripe):
        assert contrast(THEME[name]["linkColor"], behind) >= LEAST
    assert contrast(THEME[name]["primaryColor"], "#ffffff") >= LEAST


@pytest.mark.parametrize("place", ["font", "headingFont", "codeFont"])
def test_the_page_is_written_in_the_fonts_of_the_charts(place):
    assert THEME[place] == FONT_FAMILY

"""Colours are readable on their paper, and shapes tell the types without colour."""

import tomllib
from colorsys import rgb_to_hls
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest

from charts.palette import FONT_FAMILY, INKS, OWN_SHAPES, STYLES, contrast, style_of, tint
from charts.shapes import SHAPES, polygon
from events.vocabulary import MISSION_TYPES

LEAST = 4.5
ROOT = Path(__file__).parents[2]
# Mission type, shape, hue in degrees.
SIGNS = [
    ("UN peacekeeping", "circle", 205),
    ("Multinational peace operation", "diamond", 175),
    ("Reconstruction and coalition support", "square", 30),
    ("Humanitarian relief", "cross", 5),
    ("Election observation", "triangle-up", 265),
    ("Maritime security", "triangle-down", 225),
    ("Asset protection", "pentagon", 27),
    ("Joint exercise", "star", 320),
    ("Capacity building", "hexagon", 85),
    ("Legislation and policy", "diamond-tall", 211),
    ("Agreement", "bowtie", 43),
    ("Diplomacy", "hourglass", 213),
]
TYPES = [*MISSION_TYPES, "A type of somebody's own"]


def test_the_measure_itself():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", INKS)
@pytest.mark.parametrize("mission_type", TYPES)
def test_a_type_is_readable_on_its_paper_and_so_is_the_label_in_its_bar(mission_type, theme):
    assert contrast(style_of(mission_type).colour(theme), INKS[theme].paper) >= LEAST


@pytest.mark.parametrize("theme", INKS)
@pytest.mark.parametrize("ink", ["text", "quiet", "today"])
@pytest.mark.parametrize("behind", ["paper", "stripe"])
def test_text_is_readable(theme, ink, behind):
    assert contrast(getattr(INKS[theme], ink), getattr(INKS[theme], behind)) >= LEAST


@pytest.mark.parametrize("theme", INKS)
@pytest.mark.parametrize("mission_type", TYPES)
def test_a_paler_mark_is_seen_told_from_a_key_event_and_a_label_in_it_can_be_read(mission_type, theme):
    ink, colour = INKS[theme], style_of(mission_type).colour(theme)
    paler = tint(colour, theme)
    assert contrast(paler, ink.paper) >= 3
    assert contrast(paler, ink.stripe) >= 2.9
    assert contrast(ink.text, paler) >= LEAST
    assert contrast(colour, paler) >= 1.6


@pytest.mark.parametrize("theme", INKS)
def test_what_is_chosen_has_the_accent_colour_of_the_page(theme):
    page = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][theme]
    assert INKS[theme].accent == page["primaryColor"]
    assert contrast(INKS[theme].accent, INKS[theme].paper) >= 3


@pytest.mark.parametrize("theme", INKS)
def test_the_name_of_an_era_is_readable_on_its_band(theme):
    assert contrast(INKS[theme].quiet, INKS[theme].era) >= LEAST


def test_every_usual_type_has_a_shape_and_colours_of_its_own():
    assert set(STYLES) == set(MISSION_TYPES)
    shapes = [style.shape for style in STYLES.values()]
    assert len({*shapes, *OWN_SHAPES}) == len(shapes) + len(OWN_SHAPES)
    for theme in INKS:
        assert len({style_of(each).colour(theme) for each in TYPES}) == len(TYPES)


def test_types_of_somebodys_own_differ_by_shape_and_by_colour():
    own = tuple("ABCDEFGHIJKL")
    for theme in INKS:
        signs = [(style_of(each, own).shape, style_of(each, own).colour(theme)) for each in own]
        assert len(set(signs)) == len(own)
        assert all(one[0] != other[0] and one[1] != other[1] for one, other in pairwise(signs))
        neutral = (style_of("").shape, style_of("").colour(theme))
        assert neutral not in signs


@pytest.mark.parametrize("shape", [*OWN_SHAPES, style_of("").shape])
def test_the_shape_of_a_type_of_somebodys_own_points_neither_left_nor_right(shape):
    xs = sorted(round(x, 6) for x, _ in polygon(shape))
    assert xs == sorted(-x for x in xs)


# What eyes with two kinds of cones make of linear red, green and blue (Machado, Oliveira and Fernandes 2009).
SEEN = {
    "all": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
TO_XYZ = np.array([[0.4339, 0.3762, 0.1899], [0.2126, 0.7152, 0.0722], [0.0178, 0.1095, 0.8728]])


def seen(colour, eyes):
    """Return a colour as CIELAB, as some eyes see it."""
    parts = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    x, y, z = np.cbrt(TO_XYZ @ np.clip(np.array(SEEN[eyes]) @ linear, 1e-4, 1))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("eyes", SEEN)
@pytest.mark.parametrize("theme", INKS)
def test_the_colours_of_types_of_somebodys_own_are_told_apart(theme, eyes):
    own = [style_of(each, tuple("ABCD")).colour(theme) for each in "ABCD"]
    for one, other in combinations(own, 2):
        assert np.linalg.norm(seen(one, eyes) - seen(other, eyes)) > 10
    assert all(contrast(each, INKS[theme].paper) >= LEAST for each in own)


def test_every_shape_can_be_painted_without_a_browser():
    outlines = {shape: polygon(shape) for shape in (*(style.shape for style in STYLES.values()), *OWN_SHAPES)}
    assert set(outlines) <= set(SHAPES)
    assert len(set(outlines.values())) == len(outlines)
    assert all(0.5 < max(abs(number) for corner in corners for number in corner) < 1.7 for corners in outlines.values())


def test_a_japanese_family_is_named():
    assert "Noto Sans CJK JP" in FONT_FAMILY
    assert "Yu Gothic" in FONT_FAMILY


@pytest.mark.parametrize("theme", INKS)
@pytest.mark.parametrize(("mission_type", "shape", "hue"), SIGNS)
def test_a_type_keeps_the_sign_that_readers_know_from_earlier_sheets(mission_type, shape, hue, theme):
    style = style_of(mission_type)
    parts = [int(style.colour(theme)[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    assert style.shape == shape
    assert rgb_to_hls(*parts)[0] * 360 == pytest.approx(hue, abs=12)

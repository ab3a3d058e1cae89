"""Colours, shapes and fonts: the one place that decides how things look, on white and on dark.

Every colour reaches a contrast of 4.5:1 against its background (WCAG 2.2, 1.4.3), so that text on a bar is readable;
related types share a hue, and a shape of its own tells each type without colour (1.4.1).
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from events.vocabulary import MISSION_TYPES

Theme = Literal["light", "dark"]
TRANSPARENT = "rgba(0,0,0,0)"
# A sign needs a contrast of 3:1 (WCAG 2.2, 1.4.11); with so much more, text on it can still be read.
TINTED = 3.15
SHARES = 100

# Arial, Helvetica and Liberation Sans have the same widths, by which labels are measured; then Japanese families.
FONTS = (
    "Arial",
    "Liberation Sans",
    "Helvetica",
    "Hiragino Sans",
    "Yu Gothic",
    "Meiryo",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "IPAexGothic",
    "sans-serif",
)
FONT_FAMILY = ", ".join(f"'{name}'" if " " in name else name for name in FONTS)


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a theme: background, text, quiet text, hairlines, lane stripes, eras, the day, what is chosen."""

    paper: str
    text: str
    quiet: str
    line: str
    stripe: str
    era: str
    today: str
    accent: str


INKS: dict[Theme, Ink] = {
    "light": Ink("#ffffff", "#1f2933", "#5b6673", "#d5dae0", "#f6f7f9", "#e8ebef", "#b42318", "#29489a"),
    "dark": Ink("#16191d", "#e6e9ed", "#a3adb8", "#3a4149", "#1c2025", "#2a3037", "#f28b82", "#4a69c8"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a mission type is drawn: its colour on each theme and its shape."""

    light: str
    dark: str
    shape: str

    def colour(self, theme: Theme) -> str:
        """Return the colour for a theme."""
        return self.light if theme == "light" else self.dark


STYLES = dict(
    zip(
        MISSION_TYPES,
        (
            Style("#0b6bb0", "#6cb6f2", "circle"),
            Style("#00766c", "#4cc9b8", "diamond"),
            Style("#84552b", "#d6a676", "square"),
            Style("#bf3328", "#f5857a", "cross"),
            Style("#640d14", "#ffdfe6", "x"),
            Style("#7347a5", "#bb9af0", "triangle-up"),
            Style("#29489a", "#93aef5", "triangle-down"),
            Style("#ad4e00", "#f5a15c", "pentagon"),
            Style("#ad2f83", "#ee89cb", "star"),
            Style("#4a7411", "#a3cf62", "hexagon"),
            Style("#3a4653", "#c2cad3", "diamond-tall"),
            Style("#8a6100", "#e0b84a", "bowtie"),
            Style("#5f6b7a", "#a9b5c4", "hourglass"),
        ),
        strict=True,
    )
)
# Types that a file brings of its own are told apart by shape and by colour, also by who sees fewer colours. No shape
# points to earlier or later; as many shapes as colours would give the fourth type the sign of the first.
OWN_SHAPES = ("star-square", "hexagram", "octagon")
OWN_COLOURS = (("#4111d0", "#5a80f2"), ("#632163", "#a970a9"), ("#064726", "#b6f7a1"), ("#7d4b00", "#ee5b2b"))
WITHOUT_TYPE = Style("#6a5f52", "#c9bda9", "diamond-wide")


@cache
def tint(colour: str, theme: Theme) -> str:
    """Return a colour mixed with the paper, so that it stands out from that just enough for a sign to be seen.

    It is no transparent colour, so that all programs that open what is handed over show the same.
    """
    paper = INKS[theme].paper
    mixtures = (mixed(colour, paper, share / SHARES) for share in range(SHARES + 1))
    return next((each for each in mixtures if contrast(each, paper) >= TINTED), colour)


def mixed(colour: str, paper: str, share: float) -> str:
    """Return a mixture of two colours, both #rrggbb, with some share of the first one from 0 to 1."""
    return "#" + "".join(
        f"{round(share * one + (1 - share) * other):02x}"
        for one, other in zip(parts(colour), parts(paper), strict=True)
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 to 1 (WCAG 2.2)."""
    shares = (part / 255 for part in parts(colour))
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def parts(colour: str) -> list[int]:
    """Return red, green and blue of #rrggbb, each from 0 to 255."""
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def style_of(mission_type: str, own_types: tuple[str, ...] = ()) -> Style:
    """Return the style of a mission type; `own_types` lists those that are not among the usual ones, in order."""
    if mission_type in STYLES:
        return STYLES[mission_type]
    if mission_type not in own_types:
        return WITHOUT_TYPE
    place = own_types.index(mission_type)
    return Style(*OWN_COLOURS[place % len(OWN_COLOURS)], OWN_SHAPES[place % len(OWN_SHAPES)])

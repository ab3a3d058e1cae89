"""Colours, shapes and fonts: the one place that decides how things look, on white and on dark.

Every colour reaches a contrast of 4.5:1 against its background (WCAG 2.2, 1.4.3), so that text on a bar is readable;
related types share a hue, and a shape of its own tells each type without colour (1.4.1).
"""

from dataclasses import dataclass
from typing import Literal

from events.vocabulary import MISSION_TYPES

Theme = Literal["light", "dark"]
TRANSPARENT = "rgba(0,0,0,0)"

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
    """The colours of a theme: background, text, quiet text, hairlines, lane stripes, eras."""

    paper: str
    text: str
    quiet: str
    line: str
    stripe: str
    era: str
    today: str


INKS: dict[Theme, Ink] = {
    "light": Ink("#ffffff", "#1f2933", "#5b6673", "#d5dae0", "#f6f7f9", "#e8ebef", "#b42318"),
    "dark": Ink("#16191d", "#e6e9ed", "#a3adb8", "#3a4149", "#1c2025", "#2a3037", "#f28b82"),
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


def style_of(mission_type: str, own_types: tuple[str, ...] = ()) -> Style:
    """Return the style of a mission type; `own_types` lists those that are not among the usual ones, in order."""
    if mission_type in STYLES:
        return STYLES[mission_type]
    if mission_type not in own_types:
        return WITHOUT_TYPE
    place = own_types.index(mission_type)
    return Style(*OWN_COLOURS[place % len(OWN_COLOURS)], OWN_SHAPES[place % len(OWN_SHAPES)])

"""The fonts of pictures: Latin letters as wide as measured, Japanese on every machine, no boxes.

Each character is drawn with the first font of the list that has it.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont
from matplotlib import font_manager

LATIN = ("Arial", "Liberation Sans", "Arimo", "Helvetica")
# Only outlines of the TrueType kind and of one weight: a PDF embeds them as they are.
JAPANESE = ("Yu Gothic", "Meiryo", "BIZ UDPGothic", "Noto Sans JP", "IPAexGothic")
# Arabic, Hebrew and many more; it comes with Matplotlib.
LAST = "DejaVu Sans"
SHIPPED = Path("fonts") / "ipaexg.ttf"
UNDRAWABLE = "?"
# Joiners, selectors of a variant and marks of byte order have no picture of their own.
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"


@dataclass(frozen=True)
class Face:
    """One font: its family and its file."""

    family: str
    path: str

    @cached_property
    def glyphs(self) -> dict[int, int]:
        """The glyph number of each code point."""
        with self.opened() as font:
            return {code: font.getGlyphID(name) for code, name in font.getBestCmap().items()}

    @cached_property
    def advances(self) -> dict[int, float]:
        """The width of each glyph in ems."""
        with self.opened() as font:
            em = font["head"].unitsPerEm
            return {font.getGlyphID(name): width / em for name, (width, _) in font["hmtx"].metrics.items()}

    def width(self, given: str) -> float:
        """Return the width of a text of this font in ems."""
        return sum(self.advances[self.glyphs[ord(character)]] for character in given)

    def opened(self) -> TTFont:
        """Open the file; of a collection its first font, which bears the name of the family."""
        return TTFont(self.path, fontNumber=0, lazy=True, recalcTimestamp=False, recalcBBoxes=False)


@dataclass(frozen=True)
class Fonts:
    """The faces to draw with, in order; whether Latin letters are as wide as the layout measured them."""

    faces: tuple[Face, ...]
    as_measured: bool

    def drawable(self, given: str) -> str:
        """Return the text with a question mark for every character that no font has."""
        return "".join(
            character if ord(character) in self.places else UNDRAWABLE for character in given if character not in UNSEEN
        )

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of the first face that has each code point."""
        numbered = list(enumerate(self.faces))
        return {code: place for place, face in reversed(numbered) for code in face.glyphs}

    def runs(self, given: str) -> list[tuple[int, str]]:
        """Return a drawable text in runs of one face each, with the place of the face."""
        places = [(self.places.get(ord(character), 0), character) for character in given]
        return [(place, "".join(each for _, each in run)) for place, run in groupby(places, key=lambda pair: pair[0])]

    def width(self, given: str) -> float:
        """Return the width of a drawable text in ems."""
        return sum(self.faces[place].width(run) for place, run in self.runs(given))


@cache
def fonts() -> Fonts:
    """Return the fonts of this machine; looked up once."""
    font_manager.fontManager.addfont(str(shipped_japanese()))
    installed = {
        entry.name: Face(entry.name, entry.fname) for entry in font_manager.fontManager.ttflist if plain(entry)
    }
    latin = next((name for name in LATIN if name in installed and outlined(installed[name])), "")
    japanese = next((name for name in JAPANESE if name in installed and outlined(installed[name])), "")
    if not japanese or LAST not in installed:
        raise RuntimeError(f"Matplotlib does not list {JAPANESE[-1]} or {LAST}: install a version of requirements")
    return Fonts(tuple(installed[name] for name in (latin, japanese, LAST) if name), bool(latin))


def shipped_japanese() -> Path:
    """Return the Japanese font that comes with the requirements; its package is not run, since it changes settings."""
    spec = find_spec("matplotlib_fontja")
    path = Path(spec.origin).parent / SHIPPED if spec and spec.origin else None
    if path is None or not path.is_file():
        raise ModuleNotFoundError(f"matplotlib-fontja with {SHIPPED} is missing: pip install -r requirements.txt")
    return path


def plain(entry: font_manager.FontEntry) -> bool:
    """Whether a font is neither bold nor slanted nor narrow."""
    return entry.style == "normal" and entry.weight in (400, "normal", "regular") and entry.stretch in ("normal", 400)


def outlined(face: Face) -> bool:
    """Whether a font has outlines of the TrueType kind and of one weight."""
    with face.opened() as font:
        return "glyf" in font and "fvar" not in font

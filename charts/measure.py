"""How wide a text is drawn, by the font's own metrics."""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import matplotlib
from fontTools.afmLib import AFM
from fontTools.agl import toUnicode

# Browsers round glyphs to their grid and Japanese fonts bring slightly wider Latin letters.
ALLOWANCE = 1.03
WIDE = 1.0
UNLISTED = 0.7


@cache
def advances() -> dict[str, float]:
    """Return the width of each character of Helvetica, which Arial and Liberation Sans share, in ems."""
    metrics = AFM(str(Path(matplotlib.get_data_path()) / "fonts" / "pdfcorefonts" / "Helvetica.afm"))
    return {toUnicode(name): metrics[name][1] / 1000 for name in metrics.chars()}


def advance(character: str) -> float:
    """Return the width of one character in ems; East Asian characters fill a square (UAX #11)."""
    known = advances().get(character)
    if known is not None:
        return known
    if unicodedata.combining(character):
        return 0.0
    return WIDE if unicodedata.east_asian_width(character) in "WFA" else UNLISTED


@lru_cache(maxsize=100_000)
def text_width(text: str, size: float) -> float:
    """Return the width of a line of text at a font size, in the unit of the size."""
    return sum(map(advance, text)) * size * ALLOWANCE


def fitted(text: str, size: float, room: float) -> str:
    """Return the text, or as much of it as fits the room, with an ellipsis."""
    if text_width(text, size) <= room:
        return text
    while text and text_width(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """Break a text into at most so many lines that each fit the room; the last one is cut if it must be."""
    words = text.split(" ") if " " in text else list(text)
    joint = " " if " " in text else ""
    result = [words[0]]
    for place, word in enumerate(words[1:], start=1):
        longer = result[-1] + joint + word
        if text_width(longer, size) <= room:
            result[-1] = longer
        elif len(result) == lines:
            result[-1] = fitted(result[-1] + joint + joint.join(words[place:]), size, room)
            break
        else:
            result.append(word)
    return tuple(fitted(line, size, room) for line in result)

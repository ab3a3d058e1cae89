"""How wide a text is drawn, by the font's own metrics."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import matplotlib
from fontTools.afmLib import AFM
from fontTools.agl import toUnicode

# Browsers round glyphs to their grid and Japanese fonts bring slightly wider Latin letters.
ALLOWANCE = 1.03
WIDE = 1.0
UNLISTED = 0.7
EAST_ASIAN = "\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
# Marks of both widths that begin no line, and that end none (JIS X 4051).
CLOSING = re.escape(
    "、。，．・：；？！％）」』】〕〉》］｝ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～…‥”’〟｡｣､･,.:;?!%)]}"
)
OPENING = re.escape("（「『【〔〈《［｛“‘〝｢([{")
# What stays with the number before it, as in a date, and with the one after it.
COUNTED = "(?:年度|年代|年間|か国|か月|[年月日時分人名件回隻機個号条次部章節版])"
ORDINAL = "第(?=[0-9])"
WORD = rf"[^\s{EAST_ASIAN}]*[^\s{EAST_ASIAN}{OPENING}](?:(?<=[0-9]){COUNTED})?"
PIECES = re.compile(rf"(?:[{OPENING}]|{ORDINAL})*(?:{WORD}|[{EAST_ASIAN}])[{CLOSING}]*\s*|[{OPENING}]+\s*|\s+")
STEPS = re.compile(r"(?:\w+://)?[^/]*/+|[^/]+")


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


def cut_to_fit(text: str, size: float, room: float) -> str:
    """Return the text, or as much of it as fits the room, with an ellipsis."""
    if text_width(text, size) <= room:
        return text
    left = room - text_width("…", size)
    kept = 0
    for character in text:
        left -= advance(character) * size * ALLOWANCE
        if left < 0:
            break
        kept += 1
    return text[:kept].rstrip() + "…"


def break_lines(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """Break a text into at most so many lines that each fit the room; the last one is cut if it must be.

    Lines break after spaces and between East Asian characters, but no line begins with a closing mark or ends with an
    opening one (JIS X 4051), and a number stays with what it counts; what has no such place breaks anywhere. The lines
    joined together are the text.
    """
    result = [""]
    for piece in pieces(text, size, room):
        if text_width((result[-1] + piece).rstrip(), size) <= room:
            result[-1] += piece
        else:
            result.append(piece)
    if len(result) > lines:
        rest = "".join(result[lines - 1 :])
        result = [*result[: lines - 1], cut_to_fit(rest, size, room)]
    return tuple(result)


def pieces(text: str, size: float, room: float) -> Iterator[str]:
    """Yield the parts of a text between which a line may break; a long address may break after its slashes."""
    for piece in PIECES.findall(text):
        for part in [piece] if text_width(piece.rstrip(), size) <= room else STEPS.findall(piece):
            if text_width(part.rstrip(), size) <= room:
                yield part
            else:
                yield from part

"""Text in the one form in which search compares it: without case, width and accents; and one kana as the other."""

import re
import unicodedata

HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
KATAKANA = {to: code for code, to in HIRAGANA.items()}
DASHES, APOSTROPHES, NOT_SEEN = "‐‑‒–—―−", "’‘ʼ", "・･\u00ad\u200b\u2060\ufeff"
ACCENTS = range(0x0300, 0x0370)
SIGNS = str.maketrans(DASHES + APOSTROPHES, "-" * len(DASHES) + "'" * len(APOSTROPHES))
UNSEEN = str.maketrans("", "", NOT_SEEN)
ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
# A letter with all that changes it, and what is not seen between: accents, and the marks of voiced kana, which
# half-width kana write behind.
LETTER = re.compile(rf".[\u0300-\u036f\u3099\u309a\uff9e\uff9f{NOT_SEEN}]*", re.DOTALL)


def folded(given: str) -> str:
    """Fold letter case, width (Unicode NFKC) and accents: `ＵＮＭＩＳＳ` is `unmiss`, `ﾘﾑﾊﾟｯｸ` is `リムパック`.

    Middle dots are left out, and all dashes and apostrophes are alike.
    """
    if given.isascii():
        return given.lower()
    plain = unicodedata.normalize("NFKC", given.translate(UNSEEN)).casefold()
    if ACCENTED.search(plain):
        parts = unicodedata.normalize("NFD", plain)
        plain = unicodedata.normalize("NFC", "".join(letter for letter in parts if ord(letter) not in ACCENTS))
    return plain.translate(SIGNS)


def in_hiragana(given: str) -> str:
    """Return a text with hiragana for katakana."""
    return given.translate(HIRAGANA)


def in_either_kana(given: str) -> tuple[str, ...]:
    """Return a text as it is, and with all of its kana of either kind."""
    return tuple(dict.fromkeys((given, given.translate(KATAKANA), given.translate(HIRAGANA))))


def folded_with_places(given: str) -> tuple[str, list[int], list[int]]:
    """Return a text folded, and for each of its letters where in the given text that letter begins and ends."""
    letters, begins, ends = [], [], []
    for letter in LETTER.finditer(given):
        each = folded(letter[0])
        letters.append(each)
        begins += [letter.start()] * len(each)
        ends += [letter.end()] * len(each)
    return "".join(letters), begins, ends

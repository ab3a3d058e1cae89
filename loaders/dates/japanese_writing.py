"""Japanese dates brought into the plain form: spaces, kanji numerals, eras by one letter, years given in both ways."""

import re

from loaders.dates.japanese_eras import ERAS, NAMES, western_year

KANJI_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")
KANJI_NUMBER = re.compile(r"[〇一二三四五六七八九十]+(?=年|月|日)")
SPACED = re.compile(r"(?<=[\d元]) (?=[年月日])|(?<=[年月]) (?=\d)|(?<=[治正和成暦]) (?=[\d元])")
INITIALS = {era.name[0]: era.name for era in ERAS}
INITIAL = re.compile(rf"(?<!\w)([{''.join(INITIALS)}])(?=(?:元|\d{{1,2}})[年./-])")
ERA = rf"(?P<era>{NAMES}) ?(?P<count>元|\d{{1,2}})"
IN_BOTH_WAYS = [
    re.compile(form)
    for form in (
        rf"(?P<year>\d{{4}})年? ?\({ERA}年?\)年?(?= ?\d|$)",
        rf"{ERA}年? ?\((?P<year>\d{{4}})年?\)年?(?= ?\d|$)",
    )
]


def plainly_japanese(text: str) -> str:
    """Return a text, already folded in width, with its Japanese dates in the forms that are read."""
    text = KANJI_NUMBER.sub(kanji_number, text)
    text = SPACED.sub("", text)
    text = INITIAL.sub(lambda match: INITIALS[match[1]], re.sub(r"西暦(?=\d)", "", text))
    for form in IN_BOTH_WAYS:
        text = form.sub(one_year, text)
    return text


def one_year(match: re.Match[str]) -> str:
    """Write a year given in both ways once; two that differ stay, and are refused."""
    agree = western_year(match["era"], match["count"]) == int(match["year"])
    return f"{match['era']}{match['count']}年" if agree else match[0]


def kanji_number(match: re.Match[str]) -> str:
    """Write a number in kanji, positional or with 十, in digits."""
    tens, ten, ones = match[0].rpartition("十")
    if not ten:
        return match[0].translate(KANJI_DIGITS)
    return str(int(tens.translate(KANJI_DIGITS) or 1) * 10 + int(ones.translate(KANJI_DIGITS) or 0))

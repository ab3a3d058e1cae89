"""The order in which names are read: by the alphabet, and in Japanese by the kana of their readings (JIS X 4061)."""

import unicodedata
from functools import lru_cache

from events.folding import folded, in_hiragana
from events.variants import Variants

VOWELS = {
    kana: vowel
    for vowel, row in {
        "あ": "あかさたなはまやらわ",
        "い": "いきしちにひみり",
        "う": "うくすつぬふむゆる",
        "え": "えけせてねへめれ",
        "お": "おこそとのほもよろを",
    }.items()
    for kana in row
}
SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
VOICED = str.maketrans("", "", "\u3099\u309a")
LONG = "ー"


@lru_cache(maxsize=10_000)
def reading_order(name: str, variants: Variants) -> tuple[str, str]:
    """Return what a name is sorted by: long vowels are written out, then unvoiced come before voiced and small kana."""
    read = in_hiragana(folded(variants.read(name)))
    plain = unicodedata.normalize("NFD", read).translate(VOICED).translate(SMALL)
    spelled = ""
    for letter in plain:
        spelled += VOWELS.get(spelled[-1:], LONG) if letter == LONG else letter
    return spelled, read

"""Countries as people write them: names in English, Japanese and French, ISO codes, brought to ISO 3166-1 alpha-3.

The names are those of CLDR and ISO, and a few more in `countries.toml`. What is no country stays as it is written.
"""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import pandas as pd
import pycountry
from babel import Locale

from events.columns import SEPARATOR
from events.countries import country_codes
from loaders.text_columns import each_once

LANGUAGES_OF_NAMES = ("en", "ja", "fr")
SURELY_BETWEEN = re.compile(r"[;；、|\n]")
PERHAPS_BETWEEN = re.compile(r"[,，/／・&＆+＋]|\band\b")

# 日米豪: countries by one kanji each, Japan first; 中米 and 西独 are none of that kind.
TOGETHER = re.compile("日[\u4e00-\u9fff]{1,4}")


def country_cells(cells: pd.Series) -> pd.Series:
    """Return cells of one or more countries as codes joined by `;`; each distinct cell is read once."""
    return each_once(cells, countries)


def countries(cell: str) -> str:
    """Return the countries of a cell as codes joined by `;`, in the order given; other words stay as they are.

    A comma, a slash or "and" separates countries only when all parts are countries: many names have them inside.
    A cell of codes alone stays as it is.
    """
    if all(part.strip() in country_codes() for part in cell.split(SEPARATOR)):
        return cell
    found: list[str] = []
    for part in SURELY_BETWEEN.split(cell):
        code = country_code(part)
        pieces = [country_code(piece) for piece in PERHAPS_BETWEEN.split(part)]
        if not code and TOGETHER.fullmatch(part.strip()):
            pieces = [country_code(kanji) for kanji in part.strip()]
        found += [code] if code else pieces if len(pieces) > 1 and all(pieces) else [part.strip()]
    return SEPARATOR.join(dict.fromkeys(each for each in found if each))


@cache
def country_code(name: str) -> str:
    """Return the alpha-3 code of a country, "" for what is none. Codes are known in capitals only."""
    plain = unicodedata.normalize("NFKC", name).strip()
    if plain in country_codes():
        return plain
    # UCDP writes a former name behind the present one: "Russia (Soviet Union)".
    return alpha_2().get(plain, "") or names().get(folded(plain)) or names().get(folded(plain.partition("(")[0]), "")


@cache
def alpha_2() -> dict[str, str]:
    """Return the alpha-3 codes by alpha-2 code."""
    return {two: three for three, two in country_codes().items()}


@cache
def names() -> dict[str, str]:
    """Return the alpha-3 codes by folded name."""
    found: dict[str, str] = {}
    for three, two in country_codes().items():
        for language in LANGUAGES_OF_NAMES:
            name = Locale.parse(language).territories[two]
            found |= {folded(name): three, folded(re.sub(r"\s*\(.*\)", "", name)): three}
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            found[folded(getattr(country, attribute, "") or country.name)] = country.alpha_3
    more = tomllib.loads((Path(__file__).parent / "countries.toml").read_text(encoding="utf-8"))
    return found | {folded(name): code for code, every in more.items() for name in every}


def folded(name: str) -> str:
    """Fold a name: case, width, accents, spaces, dots, hyphens and a leading "the" do not count."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    unaccented = re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", plain))
    return unicodedata.normalize("NFC", re.sub(r"^the(?=\s)|[\s.'’・-]", "", unaccented))

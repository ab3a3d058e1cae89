"""The text in which a search looks: what an event says of itself, and its names in every language."""

import unicodedata
from collections.abc import Callable
from functools import partial

import pandas as pd

from events.columns import values
from events.countries import country_name
from events.vocabulary import Vocabulary
from texts import LANGUAGES

SEARCHED = (
    *("title", "title_ja", "label", "label_ja", "summary", "summary_ja"),
    *("series", "series_ja", "organizations", "place"),
)


def searchable_text(frame: pd.DataFrame, vocabulary: Vocabulary) -> pd.Series:
    """Return the searchable text of each event, folded by `folded`."""
    named: dict[str, Callable[[str, str], str]] = {
        "countries": country_name,
        "organizations": partial(vocabulary.name, "organization"),
        "place": partial(vocabulary.name, "place"),
    }
    names = {f"names of {column}": in_words(frame[column], name) for column, name in named.items()}
    texts = frame[list(SEARCHED)].assign(**names).astype("str").fillna("")
    return texts["title"].str.cat(texts.drop(columns="title"), sep="\n").map(folded).astype("str")


def in_words(cells: pd.Series, name: Callable[[str, str], str]) -> pd.Series:
    """Write out the values of each cell in every language, with the value itself; each distinct cell once."""
    codes, distinct = pd.factorize(cells)
    words = [
        " ".join(f"{value} " + " ".join(name(value, language) for language in LANGUAGES) for value in values(cell))
        for cell in distinct
    ]
    return pd.Series(pd.array(words, dtype="str").take(codes), index=cells.index)


def folded(given: str) -> str:
    """Fold letter case and character width, so that `ＵＮＭＩＳＳ` and `unmiss` are the same (Unicode NFKC)."""
    return unicodedata.normalize("NFKC", given).casefold()

"""The words that occur in a table: what a search that finds nothing may have meant."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from events.columns import values
from events.countries import country_name
from events.folding import folded, in_hiragana
from events.variants import Variants
from events.vocabulary import Vocabulary
from texts import LANGUAGES

# The first of a million events have the usual words.
EVENTS_READ = 20_000
WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9'-]{3,}|[ァ-ヴー]{3,}|[一-龠々]{2,}")
READ = ("title", "title_ja", "label", "label_ja", "summary", "summary_ja", "series", "series_ja")


def words_of(frame: pd.DataFrame, vocabulary: Vocabulary, variants: Variants) -> Mapping[str, tuple[str, int]]:
    """Return the words of a table, folded and in hiragana, each as it is written most often and how often that is."""
    counts: Counter[str] = Counter()
    first = frame.head(EVENTS_READ)
    for text in texts_of(first, vocabulary):
        counts.update(WORD.findall(text))
    counts.update(word for group in variants.same for word in group)
    return {in_hiragana(folded(word)): (word, count) for word, count in reversed(counts.most_common())}


def texts_of(frame: pd.DataFrame, vocabulary: Vocabulary) -> Iterator[str]:
    """Return the texts of a table and the names of its countries, organizations, places and mission types."""
    for column in READ:
        yield from frame[column].astype("str")
    for column, section in (("organizations", "organization"), ("place", "place"), ("mission_type", "mission_type")):
        for value in each(frame[column]):
            yield from (vocabulary.name(section, value, language) for language in LANGUAGES)
    for code in each(frame["countries"]):
        yield from (country_name(code, language) for language in LANGUAGES)


def each(cells: pd.Series) -> Iterable[str]:
    """Return each value of a column once."""
    return dict.fromkeys(value for cell in cells.unique() for value in values(cell))

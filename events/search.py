"""Where a search looks, what it looks for, and where in a text it hit."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
import pandas as pd

from events.columns import values
from events.countries import country_name
from events.folding import folded, folded_with_places, in_hiragana
from events.variants import Variants
from events.vocabulary import Vocabulary
from texts import LANGUAGES, term

OWN_TEXTS = ("title", "title_ja", "label", "label_ja", "summary", "summary_ja")
# Latin words of so many letters are whole words: UN is not in `unit`.
WHOLE_WORDS = 3
# What stands beside a whole word. The expression \b for its edge is read ten times more slowly.
NO_LATIN = "[^a-z0-9_]"
EDGE = "\n"
SHORT_LATIN = re.compile(r"(?=.*[a-z])[a-z.&'/+-]+")


@dataclass(frozen=True, eq=False)
class Searchable:
    """The texts of events in which a search looks, folded, each piece of them between two line ends.

    `own` is what each event says of itself, a text each. What events share, such as names of countries, is held once:
    `shared` has for each column the number of the text of each event, and the texts.
    """

    own: pd.Series
    shared: tuple[tuple[np.ndarray, pd.Series], ...]

    def holding(self, forms: Iterable[str]) -> np.ndarray:
        """Return which events have any of some folded forms in any of their texts."""
        wanted = "|".join(alternatives(forms, NO_LATIN, NO_LATIN))
        found: np.ndarray = self.own.str.contains(wanted, regex=True).to_numpy(dtype=bool, copy=True)
        for numbers, texts in self.shared:
            found |= texts.str.contains(wanted, regex=True).to_numpy(dtype=bool)[numbers]
        return found


def searchable_texts(frame: pd.DataFrame, vocabulary: Vocabulary, laws: pd.DataFrame) -> Searchable:
    """Return the texts in which a search looks: what events say of themselves, and all names of what they share."""
    own = frame[list(OWN_TEXTS)].astype("str").fillna("")
    joint = (EDGE + own["title"]).str.cat(own.drop(columns="title"), sep=EDGE) + EDGE
    texts = joint.map(folded).astype("str")
    named = shared_names(vocabulary, laws)
    return Searchable(texts, tuple(shared(frame[column], name) for column, name in named.items()))


def shared_names(vocabulary: Vocabulary, laws: pd.DataFrame) -> dict[str, Callable[[str], str]]:
    """Return, for each column whose values events share, what gives a value all of its names, a line each."""
    return {
        "countries": partial(in_languages, country_name),
        "organizations": partial(in_languages, partial(vocabulary.name, "organization")),
        "place": partial(in_languages, partial(vocabulary.name, "place")),
        "mission_type": partial(in_languages, partial(vocabulary.name, "mission_type")),
        "series": str,
        "series_ja": str,
        "legal_basis": names_of_laws(laws),
        "personnel_basis": partial(in_languages, partial(term, "personnel_basis")),
    }


def in_languages(name: Callable[[str, str], str], value: str) -> str:
    """Return a value with its names in every language."""
    return EDGE.join(dict.fromkeys((value, *(name(value, language) for language in LANGUAGES))))


def names_of_laws(laws: pd.DataFrame) -> Callable[[str], str]:
    """Return a function that names a law by its long and short names in every language."""
    columns = laws[["id", "title", "title_ja", "short", "short_ja"]]
    known = {law: EDGE.join(names) for law, *names in columns.itertuples(index=False)}
    return lambda law: known.get(law, law)


def shared(cells: pd.Series, name: Callable[[str], str]) -> tuple[np.ndarray, pd.Series]:
    """Return the number of the text of each cell, and the folded texts: the values of each distinct cell by name."""
    numbers, distinct = pd.factorize(cells)
    texts = [folded(EDGE + EDGE.join(map(name, values(cell))) + EDGE) for cell in distinct]
    return numbers, pd.Series(texts, dtype="str")


def asked(search: str, variants: Variants) -> list[tuple[str, ...]]:
    """Return what a search asks for: for each of its words, or names of several words, the folded forms that it finds.

    All of them must occur in an event, each in any of its forms.
    """
    words = folded(search).split()
    wanted = []
    while words:
        lengths = range(min(variants.longest, len(words)), 0, -1)
        known = next((size for size in lengths if in_hiragana(" ".join(words[:size])) in variants.forms), 1)
        wanted.append(variants.alternatives(" ".join(words[:known])))
        words = words[known:]
    return list(dict.fromkeys(wanted))


def alternatives(forms: Iterable[str], before: str, behind: str) -> Iterator[str]:
    """Return the regular expressions of forms, the longest first; short Latin words stand between two expressions."""
    for form in sorted(forms, key=len, reverse=True):
        yield f"{before}{re.escape(form)}{behind}" if is_short(form) else re.escape(form)


def is_short(form: str) -> bool:
    """Whether a form is a Latin word of so few letters that it counts as a whole word only."""
    return bool(SHORT_LATIN.fullmatch(form)) and sum(map(str.isalnum, form)) <= WHOLE_WORDS


def hits(text: str, search: str, variants: Variants) -> list[tuple[int, int]]:
    """Return where in a text, as it is written, a search hit: begins and ends, in order, none within another."""
    sought = expression(search, variants)
    if not sought or not text:
        return []
    plain, begins, ends = folded_with_places(text)
    spans = [(begins[hit.start() - 1], ends[hit.end() - 2]) for hit in sought.finditer(EDGE + plain + EDGE) if hit[0]]
    return list(joined(spans))


@lru_cache(maxsize=100)
def expression(search: str, variants: Variants) -> re.Pattern[str] | None:
    """Return what finds the words of a search in a folded text between two line ends, None for a search of no words."""
    forms = [form for wanted in asked(search, variants) for form in wanted]
    return re.compile("|".join(alternatives(forms, f"(?<={NO_LATIN})", f"(?={NO_LATIN})"))) if forms else None


def joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Return spans in order, those that touch as one."""
    first, last = -1, -1
    for begin, end in sorted(spans):
        if begin > last:
            if first >= 0:
                yield first, last
            first = begin
        last = max(last, end)
    if first >= 0:
        yield first, last

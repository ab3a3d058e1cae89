"""Other words for the same thing, and how Japanese words are read: what a dataset says of them in `variants.toml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from events.folding import folded, in_either_kana, in_hiragana

# Shorter readings are those of many words.
SHORTEST_READING = 3


@dataclass(frozen=True, eq=False)
class Variants:
    """Words that a search takes for each other, and readings.

    `same` are groups of words for one thing, each of which finds all. `also` are words that find others too, but are
    not found by them. `readings` say how words written in Chinese characters are read, in kana.
    """

    same: tuple[tuple[str, ...], ...] = ()
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)

    def alternatives(self, name: str) -> tuple[str, ...]:
        """Return the folded forms that a folded name finds: those that it is known for, else itself in either kana."""
        return self.forms.get(in_hiragana(name)) or in_either_kana(name)

    @cached_property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """For each name that finds others, folded and in hiragana: the folded forms that it finds."""
        found: dict[str, dict[str, None]] = {}
        for group in self.same:
            for word in group:
                found.setdefault(key(word), {}).update(dict.fromkeys(map(folded, (word, *group))))
        for word, others in self.also.items():
            finds = [form for other in others for form in found.get(key(other), (folded(other),))]
            found.setdefault(key(word), {}).update(dict.fromkeys((folded(word), *finds)))
        for word, reading in self.readings.items():
            if len(word) > 1 and len(reading) >= SHORTEST_READING:
                finds = [*found.get(key(word), (folded(word),)), folded(reading)]
                found.setdefault(key(reading), {}).update(dict.fromkeys(finds))
        return {word: tuple(forms) for word, forms in found.items()}

    @cached_property
    def longest(self) -> int:
        """Of how many words, with blanks between them, the longest form consists."""
        return max((len(form.split()) for form in self.forms), default=1)

    def read(self, name: str) -> str:
        """Return a name with its Chinese characters as they are read, as far as that is known."""
        return self.in_kanji.sub(lambda word: self.readings[word[0]], name) if self.readings else name

    @cached_property
    def in_kanji(self) -> re.Pattern[str]:
        """Finds the words whose reading is known, the longest first."""
        return re.compile("|".join(map(re.escape, sorted(self.readings, key=len, reverse=True))))


def key(word: str) -> str:
    """Return the form under which a word is looked up, however it is written."""
    return in_hiragana(folded(word))


NO_VARIANTS = Variants()

"""What a search that finds nothing may have meant: the word of the data that is most like one that no event has."""

import numpy as np
from rapidfuzz import fuzz, process

from events.folding import folded, in_hiragana
from events.search import asked, is_short
from events.table import EventTable

# How much of a word must be alike, in per cent; with less, everything is like something.
ALIKE = 75
NEAREST = 10


def suggestion(table: EventTable, search: str) -> str:
    """Return a search that finds events in place of one with a word that occurs nowhere, or ""."""
    words = search.split()
    meant = [nearest(table, word) if not finds(table, word) else word for word in words]
    instead = " ".join(meant)
    return instead if all(meant) and meant != words and finds(table, instead) else ""


def finds(table: EventTable, search: str) -> bool:
    """Whether any event has what a search asks for."""
    found = [table.searchable.holding(forms) for forms in asked(search, table.variants)]
    return bool(found) and bool(np.logical_and.reduce(found).any())


def nearest(table: EventTable, word: str) -> str:
    """Return the word of a table that is written most like another, the more frequent of two, or ""."""
    plain = in_hiragana(folded(word))
    if is_short(plain):
        return ""
    near = process.extract(plain, table.words.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=NEAREST)
    ranked = sorted(near, key=lambda found: (found[1], table.words[found[0]][1]), reverse=True)
    return table.words[ranked[0][0]][0] if ranked else ""

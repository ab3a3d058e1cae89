"""The words of the closed columns, and what the words of a dataset are called in a language.

A dataset brings its own words in a file `terms.toml` beside its events; those of the curated one are known to all.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from texts import term

TERMS_FILE = Path(__file__).parent / "data" / "terms.toml"

KEY, STANDARD, DETAIL = 1, 2, 3
IMPORTANCES = (KEY, STANDARD, DETAIL)
PERSONNEL_BASES = ("whole operation", "cumulative", "at one time", "ceiling")
CONFIDENCES = ("high", "medium", "low")
STRENGTH_NOTES = ("exact", "about", "ceiling", "per contingent")
SERVICES = ("GSDF", "MSDF", "ASDF", "civilian police", "civilian")
ENDINGS = ("point", "dated", "ongoing", "unknown")

# Section (mission_type, organization, place), then the word as events have it, then language.
Terms = Mapping[str, Mapping[str, Mapping[str, str]]]


@cache
def known_terms() -> Terms:
    """Return the terms of the curated dataset, read once."""
    return tomllib.loads(TERMS_FILE.read_text(encoding="utf-8"))


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What the words of a dataset are called; `own` are the terms that it brings."""

    own: Terms = field(default_factory=dict)

    def name(self, section: str, word: str, language: str) -> str:
        """Return a word in a language; one that nobody described stays as it was written.

        Words that are no dataset's own, such as those of `confidence`, are in the catalogue.
        """
        if section not in known_terms():
            return term(section, word, language)
        described = self.own.get(section, {}).get(word) or known_terms()[section].get(word)
        return described[language] if described else word

    @property
    def mission_types(self) -> tuple[str, ...]:
        """The mission types of the dataset in the order in which they are shown."""
        return tuple(self.own.get("mission_type", ())) or MISSION_TYPES


MISSION_TYPES = tuple(known_terms()["mission_type"])
KNOWN_WORDS = Vocabulary()

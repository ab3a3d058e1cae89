"""Look up a sentence or a term of the catalogue in the language of the reader."""

import tomllib
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "ja")


@cache
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Read the catalogue once: section, then key, then language."""
    content = Path(__file__).with_name("catalogue.toml").read_text(encoding="utf-8")
    return tomllib.loads(content)


def text(key: str, language: str, /, **values: object) -> str:
    """Return the sentence named `section.key` with its values filled in.

    Raises KeyError for a key or a language that the catalogue does not have.
    """
    section, name = key.split(".", 1)
    sentence = catalogue()[section][name][language]
    return sentence.format(**values) if values else sentence


def term(section: str, value: str, language: str) -> str:
    """Return a word of a vocabulary as it is read; a word that we do not know stays as it was written."""
    entry = catalogue()[section].get(value)
    return entry[language] if entry else value

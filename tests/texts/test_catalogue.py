"""The catalogue has every sentence in both languages, and every sentence that the code asks for."""

import ast
import string
from pathlib import Path

import pytest

from events.vocabulary import CONFIDENCES, MISSION_TYPES, PERSONNEL_BASES
from texts import LANGUAGES, term, text
from texts.catalogue import catalogue

ROOT = Path(__file__).parents[2]
PACKAGES = ("texts", "events", "loaders", "charts", "exports", "views")
# What stands between words brings its own spaces.
JOINTS = {
    "citation.joint",
    "details.joint",
    "file.quoted_joint",
    "filter.all",
    "filter.any",
    "sheet.joint",
    "sheet.next",
    "sheet.shortened",
    "title.comma",
    "title.joint",
    "title.last_joint",
}
ENTRIES = [(section, name, entry) for section, names in catalogue().items() for name, entry in names.items()]
VOCABULARIES = [MISSION_TYPES, PERSONNEL_BASES, CONFIDENCES]


def placeholders(sentence):
    """Return the names that are filled into a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def source_files():
    """Return every file of the program, those of the page too once they exist."""
    files = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return [*files, *ROOT.glob("dashboard.py")]


def keys_asked_for(source):
    """Return the literal keys of the calls of `text` in a source, as (line, key)."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args]
    named = [node for node in calls if isinstance(node.func, ast.Name) and node.func.id == "text"]
    first = [(node.lineno, node.args[0]) for node in named]
    return [(line, given.value) for line, given in first if isinstance(given, ast.Constant)]


def lacking(keys):
    """Return the keys that the catalogue does not have."""
    known = {f"{section}.{name}" for section, name, _ in ENTRIES}
    return [(line, key) for line, key in keys if key not in known]


@pytest.mark.parametrize(("section", "name", "entry"), ENTRIES, ids=[f"{each[0]}.{each[1]}" for each in ENTRIES])
def test_an_entry_says_the_same_in_both_languages(section, name, entry):
    assert tuple(entry) == LANGUAGES == ("en", "ja")
    assert all(sentence.strip() == sentence != "" or f"{section}.{name}" in JOINTS for sentence in entry.values())
    assert placeholders(entry["en"]) == placeholders(entry["ja"])
    assert "" not in placeholders(entry["en"])
    values = {value: f"<{value}>" for value in placeholders(entry["en"])}
    for language in LANGUAGES:
        assert all(value in text(f"{section}.{name}", language, **values) for value in values.values())


@pytest.mark.parametrize("path", source_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_sentence_that_a_file_asks_for_exists(path):
    assert lacking(keys_asked_for(path.read_text(encoding="utf-8"))) == []


def test_a_sentence_that_does_not_exist_would_be_found():
    source = 'from texts import text\ntext("dates.period", "en")\nprint(text("dates.century", "ja", a=1))'
    assert lacking(keys_asked_for(source)) == [(3, "dates.century")]
    with pytest.raises(KeyError):
        text("dates.century", "en")


@pytest.mark.parametrize("words", VOCABULARIES, ids=lambda words: words[0])
def test_a_vocabulary_is_named_whole_or_not_at_all(words):
    sections = {section: set(names) for section, names in catalogue().items() if set(names) & set(words)}
    assert {section: set(words) - names for section, names in sections.items() if set(words) - names} == {}


def test_a_word_that_nobody_translated_stays_as_it_was_written():
    assert term("dates", "My own type", "ja") == "My own type"
    assert term("dates", "decade", "ja") == "{year}年代"


def test_values_that_look_like_placeholders_stay_as_they_are():
    assert text("dates.approximate", "en", date="{start} {") == "about {start} {"

"""Text from files stays text in Markdown, and a link leads where it says."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.variants import NO_VARIANTS, Variants
from views.markdown import escaped, link, with_hits

HARMLESS = set(",;%?")


@given(st.text())
def test_every_sign_that_could_mean_something_is_escaped(text):
    shown = escaped(text)
    assert re.sub(r"\\(.)", r"\1", shown) == " ".join(text.split())
    bare = set(re.sub(r"\\.", "", shown))
    assert not bare & (set(string.punctuation) - HARMLESS)
    assert "\n" not in shown


@pytest.mark.parametrize(
    ("text", "address", "markdown"),
    [
        ("A title", "https://a.example/b?c=d&e=%20f", r"[A title](<https://a.example/b?c=d&e=%20f>)"),
        ("](http://evil.example)", "https://a.example", r"[\]\(http\:\/\/evil\.example\)](<https://a.example>)"),
        ("A", "https://a.example/> <script>", r"[A](<https://a.example/%3E%20%3Cscript%3E>)"),
        ("A", "https://a.example/日本", r"[A](<https://a.example/%E6%97%A5%E6%9C%AC>)"),
    ],
)
def test_a_link_is_one_link(text, address, markdown):
    assert link(text, address) == markdown


@pytest.mark.parametrize(
    ("text", "search", "markdown"),
    [
        ("Two units\nabroad", "units", r"Two :yellow-background[units] abroad"),
        ("a] (b) units", "a] units", r":yellow-background[a\]] \(b\) :yellow-background[units]"),
        ("xx[y](z)xx", "[y](z)", r"xx:yellow-background[\[y\]\(z\)]xx"),
        ("Nothing_here", "units", r"Nothing\_here"),
        ("Nothing", "", "Nothing"),
    ],
)
def test_where_a_search_hit_is_marked_and_all_else_stays_text(text, search, markdown):
    assert with_hits(text, search, NO_VARIANTS) == markdown


def test_a_variant_is_marked_too():
    assert with_hits("In Rome", "Roma", Variants(same=(("Rome", "Roma"),))) == "In :yellow-background[Rome]"


@given(st.text(), st.text())
def test_a_text_with_hits_is_the_same_text(text, search):
    shown = with_hits(text, search, NO_VARIANTS)
    bare = re.sub(r"(?<!\\):yellow-background\[((?:\\.|[^\]\\])*)\]", r"\1", shown)
    assert bare == escaped(text)

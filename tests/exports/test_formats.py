"""Every format opens in a reader of its own and says what it shows, which filters, and where it is from."""

import html
import re
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from events import View, select
from exports import FORMATS, export
from exports.briefing import brief

pytestmark = pytest.mark.slow

# From nothing over a few and some dozens to everything.
QUERIES = (
    "q=zzz",
    "org=NATO",
    "country=AUS&type=Asset protection",
    "series=Quad&lane=country",
    "country=AUS&from=2016&to=2021&lane=series",
    "type=Diplomacy",
    "country=AUS",
    "importance=2&from=1990&to=2005&lane=none",
    "from=1992&to=2004&lane=org",
    "",
)
VIEWS = [f"{query}&lang={language}".lstrip("&") for query in QUERIES for language in ("en", "ja")]
# What a table of events has no place for.
ONLY_EVENTS = {"csv"}


def squeezed(given):
    """Return a text without its spaces and line breaks, which pages and calendars set as they need."""
    return re.sub(r"\s+", "", html.unescape(given))


def test_the_views_are_of_every_size(curated, shipped):
    first, *between, last = (len(select(curated, View.from_query(query))) for query in QUERIES)
    assert (first, last) == (0, len(shipped))
    assert min(between) <= 10 < 40 < max(between)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("query", VIEWS)
def test_a_file_says_what_it_shows_and_where_it_is_from(query, name, curated, exported, words):
    briefing = brief(curated, View.from_query(query))
    said = squeezed(words(name, exported(query, name)))
    if name not in ONLY_EVENTS:
        assert squeezed(briefing.title) in said
        assert squeezed(briefing.filter_line) in said
    titles = briefing.selected.frame["title_ja" if briefing.language == "ja" else "title"]
    missing = [title for title in titles if squeezed(title) not in said]
    if name == "pdf" and briefing.numbered:
        missing = [source.number for source in briefing.sources if f"[{source.number}]" not in said]
    assert missing == []
    for source in briefing.sources:
        assert squeezed(source.short.rpartition(" ")[0]) in said or source.url in said
    if not len(briefing.selected) and name not in ONLY_EVENTS | {"json", "xlsx"}:
        assert squeezed("No events match" if briefing.language == "en" else "出来事はありません") in said


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_view_is_the_same_bytes(name, curated, exported):
    query = "country=AUS&type=Asset protection&lang=ja"
    assert export(curated, View.from_query(query), name) == exported(query, name)


@pytest.mark.parametrize("name", FORMATS)
def test_title_and_note_of_the_reader_are_used(name, curated, words):
    said = words(name, export(curated, View.from_query("org=NATO"), name, title="Our brief", note="For Monday"))
    assert name in ONLY_EVENTS or ("Our brief" in said and "For Monday" in said)


def test_what_is_not_there_is_refused_with_what_is(curated):
    with pytest.raises(ValueError, match=r"'docx'; accepted: pptx, pdf"):
        export(curated, View(), "docx")
    with pytest.raises(ValueError, match="accepted: 16:9, A4"):
        export(curated, View(), "pdf", shape="A5")


def test_the_table_of_formats_is_complete():
    assert sorted(FORMATS) == sorted(["png", "svg", "pdf", "pptx", "html", "csv", "xlsx", "json", "ics"])
    for name, kind in FORMATS.items():
        assert kind.suffix == f".{name}"
        assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", kind.media_type)


def test_what_is_imported_for_them_is_among_the_requirements():
    root = Path(__file__).parents[2]
    required = (root / "requirements.txt").read_text("utf-8")
    imported = {
        line.split()[1].split(".")[0]
        for path in (root / "exports").rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"(from|import) \w", line)
    }
    packages = packages_distributions()
    outside = {package for name in imported if name in packages for package in packages[name]}
    assert {"python-pptx", "openpyxl", "icalendar", "matplotlib"} <= outside
    assert [name for name in sorted(outside) if not re.search(rf"^{name}\b", required, re.M | re.I)] == []

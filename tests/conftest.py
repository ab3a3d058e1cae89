"""What every test has in common: the curated events on a fixed day, small tables, random Views of a seed."""

import os
import random
import shutil
from datetime import date

import pandas as pd
import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

from events import View
from events.query import FACET_KEYS
from events.selection import facet_counts
from events.table import build_table
from loaders import load_curated
from loaders.curated import DATA

TODAY = date(2026, 11, 23)
# A browser that asks nobody anything by itself.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SEARCHES = ("exercise", "agreement", "japan us", "自衛隊", "un", "signed")

# Properties are not timed, so that a busy machine fails nothing.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def curated():
    """Return the table of the curated events, as known on a fixed day."""
    return load_curated(as_of=TODAY).table


@pytest.fixture(scope="session")
def shipped():
    """Return the rows of the shipped events as they stand in their file, all text, read without the loader."""
    return pd.read_csv(DATA / "events.csv", dtype=str, keep_default_na=False)


@pytest.fixture(scope="session")
def table_of():
    """Return a function that makes a table of row dictionaries; ids are a, b, c ... in the order given."""

    def make(*rows, **arguments):
        named = [{"id": chr(ord("a") + place), "title": f"Event {place}"} | row for place, row in enumerate(rows)]
        columns = {name: "" for row in named for name in row}
        return build_table(pd.DataFrame([columns | row for row in named]), as_of=TODAY, **arguments)

    return make


@pytest.fixture(scope="session")
def random_view(curated):
    """Return a function that makes the View of a seed: some filters, most of which leave events to draw."""
    offered = {key: counts for key, counts in facet_counts(curated, View()).items() if key in FACET_KEYS}

    def make(seed, **choices):
        chance = random.Random(seed)
        fields = {}
        for key, field in FACET_KEYS.items():
            if chance.random() < 0.3:
                counts = offered[key]
                fields[field] = tuple(chance.choices(list(counts.index), weights=list(counts), k=chance.randint(1, 4)))
        if chance.random() < 0.5:
            first, last = sorted(chance.choices(range(1975, 2031), k=2))
            fields["first"] = chance.choice(["", f"{first}", f"{first}-05", f"{first}-02-11"])
            fields["last"] = chance.choice(["", f"{last}", f"{last}-09", f"{last}-12-30"])
        if chance.random() < 0.2:
            fields["search"] = chance.choice(SEARCHES)
        fields["importance"] = chance.choice((1, 2, 3, 3))
        fields["match"] = chance.choice(("any", "any", "all"))
        return View(**fields | choices)

    return make


@pytest.fixture(scope="session")
def browser():
    """Return Chromium, one for all tests of a process; on a machine without it skip, in CI fail."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium on this machine")
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield opened
        opened.close()

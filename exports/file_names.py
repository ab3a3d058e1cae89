"""File names that say what is inside: `japan-australia_2007-2021.pptx`."""

import re
import unicodedata
from dataclasses import replace

from events.countries import country_name
from events.facets import FACETS
from events.table import EventTable
from events.view import View
from exports.sheet_title import level_of, picks_of, search_of, undated_title, years_of_axis

LONGEST = 80
MOST_NAMED = 4
# Windows keeps these names for devices, whatever follows the dot.
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
ANYTHING = "timeline"
# Without them 1978–2026 would become one number.
DASHES = re.compile("[\u2010-\u2015\u2212\u301c\uff5e]")


def file_name(selected: EventTable, view: View, suffix: str, title: str = "") -> str:
    """Return a name for the file of a View: letters of ASCII, digits, `.`, `_` and `-`, at most 80 characters.

    `selected` are the events of the View; `title` is the one that somebody typed, or "" to name what is in view.
    `suffix` begins with its dot.
    """
    ending = "" if slug(title) else years(selected, view)
    stem = (slug(title) or subject(selected, view))[: LONGEST - len(suffix) - len(ending)].strip("-_.") or ANYTHING
    stem += ending
    return (f"{ANYTHING}-{stem}" if RESERVED.fullmatch(stem.split(".")[0]) else stem) + suffix


def subject(selected: EventTable, view: View) -> str:
    """Return what is in view, in English: the first facet chosen or the dataset, then importance and search."""
    home = selected.dataset.home
    chosen = next((facet.named(selected, view, "en") for facet in FACETS if facet.chosen(view)), [])
    whose = [country_name(home, "en")] if home else [] if chosen else [undated_title(selected, "en")]
    narrowed = replace(view, language="en")
    names = [
        *dict.fromkeys([*whose, *chosen[:MOST_NAMED]]),
        picks_of(narrowed),
        level_of(narrowed),
        search_of(narrowed),
    ]
    return "-".join(filter(None, map(slug, names))) or ANYTHING


def years(selected: EventTable, view: View) -> str:
    """Return the years of the time axis after a low line; "" where nothing is drawn."""
    shown = years_of_axis(selected, view)
    return f"_{'-'.join(map(str, dict.fromkeys(shown)))}" if shown else ""


def slug(given: str) -> str:
    """Return a text in small letters of ASCII, words joined by hyphens; accents are dropped, other scripts too."""
    plain = unicodedata.normalize("NFKD", DASHES.sub("-", given)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")

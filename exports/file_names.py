"""File names that say what is inside: `japan-australia_2007-2021.pptx`."""

import re
import unicodedata

from events.countries import country_name
from events.facets import FACETS
from events.table import EventTable
from events.view import View

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
    stem = slug(title) or "_".join(filter(None, (subject(selected, view), years(selected, view))))
    stem = stem[: LONGEST - len(suffix)].strip("-_.") or ANYTHING
    return (f"{ANYTHING}-{stem}" if RESERVED.fullmatch(stem.split(".")[0]) else stem) + suffix


def subject(selected: EventTable, view: View) -> str:
    """Return what is in view, in English: countries, or else mission types, organizations, series, or the dataset."""
    home = selected.dataset.home
    chosen = next((facet.named(selected, view, "en") for facet in FACETS if facet.chosen(view)), ())
    if not chosen and not home:
        return slug(selected.dataset.name.rpartition(".")[0] or selected.dataset.name) or ANYTHING
    names = [country_name(home, "en")] if home else []
    return "-".join(filter(None, map(slug, [*names, *chosen[:MOST_NAMED]]))) or ANYTHING


def years(selected: EventTable, view: View) -> str:
    """Return the years of the window, or those of the events where it is open."""
    if not len(selected):
        return ""
    first = slug(view.first[:4]) or str(selected.frame["first_day"].min().year)
    last = slug(view.last[:4]) or str(selected.frame["last_day"].max().year)
    return first if first == last else f"{first}-{last}"


def slug(given: str) -> str:
    """Return a text in small letters of ASCII, words joined by hyphens; accents are dropped, other scripts too."""
    plain = unicodedata.normalize("NFKD", DASHES.sub("-", given)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")

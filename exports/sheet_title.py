"""The title of a sheet, made from its View: `Japan and Australia: asset protection and joint exercise, 2016–2021`."""

import re
from collections.abc import Callable
from datetime import timedelta

from charts.scale import EPOCH, days_in_view
from events.countries import country_in_sentence
from events.facets import FACETS, Facet
from events.table import Dataset, EventTable
from events.view import DEFAULTS, View
from texts import text

MOST_NAMED = 4
LONGEST_SEARCH = 60
FILE_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,6}$")
YEARS_AT_END = re.compile(r"[\s,、(（]*\d{4}年?\s*[-–—~～]\s*\d{4}年?[)）]?$")


def sheet_title(table: EventTable, selected: EventTable, view: View) -> str:
    """Return the title of the sheet of a View; `selected` are its events among those of `table`.

    It names countries, then types, organizations, series and laws, as long as there are few of each, then importance
    and search, and the years of the time axis. The filter line under it says everything.
    """
    language = view.language
    undated = undated_title(table, language)
    if not view.filtered and undated == data_title(table, language):
        return undated
    topics = topics_of(table, view)
    subject = subject_of(table, view) or undated
    topic = text("title.comma", language).join(
        filter(None, (listed(topics, language), picks_of(view), level_of(view), search_of(view)))
    )
    about = text("title.about", language, subject=subject, topic=topic) if topic else subject
    years = years_of_axis(selected, view)
    return text("title.dated", language, title=about, years=written_years(*years, language)) if years else about


def subject_of(table: EventTable, view: View) -> str:
    """Return with whom, or whose doings it is about where another facet is chosen; "" for the whole of the data."""
    language, home = view.language, table.dataset.home
    partners = [code for code in view.countries if code != home]
    names = few([country_in_sentence(code, language) for code in partners], "countries", language)
    if not home:
        return in_front(listed(names, language))
    at_home = country_in_sentence(home, language)
    if names:
        return in_front(text("title.with_home", language, names=listed([at_home, *names], language)))
    return in_front(at_home) if topics_of(table, view) and not view.countries else ""


def topics_of(table: EventTable, view: View) -> list[str]:
    """Return the chosen values of every facet but the partners, as they stand within a sentence."""
    home = table.dataset.home
    alone = [country_in_sentence(home, view.language)] if view.countries == (home,) else []
    others = [facet for facet in FACETS if facet.titled != "subject"]
    return [*alone, *(name for facet in others for name in named_topics(facet, table, view))]


def named_topics(facet: Facet, table: EventTable, view: View) -> list[str]:
    """Return the chosen values of a facet; common words begin with a small letter."""
    names = facet.named(table, view, view.language)
    return few([small(name) for name in names] if facet.titled == "topic" else names, facet.field, view.language)


def few(names: list[str], field: str, language: str) -> list[str]:
    """Return the names, or how many there are when they are too many for a title."""
    return names if len(names) <= MOST_NAMED else [text(f"title.{field}", language, n=len(names))]


def level_of(view: View) -> str:
    """Return which events are left by their importance; "" where all are."""
    everything = view.importance == DEFAULTS["importance"]
    return "" if everything else text(f"title.importance_{view.importance}", view.language)


def picks_of(view: View) -> str:
    """Return that the events were selected one by one; "" where they were not."""
    return text("title.picks", view.language) if view.picks else ""


def search_of(view: View) -> str:
    """Return what is searched for, "" where nothing is."""
    shown = view.search if len(view.search) <= LONGEST_SEARCH else view.search[: LONGEST_SEARCH - 1] + "…"
    return text("filter.search_in_force", view.language, search=shown) if shown else ""


def listed(names: list[str], language: str) -> str:
    """Join names as a sentence does: `Japan, Australia and India`."""
    *first, last = names or [""]
    joint, last_joint = text("title.joint", language), text("title.last_joint", language)
    return last_joint.join(filter(None, (joint.join(first), last)))


def small(name: str) -> str:
    """Return a name with a small first letter, unless it begins with an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def in_front(name: str) -> str:
    """Return a name as a title begins with it."""
    return name[:1].upper() + name[1:]


def data_title(table: EventTable, language: str, of_name: Callable[[str], str] = str) -> str:
    """Return what the data of a table are called in a title; those that stand together are all named."""
    names = [of_name(readable(each, language)) for each in table.parts or (table.dataset,)]
    return listed([name for name in names if name], language) or text("title.events", language)


def undated_title(table: EventTable, language: str) -> str:
    """Return what the data are called, without the years at the end of a name: the sheet may show others."""
    return data_title(table, language, lambda name: YEARS_AT_END.sub("", name))


def readable(dataset: Dataset, language: str) -> str:
    """Return the name of a dataset, that of a file without its ending and with blanks for underscores."""
    named = dataset.named(language)
    return named if dataset.version else FILE_ENDING.sub("", named).replace("_", " ").strip()


def years_of_axis(selected: EventTable, view: View) -> tuple[int, int] | None:
    """Return the first and the last year on the time axis; None where nothing is drawn."""
    if not len(selected):
        return None
    first, end = days_in_view(selected, view)
    return (EPOCH + timedelta(days=first)).year, (EPOCH + timedelta(days=end - 1)).year


def written_years(first: int, last: int, language: str) -> str:
    """Write the years from one to another, or the one that they are."""
    return text("title.year" if first == last else "title.years", language, first=first, last=last)

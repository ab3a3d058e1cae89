"""The title of a sheet, made from its View: `Japan and Australia: asset protection and exercises, 2016–2021`."""

from events.countries import country_name
from events.facets import FACETS
from events.table import EventTable
from events.view import View
from events.written import written_span
from texts import text

MOST_NAMED = 4


def sheet_title(table: EventTable, selected: EventTable, view: View) -> str:
    """Return the title of the sheet of a View; `selected` are its events among those of `table`.

    It names countries and organizations, then mission types and series, as long as there are few of them, and the years
    from the first to the last event in view. The filter line under it says everything.
    """
    language = view.language
    home = country_name(table.dataset.home, language) if table.dataset.home else ""
    subjects, topics = [], []
    for facet in FACETS:
        names = facet.named(table, view, language)
        if facet.titled == "subject":
            subjects += few(names, f"title.{facet.field}", language)
        else:
            topics += few([in_sentence(name) for name in names] if facet.titled == "topic" else names, "", language)
    if not (subjects or topics):
        return table.dataset.named(language) or text("title.events", language)
    subject = listed([home, *subjects] if home else subjects, language)
    topic = listed(topics, language)
    about = text("title.about", language, subject=subject, topic=topic) if subject and topic else subject or topic
    years = years_shown(selected, view)
    return text("title.dated", language, title=about, years=years) if years else about


def few(names: list[str], many: str, language: str) -> list[str]:
    """Return the names, or how many there are when they are too many for a title; without words for it, nothing."""
    if len(names) <= MOST_NAMED:
        return names
    return [text(many, language, n=len(names))] if many else []


def listed(names: list[str], language: str) -> str:
    """Join names as a sentence does: `Japan, Australia and India`."""
    *first, last = names or [""]
    joint, last_joint = text("title.joint", language), text("title.last_joint", language)
    return last_joint.join(filter(None, (joint.join(first), last)))


def in_sentence(name: str) -> str:
    """Return a name with a small first letter, unless it begins with an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def years_shown(selected: EventTable, view: View) -> str:
    """Write the years from the first to the last event, or those of the window where it is given."""
    if not len(selected):
        return ""
    first = view.first[:4] or str(selected.frame["first_day"].min().year)
    last = view.last[:4] or str(selected.frame["last_day"].max().year)
    if not (first + last).isdigit():
        return ""
    return written_span(f"{int(first):04}", f"{int(last):04}" if first != last else "", view.language)

"""What does not fit when the briefing of a file is opened on the data of today."""

from collections.abc import Iterator

from events.table import EventTable
from events.translated import tried
from exports.carried.briefing_file import BriefingFile
from exports.clean import printable
from texts import text

MOST_NAMED = 5


def doubts(file: BriefingFile, table: EventTable, language: str) -> list[str]:
    """Return a sentence for each thing that does not fit: other data, picks that are gone. None where all fits."""
    ids = () if file.said is None else file.said["id"].tolist()
    if ids and not any(each in table.ids for each in ids):
        theirs = text("details.joint", language).join(printable(each.named(language)) for each in file.datasets)
        return [text("carried.other_data", language, theirs=theirs, ours=table.dataset.named(language))]
    gone = [pick for pick in (file.view.picks if file.view else ()) if pick not in table.ids]
    if not gone:
        return []
    named = list(names(file, gone[:MOST_NAMED], language)) + ["…"] * (len(gone) > MOST_NAMED)
    return [text("carried.picks_gone", language, n=len(gone), names=text("details.joint", language).join(named))]


def names(file: BriefingFile, ids: list[str], language: str) -> Iterator[str]:
    """Yield the titles that a file gives to some events, the id where it gives none."""
    rows = {} if file.said is None else file.said.set_index("id").to_dict("index")
    for each in ids:
        cells = rows.get(each, {})
        yield printable(next((cells[name] for name in tried("title", language) if cells.get(name)), each))

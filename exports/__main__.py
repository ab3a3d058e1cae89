"""Hand a view over from the command line: `python -m exports "country=AUS" --format pptx --output brief.pptx`."""

import argparse
import logging
import sys
from dataclasses import replace
from pathlib import Path

from events.options import CURATED, TOGETHER
from events.query import QueryNote
from events.table import EventTable
from events.view import View, known, read_query
from exports.briefing import SHAPES
from exports.changed import command as changed
from exports.export import export, file_name
from exports.formats import FORMATS
from exports.slides.event_slide import TooManySlides
from exports.slides.template import UnusableTemplate
from exports.terminal import deliver, failed, load, said
from loaders import UnreadableFile
from texts import LANGUAGES, text

SLIDES_ONLY = ("template", "opening", "event_slides", "closing")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0 when the file was written, 1 when it was not. Wrong usage exits with 2."""
    logging.getLogger("loaders").addHandler(logging.NullHandler())  # one sentence is enough here
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == [changed.NAME]:
        return changed.main(arguments[1:])
    given = parser().parse_args(arguments)
    language = given.language or "en"
    view, notes = read_query(given.query)
    if given.language:
        view = replace(view, language=given.language)
    try:
        table = load(given.data, language, beside_curated=view.data == TOGETHER)
    except UnreadableFile as error:
        return failed(error.sentence(language))
    if given.data is None and view.data != CURATED:
        notes = (*notes, QueryNote("data", view.data, "file_not_given"))
    asked, (view, more) = view, known(view, table)
    for note in (*notes, *more):
        said(ignored(note, language))
    if asked.picks and not view.picks:
        return failed(text("cli.no_picks", language))
    name, output = target(given.format, given.output, table, view, given.title)
    try:
        content = rendered(given, table, view, name)
    except (UnusableTemplate, TooManySlides) as error:
        return failed(error.sentence(language))
    return deliver(content, output, language)


def parser() -> argparse.ArgumentParser:
    """Return the options of the command."""

    def words(key: str) -> str:
        return text(f"cli.{key}", "en")

    result = argparse.ArgumentParser(
        prog="python -m exports",
        description=words("description"),
        epilog=words("examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    result.add_argument("query", nargs="?", default="", help=words("query"))
    result.add_argument("--format", choices=[*FORMATS], help=words("format"))
    result.add_argument("--output", metavar="PATH", help=words("output"))
    result.add_argument("--data", type=Path, metavar="FILE", help=words("data"))
    result.add_argument("--title", help=words("title"))
    result.add_argument("--note", default="", help=words("note"))
    result.add_argument("--language", choices=LANGUAGES, help=words("language"))
    result.add_argument("--shape", choices=SHAPES, default=SHAPES[0], help=words("shape"))
    result.add_argument("--table", action="store_true", help=words("table"))
    result.add_argument("--template", type=Path, metavar="FILE", help=words("template"))
    for option in SLIDES_ONLY[1:]:
        result.add_argument(f"--{option.replace('_', '-')}", action="store_true", help=words(option))
    return result


def target(name: str | None, output: str | None, table: EventTable, view: View, title: str | None) -> tuple[str, str]:
    """Return format and path: each follows from the other where only one is given."""
    suffix = Path(output).suffix.lower() if output else ""
    chosen = name or next((each for each, kind in FORMATS.items() if kind.suffix == suffix), None)
    if chosen is None:
        parser().error(text("cli.no_format", "en", accepted=", ".join(FORMATS)))
    return chosen, output or file_name(table, view, chosen, title=title or "")


def rendered(given: argparse.Namespace, table: EventTable, view: View, name: str) -> bytes:
    """Return the file of a format with the options that were given. Raises UnusableTemplate and TooManySlides."""
    for option in SLIDES_ONLY:
        if getattr(given, option) and name != "pptx":
            parser().error(text("cli.slides_only", "en", option=f"--{option.replace('_', '-')}", given=name))
    return export(
        table,
        view,
        name,
        title=given.title,
        note=given.note,
        shape=given.shape,
        with_table=given.table,
        template=read_template(given.template) if given.template else None,
        opening=given.opening,
        event_slides=given.event_slides,
        closing=given.closing,
    )


def read_template(path: Path) -> bytes:
    """Return the content of a template. Raises UnusableTemplate."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnusableTemplate("unread", path=path, reason=error.strerror or error) from None


def ignored(note: QueryNote, language: str) -> str:
    """Say which part of the query was ignored."""
    return text(f"address.{note.code}", language, key=note.key, value=note.value)


if __name__ == "__main__":
    sys.exit(main())

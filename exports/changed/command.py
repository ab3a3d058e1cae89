"""Say what has changed since an old file: `python -m exports changed last-month.pptx`."""

import argparse
from pathlib import Path

from events.options import TOGETHER
from exports.carried.reading import read_briefing
from exports.changed.compare import compared
from exports.changed.written import as_rows, as_text
from exports.terminal import STANDARD_OUTPUT, deliver, failed, load
from loaders import UnreadableFile
from loaders.load import read_bytes
from texts import LANGUAGES, text

NAME = "changed"
TEXT, CSV = FORMS = ("text", "csv")


def main(arguments: list[str]) -> int:
    """Run the command; return 0 when it was told, 1 when it could not be. Wrong usage exits with 2."""
    given = parser().parse_args(arguments)
    language = given.language or LANGUAGES[0]
    try:
        file = read_briefing(read_bytes(given.old), given.old.name)
        together = file.view is not None and file.view.data == TOGETHER
        table = load(given.data, language, beside_curated=together)
        found = compared(file, table)
    except UnreadableFile as error:
        return failed(error.sentence(language))
    output = given.output or STANDARD_OUTPUT
    form = given.format or (CSV if Path(output).suffix.lower() == ".csv" else TEXT)
    if form == CSV:
        return deliver(as_rows(found, table, language), output, language)
    return deliver(as_text(found, table, language, given.old.name).encode(errors="replace"), output, language)


def parser() -> argparse.ArgumentParser:
    """Return the options of the command."""
    language = LANGUAGES[0]
    result = argparse.ArgumentParser(
        prog=f"python -m exports {NAME}",
        description=text("changed.description", language),
        epilog=text("changed.examples", language),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    result.add_argument("old", type=Path, metavar="OLD_FILE", help=text("changed.old", language))
    result.add_argument("--format", choices=FORMS, help=text("changed.format", language))
    result.add_argument("--output", metavar="PATH", help=text("changed.output", language))
    result.add_argument("--data", type=Path, metavar="FILE", help=text("changed.data", language))
    result.add_argument("--language", choices=LANGUAGES, help=text("cli.language", language))
    return result

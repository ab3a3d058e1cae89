"""Find the briefing in a file, whatever kind of file it is; its content decides, a name proves nothing."""

from collections.abc import Callable

from exports.carried.briefing_file import BriefingFile, understood
from exports.carried.document import from_document
from exports.carried.markup import from_markup
from exports.carried.packed import unpacked
from exports.carried.picture import SIGNATURE, from_picture
from exports.carried.presentation import MAIN, from_presentation
from exports.carried.tables import from_json, from_rows, from_workbook
from loaders import UnreadableFile
from loaders.files.zipped import open_zip
from loaders.limits import FILE_BYTES, MEGABYTE, UNPACKED_ALWAYS_ALLOWED, UNPACKED_BYTES, UNPACKED_RATIO

ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
WORKBOOK = "xl/workbook.xml"
# zlib's number for what gzip writes before compressed data.
GZIP_FORM = 31
FOUND: dict[bytes, Callable[[bytes], str]] = {b"%PDF": from_document, SIGNATURE: from_picture, b"<": from_markup}
MARK = b"\xef\xbb\xbf"


def read_briefing(content: bytes, name: str | None = None) -> BriefingFile:
    """Return the briefing that a file carries: of any format that has a place for it, or its own file.

    A table of events with ids, such as a CSV or an `events.csv` (also packed as `.csv.gz`), gives its events and says
    nothing of a View. `name` is shown for such a table. Raises UnreadableFile, with one sentence, for a file that
    carries no briefing, is damaged or too large, or was made by a newer version of this program.
    """
    if len(content) > FILE_BYTES:
        raise UnreadableFile("file_large", most=FILE_BYTES // MEGABYTE)
    content, shown = without_gzip(content), name or ""
    if content.startswith(ZIP):
        return from_zip(content, shown)
    beginning = content[:100].removeprefix(MARK).lstrip()
    find = next((find for start, find in FOUND.items() if beginning.startswith(start)), None)
    if find:
        return carried(find(content))
    if beginning.startswith(b"{"):
        return from_json(content.decode("utf-8-sig", errors="replace"), content, shown)
    return from_rows(content, shown)


def without_gzip(content: bytes) -> bytes:
    """Return a file as it was before gzip packed it; any other as it is. Raises UnreadableFile for a damaged one."""
    if not content.startswith(GZIP):
        return content
    most = min(UNPACKED_BYTES, max(UNPACKED_ALWAYS_ALLOWED, UNPACKED_RATIO * len(content)))
    return unpacked(content, most, GZIP_FORM)


def from_zip(content: bytes, name: str) -> BriefingFile:
    """Return the briefing of a presentation or a workbook."""
    archive = open_zip(content)
    if MAIN in archive.namelist():
        return carried(from_presentation(archive))
    return from_workbook(content, name) if WORKBOOK in archive.namelist() else from_rows(content, name)


def carried(text: str) -> BriefingFile:
    """Return the briefing of a text that was found in a file. Raises UnreadableFile where none was found."""
    if not text:
        raise UnreadableFile("briefing_absent")
    return understood(text)

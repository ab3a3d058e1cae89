"""What is beyond a limit is refused in one sentence, quickly and without taking memory for it."""

import io
import time
import tracemalloc
import zipfile

import pytest

from loaders import UnreadableFile, limits, load_events
from loaders.files.zipped import open_zip


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as refused:
        load_events(content)
    return refused.value.code


def workbook(sheet: bytes, members: int = 0) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        for number in range(members):
            archive.writestr(f"x{number}", b"")
    return written.getvalue()


def test_zip_bomb_is_refused_before_it_unpacks():
    bomb = workbook(b"\0" * 100_000_000)
    tracemalloc.start()
    start = time.process_time()
    assert refusal(bomb) == "zip_large"
    assert time.process_time() - start < 2
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_unpacked_size_is_limited_whatever_the_ratio(monkeypatch):
    monkeypatch.setattr("loaders.files.zipped.UNPACKED_BYTES", 1_000)
    assert refusal(workbook(bytes(range(256)) * 8)) == "zip_large"


def test_parts_of_a_zip_are_limited():
    assert refusal(workbook(b"", limits.ZIP_MEMBERS)) == "zip_members"


def test_entities_are_refused_also_in_an_encoding_that_hides_them():
    assert refusal(workbook(b'<?xml version="1.0"?><!DOCTYPE l []><worksheet/>')) == "xml_entities"
    assert refusal(workbook('<?xml version="1.0"?><!DOCTYPE l []><worksheet/>'.encode("utf-16"))) == "xml_entities"
    assert open_zip(workbook(b"<worksheet/>"))


def test_file_size_is_limited(monkeypatch):
    monkeypatch.setattr("loaders.files.sniff.FILE_BYTES", 10)
    assert refusal(b"start,title\n1992,A\n") == "file_large"


def test_rows_are_limited_where_they_are_read(monkeypatch):
    monkeypatch.setattr("loaders.files.delimited.ROWS", 10)
    monkeypatch.setattr("loaders.files.delimited.CHUNK", 5)
    monkeypatch.setattr("loaders.files.records.ROWS", 10)
    assert refusal(b"start,title\n" + b"1992,A\n" * 20) == "rows_many"
    assert refusal(b'[{"start":"1992"}' + b',{"start":"1992"}' * 20 + b"]") == "rows_many"


def test_json_of_many_small_values_is_refused(monkeypatch):
    monkeypatch.setattr("loaders.files.json_file.JSON_VALUES", 1_000)
    assert refusal(b"[" + b"{}," * 5_000 + b"{}]") == "json_values"


@pytest.mark.parametrize("open_with", [b"[", b'{"a":', b'[{"events":['])
def test_deep_json_is_refused(open_with):
    assert refusal(open_with * 50_000) in ("json_deep", "json_damaged")


def test_repeated_cells_of_ods_do_not_multiply():
    content = (
        '<d xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        '<t:table t:name="S"><t:table-row t:number-rows-repeated="1048576">'
        '<t:table-cell t:number-columns-repeated="1000000000"><x:p>start</x:p></t:table-cell>'
        "</t:table-row></t:table></d>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    start = time.process_time()
    assert refusal(written.getvalue())
    assert time.process_time() - start < 10


def test_every_damaged_byte_of_a_workbook_is_answered():
    written = workbook(b"<worksheet>" + bytes(range(32, 128)) * 4 + b"</worksheet>")
    for place in range(4, len(written), 3):
        damaged = written[:place] + b"\xff" + written[place + 1 :]
        with pytest.raises(UnreadableFile):
            load_events(damaged)

"""Files that carry no briefing, a damaged one or one made to hurt are refused in one sentence."""

import gzip
import io
import json
import zlib

import pytest
from PIL import Image
from pptx import Presentation

from events import View
from exports import read_briefing
from exports.briefing import brief
from exports.carried import briefing_file
from exports.carried.markup import in_page
from exports.carried.written import written_briefing
from loaders import UnreadableFile

pytestmark = pytest.mark.slow


def packed_bomb():
    bomb = zlib.compressobj(9)
    return b"".join(bomb.compress(bytes(1_000_000)) for _ in range(200)) + bomb.flush()


def with_chunk(data):
    picture = io.BytesIO()
    Image.new("L", (1, 1)).save(picture, "png")
    whole, named = picture.getvalue(), b"iTXtBriefing\0\1\0\0\0" + data
    chunk = (len(named) - 4).to_bytes(4, "big") + named + zlib.crc32(named).to_bytes(4, "big")
    return whole[:-12] + chunk + whole[-12:]


def changed(text, **fields):
    return json.dumps(json.loads(text) | fields).encode()


@pytest.fixture(scope="module")
def own_file(curated):
    view = View(picks=("ndpg-1995", "guidelines-1978"), lane="series", language="ja")
    return written_briefing(brief(curated, view, title="題名", shape="A4", sentences={"ndpg-1995": "<b>mine</b>"}))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"version": 2}, "saved in form 2, and this version of the dashboard reads forms up to 1"),
        ({"version": "1"}, "damaged"),
        ({"query": ["country=AUS"]}, "damaged"),
        ({"sentences": []}, "damaged"),
        ({"sentences": {"ndpg-1995": 1}}, "damaged"),
        ({"datasets": [{"name": "x"}]}, "damaged"),
        ({"columns": ["title"]}, "damaged"),
        ({"columns": ["id", "id"], "events": [["a", "b"]]}, "damaged"),
        ({"columns": ["id"], "events": [["a"], ["a"]]}, "damaged"),
        ({"columns": ["id"], "events": [["a"], [""]]}, "damaged"),
        ({"columns": ["id", "title"], "events": [["a"]]}, "damaged"),
        ({"columns": ["id"], "events": [[{"a": "b"}]]}, "damaged"),
    ],
)
def test_a_briefing_that_is_none_is_refused_in_one_sentence(fields, said, own_file):
    for content in (changed(own_file, **fields), in_page(changed(own_file, **fields).decode()).encode()):
        with pytest.raises(UnreadableFile, match=said):
            read_briefing(content)


def test_what_is_not_known_of_a_view_is_ignored_and_said(own_file):
    file = read_briefing(changed(own_file, query="country=AUS&colour=red&from=never", shape="A5", table="yes"))
    assert file.view == View(countries=("AUS",))
    assert [note.key for note in file.notes] == ["colour", "from"]
    assert (file.shape, file.with_table) == ("16:9", False)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (with_chunk(packed_bomb()), "unpacks to more than"),
        (gzip.compress(bytes(300_000_000), 9), "unpacks to more than"),
        (with_chunk(b"no zlib"), "damaged"),
        (b"%PDF-1.7\n<</Type/EmbeddedFile>>stream\nno zlib", "No briefing is in this file"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "No briefing is in this file"),
        (b"<!DOCTYPE html><html></html>", "No briefing is in this file"),
        (b"\x89PNG\r\n\x1a\n", "No briefing is in this file"),
        (b"GIF89a", "GIF"),
        (b'{"format": "peace-security-timeline briefing"', "not JSON|JSON"),
        (b'{"format": "peace-security-timeline briefing", "version": 1}', "damaged"),
        (b'{"briefing": {"format": "peace-security-timeline briefing", "version": 9}}', "form 9"),
        (b"[" * 100_000, "deep"),
        (b"", "empty"),
        (b"start,title\n1992,First\n", "no column of ids"),
    ],
    ids=range(14),
)
def test_other_files_and_files_made_to_hurt_are_refused(content, said):
    with pytest.raises(UnreadableFile, match=said):
        read_briefing(content)


def test_a_presentation_of_somebody_else_has_none():
    result = io.BytesIO()
    Presentation().save(result)
    with pytest.raises(UnreadableFile, match="No briefing is in this file"):
        read_briefing(result.getvalue())


def test_nothing_beyond_the_limit_is_read(own_file, monkeypatch):
    monkeypatch.setattr(briefing_file, "LONGEST", len(own_file) - 1)
    with pytest.raises(UnreadableFile, match="MB"):
        read_briefing(own_file.encode())

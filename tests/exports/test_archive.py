"""An archive written again has no clock in it, and what is to be edited must be there."""

import io
import zipfile

import pytest

from exports.archive import without_clock


@pytest.fixture
def content():
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        archive.writestr("a.xml", b"<a/>")
        archive.writestr("b.xml", b"<b/>")
    return result.getvalue()


def test_members_keep_their_order_and_have_the_first_day(content):
    with zipfile.ZipFile(io.BytesIO(without_clock(content, {"b.xml": lambda old: old + b"!"}))) as archive:
        assert [(each.filename, each.date_time) for each in archive.infolist()] == [
            ("a.xml", (1980, 1, 1, 0, 0, 0)),
            ("b.xml", (1980, 1, 1, 0, 0, 0)),
        ]
        assert [archive.read(name) for name in archive.namelist()] == [b"<a/>", b"<b/>!"]


def test_a_member_that_is_not_there_cannot_be_edited(content):
    with pytest.raises(KeyError, match=r"c\.xml"):
        without_clock(content, {"c.xml": lambda old: old})

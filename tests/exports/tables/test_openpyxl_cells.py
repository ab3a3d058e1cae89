"""What is relied on behind openpyxl is there, and its lack is said instead of a wrong workbook."""

import io
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from exports.tables.openpyxl_cells import dated, text_cell


def saved(text):
    book = Workbook()
    text_cell(book.active, 1, 1, text, "Normal")
    content = io.BytesIO()
    book.save(content)
    return load_workbook(content).active["A1"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x"])
def test_a_text_that_begins_as_a_formula_stays_a_text_also_when_it_is_edited(text):
    cell = saved(text)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


@pytest.mark.parametrize("text", ["1992-09", "TRUE", "1", "#N/A"])
def test_any_other_text_stays_one_without_a_prefix(text):
    cell = saved(text)
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (text, "s", False)


def test_the_moment_of_saving_becomes_a_day():
    properties = b'<a><dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-26T22:39:11Z</dcterms:modified></a>'
    assert dated(properties, date(2026, 11, 23)) == properties.replace(b"26T22:39:11", b"23T00:00:00")


@pytest.mark.parametrize("properties", [b"<a/>", b"<dcterms:modified/>"])
def test_properties_without_a_moment_are_refused(properties):
    with pytest.raises(RuntimeError, match="moment of saving"):
        dated(properties, date(2026, 11, 23))

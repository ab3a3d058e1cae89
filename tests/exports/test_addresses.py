"""Links are addresses that other programs take: ASCII, no longer than Office allows, or text without a link."""

import io
import re
import zipfile
from datetime import date
from html import unescape
from xml.etree import ElementTree

import openpyxl
import pypdf
import pytest
from icalendar import Calendar
from pptx import Presentation

from events import View
from exports import export
from exports.addresses import LONGEST_IN_OFFICE, office_uri, uri, why_not, without_link
from loaders import load_events

EXACT = "https://example.org/?q=" + "a" * (LONGEST_IN_OFFICE - 23)
# address as typed: its URI, "" for none
ADDRESSES = {
    "https://ja.wikipedia.org/wiki/国際連合": ("https://ja.wikipedia.org/wiki/%E5%9B%BD%E9%9A%9B%E9%80%A3%E5%90%88"),
    "https://www.müller-gmbh.de/": "https://www.xn--mller-gmbh-9db.de/",
    "https://外務省.jp/a.pdf": "https://xn--lhrz8ls91a.jp/a.pdf",
    "https://straße.example/ä?ö=ü#ß": "https://xn--strae-oqa.example/%C3%A4?%C3%B6=%C3%BC#%C3%9F",
    "https://example.org:8080/x": "https://example.org:8080/x",
    "https://example.org:99999999/x": "",
    r"https://example.org\a|c^d`e{f}<g>": "",
    "https://example.org/a|c^d`e{f}<g>": "https://example.org/a%7Cc%5Ed%60e%7Bf%7D%3Cg%3E",
    "https://example.org/a b": "https://example.org/a%20b",
    "https://example.org/50%/%e5%9B": "https://example.org/50%25/%e5%9B",
    "https://example.org/a[1]?b[]=2": "https://example.org/a%5B1%5D?b%5B%5D=2",
    "https://example.org/#a#b": "https://example.org/#a%23b",
    "https:// www.example.com": "",
    "https://[::1]/x": "https://[::1]/x",
    "https://[::1/x": "",
    "https://-/": "https://-/",
    "javascript:alert(1)": "",
    "www.example.org": "",
    "": "",
    EXACT: EXACT,
    EXACT + "a": EXACT + "a",
}


@pytest.mark.parametrize("address", ADDRESSES, ids=range(len(ADDRESSES)))
def test_an_address_becomes_a_uri_or_no_link(address):
    assert uri(address) == ADDRESSES[address]
    assert uri(uri(address)) == uri(address)


def test_every_address_of_the_curated_events_is_one_already(curated):
    addresses = set(curated.frame["source_url"]) | set(curated.frame["further_sources"].str.split().explode().dropna())
    assert len(addresses) > 200
    assert {address for address in addresses if uri(address) != address} == set()


def test_office_takes_so_many_characters_and_no_more():
    assert office_uri(EXACT) == EXACT
    assert office_uri(EXACT + "a") == ""
    # Each of these letters is nine characters of the link.
    assert why_not("https://example.org/" + "防" * 228) == ""
    assert why_not("https://example.org/" + "防" * 229) == "long"


def test_the_reasons_are_said_with_their_numbers():
    addresses = [EXACT + "a", EXACT + "b", "https://example.org:99999999/x", "https://example.org/fine", ""]
    assert without_link(addresses, "en") == (
        "Addresses without a link, because they are longer than the 2,079 characters that Office takes: 2 · "
        "Addresses without a link, because no browser can open them: 1"
    )
    assert without_link(addresses[3:], "en") == ""


# A loader asks for a point, and takes a blank for the end.
LINKED = [address for address in ADDRESSES if address.startswith("http") and "." in address and " " not in address]


@pytest.fixture(scope="module")
def table():
    rows = "".join(f'e{n},{1990 + n},Event {n},t,"{address}"\n' for n, address in enumerate(LINKED))
    return load_events(("id,start,title,source_title,source_url\n" + rows).encode(), as_of=date(2026, 11, 23)).table


def targets_of(content, suffix):
    """Return the targets of all links of an Open XML file."""
    found = set()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if re.search(rf"{suffix}\d*\.xml\.rels$", name):
                root = ElementTree.fromstring(archive.read(name))
                found |= {each.get("Target") for each in root if each.get("TargetMode") == "External"}
    return found


POSSIBLE = {found for address in LINKED if (found := ADDRESSES[address])}
IN_OFFICE = {found for found in POSSIBLE if len(found) <= 2079}


def pdf_links(content):
    return {
        note.get_object()["/A"]["/URI"]
        for page in pypdf.PdfReader(io.BytesIO(content)).pages
        for note in page["/Annots"]
    }


def test_every_format_has_the_links_that_its_readers_take(table):
    assert len(table) == len(LINKED)
    assert pdf_links(export(table, View(), "pdf")) == POSSIBLE
    assert targets_of(export(table, View(), "pptx"), "slide") == IN_OFFICE
    assert targets_of(export(table, View(), "xlsx"), "sheet") == IN_OFFICE
    for name in ("html", "svg"):
        # The program of the chart has links of its own.
        drawn = export(table, View(), name).decode().rpartition("</script>")[2]
        links = re.findall(r'<a [^>]*?href="(http[^"]+)"', drawn)
        assert {unescape(link) for link in links} == POSSIBLE
    slides = export(table, View(), "json").decode()
    assert set(re.findall(r'<a href=\\"([^"\\]+)\\"', slides)) == POSSIBLE
    entries = Calendar.from_ical(export(table, View(), "ics")).walk("VEVENT")
    assert {str(entry["url"]) for entry in entries if "url" in entry} == POSSIBLE


def test_an_address_without_a_link_is_there_as_text_and_the_reason_too(table):
    book = openpyxl.load_workbook(io.BytesIO(export(table, View(), "xlsx")))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert r"https://example.org\a|c^d`e{f}<g>" in cells
    assert EXACT + "a" in cells
    view = dict(row[:2] for row in book["View"].iter_rows(values_only=True))
    assert view["Links"].startswith("Addresses without a link")
    deck = Presentation(io.BytesIO(export(table, View(), "pptx")))
    notes = "".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide)
    assert "because no browser can open them" in notes
    assert "longer than the 2,079 characters" in notes

"""Titles and file names say what is in view, in words of the language and in letters that every disk takes."""

import re

import pytest

from events import View, select
from exports import FORMATS, file_name
from exports.file_names import file_name as named
from exports.sheet_title import sheet_title
from loaders import load_events


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Japan's peace-and-security cooperation, 1978–2026"),
        ("importance=1", "Japan's peace-and-security cooperation, 1978–2026"),
        (
            "country=AUS&type=Asset protection&type=Joint exercise&from=2016&to=2021",
            "Japan and Australia: asset protection and joint exercise, 2016–2021",
        ),
        ("country=AUS&country=IND", "Japan, Australia and India, 2000–2024"),
        ("country=KHM&lang=ja", "日本・カンボジア、1992年～2024年"),
        ("country=AUS&type=Agreement&from=2013&to=2013&lang=ja", "日本・オーストラリア：協定、2013年"),
        ("type=UN peacekeeping", "Japan: UN peacekeeping, 1992–2026"),
        ("series=UNMISS&lang=ja", "日本：国連南スーダン共和国ミッション(UNMISS)、2011年～2026年"),
        ("country=AUS&q=zzz", "Japan and Australia"),
        ("country=AUS&country=IND&country=USA&country=KHM&country=TLS", "Japan and 5 countries, 1978–2026"),
    ],
)
def test_a_title_says_what_is_in_view(query, title, curated):
    view = View.from_query(query)
    found = sheet_title(curated, select(curated, view), view)
    assert re.sub(r"\d{4}", "0", found) == re.sub(r"\d{4}", "0", title)
    if "from=" in query:
        assert found == title
    if not query:
        assert found == curated.dataset.name


def test_a_file_of_somebody_elses_events_is_not_about_japan():
    table = load_events(b"start,title,countries\n1992,x,AUS\n", name="my events.csv").table
    view = View.from_query("country=AUS")
    assert sheet_title(table, table, view) == "Australia, 1992"
    assert sheet_title(table, table, View()) == "my events.csv"
    assert file_name(table, view, "pdf") == "australia_1992.pdf"
    assert file_name(table, View(), "pdf") == "my-events_1992.pdf"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("country=AUS&from=2007&to=2021", "japan-australia_2007-2021.pptx"),
        ("country=AUS&from=2007&to=2021&lang=ja", "japan-australia_2007-2021.pptx"),
        ("type=Asset protection&from=2017-05&to=2017-12", "japan-asset-protection_2017.pptx"),
        ("country=AUS&country=KHM&country=IND&country=USA&country=TLS&country=IRQ&to=1999", None),
        ("q=zzz", "japan.pptx"),
        ("", None),
    ],
)
def test_a_file_name_says_what_is_inside(query, name, curated):
    found = file_name(curated, View.from_query(query), "pptx")
    assert re.fullmatch(r"[A-Za-z0-9._-]{1,80}", found)
    assert name is None or found == name


TYPED = [
    "../../x",
    "CON",
    "con.txt",
    "LPT1",
    "a/b\\c",
    "あ" * 300,
    'x"\r\nSet-Cookie: a=b',
    "a" * 300,
    "..",
    ".",
    "-rf",
    "\x00",
]


@pytest.mark.parametrize("title", TYPED)
@pytest.mark.parametrize("suffix", [kind.suffix for kind in FORMATS.values()])
def test_any_title_gives_a_name_that_every_disk_takes(title, suffix, curated):
    name = named(curated, View(), suffix, title)
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,78}\.[a-z]+", name)
    assert len(name) <= 80
    assert name.endswith(suffix)
    assert not re.match(r"(con|prn|aux|nul|com\d|lpt\d)\.", name, re.IGNORECASE)


def test_a_typed_title_names_the_file(curated):
    assert file_name(curated, View(), "pptx", title="Brief: Monday, café") == "brief-monday-cafe.pptx"
    assert file_name(curated, View(), "pptx", title="Aid, 1978–2026") == "aid-1978-2026.pptx"
    assert file_name(curated, View(), "pptx", title="日本") == file_name(curated, View(), "pptx")

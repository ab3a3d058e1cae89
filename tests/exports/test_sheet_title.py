"""Titles and file names say what is in view, in words of the language and in letters that every disk takes."""

import re

import pytest

from events import View, select
from events.together import together
from exports import FORMATS, file_name
from exports.file_names import file_name as named
from exports.sheet_title import sheet_title
from loaders import load_events


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Japan's peace-and-security cooperation, 1978–2026"),
        ("from=2015&to=2022", "Japan's peace-and-security cooperation, 2015–2022"),
        ("from=1992-09-17&to=1992-09-20&lang=ja", "日本の平和・安全保障協力（1992年）"),
        ("lang=ja", "日本の平和・安全保障協力（1978～2026年）"),
        ("importance=1", "Japan's peace-and-security cooperation: key events, 1978–2026"),
        ("importance=2&q=UN&lang=ja", "日本の平和・安全保障協力：主要・標準の出来事、「UN」（1988～2026年）"),
        ("q=sinai", "Japan's peace-and-security cooperation: “sinai”, 1982–2026"),
        ("country=JPN", "Japan's peace-and-security cooperation: Japan, 1987–2025"),
        (
            "country=AUS&type=Asset protection&type=Joint exercise&from=2016&to=2021",
            "Japan and Australia: asset protection and joint exercise, 2016–2021",
        ),
        ("country=AUS&country=IND", "Japan, Australia and India, 2000–2024"),
        ("country=KHM&lang=ja", "日本とカンボジアの協力（1992～2024年）"),
        ("country=AUS&country=USA&lang=ja", "日本、オーストラリアとアメリカ合衆国の協力（1992～2024年）"),
        ("country=AUS&type=Agreement&from=2013&to=2013&lang=ja", "日本とオーストラリアの協力：協定（2013年）"),
        ("country=USA&country=PHL", "Japan, the Philippines and the United States, 1978–2026"),
        ("org=United Nations", "Japan: United Nations, 1978–2026"),
        (
            "type=Agreement&type=Diplomacy&type=Joint exercise&type=Maritime security&type=Asset protection",
            "Japan: 5 mission types, 1980–2026",
        ),
        ("type=UN peacekeeping", "Japan: UN peacekeeping, 1992–2026"),
        ("series=UNMISS&lang=ja", "日本：国連南スーダン共和国ミッション(UNMISS)（2011～2026年）"),
        ("country=AUS&q=zzz", "Japan and Australia: “zzz”"),
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
    table = load_events(b"start,title,countries\n1992,x,AUS\n", name="my_events.csv").table
    view = View.from_query("country=AUS")
    assert sheet_title(table, table, view) == "Australia, 1992"
    assert sheet_title(table, table, View()) == "my events"
    assert sheet_title(table, table, View(importance=1)) == "my events: key events, 1992"
    assert file_name(table, view, "pdf") == "australia_1992.pdf"
    assert file_name(table, View(), "pdf") == "my-events_1992.pdf"


@pytest.mark.parametrize(
    ("name", "query", "title"),
    [
        ("aid 1950-1999.xlsx", "", "aid, 1992–1995"),
        ("aid（1950～1999年）.ics", "from=1994&lang=ja", "aid（1994～1995年）"),
        ("aid 1950-1999.csv", "country=USA", "The United States, 1992"),
        (".csv", "", "Events"),
    ],
)
def test_the_years_of_a_file_name_are_no_promise(name, query, title):
    table = load_events(b"start,title,countries\n1992,x,USA\n1995,y,NLD", name=name).table
    view = View.from_query(query)
    assert sheet_title(table, select(table, view), view) == title


def test_datasets_that_stand_together_are_all_named(curated):
    own = load_events(b"start,title\n1992,x\n", name="my_events.csv").table
    both = together(curated, own)
    assert sheet_title(both, both, View()).startswith("Japan's peace-and-security cooperation and my events, 1978–")


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("country=AUS&from=2007&to=2021", "japan-australia_2007-2021.pptx"),
        ("country=AUS&from=2007&to=2021&lang=ja", "japan-australia_2007-2021.pptx"),
        ("type=Asset protection&from=2017-05&to=2017-12", "japan-asset-protection_2017.pptx"),
        ("country=AUS&country=KHM&country=IND&country=USA&country=TLS&country=IRQ&to=1999", None),
        ("q=zzz", "japan-zzz.pptx"),
        ("importance=1&from=2015&to=2022", "japan-key-events_2015-2022.pptx"),
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

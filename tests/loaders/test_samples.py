"""Every sample file behaves as its manifest says: what loads, which rows are reported, which dates are read."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from loaders import UnreadableFile, load_events
from tests.loaders.bounded import loaded_alone

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parent / "samples"
CASES = {case["id"]: case for case in json.loads((SAMPLES / "MANIFEST.json").read_text(encoding="utf-8"))}
DANGEROUS = ("E13", "E15", "E17", "F09")
# Where the manifest allows two ways, the one taken here: verdict, events, rows rejected.
TAKEN = {
    "A11": ("accept", 3, []),  # every byte is cp932, nothing is UTF-8 beyond ASCII: line 3 is read, and named
    "A14": ("accept", 2, []),  # NUL removed, with a warning
    "B10": ("partial", 3, [3]),  # the rows behind the open quote are recovered
    "C10": ("accept", 6, []),  # a fiscal year is April to March
    "C26": ("partial", 6, [7, 8]),  # approximate dates are marked so; bounds are refused
    "C28": ("partial", 9, [10]),  # French and German months are understood
    "C31": ("accept", 4, []),  # spans become start and end
    "F10": ("accept", 1, []),  # personnel blank
}
TITLES = {
    "A05": {"点検": "点検連番型式"},
    "A09": {"g1": "国際平和協力業務"},
    "A10": {"g1": "国際平和協力業務"},
    "A11": {"g9": "国連東ティモール"},
    "A12": {"g1": "Café “Tiny” – Gonçalves"},
    "A14": {"g1": "Nulinside"},
    "B08": {"g1": 'The "blue helmets"'},
    "B10": {"g2": "Good B", "g3": "Good C"},
    "D07": {"d1": "bell vt esc", "d2": "nonchar end"},
    "D08": {"d1": "safegpj.exe", "d2": "zerowidthjoin"},
    "D13": {"NA": "Null", "null": "None", "True": "nan"},
    "F02": {"row-1": "Good A", "row-2": "Year only"},
    "F12": {"row-1": "bad \ufffd text"},
}
STARTS = {
    "C06": {"row-2": "1906-09-24", "row-3": "1906-12-08"},
    "C10": {"d6": "2022-04"},
    "C26": {"d1": "1066~", "d2": "1992~", "d3": "1992?", "d4": "1992~", "d5": "1990-05~", "d8": "1992"},
    "C28": {"d7": "1992-06-19", "d8": "1992-06-19"},
    "C31": {"d1": "1992-06-19", "d2": "2012-01", "d3": "2012-01-11", "d4": "1992"},
    "E05": {"g1": "1992-09-17"},
    "F02": {"row-1": "1992-09-17", "row-2": "1992"},
}
ENDS = {
    "C10": {"d6": "2023-03"},
    "C24": {f"d{number}": ".." for number in range(1, 9)},
    "C31": {"d1": "1993-09-20", "d2": "2017-05", "d3": "2017-05-30", "d4": "1993"},
    "F02": {"row-1": "1993-09"},
}


def content_of(case: str) -> bytes:
    """Return a sample; the large and the many-parted ones are made here instead of kept."""
    if case in MADE:
        return MADE[case]()
    return (SAMPLES / CASES[case]["file"]).read_bytes()


def sixty_thousand(changed: dict[int, str]) -> bytes:
    rows = [
        f"r{row},{changed.get(row, f'{1950 + row % 70}-01-01')},,Row {row},Diplomacy,JPN\n" for row in range(60_000)
    ]
    return ("id,start,end,title,mission_type,countries\n" + "".join(rows)).encode()


def many_parts() -> bytes:
    written = io.BytesIO((SAMPLES / CASES["E11"]["file"]).read_bytes())
    with zipfile.ZipFile(written, "a") as archive:
        for number in range(10_000):
            archive.writestr(f"xl/media/x{number}.bin", b"x")
    return written.getvalue()


MADE = {
    "G01": lambda: sixty_thousand({}),
    "G02": lambda: sixty_thousand({41_234: "2021-12-31"}),
    "E17": many_parts,
    "F09": lambda: b"[" * 100_000 + b"]" * 100_000,
}


@pytest.mark.parametrize("case", [case for case in CASES if case not in DANGEROUS])
def test_sample_loads_as_the_manifest_says(case):
    expected = CASES[case]
    verdict, events, rejected = TAKEN.get(case, (expected["verdict"], expected["events"], expected["rejected"]))
    if verdict == "refuse":
        with pytest.raises(UnreadableFile) as refused:
            load_events(content_of(case), name=expected["file"])
        assert refused.value.sentence("ja")
        return
    report = load_events(content_of(case), name=expected["file"])
    rows = sorted({problem.row for problem in report.errors})
    assert (len(report.table), rows) == (events, rejected)
    assert ("partial" if rows else "accept") == verdict
    assert report.rows_read == len(report.table) + len(rows)
    frame = report.table.frame.set_index("id")
    for column, wanted in (("start", expected["dates"] | STARTS.get(case, {})), ("end", ENDS), ("title", TITLES)):
        for event, value in (wanted if column == "start" else wanted.get(case, {})).items():
            assert frame.loc[event, column] == value


@pytest.mark.parametrize("case", DANGEROUS)
def test_dangerous_sample_neither_ends_the_process_nor_takes_its_memory(case):
    verdict, events, grown, seconds = loaded_alone(content_of(case))
    assert (verdict, events) == (CASES[case]["verdict"], CASES[case]["events"])
    assert grown < 200
    assert seconds < 2


def test_content_decides_and_not_the_name():
    for name in (
        "D21_..%2f..%2fevil.csv",
        "../../etc/passwd.csv",
        "CON.csv",
        'a"b;c.xlsx',
        "あ" * 300,
        "f.csv\r\nX: y",
    ):
        report = load_events(content_of("D21"), name=name)
        assert len(report.table) == 1
        assert report.table.dataset.name == name


def test_corrected_file_shows_the_corrected_date():
    first, second = (load_events(content_of(case)).table.frame.set_index("id") for case in ("G01", "G02"))
    assert (first.loc["r41234", "start"], second.loc["r41234", "start"]) == ("1954-01-01", "2021-12-31")


def test_values_that_are_not_plain_numbers_are_kept_out_and_named():
    people = load_events(content_of("D20"))
    figures = people.table.frame.set_index("id")["personnel"]
    assert figures.dropna().to_dict() == {"d2": 1200, "d6": 600}
    assert {problem.row for problem in people.problems if problem.code == "personnel_form"} == {2, 4, 5, 6}
    places = load_events(content_of("D19"))
    frame = places.table.frame.set_index("id")
    assert tuple(frame.loc["d1", ["latitude", "longitude"]]) == (45.8167, 15.9833)
    assert {problem.row for problem in places.problems if problem.code == "coordinate_form"} == {3, 5}
    assert [problem.row for problem in places.problems if problem.code == "coordinates_zero"] == [4]


def test_only_web_addresses_become_links():
    frame = load_events(content_of("D12")).table.frame.set_index("id")
    assert frame["source_url"].to_dict() == {"d1": "", "d2": "", "d3": "", "d4": "https://www.mofa.go.jp/", "d5": ""}


def test_line_of_another_encoding_than_the_rest_is_named():
    report = load_events(content_of("A11"))
    assert [(problem.row, problem.value) for problem in report.problems if problem.code == "encoding_doubted"] == [
        (3, "国連東ティモール")
    ]


def test_removed_characters_are_said():
    report = load_events(content_of("A14"))
    assert [(problem.row, problem.value) for problem in report.problems if problem.code == "characters_removed"] == [
        (2, "Nul<U+0000>inside")
    ]

"""Every file carries the briefing that it was made of, and gives it back; a bad file is refused in one sentence."""

import io
import json
import re
import zipfile
from xml.etree import ElementTree

import openpyxl
import pypdf
import pytest
from PIL import Image
from pptx import Presentation

from events import View, select
from exports import export, read_briefing
from exports.briefing import brief
from exports.carried import written
from exports.carried.doubts import doubts
from exports.carried.markup import in_page
from exports.carried.picture import in_picture
from exports.carried.written import written_briefing
from exports.tables.columns import as_given
from loaders import UnreadableFile, load_events
from texts import LANGUAGES

pytestmark = pytest.mark.slow

CARRIERS = ("pptx", "pdf", "png", "svg", "html", "xlsx", "json")
PICKS = ("ndpg-1995", "guidelines-1978", "unsc-1981-1982")
VIEW = View(picks=PICKS, lane="series", language="ja")
OPTIONS = {
    "title": "題名 </script> &amp; _x0041_ \x9f",
    "note": '=HYPERLINK("http://evil.example")',
    "shape": "A4",
    "with_table": True,
    "sentences": {"ndpg-1995": "<b>mine</b>", "guidelines-1978": "@SUM(1)"},
}


@pytest.fixture(scope="module")
def carried(curated):
    return {name: export(curated, VIEW, name, **OPTIONS) for name in CARRIERS}


@pytest.mark.parametrize("name", CARRIERS)
def test_a_file_gives_back_the_briefing(name, carried, curated):
    file = read_briefing(carried[name])
    briefing = brief(curated, VIEW, **OPTIONS)
    assert (file.view, file.notes) == (VIEW, ())
    assert (file.title, file.note, file.sentences) == (briefing.title, OPTIONS["note"], OPTIONS["sentences"])
    assert (file.shape, file.with_table) == ("A4", True)
    (dataset,) = file.datasets
    assert (dataset.name, dataset.version, dataset.date) == (
        curated.dataset.name,
        curated.dataset.version,
        curated.dataset.date,
    )
    assert (file.made, file.shown) == ("2026-11-23", 3)
    given = as_given(briefing.selected)
    assert set(file.said) == set(given)
    assert file.said.to_dict("list") == given[list(file.said)].to_dict("list")


@pytest.mark.parametrize("name", CARRIERS)
def test_what_was_opened_makes_the_same_file(name, carried, curated):
    file = read_briefing(carried[name])
    again = export(
        curated,
        file.view,
        name,
        title=file.title,
        note=file.note,
        shape=file.shape,
        with_table=file.with_table,
        sentences=file.sentences,
    )
    assert again == carried[name]


@pytest.mark.parametrize("name", CARRIERS)
def test_a_filter_comes_back_and_its_title_stays_that_of_the_view(name, exported, curated):
    query = "country=AUS&from=2016&to=2021&q=signed"
    file = read_briefing(exported(query, name))
    assert file.view == View.from_query(query)
    assert file.title == ""
    assert file.said["id"].tolist() == select(curated, file.view).frame["id"].tolist()


@pytest.mark.parametrize("name", CARRIERS)
def test_a_briefing_of_nothing_comes_back(name, exported):
    file = read_briefing(exported("q=zzz", name))
    assert (file.view.search, file.shown, len(file.said)) == ("zzz", 0, 0)


def test_the_file_of_a_briefing_is_read_by_people_and_comes_back(curated):
    text = written_briefing(brief(curated, VIEW, **OPTIONS))
    assert json.loads(text)["query"].startswith("lane=series&lang=ja&pick=ndpg-1995&pick=guidelines-1978")
    assert sum(line.startswith('  ["') and "-19" in line for line in text.splitlines()) == 3
    assert read_briefing(text.encode()).view == VIEW


def test_a_table_has_its_events_and_says_nothing_of_a_view(exported, curated):
    file = read_briefing(exported("country=AUS", "csv"))
    assert file.view is None
    assert file.said["id"].tolist() == select(curated, View.from_query("country=AUS")).frame["id"].tolist()


def saved_by_python_pptx(content):
    result = io.BytesIO()
    Presentation(io.BytesIO(content)).save(result)
    return result.getvalue()


def saved_by_openpyxl(content):
    result = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(content)).save(result)
    return result.getvalue()


def saved_by_pypdf(content):
    result = io.BytesIO()
    pypdf.PdfWriter(clone_from=io.BytesIO(content)).write(result)
    return result.getvalue()


SAVED = {
    "pptx": saved_by_python_pptx,
    "xlsx": saved_by_openpyxl,
    "pdf": saved_by_pypdf,
    # A browser writes attributes in double quotation marks.
    "html": lambda content: re.sub(
        rb"content='(.*?)'", lambda found: b'content="%b"' % found[1].replace(b'"', b"&quot;"), content, flags=re.S
    ),
    "svg": lambda content: ElementTree.tostring(ElementTree.fromstring(content)),
    "json": lambda content: json.dumps(json.loads(content)).encode(),
}


@pytest.mark.parametrize("name", SAVED)
def test_another_program_may_save_the_file(name, carried):
    saved = SAVED[name](carried[name])
    assert saved != carried[name]
    file, before = read_briefing(saved), read_briefing(carried[name])
    assert (file.view, file.title, file.sentences) == (before.view, before.title, before.sentences)
    assert file.said.equals(before.said)


def test_readers_of_a_format_find_it_where_the_format_has_it(carried):
    with pypdf.PdfReader(io.BytesIO(carried["pdf"])) as reader:
        (attached,) = reader.attachments["briefing.json"]
    assert json.loads(attached)["version"] == 1
    with Image.open(io.BytesIO(carried["png"])) as picture:
        picture.load()
        assert json.loads(picture.text["Briefing"])["version"] == 1
    with zipfile.ZipFile(io.BytesIO(carried["pptx"])) as archive:
        root = ElementTree.fromstring(archive.read("customXml/item1.xml"))
    assert json.loads(root.text)["version"] == 1
    (given,) = [each for each in ElementTree.fromstring(carried["svg"]).iter() if each.get("id") == "briefing"]
    assert json.loads(given.text)["title"] == OPTIONS["title"].replace("\x9f", "").strip()
    said = [row for row in openpyxl.load_workbook(io.BytesIO(carried["xlsx"])).worksheets[2].values if row[0]]
    assert json.loads(said[-1][1].replace("_x005F_", "_"))["version"] == 1


def test_a_picture_with_much_to_carry_is_still_opened():
    text = "é" * 3_000_000
    picture = io.BytesIO()
    Image.new("L", (4, 4)).save(picture, "png")
    content = in_picture(picture.getvalue(), text)
    with Image.open(io.BytesIO(content)) as opened:
        opened.load()
        assert opened.size == (4, 4)


def test_a_long_briefing_goes_on_in_more_cells_of_a_workbook(curated):
    words = "長い文 _x0041_ " * 5_000
    file = read_briefing(export(curated, VIEW, "xlsx", note=words, sentences={"ndpg-1995": "=" + words}))
    assert file.note == words.strip()
    assert file.sentences == {"ndpg-1995": "=" + words.strip()}


def test_of_too_many_events_is_carried_which_view_they_are(curated, monkeypatch):
    monkeypatch.setattr(written, "MOST_EVENTS", 10)
    file = read_briefing(export(curated, View.from_query("country=AUS"), "svg"))
    assert file.view.countries == ("AUS",)
    assert file.shown > 10
    assert file.said is None


def test_events_with_very_long_texts_are_too_much_to_carry(table_of, monkeypatch):
    monkeypatch.setattr(written, "LONGEST", 5_000)
    table = table_of({"start": "1992", "summary": "long " * 2_000})
    assert read_briefing(export(table, View(), "svg")).said is None


def test_nothing_of_it_is_markup_or_run_in_a_page():
    block = in_page('{"note": "\'></script><script>alert(1)</script><!-- & -->"}')
    inside = block[block.index("'") + 1 : block.rindex("'")]
    assert not set("<>&'") & set(inside)
    assert json.loads(inside) == {"note": "'></script><script>alert(1)</script><!-- & -->"}
    assert re.fullmatch("<meta name=\"briefing\" content='.+'>\n", block)


@pytest.mark.parametrize("part", [1 / 50, 1 / 4, 1 / 2, 0.9, 0.999])
@pytest.mark.parametrize("name", [*CARRIERS, "csv"])
def test_a_file_that_is_cut_off_is_refused_or_still_whole(name, part, carried, exported):
    content = carried.get(name) or exported("country=AUS", "csv")
    try:
        file = read_briefing(content[: int(len(content) * part)])
    except UnreadableFile as refused:
        said = [refused.sentence(language) for language in LANGUAGES]
    else:
        said = ["read"]
        assert name == "csv" or file.title == read_briefing(content).title
    assert all(said)


def test_what_does_not_fit_the_data_of_today_is_said(carried, curated):
    file = read_briefing(carried["svg"])
    assert doubts(file, curated, "en") == []
    frame = curated.frame
    without = curated.keep((frame["id"] != "ndpg-1995").to_numpy())
    title = frame.set_index("id").loc["ndpg-1995", "title"]
    assert doubts(file, without, "en") == [
        f"Of the events selected for this briefing 1 are no longer in the data: {title}."
    ]
    other = load_events(b"id,start,title\nx,1992,First\n", name="mine.csv").table
    (said,) = doubts(file, other, "ja")
    assert "mine.csv" in said
    assert curated.dataset.name_ja in said


def test_the_events_of_two_datasets_come_back_with_both(curated):
    from events.together import together

    own = load_events("id,start,title,my column\nx,1992,最初,メモ\n".encode(), name="mine.csv").table
    both = together(curated, own)
    file = read_briefing(export(both, View(picks=("x", "ndpg-1995"), data="together"), "pptx"))
    assert [each.name for each in file.datasets] == [curated.dataset.name, "mine.csv"]
    assert file.said.set_index("id").loc["x", ["title", "my column", "dataset"]].tolist() == [
        "最初",
        "メモ",
        "mine.csv",
    ]


def test_a_template_that_carries_another_briefing_gives_way_to_this_one(carried, curated):
    content = export(curated, View.from_query("org=NATO"), "pptx", template=carried["pptx"])
    assert read_briefing(content).view == View.from_query("org=NATO")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert [name for name in archive.namelist() if name.startswith("customXml")] == ["customXml/item1.xml"]

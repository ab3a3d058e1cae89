"""The page that opens offline: what its script is told is what is in the file, and nothing else runs."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest

from events import View, select
from exports import export
from exports.briefing import brief
from exports.documents.offline.drawing import drawing, laid_out

QUERIES = [
    "country=AUS",
    "from=1995&to=2005&lane=country",
    "type=Diplomacy&lang=ja",
    "importance=1&lane=none",
    "q=acsa",
]


def told(page):
    """Return what the script of a page is told."""
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])


def test_every_further_source_is_a_link_in_the_row_of_its_event(curated, exported):
    page = exported("country=AUS", "html").decode()
    rows = dict(re.findall(r'<tr id="event-([^"]+)">(.*?)</tr>', page))
    frame = curated.frame[curated.frame["id"].isin(rows)]
    assert (frame["further_sources"] != "").sum() > 5
    for event in frame.to_dict("records"):
        links = [unescape(link) for link in re.findall(r'href="([^"]+)"', rows[event["id"]])]
        assert links == [event["source_url"], *event["further_sources"].split()]


@pytest.mark.parametrize("query", QUERIES)
def test_every_part_of_the_figure_belongs_to_a_mark(query, curated):
    briefing = brief(curated, View.from_query(query))
    layout = laid_out(briefing)
    drawn = json.loads(json.dumps(drawing(layout)))
    assert len(layout.marks) == layout.labelled
    for trace in drawn["data"]:
        owners = drawn["owners"].get(trace["name"])
        if owners is None:
            continue
        assert len(owners) == len(trace["x"]) == len(trace["y"])
        for owner, y in zip(owners, trace["y"], strict=True):
            # A part is drawn where its mark stands, the samples of the legend below the lanes.
            if y is not None:
                assert y > drawn["bottom"] if owner < 0 else abs(y - drawn["marks"][owner]["y"]) < 12
    for name, part in (("periods", "bar"), ("points", "scatter")):
        trace = next(each for each in drawn["data"] if each["name"] == name)
        assert trace["type"] == part
        marks = [drawn["marks"][owner]["event"] for owner in drawn["owners"][name]]
        assert [each for (each,) in trace["customdata"]] == [briefing.events[row].id for row in marks]
    gaps = [shape["path"].count("Z") for shape in drawn["layout"]["shapes"] if shape["layer"] == "above"]
    assert gaps == [len(owners) for owners in drawn["torn"]]
    assert gaps or "from=" not in query


def test_only_the_two_scripts_of_the_file_may_run(exported):
    page = exported("country=AUS", "html").decode()
    policy = unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1])
    allowed = set(re.search(r"script-src ([^;]+)", policy)[1].split())
    scripts = re.findall(r"<script>(.*?)</script>", page, re.S)
    assert len(scripts) == 2
    assert {f"'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'" for each in scripts} == allowed
    for part in ("default-src 'none'", "form-action 'none'", "base-uri 'none'"):
        assert part in policy
    assert not re.search(r"https?:(?!//www\.w3\.org)", policy)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_both_languages_are_inside_where_the_events_have_both(curated, language):
    page = export(curated, View.from_query(f"country=AUS&lang={language}"), "html").decode()
    opened, waiting = re.split("<template", page, maxsplit=1)
    assert page.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert set(told(page)["sides"]) == {"en", "ja"}
    assert waiting.startswith(f' lang="{"ja" if language == "en" else "en"}">')
    frame = select(curated, View.from_query("country=AUS")).frame
    for titles, side in ((frame["title"], "en"), (frame["title_ja"], "ja")):
        within = unescape(opened if side == language else waiting)
        assert [title for title in titles if f"<bdi>{title}</bdi>" not in within] == []


def test_a_title_of_the_reader_stays_in_both_languages_and_a_made_one_is_in_each(curated):
    given = export(curated, View.from_query("country=AUS"), "html", title="For <Monday>").decode()
    assert given.count("<h1>For &lt;Monday&gt;</h1>") == 2
    made = export(curated, View.from_query("country=AUS"), "html").decode()
    assert re.findall("<h1>(.*?)</h1>", made) == [
        "Japan and Australia, 2007–2026",
        "日本とオーストラリアの協力（2007～2026年）",
    ]


def test_events_in_one_language_are_in_a_page_of_one(table_of):
    page = export(table_of({"start": "1992"}, {"start": "1993"}), View(), "html").decode()
    assert "<template" not in page
    assert "data-language" not in re.sub(r"<script.*?</script>", "", page, flags=re.S)


def test_what_could_end_the_data_is_written_so_that_it_does_not(table_of):
    title = "</script><script>alert(1)</script><!--"
    page = export(table_of({"start": "1992", "title": title, "series": title}), View(), "html").decode()
    assert told(page)["own"] == [title]
    assert page.count("<script") == 3
    assert "<!--" not in page.replace("<!doctype", "").split("<script>")[0]


def test_a_page_without_events_has_no_script(exported):
    page = exported("q=zzz", "html").decode()
    assert "<script" not in page
    assert "No events match these filters." in page


def test_picks_keep_their_order_and_their_sentences(curated):
    picks = ["japan-uk-raa-signed", "mfo-peace-operation", "guidelines-1978"]
    page = export(
        curated, View(picks=tuple(picks)), "html", sentences={"guidelines-1978": "The <first> of them."}
    ).decode()
    rows = re.findall(r'<tr id="event-([^"]+)">', page.split("<template")[0])
    assert sorted(rows) == sorted(picks)
    assert [rows[row] for row in told(page)["picked"]] == picks
    assert page.count('<bdi class="own quiet">The &lt;first&gt; of them.</bdi>') == 2

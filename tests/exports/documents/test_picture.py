"""Pictures: text stays text, links work, screen readers hear what they show, and nothing is cut off."""

import io
import re
from datetime import date
from xml.etree import ElementTree

import pypdf
import pytest
from PIL import Image

from charts.measure import text_width
from charts.palette import INKS
from events import View, select
from exports import export
from exports.briefing import brief
from exports.documents.document import pdf
from exports.documents.picture import png
from exports.sheets.scene import Group, Line, Polygon, Rectangle, Text, corners_of
from exports.sheets.sheet import compose_sheets
from loaders import load_events
from tests.charts.test_palette import contrast

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
VIEWS = ["", "country=AUS&lang=ja", "series=Quad&lane=country", "type=Joint exercise&lane=none&from=2006"]


def parts(group):
    """Yield every part in a group."""
    for part in group.parts:
        if isinstance(part, Group):
            yield from parts(part)
        else:
            yield part


@pytest.mark.parametrize("shape", ["16:9", "A4"])
@pytest.mark.parametrize("query", VIEWS)
def test_everything_stands_on_its_sheet_and_nothing_is_smaller_than_nine_points(query, shape, curated):
    briefing = brief(curated, View.from_query(query), shape=shape)
    for sheet in (*compose_sheets(briefing, "pages"), *compose_sheets(briefing, "file", paged=False)):
        texts = [part for group in sheet.groups for part in parts(group) if isinstance(part, Text)]
        assert min(part.size for part in texts) * 0.9 >= 9
        for part in texts:
            assert 0 <= part.x <= sheet.width
            assert part.y - part.size / 2 > 0
            assert part.y + part.height - part.leading / 2 <= sheet.height


@pytest.mark.parametrize("query", VIEWS)
def test_pages_have_every_event_once_a_lane_and_one_picture_has_them_all(query, curated):
    briefing = brief(curated, View.from_query(query))

    def drawn(sheets):
        lanes = [group for sheet in sheets for group in sheet.groups if group.role == "lane"]
        return sorted(
            (lane.name.removesuffix(" (continued)").removesuffix(" （続き）"), event.event)
            for lane in lanes
            for event in lane.parts
            if isinstance(event, Group)
        )

    paged, whole = compose_sheets(briefing, "slides"), compose_sheets(briefing, "file", paged=False)
    assert drawn(paged) == drawn(whole)
    assert len(whole) == 1
    assert {event for _, event in drawn(whole)} == set(briefing.selected.frame["id"])


def test_a_page_is_not_higher_than_its_shape(curated):
    sheets = compose_sheets(brief(curated, View.from_query("lane=country")), "slides")
    charts = [sheet for sheet in sheets if any(group.role == "axis" for group in sheet.groups)]
    assert len(charts) > 5
    for sheet in charts:
        lowest = max(
            y
            for group in sheet.groups
            if group.role == "axis"
            for part in group.parts
            if isinstance(part, Line)
            for _, y in part.points
        )
        assert sheet.height == pytest.approx(600)
        assert lowest < 560


def test_an_svg_is_said_to_be_a_picture_with_title_and_description(exported, shipped):
    root = ElementTree.fromstring(exported("country=AUS", "svg"))
    assert root.get("role") == "img"
    assert re.fullmatch(r"Japan and Australia, \d{4}–\d{4}", root.find(f"{SVG}title").text)
    with_australia = shipped["countries"].str.contains("AUS").sum()
    assert root.find(f"{SVG}desc").text.startswith(f"{with_australia} of {len(shipped)} events · Australia.")


def test_every_event_of_an_svg_links_to_its_source_and_says_its_title(curated, exported):
    frame = curated.frame.set_index("id")
    events = []
    for link in ElementTree.fromstring(exported("country=AUS", "svg")).iter(f"{SVG}a"):
        for group in link.iter(f"{SVG}g"):
            event = frame.loc[group.get("data-event")]
            assert link.get("href") == event["source_url"]
            assert group.find(f"{SVG}title").text.startswith(event["title"])
            events.append(event.name)
    assert sorted(events) == sorted(select(curated, View.from_query("country=AUS")).frame["id"])


def test_links_of_a_pdf_lead_to_the_sources(curated, exported):
    reader = pypdf.PdfReader(io.BytesIO(exported("country=AUS", "pdf")))
    urls = {note.get_object()["/A"]["/URI"] for page in reader.pages for note in page["/Annots"]}
    assert urls == set(select(curated, View.from_query("country=AUS")).frame["source_url"])
    assert re.fullmatch(r"Japan and Australia, \d{4}–\d{4}", reader.metadata.title)
    assert reader.trailer["/Root"]["/Lang"] == "en"


def test_a_mark_of_a_pdf_is_a_link_to_its_source_where_it_is_drawn(curated):
    briefing = brief(curated, View.from_query("country=AUS&from=2014"))
    sheets = compose_sheets(briefing, "pages")
    pages = pypdf.PdfReader(io.BytesIO(pdf(sheets, briefing))).pages
    notes = [note.get_object() for note in pages[0]["/Annots"]]
    found = [(note["/A"]["/URI"], [float(edge) for edge in note["/Rect"]]) for note in notes]
    events = [
        event for lane in sheets[0].groups if lane.role == "lane" for event in lane.parts if isinstance(event, Group)
    ]
    assert len(events) > 20
    for event in events:
        points = corners_of(next(part for part in event.parts if not isinstance(part, Text)))
        xs, ys = [x for x, _ in points], [sheets[0].height - y for _, y in points]
        box = [edge * 0.9 for edge in (min(xs), min(ys), max(xs), max(ys))]
        assert (event.link, pytest.approx(box, abs=0.02)) in found


def test_a_pdf_has_no_moment_in_it(exported):
    assert b"CreationDate" not in exported("country=AUS", "pdf")


def test_a_picture_has_the_shape_of_the_sheet_or_more_height(curated, numbered):
    with Image.open(io.BytesIO(export(curated, View.from_query("org=NATO"), "png"))) as picture:
        assert picture.size == (1920, 1080)
    with Image.open(io.BytesIO(export(numbered, View(), "png"))) as picture:
        assert picture.size[0] == 1920
        assert picture.size[1] > 1080


def test_soft_edges_of_an_svg_grow_paler():
    table = load_events(b"id,start,end,title\na,1990~,2000,About\n", as_of=date(2026, 11, 23)).table
    (event,) = [
        group
        for group in ElementTree.fromstring(export(table, View(), "svg")).iter(f"{SVG}g")
        if group.get("data-event") == "a"
    ]
    steps = [(float(each.get("x")), float(each.get("fill-opacity", 1))) for each in event.iter(f"{SVG}rect")]
    pale = [opacity for _, opacity in sorted(steps) if opacity < 1]
    assert len(pale) > 2
    assert pale == sorted(pale)
    assert pale[0] < 0.3 < pale[-1] < 0.8


def test_the_line_of_today_is_dotted_in_a_png(curated):
    briefing = brief(curated, View.from_query("country=KHM"))
    (sheet,) = compose_sheets(briefing, "file", paged=False)
    axis = next(group for group in sheet.groups if group.role == "axis")
    (line,) = [part for part in axis.parts if isinstance(part, Line) and part.dotted]
    (x, top), (_, bottom) = line.points
    with Image.open(io.BytesIO(png(sheet, briefing))) as picture:
        pixels, scale = picture.convert("RGB"), picture.width / sheet.width
    column = [min(pixels.getpixel((round(x * scale), y))) for y in range(round(top * scale), round(bottom * scale))]
    dark = sum(value < 200 for value in column) / len(column)
    assert 0.15 < dark < 0.7


def test_a_picture_is_white_with_colour_only_for_meaning(exported):
    with Image.open(io.BytesIO(exported("country=AUS&type=Asset protection", "png"))) as picture:
        colours = picture.convert("RGB").getcolors(maxcolors=1_000_000)
    total = sum(count for count, _ in colours)
    assert max(colours)[1] == (255, 255, 255)
    assert max(colours)[0] / total > 0.7
    assert sum(count for count, colour in colours if max(colour) < 16) == 0


def test_a_label_can_be_read_on_what_it_stands_on(curated):
    """White on its own bar, dark on the paper."""
    sides = set()
    for sheet in compose_sheets(brief(curated, View()), "slides"):
        for event in (each for group in sheet.groups if group.role == "lane" for each in group.parts):
            for label in (part for part in getattr(event, "parts", ()) if isinstance(part, Text)):
                bars = [part for part in event.parts if isinstance(part, Rectangle | Polygon)]
                covered = [part.colour for part in bars if covers(part, label)]
                behind = covered[0] if covered else INKS["light"].paper
                sides.add(bool(covered))
                assert contrast(label.colour, behind) >= 4.5, label.text
    assert sides == {True, False}


def covers(part, label):
    """Return whether a label stands on a filled part."""
    xs, ys = zip(*corners_of(part), strict=True)
    left = label.x if label.align == "left" else label.x - text_width(label.text, label.size)
    return min(xs) < left < max(xs) and min(ys) < label.y < max(ys)


def test_in_a_list_the_event_stands_out_from_its_source(curated):
    briefing = brief(curated, View(), with_table=True)
    listed = [group for sheet in compose_sheets(briefing, "pages") for group in sheet.groups if group.role == "sources"]
    texts = [part for group in listed for part in group.parts if isinstance(part, Text)]
    assert {part.colour for part in texts if part.link} == {INKS["light"].quiet}
    assert {part.colour for part in texts if not part.link} == {INKS["light"].text}


@pytest.mark.parametrize("paged", [True, False])
@pytest.mark.parametrize("query", ["country=AUS&type=Asset protection", "country=AUS&type=Asset protection&lane=none"])
def test_sources_under_a_chart_stand_clear_of_it_and_of_the_footer(query, paged, curated):
    (sheet,) = compose_sheets(brief(curated, View.from_query(query)), "slides", paged=paged)
    ends = {}
    for group in sheet.groups:
        for part in (part for part in parts(group) if isinstance(part, Text)):
            top, bottom = part.y - part.leading / 2, part.y - part.leading / 2 + part.height
            above, below = ends.get(group.role, (top, bottom))
            ends[group.role] = min(above, top), max(below, bottom)
    chart = max(bottom for role, (_, bottom) in ends.items() if role in ("lane", "event", "legend", "notes"))
    assert ends["heading"][1] < ends["axis"][0]
    assert chart < ends["sources"][0] < ends["sources"][1] < ends["footer"][0]

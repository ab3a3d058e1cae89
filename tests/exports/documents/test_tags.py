"""A PDF says to readers who do not see it what it shows: headings, lists, figures, links, bookmarks (PDF/UA-1)."""

import io
import re
from xml.etree import ElementTree

import pypdf
import pytest

from events import View, select
from exports import export
from exports.briefing import brief
from exports.sheets.sheet import compose_sheets

pytestmark = pytest.mark.slow

VIEWS = ["", "country=AUS&from=2014", "country=KHM&lang=ja&lane=series", "q=zzz"]


def opened(content):
    return pypdf.PdfReader(io.BytesIO(content))


def elements(element):
    """Yield an element of the tree and all in it, in the order of reading."""
    element = element.get_object()
    yield element
    for kid in kids(element):
        if "/S" in kid:
            yield from elements(kid)


def kids(element):
    return [kid.get_object() for kid in element.get("/K", [])]


def tree(reader):
    return list(elements(reader.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def of_kind(reader, kind):
    return [element for element in tree(reader) if element["/S"] == f"/{kind}"]


def said(reader, element):
    """Return the text of the content of an element, by the marks of its pages."""
    words = []
    for kid in kids(element):
        if kid.get("/Type") == "/MCR":
            page = kid["/Pg"]
            operations = page["/Contents"].get_data().decode()
            piece = re.search(rf"<</MCID {kid['/MCID']}>>BDC(.*?)EMC", operations, re.DOTALL)[1]
            fonts = page["/Resources"]["/Font"]
            for name, codes in re.findall(r"(/F\d+) [\d.]+ Tf <([0-9a-f]*)> Tj", piece):
                words.append(decoded(fonts[name], codes))
        elif "/S" in kid:
            words.append(said(reader, kid))
    return "".join(words)


def decoded(font, codes):
    characters = re.findall(r"<([0-9a-f]{4})> <([0-9a-f]+)>", font["/ToUnicode"].get_data().decode())
    known = {glyph: bytes.fromhex(character).decode("utf-16-be") for glyph, character in characters}
    return "".join(known[codes[place : place + 4]] for place in range(0, len(codes), 4))


@pytest.mark.parametrize("query", VIEWS)
def test_the_title_is_the_only_heading_of_its_level_and_lanes_are_below_it(query, curated, exported):
    reader = opened(exported(query, "pdf"))
    briefing = brief(curated, View.from_query(query))
    (title,) = of_kind(reader, "H1")
    assert said(reader, title).replace(" ", "") == briefing.title.replace(" ", "")
    kinds = [element["/S"] for element in tree(reader)]
    assert kinds[:3] == ["/Document", "/H1", "/P"]
    if query == "country=KHM&lang=ja&lane=series":
        lanes = [said(reader, heading) for heading in of_kind(reader, "H2")]
        assert "UNTAC" in "".join(lanes)
        assert len(lanes) == len(set(lanes)) > 1


@pytest.mark.parametrize("query", VIEWS)
def test_every_event_is_an_entry_of_a_list_that_says_all_of_it_and_leads_to_its_source(query, curated, exported):
    reader = opened(exported(query, "pdf"))
    frame = select(curated, View.from_query(query)).frame
    events = [element for element in of_kind(reader, "Link") if "/Alt" in element]
    assert len(events) == len(frame)
    said_of_all = "\n".join(str(element["/Alt"]) for element in events)
    titles = frame["title_ja" if "lang=ja" in query else "title"]
    assert [title for title in titles if title not in said_of_all] == []
    for element in events:
        targets = {kid["/Obj"]["/A"]["/URI"] for kid in kids(element) if kid.get("/Type") == "/OBJR"}
        assert len(targets) == 1
        assert targets <= set(frame["source_url"])
        assert [element["/P"]["/S"], element["/P"]["/P"]["/S"], element["/P"]["/P"]["/P"]["/S"]] == [
            "/LBody",
            "/LI",
            "/L",
        ]


def test_sources_are_a_list_with_numbers(curated, exported):
    query = "country=AUS&from=2014"
    reader = opened(exported(query, "pdf"))
    count = len(brief(curated, View.from_query(query)).sources)
    assert [said(reader, label) for label in of_kind(reader, "Lbl")][:count] == [f"[{n}]" for n in range(1, count + 1)]
    (label, *_) = of_kind(reader, "Lbl")
    assert [kid["/S"] for kid in kids(label["/P"])] == ["/Lbl", "/LBody"]
    assert label["/P"]["/P"]["/A"]["/ListNumbering"] == "/Decimal"


def test_without_numbers_an_entry_is_an_event_and_its_source(curated, exported):
    reader = opened(exported("", "pdf"))
    bodies = [body for body in of_kind(reader, "LBody") if len(kids(body)) == 2]
    assert len(bodies) == len(curated)
    assert [kid["/S"] for kid in kids(bodies[0])] == ["/P", "/Link"]
    assert curated.frame["title"].iloc[0].replace(" ", "") in said(reader, bodies[0]).replace(" ", "")


@pytest.mark.parametrize("query", VIEWS)
def test_the_chart_is_a_figure_with_words_and_a_place(query, curated, exported):
    reader = opened(exported(query, "pdf"))
    figures = of_kind(reader, "Figure")
    charts = sum("Figure" in page.get_contents().get_data().decode() for page in reader.pages)
    assert len(figures) == charts == (0 if query == "q=zzz" else charts)
    for figure in figures:
        assert figure["/Alt"] == brief(curated, View.from_query(query)).description
        left, low, right, high = map(float, figure["/A"]["/BBox"])
        assert 0 <= left < right <= 960.1
        assert 0 <= low < high <= 540.1


@pytest.mark.parametrize("query", VIEWS)
def test_all_that_is_drawn_is_tagged_or_an_artifact_and_the_tree_knows_each_piece(query, exported):
    reader = opened(exported(query, "pdf"))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    listed = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    parents = {int(listed[place]): listed[place + 1].get_object() for place in range(0, len(listed), 2)}
    pieces = {}
    for element in tree(reader):
        for kid in kids(element):
            if kid.get("/Type") == "/MCR":
                assert (kid.raw_get("/Pg").idnum, kid["/MCID"]) not in pieces
                pieces[kid.raw_get("/Pg").idnum, kid["/MCID"]] = element
            elif kid.get("/Type") == "/OBJR":
                assert parents[kid["/Obj"]["/StructParent"]] == element
    links = 0
    for page in reader.pages:
        operations = page.get_contents().get_data().decode()
        outside = re.sub(r"(?:/Artifact<<[^>]*>>|/\w+<</MCID \d+>>)BDC\n.*?EMC", "", operations, flags=re.DOTALL)
        assert outside.strip() == ""
        owners = parents[page["/StructParents"]]
        numbers = sorted(int(number) for number in re.findall(r"/MCID (\d+)", operations))
        assert numbers == list(range(len(owners)))
        for number in numbers:
            assert pieces[page.indirect_reference.idnum, number] == owners[number].get_object()
        assert page["/Tabs"] == "/S"
        links += len(page["/Annots"])
        assert all(note.get_object()["/Contents"] for note in page["/Annots"])
    assert links == len(parents) - len(reader.pages)


def test_head_and_foot_are_said_once(curated, exported):
    reader = opened(exported("", "pdf"))
    words = [said(reader, paragraph) for paragraph in of_kind(reader, "P")]
    lines = brief(curated, View())
    assert sum(lines.filter_line.replace(" ", "") == each.replace(" ", "") for each in words) == 1
    assert [each for each in words if re.fullmatch(r"\d+ ?/ ?\d+", each)] == []


@pytest.mark.parametrize("query", ["", "lane=country&lang=ja"])
def test_a_long_document_opens_at_each_lane_and_at_the_sources(query, curated, exported):
    reader = opened(exported(query, "pdf"))
    assert len(reader.pages) > 3
    found = {mark.title: reader.get_destination_page_number(mark) for mark in reader.outline}
    assert list(found.values()) == sorted(found.values())
    lists = {"": "Sources", "lane=country&lang=ja": "出典"}[query]
    assert list(found)[-1] == lists
    sheets = compose_sheets(brief(curated, View.from_query(query)), "pages")
    lanes = [[group.name for group in sheet.groups if group.role == "lane"] for sheet in sheets]
    for name, page in list(found.items())[:-1]:
        assert page == next(place for place, names in enumerate(lanes) if name in names)
    assert len(found) == len(reader.outline) > 3


def test_a_short_document_has_no_bookmarks(exported):
    assert opened(exported("country=KHM", "pdf")).outline == []


def test_the_metadata_name_title_language_and_standard(curated, exported):
    query = "country=KHM&lang=ja&lane=series"
    reader = opened(exported(query, "pdf"))
    metadata = ElementTree.fromstring(
        reader.trailer["/Root"]["/Metadata"].get_data().decode().split("?>")[1].rpartition("<?")[0]
    )
    assert [each.text for each in metadata.iter("{http://www.aiim.org/pdfua/ns/id/}part")] == ["1"]
    said_in = {
        each.tag.rpartition("}")[2]: "".join(each.itertext())
        for each in metadata.iter()
        if each.tag.startswith("{http://purl.org/dc/elements/1.1/}")
    }
    briefing = brief(curated, View.from_query(query))
    assert said_in == {"title": briefing.title, "description": briefing.description, "language": "ja"}
    assert reader.metadata.title == briefing.title


@pytest.mark.parametrize("title", [r"A \ (b) c", ")))(((", "back\\", "日本（一）\\", "line\rbreak"])
def test_any_title_is_kept_by_the_file(title, curated):
    reader = opened(export(curated, View.from_query("q=zzz"), "pdf", title=title))
    assert reader.metadata.title == " ".join(title.split())

"""What the file of a deck says of itself is so: slides, notes, shape, program; its notes are listed."""

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from pptx import Presentation

from events import View
from exports import export

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def counted(content):
    root = ElementTree.fromstring(parts(content)["docProps/app.xml"])
    return {each.tag.rpartition("}")[2]: "".join(each.itertext()) for each in root}


@pytest.mark.parametrize(("shape", "screen"), [("16:9", "Widescreen"), ("A4", "A4 Paper (210x297 mm)")])
def test_the_properties_count_what_is_there(shape, screen, curated):
    content = export(curated, View.from_query("country=AUS"), "pptx", shape=shape, with_table=True)
    slides = list(Presentation(io.BytesIO(content)).slides)
    said = counted(content)
    assert said["Application"] == "peace-security-timeline"
    assert int(said["Slides"]) == len(slides) > 2
    assert int(said["Notes"]) == sum(slide.has_notes_slide for slide in slides) > 0
    assert said["PresentationFormat"] == screen
    assert said["TitlesOfParts"] == "peace-security-timeline" + "".join(each.shapes.title.text for each in slides)
    assert said["HeadingPairs"] == f"Theme1Slide Titles{len(slides)}"


def test_no_other_program_has_left_anything(exported):
    content = exported("country=AUS", "pptx")
    assert not [name for name in parts(content) if re.search("thumbnail|printer", name)]
    everything = b"".join(data for name, data in parts(content).items() if re.search("docProps|rels|Types", name))
    assert not re.search(b"(?i)python-pptx|Microsoft Macintosh|thumbnail|printerSettings|Steve", everything)
    properties = Presentation(io.BytesIO(content)).core_properties
    assert properties.comments.startswith("Data: Japan's peace-and-security cooperation")
    assert " events · Australia." in properties.subject


@pytest.mark.parametrize("query", ["country=AUS", "q=zzz"])
def test_the_master_of_the_notes_is_listed_once(query, exported):
    content = exported(query, "pptx")
    root = ElementTree.fromstring(parts(content)["ppt/presentation.xml"])
    order = [each.tag.removeprefix(P) for each in root]
    notes = [each for listed in root.iter(f"{P}notesMasterIdLst") for each in listed]
    assert order[:4] == ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz"]
    (master,) = notes
    relations = ElementTree.fromstring(parts(content)["ppt/_rels/presentation.xml.rels"])
    (target,) = [each.get("Target") for each in relations if each.get("Id") == master.get(f"{R}id")]
    assert target == "notesMasters/notesMaster1.xml"


@pytest.mark.parametrize("shape", ["16:9", "A4"])
def test_the_size_of_a_slide_has_no_name_of_another(shape, curated):
    content = export(curated, View.from_query("org=NATO"), "pptx", shape=shape)
    (size,) = ElementTree.fromstring(parts(content)["ppt/presentation.xml"]).iter(f"{P}sldSz")
    assert size.get("type") is None
    assert int(size.get("cx")) > int(size.get("cy"))

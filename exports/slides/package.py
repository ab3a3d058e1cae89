"""A deck without slides as bytes: our theme, master and layouts, so that a file holds nothing of another program."""

import zipfile
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO

from exports.archive import FIRST_DAY
from exports.slides.layouts import DECLARED, NAMESPACES, NOTES_SIZE, layout, master, notes_master
from exports.slides.slots import Slot
from exports.slides.theme import theme
from exports.slides.words import FONTS

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument"
PRESENTATION = f"{TYPES}.presentationml"
# The table style of PowerPoint that is none: no fills, no lines.
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


@lru_cache(maxsize=64)
def blank(width: int, height: int, layouts: tuple[tuple[str, tuple[Slot, ...]], ...], language: str) -> bytes:
    """Return a deck of a size in English Metric Units with layouts of a name and some slots; the last has the most."""
    members: dict[str, str] = {
        "_rels/.rels": relations({"rId1": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": presentation(width, height),
        "ppt/_rels/presentation.xml.rels": relations(
            {
                "rId1": ("slideMaster", "slideMasters/slideMaster1.xml"),
                "rId2": ("notesMaster", "notesMasters/notesMaster1.xml"),
                "rId3": ("theme", "theme/theme1.xml"),
                "rId4": ("presProps", "presProps.xml"),
                "rId5": ("viewProps", "viewProps.xml"),
                "rId6": ("tableStyles", "tableStyles.xml"),
            }
        ),
        "ppt/presProps.xml": f"{DECLARED}<p:presentationPr {NAMESPACES}/>",
        "ppt/viewProps.xml": f"{DECLARED}<p:viewPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": f'{DECLARED}<a:tblStyleLst {NAMESPACES} def="{NO_STYLE}"/>',
        "ppt/theme/theme1.xml": DECLARED + theme(),
        "ppt/theme/theme2.xml": DECLARED + theme(),
        "ppt/notesMasters/notesMaster1.xml": notes_master(language),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations({"rId1": ("theme", "../theme/theme2.xml")}),
        "ppt/slideMasters/slideMaster1.xml": master(layouts[0][1], len(layouts), language),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            {
                f"rId{number}": ("slideLayout", f"../slideLayouts/slideLayout{number}.xml")
                for number in range(1, len(layouts) + 1)
            }
            | {f"rId{len(layouts) + 1}": ("theme", "../theme/theme1.xml")}
        ),
    }
    for number, (name, slots) in enumerate(layouts, start=1):
        members[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout(name, slots, language)
        members[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = relations(
            {"rId1": ("slideMaster", "../slideMasters/slideMaster1.xml")}
        )
    return zipped({"[Content_Types].xml": content_types(members), **members})


def presentation(width: int, height: int) -> str:
    """Return the root of a deck: its masters, its size, and how a text looks where nothing else is said."""
    plain = f'<a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>{FONTS}</a:defRPr>'
    return (
        f"{DECLARED}<p:presentation {NAMESPACES}>"
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="{NOTES_SIZE[0]}" cy="{NOTES_SIZE[1]}"/>'
        f"<p:defaultTextStyle><a:lvl1pPr>{plain}</a:lvl1pPr></p:defaultTextStyle></p:presentation>"
    )


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """Return the relations of a part: number, kind, target."""
    listed = "".join(
        f'<Relationship Id="{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in targets.items()
    )
    return f'{DECLARED}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def content_types(members: Mapping[str, str]) -> str:
    """Return what kind of part each member is."""
    kinds: dict[str, str] = {
        "ppt/presentation": f"{PRESENTATION}.presentation.main+xml",
        "ppt/slideMasters/": f"{PRESENTATION}.slideMaster+xml",
        "ppt/slideLayouts/": f"{PRESENTATION}.slideLayout+xml",
        "ppt/notesMasters/": f"{PRESENTATION}.notesMaster+xml",
        "ppt/theme/": f"{TYPES}.theme+xml",
        "ppt/presProps": f"{PRESENTATION}.presProps+xml",
        "ppt/viewProps": f"{PRESENTATION}.viewProps+xml",
        "ppt/tableStyles": f"{PRESENTATION}.tableStyles+xml",
    }
    listed = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in members
        for start, kind in kinds.items()
        if name.startswith(start) and name.endswith(".xml")
    )
    return (
        f'{DECLARED}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{listed}</Types>"
    )


def zipped(members: Mapping[str, str]) -> bytes:
    """Return members as an archive, unpacked, because it is read again at once."""
    result = BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, FIRST_DAY), content)
    return result.getvalue()

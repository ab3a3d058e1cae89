"""Where the XML of each sheet stands in a workbook (ECMA-376): openpyxl has no public way to ask for it."""

from posixpath import join, normpath
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

FOLDER = "xl"


def sheet_parts(archive: ZipFile) -> dict[str, str]:
    """Return the path of the part of each sheet by the name of the sheet; raises KeyError where there is none."""
    relations = fromstring(archive.read(f"{FOLDER}/_rels/workbook.xml.rels"), forbid_dtd=True)
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    parts = {}
    for element in fromstring(archive.read(f"{FOLDER}/workbook.xml"), forbid_dtd=True).iter():
        if plain(element.tag) == "sheet":
            key = next((value for name, value in element.attrib.items() if plain(name) == "id"), "")
            if key:
                parts[element.get("name", "")] = path_of(targets[key])
    return parts


def plain(name: str) -> str:
    """Return a name of XML without its namespace."""
    return name.rpartition("}")[2]


def path_of(target: str) -> str:
    """Return the path within the zip of a target, which is given from its top or from the folder of the workbook."""
    return target.lstrip("/") if target.startswith("/") else normpath(join(FOLDER, target))

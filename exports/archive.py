"""Write an Open XML archive again: the same content is the same bytes, and the program that it names is this one."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

PROGRAM = "peace-security-timeline"
# The properties that a program writes of itself and of what it counted (ECMA-376, part 1, 22.2).
EXTENDED = "docProps/app.xml"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def without_clock(content: bytes, edits: Mapping[str, Callable[[bytes], bytes]] | None = None) -> bytes:
    """Return an archive with every time in it set to the first that the format knows.

    `edits` maps names of members to what is done to their content; a member that is not there is a KeyError.
    """
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in edits or {}:
            old.getinfo(name)
        for name in old.namelist():
            edit = (edits or {}).get(name)
            member = zipfile.ZipInfo(name, FIRST_DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            # The system that wrote it is part of the archive; 0 is the one that every program reads.
            member.create_system = 0
            new.writestr(member, edit(old.read(name)) if edit else old.read(name), compresslevel=4)
    return result.getvalue()


def extended_properties(counted: str = "") -> bytes:
    """Return the properties of a file that this program made, with the elements that say what it holds."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"<Application>{PROGRAM}</Application>{counted}</Properties>"
    ).encode()

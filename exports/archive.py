"""Write a zip archive again so that the same content is the same bytes, whatever the clock says."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

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

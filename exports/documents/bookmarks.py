"""The bookmarks of a long PDF (ISO 32000-1, 12.3.3): each lane and each list by the page on which it begins."""

from collections.abc import Sequence

from exports.documents.values import literal
from exports.sheets.scene import Sheet
from texts import text

MOST_WITHOUT = 3


def bookmarks_of(sheets: Sequence[Sheet], language: str) -> list[tuple[str, int]]:
    """Return what a document of more than three pages can be opened at, as (name, place of the page)."""
    if len(sheets) <= MOST_WITHOUT:
        return []
    continued = text("sheet.continued", language)
    found: dict[str, int] = {}
    for place, sheet in enumerate(sheets):
        names = [group.name.removesuffix(continued).strip() for group in sheet.groups if group.role == "lane"]
        if not names and any(group.role == "sources" for group in sheet.groups):
            names = [text("role.sources", language)]
        for name in names:
            found.setdefault(name or text("role.lane", language), place)
    return list(found.items())


def bookmark_objects(bookmarks: Sequence[tuple[str, int]], first: int, pages: Sequence[int]) -> list[bytes]:
    """Return the objects of the bookmarks, the first of which, numbered `first`, is their root."""
    last = first + len(bookmarks)
    objects = [f"<</Type/Outlines/First {first + 1} 0 R/Last {last} 0 R/Count {len(bookmarks)}>>".encode()]
    for number, (name, page) in enumerate(bookmarks, start=first + 1):
        before = f"/Prev {number - 1} 0 R" if number > first + 1 else ""
        after = f"/Next {number + 1} 0 R" if number < last else ""
        objects.append(
            b"<</Title"
            + literal(name)
            + f"/Parent {first} 0 R{before}{after}/Dest[{pages[page]} 0 R/XYZ null null null]>>".encode()
        )
    return objects

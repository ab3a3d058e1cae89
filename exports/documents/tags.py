"""What a PDF says to readers who do not see it: a tree of headings, lists, figures and links (ISO 32000-1, 14.7, 14.8).

Each element holds marks of page contents, annotations of pages, and other elements, in the order of reading. What only
decorates or repeats belongs to none and is an artifact.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from exports.documents.values import literal

Box = tuple[float, float, float, float]


class Mark(NamedTuple):
    """A marked piece of the content of a page: the place of the page and the number of the piece there."""

    page: int
    number: int


class Link(NamedTuple):
    """A link on a page, of which `place` is that among all links of the document."""

    page: int
    place: int
    address: str
    box: Box
    says: str


@dataclass(eq=False, slots=True)
class Element:
    """An element of the tree: its kind by the standard, what it says instead of its content, and what it holds."""

    kind: str
    says: str = ""
    box: Box | None = None
    kids: "list[Element | Mark | Link]" = field(default_factory=list)
    number: int = 0

    def add(self, kind: str, says: str = "") -> "Element":
        """Add an element at the end and return it."""
        self.kids.append(Element(kind, says))
        return self.kids[-1]  # type: ignore[return-value]

    def within(self) -> "Iterator[Element]":
        """Yield the element and all in it, in the order of reading."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.within()


@dataclass(eq=False, slots=True)
class Tree:
    """The tags of a document: their root, all links, and the texts of title and foot that an earlier page has said."""

    root: Element = field(default_factory=lambda: Element("Document"))
    links: list[Link] = field(default_factory=list)
    said: set[str] = field(default_factory=set)


def tree_objects(root: Element, first: int, pages: Sequence[int], links: Sequence[int]) -> list[bytes]:
    """Return the objects of the tree, the first of which, numbered `first`, is its root.

    `pages` and `links` are the numbers of the objects of all pages and of all links.
    """
    elements = list(root.within())
    for number, element in enumerate(elements, start=first + 1):
        element.number = number
    owners: dict[int, list[int]] = {page: [] for page in range(len(pages))}
    of_links: dict[int, int] = {}
    objects = [b""]
    for element, parent in with_parents(root, first):
        kids = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(f"{kid.number} 0 R")
            elif isinstance(kid, Mark):
                kids.append(f"<</Type/MCR/Pg {pages[kid.page]} 0 R/MCID {kid.number}>>")
                # The marks of a page were numbered as they were drawn, the tree is in the order of reading.
                owners[kid.page] += [0] * (kid.number + 1 - len(owners[kid.page]))
                owners[kid.page][kid.number] = element.number
            else:
                kids.append(f"<</Type/OBJR/Pg {pages[kid.page]} 0 R/Obj {links[kid.place]} 0 R>>")
                of_links[kid.place] = element.number
        objects.append(
            f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R/K[{' '.join(kids)}]".encode()
            + (b"/Alt" + literal(element.says) if element.says else b"")
            + attributes(element)
            + b">>"
        )
    numbers = [f"{page}[{' '.join(f'{number} 0 R' for number in owners[page])}]" for page in owners]
    numbers += [f"{len(pages) + place} {of_links[place]} 0 R" for place in sorted(of_links)]
    objects[0] = (
        f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree<</Nums[{' '.join(numbers)}]>>"
        f"/ParentTreeNextKey {len(pages) + len(links)}>>"
    ).encode()
    return objects


def with_parents(root: Element, above: int) -> Iterator[tuple[Element, int]]:
    """Yield each element in the order of reading, with the number of the one that holds it."""
    yield root, above
    for kid in root.kids:
        if isinstance(kid, Element):
            yield from with_parents(kid, root.number)


def attributes(element: Element) -> bytes:
    """Return where a figure stands, and whether a list is numbered, as both must say."""
    if element.box:
        edges = " ".join(f"{edge:.2f}" for edge in element.box)
        return f"/A<</O/Layout/Placement/Block/BBox[{edges}]>>".encode()
    if element.kind == "L":
        first = next((kid for kid in element.kids if isinstance(kid, Element)), None)
        labelled = first is not None and any(isinstance(kid, Element) and kid.kind == "Lbl" for kid in first.kids)
        return b"/A<</O/List/ListNumbering/Decimal>>" if labelled else b"/A<</O/List/ListNumbering/None>>"
    return b""

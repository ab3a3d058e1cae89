"""The file of a PDF: its objects, packed where they are small, and the table of where each is (ISO 32000-1, 7.5)."""

from collections.abc import Sequence
from hashlib import sha256

from exports.documents.values import stream

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
# Tags are thousands of small objects, which together pack to a tenth.
PACKED = 500
IN_FILE, IN_STREAM = 1, 2


def assembled(objects: Sequence[bytes]) -> bytes:
    """Return the file of some objects: the first is the catalog, the third says title and subject."""
    small = [number for number, content in enumerate(objects, start=1) if not content.endswith(b"endstream")]
    packs = [small[start : start + PACKED] for start in range(0, len(small), PACKED)]
    places = {number: (pack, index) for pack, numbers in enumerate(packs) for index, number in enumerate(numbers)}
    parts, length = [HEAD], len(HEAD)
    rows = [b"\0\0\0\0\0\xff\xff"]
    for number, content in enumerate(objects, start=1):
        if number in places:
            pack, index = places[number]
            rows.append(row(IN_STREAM, len(objects) + 1 + pack, index))
            continue
        rows.append(row(IN_FILE, length, 0))
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        length += len(parts[-1])
    for number, numbers in enumerate(packs, start=len(objects) + 1):
        rows.append(row(IN_FILE, length, 0))
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, packed([(each, objects[each - 1]) for each in numbers])))
        length += len(parts[-1])
    identity = sha256(b"".join(parts)).hexdigest()[:32]
    number = len(objects) + len(packs) + 1
    rows.append(row(IN_FILE, length, 0))
    table = stream(
        b"".join(rows),
        f"/Type/XRef/Size {number + 1}/W[1 4 2]/Root 1 0 R/Info 3 0 R/ID[<{identity}><{identity}>]",
    )
    parts.append(b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, table, length))
    return b"".join(parts)


def row(kind: int, where: int, index: int) -> bytes:
    """Return a row of the table of objects."""
    return bytes([kind]) + where.to_bytes(4, "big") + index.to_bytes(2, "big")


def packed(objects: Sequence[tuple[int, bytes]]) -> bytes:
    """Return numbered objects as one compressed stream (7.5.7)."""
    heads, start = [], 0
    for number, content in objects:
        heads.append(f"{number} {start}")
        start += len(content) + 1
    head = (" ".join(heads) + "\n").encode()
    content = head + b"".join(each + b"\n" for _, each in objects)
    return stream(content, f"/Type/ObjStm/N {len(objects)}/First {len(head)}")

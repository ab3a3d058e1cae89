"""Embed a font in a PDF: only the glyphs that are used, with what makes their text searchable (ISO 32000-1, 9.7)."""

from hashlib import sha256
from io import BytesIO

from fontTools import subset

from exports.documents.fonts import Face
from exports.documents.values import stream

UNUSED_TABLES = ["BASE", "DSIG", "FFTM", "GDEF", "GPOS", "GSUB", "OS/2", "VORG", "cmap", "gasp", "kern"]
UNUSED_TABLES += ["meta", "name", "post", "vhea", "vmtx"]
MOST_MAPPED = 100


def font_objects(face: Face, used: dict[int, str], first: int) -> list[bytes]:
    """Return the five objects of a font, the first of which is numbered `first` and is the font itself.

    `used` maps the number of each glyph that is drawn to its character.
    """
    program = subset_of(face, used)
    name = f"{tag(program)}+{face.family.replace(' ', '')}"
    with face.opened() as font:
        em = font["head"].unitsPerEm
        head, line = font["head"], font["hhea"]
        box = " ".join(str(round(edge * 1000 / em)) for edge in (head.xMin, head.yMin, head.xMax, head.yMax))
        ascent, descent = round(line.ascent * 1000 / em), round(line.descent * 1000 / em)
    widths = " ".join(f"{glyph} [{face.advances[glyph] * 1000:.0f}]" for glyph in sorted(used))
    return [
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{first + 1} 0 R]/ToUnicode {first + 2} 0 R>>".encode(),
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDToGIDMap/Identity"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {first + 3} 0 R/DW 1000/W[{widths}]>>".encode(),
        stream(characters(used).encode()),
        f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0/Ascent {ascent}"
        f"/Descent {descent}/CapHeight {ascent}/StemV 80/FontFile2 {first + 4} 0 R>>".encode(),
        stream(program, f"/Length1 {len(program)}"),
    ]


def subset_of(face: Face, used: dict[int, str]) -> bytes:
    """Return the font with the outlines of the used glyphs only, under their old numbers."""
    options = subset.Options(
        hinting=False, layout_features=[], retain_gids=True, notdef_outline=True, glyph_names=False
    )
    options.drop_tables += UNUSED_TABLES
    with face.opened() as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(gids=sorted(used))
        subsetter.subset(font)
        result = BytesIO()
        font.save(result)
    return result.getvalue()


def tag(program: bytes) -> str:
    """Return the six letters that tell a subset from others of the same font."""
    return "".join(chr(65 + byte % 26) for byte in sha256(program).digest()[:6])


def characters(used: dict[int, str]) -> str:
    """Return the map from glyphs to characters, by which a reader searches and copies."""
    lines = [f"<{glyph:04x}> <{character.encode('utf-16-be').hex()}>" for glyph, character in sorted(used.items())]
    blocks = (lines[start : start + MOST_MAPPED] for start in range(0, len(lines), MOST_MAPPED))
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{mapped}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )

"""Find out in which encoding a text was saved, and decode it; lines that do not fit stay recognisable.

The order of the evidence: a byte order mark, the escapes of ISO-2022-JP, the NUL pattern of UTF-16, strict UTF-8; then
the text decides between the legacy encodings that Excel and older Japanese systems write. Guessing by statistics comes
last, because it fails on the few words that a short table has.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from loaders.files.mixed_encodings import mostly_utf8, restored, without_utf8
from loaders.problems import UnreadableFile

UNDERSTOOD = ("utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16", "cp1252")
LEGACY = ("cp932", "euc_jp", "cp1252")
LIKE_EUC_JP = ("gb18030", "euc_kr")  # the same bytes are Chinese or Korean words; only kana tell
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 65_536
CONVINCING = 0.6
BETTER = 0.2

JAPANESE = re.compile(r"[\u2160-\u217f①-⑳\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uf900-\ufaff\uff01-\uff5e]")
HALF_WIDTH = re.compile(r"[\uff66-\uff9f]{2,}")
KANA = re.compile(r"[\u3041-\u30ff]")
BESIDE_LETTER = re.compile(r"(?<=[a-z])[\u4e00-\u9fff](?=[a-z ,.;])|(?<=[a-z ])[\u4e00-\u9fff](?=[a-z])", re.ASCII)
WESTERN = re.compile(
    r"(?:(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ]{1,2})|(?:[À-ÖØ-öø-ÿŒœŠšŽžŸ]{1,2}(?=[A-Za-z]))|[‘’“”–—…€£°§©®«»\u00a0]"
)
FOREIGN = re.compile(r"[^\x00-\x7f\udc80]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and how it was decoded; between `open_choices` the bytes do not decide."""

    text: str
    encoding: str
    reason: str
    open_choices: tuple[str, ...] = ()


def decode(content: bytes, chosen: str | None = None) -> Decoded:
    """Decode the bytes of a text file; `chosen` is the encoding that its owner names.

    A byte that is not of the encoding becomes a lone surrogate (PEP 383), so that its line can be reported. Raises
    UnreadableFile when the chosen encoding does not exist or no encoding fits.
    """
    if chosen is not None:
        return Decoded(tolerant(content, known_codec(chosen)), chosen, "chosen")
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return Decoded(tolerant(content, encoding), encoding.removesuffix("-sig"), "mark")
    if b"\x1b$" in content or b"\x1b(J" in content:
        text = strict(content, "iso2022_jp")
        if text is not None:
            return Decoded(text, "iso2022_jp", "escapes")
    if wide := utf16_without_mark(content):
        return Decoded(tolerant(content, wide), wide, "pattern")
    text = strict(content, "utf-8")
    if text is not None:
        return Decoded(unmarked(text), "utf-8", "strict")
    if mostly_utf8(telling(content)):
        return Decoded(tolerant(content, "utf-8"), "utf-8", "mostly")
    return legacy(content)


def known_codec(name: str) -> str:
    """Return the codec of a name, or refuse a name that is no text encoding."""
    try:
        codec = codecs.lookup(name)
        "".encode(codec.name)
    except (LookupError, ValueError):
        raise UnreadableFile("encoding_unknown", encoding=name, accepted=", ".join(UNDERSTOOD)) from None
    return "utf-8-sig" if codec.name == "utf-8" else codec.name


def strict(content: bytes, encoding: str) -> str | None:
    """Decode bytes that are wholly of an encoding."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def tolerant(content: bytes, encoding: str) -> str:
    """Decode bytes; those that are not of the encoding become lone surrogates."""
    try:
        return unmarked(content.decode(encoding, "surrogateescape"))
    except UnicodeDecodeError:  # half a character at the end of UTF-16 is nothing that PEP 383 can keep
        return unmarked(content.decode(encoding, "replace"))


def unmarked(text: str) -> str:
    """Leave out byte order marks at the beginning; some programs write two."""
    return text.lstrip("\ufeff")


def utf16_without_mark(content: bytes) -> str:
    """Return the UTF-16 whose ASCII characters explain the NULs of a text, or ""."""
    sample = content[: SAMPLE // 16]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half and len(content) % 2 == 0:
        if odd > 0.3 * half and even < 0.05 * half:
            return "utf-16-le"
        if even > 0.3 * half and odd < 0.05 * half:
            return "utf-16-be"
    return ""


def telling(content: bytes) -> bytes:
    """Return the part of a text that tells its encoding: a sample that begins with the line of the first high byte."""
    first = re.search(rb"[\x80-\xff]", content)
    start = content.rfind(b"\n", 0, first.start()) + 1 if first else 0
    return content[start : start + SAMPLE]


def legacy(content: bytes) -> Decoded:
    """Decide between the legacy encodings by what the text becomes; leave the choice open when none convinces."""
    content = without_utf8(content)
    found = {encoding: restored(text) for encoding in LEGACY if (text := strict(content, encoding)) is not None}
    scores = {encoding: score(text, encoding) for encoding, text in found.items()}
    ranked = sorted(scores, key=lambda encoding: -scores[encoding])
    if ranked and scores[ranked[0]] >= CONVINCING:
        rivals = [each for each in ranked[1:] if scores[ranked[0]] - scores[each] < BETTER]
        if ranked[0] == "euc_jp" and not KANA.search(found["euc_jp"]):
            rivals += LIKE_EUC_JP
        return Decoded(found[ranked[0]], ranked[0], "legible", (ranked[0], *rivals) if rivals else ())
    guess = from_bytes(telling(content)).best()
    if guess is not None and (text := strict(content, guess.encoding)) is not None:
        return Decoded(restored(text), guess.encoding, "guess", tuple(dict.fromkeys([guess.encoding, *ranked])))
    if ranked:
        return Decoded(found[ranked[0]], ranked[0], "guess", tuple(ranked))
    raise UnreadableFile("encoding", line=bad_line(content), accepted=", ".join(UNDERSTOOD))


def score(text: str, encoding: str) -> float:
    """Return which share of the characters beyond ASCII is what text of an encoding is made of."""
    first = FOREIGN.search(text)
    if first is None:
        return 0.0
    text = text[max(0, first.start() - 1) : first.start() + SAMPLE]
    foreign = len(FOREIGN.findall(text))
    if encoding == "cp1252":
        return sum(map(len, WESTERN.findall(text))) / foreign
    # Half-width kana are real, but also what EUC-JP read as cp932 turns into; one ideograph inside a Latin word is an
    # accented letter misread together with the letter after it.
    half_width = sum(map(len, HALF_WIDTH.findall(text)))
    return (len(JAPANESE.findall(text)) + 0.75 * half_width - 2 * len(BESIDE_LETTER.findall(text))) / foreign


def bad_line(content: bytes) -> int:
    """Return the line of the first byte that is not UTF-8."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return content.count(b"\n", 0, error.start) + 1
    return 1

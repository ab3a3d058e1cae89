"""A title of its own for each slide, by which programs list them and screen readers tell them apart."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from charts.measure import break_lines
from exports.sheets.scene import LEADING, Group, Sheet, Text
from exports.slides.lists import top_of
from exports.slides.slots import texts_in
from texts import text

# What a title says more must not push down what stands below it: all titles grow smaller by so much first.
SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
ANY_LINES = 99


def titled_apart(sheets: Sequence[Sheet], kinds: Sequence[str], language: str) -> tuple[Sheet, ...]:
    """Return sheets of some kinds, as `chart` or `sources`, with titles that differ."""
    first = [next(iter(texts_in(sheet, "title")), None) for sheet in sheets]
    titles = list(titles_apart([part.text.rstrip() if part else "" for part in first], kinds, language))
    shares: dict[tuple[str, float], float] = {}
    for words, part in zip(titles, first, strict=True):
        if part:
            key = (part.text, part.size)
            shares[key] = min(shares.get(key, 1.0), share_of(words, part))
    return tuple(
        with_title(sheet, words, shares[part.text, part.size]) if part else sheet
        for sheet, words, part in zip(sheets, titles, first, strict=True)
    )


def titles_apart(titles: Sequence[str], kinds: Sequence[str], language: str) -> Iterator[str]:
    """Yield titles of which those that are shared say what they are of it, and the how manieth of how many.

    The slides of the kind that comes first need not say what they are.
    """
    pairs = list(zip(titles, kinds, strict=True))
    shared, totals, seen = Counter(titles), Counter(pairs), Counter[tuple[str, str]]()
    for title, kind in pairs:
        seen[title, kind] += 1
        words = title
        if shared[title] > 1 and kind != kinds[0]:
            words = text("slide.title_of", language, title=words, part=text(f"slide.kind_{kind}", language))
        if totals[title, kind] > 1:
            number, total = seen[title, kind], totals[title, kind]
            words = text("slide.title_part", language, title=words, number=number, total=total)
        yield words


def share_of(words: str, part: Text) -> float:
    """Return the share of its size at which a title fits the place of a text, or the least."""
    return next((share for share in SHARES if height_at(words, part, share) <= part.height + 0.01), SHARES[-1])


def height_at(words: str, part: Text, share: float) -> float:
    """Return how high a title is at a share of the size of a text."""
    return len(break_lines(words, part.size * share, part.width, ANY_LINES)) * part.leading * share


def with_title(sheet: Sheet, words: str, share: float) -> Sheet:
    """Return a sheet with another title at a share of its size."""
    return replace(sheet, groups=tuple(retitled(each, words, share) for each in sheet.groups))


def retitled(each: Group, words: str, share: float) -> Group:
    """Return a group with another text, if it is a title."""
    if each.role != "title":
        return each
    parts = []
    for part in each.parts:
        if isinstance(part, Text):
            size = part.size * share
            lines = break_lines(words, size, part.width, ANY_LINES)
            parts.append(replace(part, lines=lines, size=size, y=top_of(part) + size * LEADING / 2))
    return replace(each, parts=tuple(parts))

"""The legend: the signs of this chart, no others, each with its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from charts.drawn import DrawnMark
from charts.eras import EraBand
from charts.marks import WHOLE, Mark, Span
from charts.measure import cut_to_fit, text_width
from charts.scale import Scale
from charts.signs import SAMPLE, SAMPLES, bar_sample, point_sample, signs_of
from events.table import EventTable
from events.view import View
from events.vocabulary import MISSION_TYPES
from texts import text

FONT_SIZE = 12.0
ROW = 18.0
SYMBOL = 12.0
# Between the two samples of a type that has points and periods, before a name, and after it.
BETWEEN = 3.0
BEFORE = 4.0
GAP = 14.0
MOST_ENTRIES = 24


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A mission type, or another sign, as the catalogue names it: its samples, and its name from `text_left` on.

    `band` is the sample of the background periods. What says how many more types there are has no sample.
    """

    mission_type: str
    sign: str
    name: str
    samples: tuple[DrawnMark, ...]
    band: EraBand | None
    left: float
    text_left: float
    y: float

    def moved(self, down: float) -> "LegendEntry":
        """Return the entry further down."""
        y = self.y + down
        samples = tuple(replace(each, y=y) for each in self.samples)
        return replace(self, y=y, samples=samples, band=self.band and replace(self.band, y=y))


@dataclass(frozen=True, slots=True)
class Named:
    """A line of the legend before it has its place: `kinds` are those of the marks of a type, points and periods."""

    mission_type: str = ""
    sign: str = ""
    name: str = ""
    kinds: frozenset[str] = frozenset()

    @property
    def width(self) -> float:
        """How much room the samples take."""
        return (
            SAMPLE * ("period" in self.kinds or bool(self.sign)) + self.marker_left + SYMBOL * ("point" in self.kinds)
        )

    @property
    def marker_left(self) -> float:
        """Where the marker of a point stands that follows a bar."""
        return BETWEEN if len(self.kinds) > 1 else 0.0


def types_of_their_own(table: EventTable) -> tuple[str, ...]:
    """Return the mission types of a table that are not among the usual ones, in the order of the alphabet."""
    found = table.frame["mission_type"].cat.categories
    return tuple(sorted(set(found) - set(MISSION_TYPES) - {""}))


def legend_entries(
    marks: Sequence[tuple[str, Mark]],
    eras: Sequence[EraBand],
    table: EventTable,
    view: View,
    own: tuple[str, ...],
    scale: Scale,
) -> tuple[LegendEntry, ...]:
    """Return the signs of some marks, each with its mission type, and of background periods, in rows within the plot.

    Where the lanes are the types, they are left out. Where there are very many, the last of them is how many more.
    """
    types = [] if view.lane == "type" else named_types(marks, table, view, own)
    signs = signs_of([mark for _, mark in marks], eras, table)
    larger = next((each for each, mark in marks if mark.kind == "point"), "")
    named = [Named(larger if each == "size" else "", each, text(f"sign.{each}", view.language)) for each in signs]
    rows = placed_in_rows(types, scale, ROW / 2)
    below = rows[-1].y + ROW if rows else ROW / 2
    return (*rows, *placed_in_rows(named, scale, below))


def named_types(marks: Sequence[tuple[str, Mark]], table: EventTable, view: View, own: tuple[str, ...]) -> list[Named]:
    """Return the mission types of some marks, each with the kinds of its marks, and how many more there are."""
    kinds: dict[str, set[str]] = {}
    for mission_type, mark in marks:
        kinds.setdefault(mission_type, set()).add(mark.kind)
    types = [each for each in (*MISSION_TYPES, *own, "") if each in kinds]
    named = [
        Named(each, name=type_name(each, table, view), kinds=frozenset(kinds[each])) for each in types[:MOST_ENTRIES]
    ]
    if len(types) > MOST_ENTRIES:
        named.append(Named(name=text("chart.more_types", view.language, n=f"{len(types) - MOST_ENTRIES:,}")))
    return named


def type_name(mission_type: str, table: EventTable, view: View) -> str:
    """Return the name of a mission type, or that none is given."""
    if not mission_type:
        return text("lane.without_type", view.language)
    return table.vocabulary.name("mission_type", mission_type, view.language)


def placed_in_rows(named: Sequence[Named], scale: Scale, y: float) -> list[LegendEntry]:
    """Put entries into rows as wide as the plot, the first row at a height; a name that is wider is cut."""
    result = []
    x = scale.left
    for each in named:
        before = each.width + (BEFORE if each.width else 0)
        name = cut_to_fit(each.name, FONT_SIZE, scale.right - scale.left - before)
        width = before + text_width(name, FONT_SIZE)
        if x > scale.left and x + width > scale.right:
            x, y = scale.left, y + ROW
        samples = tuple(DrawnMark(mission_type=each.mission_type, y=y, mark=mark) for mark in samples_at(each, x))
        band = band_sample(x, y) if each.sign and each.sign not in SAMPLES else None
        result.append(LegendEntry(each.mission_type, each.sign, name, samples, band, x, x + before, y))
        x += width + GAP
    return result


def samples_at(named: Named, left: float) -> Iterator[Mark]:
    """Yield the samples of an entry from its left end."""
    if named.sign in SAMPLES:
        yield from SAMPLES[named.sign](left)
    if "period" in named.kinds:
        yield bar_sample(left)
        left += SAMPLE + BETWEEN
    if "point" in named.kinds:
        yield point_sample(left, SYMBOL)


def band_sample(left: float, y: float) -> EraBand:
    """Return a band of the background."""
    return EraBand("", "", Span(left, left), "", "", Span(left, left + SAMPLE), WHOLE, False, 0, y)


def legend_height(entries: tuple[LegendEntry, ...]) -> float:
    """Return how high the legend is."""
    return entries[-1].y + ROW / 2 if entries else 0

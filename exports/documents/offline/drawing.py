"""The chart of the offline page: a figure, and to which mark each part of it belongs, so that a script can leave some.

The script stacks the marks that are left anew. It moves them up or down only: where they stand in time, and on which
side their labels are, is as it was laid out here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import inf
from typing import Any, cast

from charts.composition import USUAL_HEIGHT, draft, lay_out
from charts.content import content_of
from charts.density import OTHERS
from charts.drawn import DrawnMark
from charts.eras import EraBand
from charts.geometry import (
    BAND_RISE,
    FADE_STEPS,
    NAME_HEIGHT,
    RING_GAP,
    Box,
    body_box,
    bracket_strokes,
    era_box,
    torn_gaps,
)
from charts.labels import span_with_label
from charts.lane_titles import TITLE_LINE
from charts.layout import LANE_PAD, Layout, PlacedMark
from charts.marks import Span
from charts.notes import what_is_missing
from charts.palette import INKS
from charts.plotly_terms import plain
from charts.reach import LEAST, named_band
from charts.rows import APART
from charts.stacking import LOWEST_LANE
from charts.timeline import painted
from events.written import written_span
from exports.briefing import Briefing
from exports.documents.offline.knowledge import OFFERED
from texts import text

WIDTH = 1120
# What belongs to no mark, such as the samples of the legend.
NOBODY = -1


def laid_out(briefing: Briefing) -> Layout:
    """Return the layout of the events with all of their labels: a page scrolls, so that none has to go."""
    shown = content_of(briefing.selected, briefing.view)
    return lay_out(draft(shown, width=WIDTH, height=inf), USUAL_HEIGHT)


def drawing(layout: Layout) -> dict[str, object]:
    """Return the figure of a layout, and what a script needs to draw a part of it."""
    traces, settings = painted(layout, "light", for_page=True)
    return {
        "data": traces,
        "layout": settings | {"width": layout.width, "annotations": notes(settings["annotations"], layout)},
        "left": layout.scale.left,
        "right": layout.scale.right,
        "top": min((lane.top for lane in layout.lanes), default=layout.bottom),
        "bottom": layout.bottom,
        "pad": LANE_PAD,
        "apart": APART,
        "reach": LEAST,
        "ring": RING_GAP,
        "banded": layout.banded > 0,
        "titled": layout.view.lane if layout.view.lane in {facet.key for facet in OFFERED} else "",
        "ticks": [tick.x for tick in layout.ticks],
        "today": layout.today,
        "lanes": [
            {
                "key": lane.key if lane.key != OTHERS else "",
                "says": text("lane.alone", layout.view.language, lane=lane.name),
                "top": lane.top,
                "bottom": lane.bottom,
                "least": max(LOWEST_LANE, len(lane.title_lines) * TITLE_LINE),
            }
            for lane in layout.lanes
        ],
        "marks": [mark_data(each) for each in layout.marks],
        "eras": [era_data(each, layout.view.language) for each in layout.eras],
        "owners": owners(layout),
        "shapes": moved_shapes(cast("Sequence[Mapping[str, Any]]", settings["shapes"])),
        "torn": owners_of_gaps(layout),
    }


def notes(written: object, layout: Layout) -> list[dict[str, object]]:
    """Return the notes of a figure; how to see the events of a band is another thing here than on the screen."""
    of_screen, of_page = (plain(what_is_missing(layout, place)) for place in ("chart", "sheet"))
    found = cast("list[dict[str, object]]", written)
    return [note | {"text": of_page} if note["text"] == of_screen else note for note in found]


def moved_shapes(shapes: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Return the places of the shapes that a script draws anew, as far as they are there."""
    ink = INKS["light"]
    looks: dict[str, Callable[[Mapping[str, Any]], bool]] = {
        "stripes": lambda shape: shape.get("fillcolor") == ink.stripe,
        "grid": lambda shape: shape["line"].get("color") == ink.line,
        "today": lambda shape: "dash" in shape["line"],
        "eras": lambda shape: shape.get("fillcolor") == ink.era,
    }
    found = {name: [at for at, shape in enumerate(shapes) if is_it(shape)] for name, is_it in looks.items()}
    return {name: places[0] for name, places in found.items() if places}


def mark_data(placed: PlacedMark) -> dict[str, object]:
    """Return where a mark and its label stand: `span` is what it takes of its row, `room` the height of that."""
    label = placed.label
    return {
        "event": placed.event,
        "lane": placed.lane,
        "y": rounded(placed.y),
        "room": rounded(placed.room),
        "height": rounded(body_box(placed).height),
        "body": edges(placed.mark.body),
        "span": edges(span_with_label(placed.mark, label)),
        "label": edges(label.span) if label else None,
        "beside": label is not None and label.side != "inside",
    }


def era_data(era: EraBand, language: str) -> dict[str, object]:
    """Return a band of the background: its law if it is one, what it says, where it and its name stand."""
    return {
        "law": era.law,
        "lines": [era.name, written_span(era.start, era.end, language)],
        # The ring of a band is lower than that of a mark.
        "band": corners(era_box(era), BAND_RISE - RING_GAP),
        "box": corners(named_band(era)),
        "beside": corners(Box(*era.name_span, era.y, NAME_HEIGHT)) if era.label and not era.named_inside else None,
    }


def owners(layout: Layout) -> dict[str, list[int]]:
    """Return, for each trace of the figure whose elements belong to marks, the numbers of these marks."""
    marks, painted = list(enumerate(layout.marks)), list(parts(layout))
    return {
        "periods": [number for number, each in marks if each.mark.kind == "period"],
        "points": [number for number, each in marks if each.mark.kind == "point"],
        "labels": [number for number, each in marks if each.label],
        "ongoing": [number for number, each in painted if each.mark.arrow],
        "soft edges": [number for number, each in painted for _ in range(FADE_STEPS * len(each.mark.fades))],
        "precision": [number for number, each in painted for stroke in bracket_strokes(each) for _ in (*stroke, None)],
    }


def owners_of_gaps(layout: Layout) -> list[list[int]]:
    """Return the numbers of the marks of all gaps in torn edges, for each of the figure's shapes that hold them."""
    gaps: dict[bool, list[int]] = {}
    for number, each in parts(layout):
        if any(each.mark.cut):
            # What lies behind gives a gap its colour, and each colour is one shape.
            on_paper = number == NOBODY or layout.marks[number].lane % 2 == 1
            gaps.setdefault(on_paper, []).extend(number for _ in torn_gaps(body_box(each), each.mark.cut))
    return list(gaps.values())


def parts(layout: Layout) -> Iterator[tuple[int, DrawnMark]]:
    """Yield the marks with their numbers, then the samples of the legend, in the order in which they are painted."""
    yield from enumerate(layout.marks)
    for entry in layout.legend:
        for sample in entry.samples:
            yield NOBODY, sample


def edges(span: Span) -> list[float]:
    """Return left and right end of a span."""
    return [rounded(span.left), rounded(span.right)]


def corners(box: Box, rise: float = 0.0) -> list[float]:
    """Return left, right, upper and lower edge of a box that is so much higher on both sides."""
    return [rounded(each) for each in (box.left, box.right, box.top - rise, box.bottom + rise)]


def rounded(pixels: float) -> float:
    """Return pixels as exact as a script needs them."""
    return round(pixels, 1)

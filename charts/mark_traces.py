"""The marks as Plotly traces: bars, markers, arrow heads, brackets, soft edges and the frame of the chosen event."""

from collections.abc import Mapping, Sequence

from charts.colours import mark_colour, sample_colour
from charts.drawn import DrawnMark
from charts.geometry import (
    ARROW,
    BAND_RISE,
    Points,
    arrow_head,
    bar_box,
    body_box,
    bracket_strokes,
    chosen_ring,
    era_box,
    fade_steps,
    point_symbol,
    torn_gaps,
)
from charts.hover import hover_cards
from charts.layout import Layout, PlacedMark
from charts.palette import INKS, Theme, mixed
from charts.plotly_terms import Trace, bar, duration, filled_shape, markers, moment, stroke_traces

# Plotly puts the ends of bars on whole pixels; without so much more the paper would show before an arrow head.
SEAM = 0.5
RING = 2.0

Cards = Mapping[int, str]
# A mark and the colour that it has.
Painted = tuple[DrawnMark, str]


def painted_marks(layout: Layout, theme: Theme) -> list[Painted]:
    """Return the marks of the events in the colours of their types."""
    return [(each, mark_colour(layout, each, theme)) for each in layout.marks]


def painted_samples(layout: Layout, theme: Theme) -> list[Painted]:
    """Return the samples of the legend in their colours."""
    return [(each, sample_colour(layout, entry, theme)) for entry in layout.legend for each in entry.samples]


def period_traces(layout: Layout, theme: Theme, cards: Cards | None) -> list[Trace]:
    """Return the bars; their customdata is the id and, where there are cards, the hover card."""
    placed = [each for each in layout.marks if each.mark.kind == "period"]
    boxes = [bar_box(each) for each in placed]
    trace = bar(
        name="periods",
        orientation="h",
        base=[moment(layout.scale.day(box.left)) for box in boxes],
        x=[
            duration(layout, box.left, box.right + SEAM if each.mark.arrow else box.right)
            for each, box in zip(placed, boxes, strict=True)
        ],
        y=[box.y for box in boxes],
        width=[box.height for box in boxes],
        marker={"color": colours(layout, placed, theme), "line": {"width": 0}},
        **identity(placed, cards),
    )
    return [trace]


def point_traces(layout: Layout, theme: Theme, cards: Cards | None) -> list[Trace]:
    """Return the markers; their customdata is the id and, where there are cards, the hover card."""
    placed = [each for each in layout.marks if each.mark.kind == "point"]
    symbols = [point_symbol(layout, each) for each in placed]
    trace = markers(
        name="points",
        x=[moment(each.mark.days[0]) for each in placed],
        y=[symbol.y for symbol in symbols],
        marker={
            "size": [symbol.size for symbol in symbols],
            "symbol": [symbol.shape for symbol in symbols],
            "opacity": 1,
            "color": colours(layout, placed, theme),
            "line": {"width": 0},
        },
        **identity(placed, cards),
    )
    return [trace]


def cards_of(layout: Layout) -> Cards:
    """Return the hover card of every event that has a mark."""
    events = sorted({each.event for each in layout.marks})
    return dict(zip(events, hover_cards(layout.table, events, layout.view.language), strict=True))


def identity(placed: list[PlacedMark], cards: Cards | None) -> dict[str, object]:
    """Return what tells a mark's event to the pointer and to whoever reads the figure."""
    if cards is None:
        return {"customdata": [[each.id] for each in placed], "hoverinfo": "skip"}
    return {
        "customdata": [[each.id, cards[each.event]] for each in placed],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def arrow_traces(layout: Layout, painted: Sequence[Painted]) -> list[Trace]:
    """Return the heads of the bars that go on."""
    heads = [(head, colour) for each, colour in painted if (head := arrow_head(each))]
    if not heads:
        return []
    return [
        markers(
            name="ongoing",
            x=[moment(layout.scale.day(head.x)) for head, _ in heads],
            y=[head.y for head, _ in heads],
            marker={
                "size": [head.size for head, _ in heads],
                "symbol": ARROW,
                "opacity": 1,
                "color": [colour for _, colour in heads],
                "line": {"width": 0},
            },
            hoverinfo="skip",
        )
    ]


def torn_shapes(layout: Layout, theme: Theme) -> list[dict[str, object]]:
    """Return the gaps of the torn edges in the colours of what lies behind the bars, as one shape for each colour."""
    ink = INKS[theme]
    torn: list[tuple[DrawnMark, str]] = [(each, ink.paper if each.lane % 2 else ink.stripe) for each in layout.marks]
    torn += [(each, ink.paper) for entry in layout.legend for each in entry.samples]
    gaps: dict[str, list[Points]] = {}
    for each, behind in torn:
        if any(each.mark.cut):
            gaps.setdefault(behind, []).extend(torn_gaps(body_box(each), each.mark.cut))
    return [filled_shape(layout, polygons, colour) for colour, polygons in gaps.items()]


def bracket_traces(layout: Layout, painted: Sequence[Painted], theme: Theme) -> list[Trace]:
    """Return a thin bracket under every month, year or decade that a date leaves open."""
    drawn = [stroke for each, _ in painted for stroke in bracket_strokes(each)]
    return stroke_traces(layout, drawn, INKS[theme].quiet, 1, name="precision")


def fade_traces(layout: Layout, painted: Sequence[Painted], theme: Theme) -> list[Trace]:
    """Return the soft edges, in steps that grow paler."""
    steps = [(step, colour) for each, colour in painted for step in fade_steps(each)]
    if not steps:
        return []
    paper, boxes = INKS[theme].paper, [step.box for step, _ in steps]
    return [
        bar(
            name="soft edges",
            orientation="h",
            base=[moment(layout.scale.day(box.left)) for box in boxes],
            x=[duration(layout, box.left, box.right) for box in boxes],
            y=[box.y for box in boxes],
            width=[box.height for box in boxes],
            marker={
                "color": [mixed(colour, paper, step.opacity) for step, colour in steps],
                "line": {"width": 0},
            },
            hoverinfo="skip",
        )
    ]


def chosen_traces(layout: Layout, theme: Theme) -> list[Trace]:
    """Return a ring around the marks of the chosen event, or the band of the chosen law."""
    rings = [chosen_ring(body_box(each)) for each in layout.marks if each.id == layout.view.event]
    rings += [chosen_ring(era_box(era), BAND_RISE) for era in layout.eras if era.law and era.law == layout.view.event]
    return stroke_traces(layout, rings, INKS[theme].accent, RING, name="chosen")


def colours(layout: Layout, placed: list[PlacedMark], theme: Theme) -> list[str]:
    """Return the colour of each mark."""
    return [mark_colour(layout, each, theme) for each in placed]

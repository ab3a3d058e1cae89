"""The marks as Plotly traces: bars, markers, arrow heads, brackets, soft edges and the frame of the chosen event."""

from collections.abc import Mapping

from charts.hover import hover_cards
from charts.layout import Layout, PlacedMark
from charts.palette import INKS, Theme, style_of
from charts.plotly_terms import Trace, bar, duration, lines, moment, scatter
from charts.rows import drawn_height

# Plotly draws the point of a triangle half its size to the right; the head stands out a little above its bar.
ARROW_HEIGHT = 1.5
ARROW_POINT = 0.5
BRACKET_GAP = 1.5
BRACKET_FOOT = 2.0
FADE_STEPS = 4
HAIRLINE = 1.0
# The frame of the chosen event stays clear of the label beside its mark.
FRAME_GAP = 2.5


Cards = Mapping[int, str]


def periods(layout: Layout, theme: Theme, cards: Cards) -> Trace:
    """Return the bars; their customdata is the id and the hover card."""
    placed = [each for each in layout.marks if each.mark.kind == "period"]
    return bar(
        name="periods",
        orientation="h",
        base=[moment(layout.scale.day(each.mark.body.left)) for each in placed],
        x=[duration(layout, *each.mark.body) for each in placed],
        y=[each.y for each in placed],
        width=[bar_height(each) for each in placed],
        marker={"color": colours(layout, placed, theme), "line": {"width": 0}},
        **identity(placed, cards),
    )


def bar_height(placed: PlacedMark) -> float:
    """Return how high a mark is drawn, which a label inside a bar decides."""
    return drawn_height(placed.mark, placed.label)


def marker_size(placed: PlacedMark) -> float:
    """Return how wide and high a marker is drawn, with a hairline of paper around it."""
    return placed.mark.size - HAIRLINE


def points(layout: Layout, theme: Theme, cards: Cards) -> Trace:
    """Return the markers; their customdata is the id and the hover card."""
    placed = [each for each in layout.marks if each.mark.kind == "point"]
    shapes = [style_of(each.mission_type, layout.own_types).shape for each in placed]
    return scatter(
        name="points",
        mode="markers",
        x=[moment(each.mark.days[0]) for each in placed],
        y=[each.y for each in placed],
        marker={
            "size": [marker_size(each) for each in placed],
            "symbol": shapes,
            "opacity": 1,
            "color": colours(layout, placed, theme),
            "line": {"width": 0},
        },
        cliponaxis=False,
        **identity(placed, cards),
    )


def cards_of(layout: Layout) -> Cards:
    """Return the hover card of every event that has a mark."""
    events = sorted({each.event for each in layout.marks})
    return dict(zip(events, hover_cards(layout.table, events, layout.view.language), strict=True))


def identity(placed: list[PlacedMark], cards: Cards) -> dict[str, object]:
    """Return what tells a mark's event to the pointer and to whoever reads the figure."""
    return {
        "customdata": [[each.id, cards[each.event]] for each in placed],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def arrows(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the heads of the bars that go on; the point stands where the bar ends."""
    placed = [each for each in layout.marks if each.mark.arrow]
    if not placed:
        return []
    sizes = [bar_height(each) * ARROW_HEIGHT for each in placed]
    return [
        scatter(
            name="ongoing",
            mode="markers",
            x=[
                moment(layout.scale.day(each.mark.body.right - size * ARROW_POINT))
                for each, size in zip(placed, sizes, strict=True)
            ],
            y=[each.y for each in placed],
            marker={
                "size": sizes,
                "symbol": "triangle-right",
                "opacity": 1,
                "color": colours(layout, placed, theme),
                "line": {"width": 0},
            },
            cliponaxis=False,
            hoverinfo="skip",
        )
    ]


def brackets(layout: Layout, theme: Theme) -> list[Trace]:
    """Return a thin bracket under every month, year or decade that a date leaves open."""
    x: list[str | None] = []
    y: list[float | None] = []
    for each in layout.marks:
        for span in each.mark.brackets:
            left, right = moment(layout.scale.day(span.left)), moment(layout.scale.day(span.right))
            low = each.y + bar_height(each) / 2 + BRACKET_GAP
            high = low - BRACKET_FOOT
            x += [left, left, right, right, None]
            y += [high, low, low, high, None]
    return [lines(x, y, INKS[theme].quiet, 1, name="precision")] if x else []


def fades(layout: Layout, theme: Theme) -> list[Trace]:
    """Return the soft edges, in steps that grow paler."""
    steps = [
        (
            each,
            edge.strong + (edge.weak - edge.strong) * step / FADE_STEPS,
            (edge.weak - edge.strong) / FADE_STEPS,
            step,
        )
        for each in layout.marks
        for edge in each.mark.fades
        for step in range(FADE_STEPS)
    ]
    if not steps:
        return []
    return [
        bar(
            name="soft edges",
            orientation="h",
            base=[moment(layout.scale.day(min(start, start + width))) for _, start, width, _ in steps],
            x=[duration(layout, 0, abs(width)) for _, _, width, _ in steps],
            y=[each.y for each, *_ in steps],
            width=[each.mark.size * 0.8 for each, *_ in steps],
            marker={
                "color": colours(layout, [each for each, *_ in steps], theme),
                "opacity": [0.65 - 0.6 * step / FADE_STEPS for *_, step in steps],
                "line": {"width": 0},
            },
            hoverinfo="skip",
        )
    ]


def chosen(layout: Layout, theme: Theme) -> list[Trace]:
    """Return a frame around the marks of the chosen event."""
    x: list[str | None] = []
    y: list[float | None] = []
    for each in layout.marks:
        if each.id == layout.view.event:
            body = each.mark.body
            left, right = (moment(layout.scale.day(x)) for x in (body.left - FRAME_GAP, body.right + FRAME_GAP))
            low, high = each.y + bar_height(each) / 2 + 3, each.y - bar_height(each) / 2 - 3
            x += [left, right, right, left, left, None]
            y += [high, high, low, low, high, None]
    return [lines(x, y, INKS[theme].text, 1.5, name="chosen")] if x else []


def colours(layout: Layout, placed: list[PlacedMark], theme: Theme) -> list[str]:
    """Return the colour of each mark."""
    return [style_of(each.mission_type, layout.own_types).colour(theme) for each in placed]

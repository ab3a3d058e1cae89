"""The legend: the signs of this chart and no others, inside the plot."""

from itertools import pairwise

import pytest

from charts.composition import compose
from charts.geometry import arrow_head, body_box, bracket_strokes, fade_steps, torn_gaps
from charts.legend import FONT_SIZE
from charts.measure import text_width
from charts.palette import style_of, tint
from charts.timeline import paint
from events import View, select
from events.options import LANES
from exports.sheets.pages import cut_into_pages
from texts import LANGUAGES, text

NEARLY = 0.01


@pytest.mark.slow
@pytest.mark.parametrize("width", [1200, 760, 480, 390, 320])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lane", ["none", "type"])
def test_it_stays_inside_the_plot_and_no_two_entries_overlap(curated, width, language, lane):
    layout = compose(curated, View(lane=lane, language=language), width=width)
    ends = {}
    for entry in layout.legend:
        right = entry.text_left + text_width(entry.name, FONT_SIZE)
        assert layout.scale.left <= entry.left
        assert right <= layout.scale.right + NEARLY
        assert entry.left > ends.get(entry.y, 0)
        for each in entry.samples:
            assert entry.left - NEARLY <= each.mark.extent.left <= each.mark.extent.right < entry.text_left
        ends[entry.y] = right
    assert all(below - above >= 14 for above, below in pairwise(sorted(ends)))
    assert max(ends) < layout.height
    types = [entry for entry in layout.legend if not entry.sign]
    assert len(types) == (curated.frame["mission_type"].nunique() if lane == "none" else 0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_signs_of_the_types_are_those_of_the_marks(curated, theme):
    layout = compose(curated, View(lane="none"), width=1080)
    traces = {trace.name: trace for trace in paint(layout, theme).data}
    types = {placed.id: placed.mission_type for placed in layout.marks}

    def signs(trace, names):
        symbols = trace.marker.symbol if trace.type == "scatter" else ["bar"] * len(names)
        return set(zip(names, symbols, trace.marker.color, strict=True))

    def typed(kind):
        return [
            (entry.mission_type if not entry.sign else entry.sign)
            for entry in layout.legend
            for each in entry.samples
            if each.mark.kind == kind
        ]

    for kind, of_marks, of_legend in (("point", "points", "legend markers"), ("period", "periods", "legend bars")):
        drawn = signs(traces[of_marks], [types[name] for name, _ in traces[of_marks].customdata])
        full = {each: style_of(each).colour(theme) for each in types.values()}
        assert {colour for _, _, colour in drawn} <= {*full.values(), *(tint(each, theme) for each in full.values())}
        drawn = {(name, symbol, full[name]) for name, symbol, _ in drawn}
        explained = signs(traces[of_legend], typed(kind))
        assert drawn == {each for each in explained if each[0] in types.values()}


def kinds_drawn(layout):
    """Return the mission types of the marks of a layout, each with the kinds of its marks."""
    return {(placed.mission_type, placed.mark.kind) for placed in layout.marks}


def kinds_explained(layout):
    """Return the mission types of a legend, each with the kinds of its samples."""
    return {(entry.mission_type, each.mark.kind) for entry in layout.legend if not entry.sign for each in entry.samples}


def signs_drawn(layout):
    """Return the signs of a layout by what its painters draw."""
    found, ends = set(), layout.table.frame["end"].tolist()
    for placed in layout.marks:
        found |= {"bracket"} if bracket_strokes(placed) else set()
        found |= {"arrow"} if arrow_head(placed) else set()
        found |= {"open"} if torn_gaps(body_box(placed), placed.mark.cut) else set()
        steps = fade_steps(placed)
        unknown = ends[placed.event] == "?" and bool(steps) and placed.mark.fades[-1].weak > placed.mark.body.right
        found |= {"unknown"} if unknown else set()
        found |= {"soft"} if len(steps) > (4 if unknown else 0) else set()
    sizes = {placed.mark.size for placed in layout.marks if placed.mark.kind == "point"}
    found |= {"size"} if len(sizes) > 1 else set()
    for era in layout.eras:
        found |= {"law"} | ({"arrow"} if era.arrow else set()) | ({"open"} if any(era.cut) else set())
    return found


def faults(layout):
    """Return what the legend lacks, and what it has that is not drawn."""
    explained = {entry.sign for entry in layout.legend if entry.sign}
    types = set() if layout.view.lane == "type" else kinds_drawn(layout)
    return signs_drawn(layout) ^ explained, types ^ kinds_explained(layout)


@pytest.mark.slow
@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_drawn_is_explained_and_every_sign_explained_is_drawn(curated, random_view, lane, language):
    for seed in range(10):
        view = random_view(seed, lane=lane, language=language)
        layout = compose(select(curated, view), view, width=(1080, 480)[seed % 2], height=800)
        assert faults(layout) == (set(), set()), view.to_query()
        assert {entry.name for entry in layout.legend if entry.sign} <= {
            text(f"sign.{sign}", language) for sign in signs_drawn(layout)
        }


@pytest.mark.parametrize("lane", ["type", "country"])
def test_each_page_of_a_sheet_has_the_legend_of_its_own_signs(curated, lane):
    layout = compose(curated, View(lane=lane, first="2000", last="2020"), width=1000, height=4000)
    pages = cut_into_pages(layout, 500)
    assert len(pages) > 3
    assert [faults(page) for page in pages] == [(set(), set())] * len(pages)
    assert all(page.height <= 500 for page in pages)
    assert len({tuple(entry.sign or entry.mission_type for entry in page.legend) for page in pages}) > 1


def test_a_file_without_laws_has_periods_in_its_background(table_of, curated):
    eras = curated.eras[["id", "start", "end", "title", "title_ja"]].astype("str").head(1)
    layout = compose(table_of({"start": "1993"}, {"start": "2020"}, eras=eras), View(first="1993"), width=1080)
    assert [entry.sign for entry in layout.legend] == ["bracket", "arrow", "open", "period"]


def test_what_has_no_type_is_explained_too(table_of):
    layout = compose(
        table_of({"start": "1993"}, {"start": "1994", "mission_type": "Mine"}), View(lane="none"), width=900
    )
    assert [entry.name for entry in layout.legend if not entry.sign] == ["Mine", "No type given"]

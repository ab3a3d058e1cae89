"""Drawn = selected, and nothing overlaps, by the layout's own numbers."""

from collections import Counter, defaultdict
from itertools import permutations

import numpy as np
import pytest

from charts.composition import AIRIEST, compose
from charts.geometry import BRACKET_GAP, upright_strokes
from charts.palette import INKS
from charts.rows import LABEL_HEIGHT, drawn_height
from charts.rungs import NARROW, widths_to_pack
from charts.timeline import paint
from events import View, select
from events.facets import FACETS
from events.options import LANES
from texts import LANGUAGES

pytestmark = pytest.mark.slow

SEEDS = range(50)
PAGE = {"width": 1080, "height": 800}
WIDTHS = (1080, 1200, 760, 480)
COLUMNS = {facet.key: facet.column for facet in FACETS}
NEARLY = 0.01


@pytest.fixture(scope="module", params=[(lane, language) for lane in LANES for language in LANGUAGES], ids="-".join)
def layouts(request, curated, random_view):
    """Return the layouts of the default view and of fifty random ones, in one lane mode and language."""
    lane, language = request.param
    views = [View(lane=lane, language=language)]
    views += [random_view(seed, lane=lane, language=language) for seed in SEEDS]
    return [
        compose(select(curated, view), view, width=WIDTHS[place % len(WIDTHS)], height=800 if place % 3 else None)
        for place, view in enumerate(views)
    ]


def lanes_of(frame, lane):
    """Return the lanes to which each event belongs, from the cells of the data alone."""
    if lane == "none":
        return [[""]] * len(frame)
    return [list({value.strip() for value in str(cell).split(";")} - {""}) or [""] for cell in frame[COLUMNS[lane]]]


def mark_box(placed):
    """Return left, top, right, bottom of what is drawn of a mark, with its bracket."""
    half = drawn_height(placed.mark, placed.label, placed.room) / 2
    below = BRACKET_GAP if placed.mark.brackets else 0
    return placed.mark.extent.left, placed.y - half, placed.mark.extent.right, placed.y + half + below


def label_box(placed):
    """Return left, top, right, bottom of a label."""
    return placed.label.span.left, placed.y - LABEL_HEIGHT / 2, placed.label.span.right, placed.y + LABEL_HEIGHT / 2


def overlaps(layout):
    """Return the pairs of events of which a mark or label covers one of another event."""
    boxes = [(placed.id, placed.lane, *mark_box(placed)) for placed in layout.marks]
    boxes += [(placed.id, placed.lane, *label_box(placed)) for placed in layout.marks if placed.label]
    if not boxes:
        return []
    owner = np.array([f"{name}/{lane}" for name, lane, *_ in boxes])
    left, top, right, bottom = np.array([box[2:] for box in boxes]).T
    meet = (left[:, None] < right - NEARLY) & (left < right[:, None] - NEARLY)
    meet &= (top[:, None] < bottom - NEARLY) & (top < bottom[:, None] - NEARLY)
    meet &= owner[:, None] != owner
    return sorted({(owner[a], owner[b]) for a, b in np.argwhere(meet) if a < b})


def test_every_selected_event_is_drawn_once_in_each_of_its_lanes(layouts, curated):
    for layout in layouts:
        frame = select(curated, layout.view).frame
        lanes = zip(frame["id"], lanes_of(frame, layout.view.lane), strict=True)
        expected = Counter((event, lane) for event, belongs in lanes for lane in belongs)
        drawn = Counter((placed.id, layout.lanes[placed.lane].key) for placed in layout.marks)
        assert drawn == expected, layout.view.to_query()


def test_a_mark_carries_its_own_event(layouts):
    for layout in layouts:
        events = list(zip(*(layout.table.frame[column] for column in ("id", "mission_type")), strict=True))
        for placed in layout.marks:
            assert events[placed.event] == (placed.id, placed.mission_type)


def test_the_random_views_are_worth_testing(layouts):
    drawn = [len(layout.marks) for layout in layouts]
    assert sum(count > 0 for count in drawn) >= 25
    assert len({layout.view for layout in layouts}) >= 40


def test_neither_marks_nor_labels_overlap(layouts):
    for layout in layouts:
        assert overlaps(layout) == [], layout.view.to_query()


def test_a_label_stands_beside_its_mark_or_inside_its_bar(layouts):
    for placed in (placed for layout in layouts for placed in layout.marks if placed.label):
        mark, label = placed.mark, placed.label
        if label.side == "inside":
            assert mark.body.left < label.span.left < label.span.right < mark.body.right
        else:
            gap = label.span.left - mark.extent.right if label.side == "right" else mark.extent.left - label.span.right
            assert 2 <= gap <= 8


def test_a_label_is_nearer_to_its_own_mark_than_to_any_other_in_its_row(layouts):
    for layout in layouts:
        rows = defaultdict(list)
        for placed in layout.marks:
            rows[placed.lane, placed.y].append(placed)
        for row in rows.values():
            for placed, other in permutations(row, 2):
                if placed.label and placed.label.side != "inside":
                    own = apart(placed.label.span, placed.mark.extent)
                    assert own <= 0.6 * apart(placed.label.span, other.mark.extent)
                    assert not other.label or own < apart(placed.label.span, other.label.span)


def apart(one, other):
    """Return how far two spans are from each other."""
    return max(other.left - one.right, one.left - other.right)


def test_no_line_behind_the_marks_runs_through_a_name(layouts):
    crossed = 0
    for layout in layouts:
        places = [tick.x for tick in layout.ticks] + ([layout.today] if layout.today else [])
        labels = [label_box(placed) for placed in layout.marks if placed.label and placed.label.side != "inside"]
        for x in places:
            strokes = upright_strokes(layout, x)
            passing = [(top, bottom) for left, top, right, bottom in labels if left < x < right]
            crossed += len(passing)
            for (_, begin), (_, end) in strokes:
                assert layout.top <= begin < end <= layout.bottom
                assert not any(begin < bottom - 1 and top + 1 < end for top, bottom in passing)
            if layout.lanes and not layout.eras and not any(left - 2 < x < right + 2 for left, _, right, _ in labels):
                assert strokes == (((x, layout.top), (x, layout.bottom)),)
    assert crossed > 50


def test_the_screen_breaks_its_lines_there(curated):
    layout = compose(curated, View(), width=1080)
    lines = [line for tick in layout.ticks for line in upright_strokes(layout, tick.x)]
    (drawn,) = [shape.path for shape in paint(layout).layout.shapes if shape.line.color == INKS["light"].line]
    assert drawn.count("M") == len(lines) > len(layout.ticks)


def test_labels_stay_within_the_plot_and_marks_within_their_lanes(layouts):
    for layout in layouts:
        left, right = layout.scale.left - NEARLY, layout.scale.right + NEARLY
        assert 0 < left < right < layout.width
        for placed in layout.marks:
            lane = layout.lanes[placed.lane]
            assert lane.top <= mark_box(placed)[1], (layout.view.to_query(), placed.id)
            assert mark_box(placed)[3] <= lane.bottom + NEARLY, (layout.view.to_query(), placed.id)
            if placed.label:
                assert left <= placed.label.span.left, (layout.view.to_query(), placed.id)
                assert placed.label.span.right <= right, (layout.view.to_query(), placed.id)
                assert lane.top <= label_box(placed)[1] + NEARLY


def test_lanes_lie_one_below_the_other_inside_the_chart(layouts):
    for layout in layouts:
        edges = [layout.top, *(edge for lane in layout.lanes for edge in (lane.top, lane.bottom)), layout.height]
        assert edges == sorted(edges)
        assert all(entry.y < layout.height for entry in layout.legend)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_events_fit_the_page_and_are_all_labelled_among_the_others_too(curated, language):
    key_events = set(curated.frame.loc[curated.frame["importance"] == 1, "id"])
    of_key_events = View(language=language, importance=1)
    alone = compose(select(curated, of_key_events), of_key_events, **PAGE)
    assert alone.height <= PAGE["height"] + NEARLY
    assert alone.labelled == len(alone.marks) == len(key_events)
    layout = compose(curated, View(language=language), **PAGE)
    assert key_events <= {placed.id for placed in layout.marks if placed.label}
    assert layout.labelled < len(layout.marks) == len(curated)


@pytest.mark.parametrize("lane", LANES)
def test_more_room_never_means_fewer_labels(curated, lane):
    marks = len(compose(curated, View(lane=lane), width=1080).marks)
    heights = (500, 700, 800, 900, 1000, 20 * marks)
    labelled = [compose(curated, View(lane=lane), width=1080, height=height).labelled for height in heights]
    assert labelled == sorted(labelled)
    assert labelled[0] < labelled[-1]
    assert labelled[-1] > 0.95 * marks


QUICK = ("importance=1", "type=Agreement", "q=training&lane=none")
LONG = ("", "lane=none", "from=2015&to=2022", "lane=law&from=1992")
NARROWED = (*QUICK, *(pytest.param(query, marks=pytest.mark.slow) for query in LONG))


@pytest.mark.parametrize("query", NARROWED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wider_chart_never_has_fewer_labels(curated, language, query):
    """A width stands for all up to the next rung, since these are packed alike."""
    view = View.from_query(f"{query}&lang={language}")
    events = select(curated, view)
    for height in (800, None):
        widths = [wide + 1 for wide in reversed(rungs_up_to(2000))]
        labelled = [compose(events, view, width=width, height=height).labelled for width in widths]
        assert labelled == sorted(labelled)
        assert labelled[-1] == len(events) or labelled[-1] > 1.5 * labelled[0]


def rungs_up_to(width):
    """Return the widths for which charts of telephones and screens are packed, the widest first."""
    found = []
    while width >= NARROW:
        found.append(widths_to_pack(width, 800)[0])
        width = found[-1] - 1
    return found


@pytest.mark.parametrize("query", ["", "lane=none&importance=2"])
def test_between_two_rungs_the_same_events_have_labels(curated, query):
    view = View.from_query(query)
    events = select(curated, view)
    rung, below = widths_to_pack(1200, 800)
    narrow, *wider = (
        {placed.id for placed in compose(events, view, width=width).marks if placed.label}
        for width in (rung, rung + 60, rung / below * rung - 1)
    )
    assert wider == [narrow, narrow]


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_view_lays_out(curated, lane, language):
    view = View(lane=lane, language=language, search="nothing has this word")
    layout = compose(select(curated, view), view, **PAGE)
    assert (layout.marks, layout.lanes, layout.labelled) == ((), (), 0)
    assert 0 < layout.height <= PAGE["height"]
    assert layout.ticks


def test_labels_that_are_given_stand_at_their_events_and_change_nothing_else(curated):
    view = View(mission_types=("Diplomacy",), importance=1)
    selected = select(curated, view)
    labels = [f"Number {row}" for row in range(len(selected))]
    layout = compose(selected, view, width=1080, height=2000, labels=labels)
    assert {placed.event: placed.label.text for placed in layout.marks} == dict(enumerate(labels))
    assert layout.table is selected


def test_a_layout_has_the_events_of_its_table_whatever_the_view_asks_for(table_of):
    """Who selected them has looked for words that the labels need not have."""
    layout = compose(table_of({"start": "1992"}), View(search="nothing has this word"), width=1080)
    assert [placed.id for placed in layout.marks] == ["a"]


def test_few_events_have_air_between_their_rows_but_not_more_than_reads_well(table_of):
    rows = [{"start": "1992-09", "title": f"Event {row} of the same month"} for row in range(8)]
    drawn = [compose(table_of(*rows), View(lane="none"), width=700, height=each) for each in range(100, 400, 10)]
    named = [layout for layout in drawn if layout.labelled == len(rows)]
    low, middle, high = named[0], named[2], named[-1]
    heights = [layout.lanes[0].bottom - layout.lanes[0].top for layout in (low, middle, high)]
    assert heights == sorted(set(heights))
    assert heights[-1] / heights[0] == pytest.approx(AIRIEST, abs=0.1)

"""Packing holds for any marks: nothing overlaps, no mark is lost, only labels are left out."""

from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from charts.marks import SIZES, WHOLE, Bracket, Mark, Span
from charts.packing import least_for_labels, pack
from charts.rows import item_of

LEFT, RIGHT = 100.0, 700.0
NEARLY = 1e-6
LABELS = st.sampled_from(["", "RAA", "First RIMPAC for the MSDF", "海賊対処法", "x" * 200])


@st.composite
def marks(draw):
    """Draw a point, a bar, or a bar with soft edges and brackets, somewhere in the plot or reaching a little over."""
    size = draw(st.sampled_from(list(SIZES.values())))
    left = draw(st.floats(LEFT - 5, RIGHT - 5))
    if draw(st.booleans()):
        body = Span(left, left + size)
        return Mark("point", size, (0, 0), body, (), (), False, body)
    body = Span(left, left + draw(st.floats(5, 400)))
    around = draw(st.sampled_from([0, 10]))
    brackets = draw(st.sampled_from([(), (Bracket(Span(body.left, body.left + 20), WHOLE),)]))
    extent = Span(body.left - around, max(body.right + around, *(each.span.right for each in brackets), body.right))
    return Mark("period", size, (0, 0), body, brackets, (), False, extent)


def in_plot(mark, label, event=0, rank=0):
    """Return an item between the edges of the tests."""
    return item_of(event, mark, label, rank, LEFT, RIGHT)


def side(item):
    """Return on which side of its mark the label of an item stands that has a lane for itself."""
    return pack([[item]], 400)[0].placed[0].place.label.side


@st.composite
def lanes_of_items(draw):
    """Draw lanes of items, each event with a rank of its own; some events stand in two lanes."""
    drawn = draw(st.lists(st.tuples(marks(), LABELS), max_size=25))
    ranks = draw(st.permutations(range(len(drawn))))
    items = [in_plot(mark, label, event, ranks[event]) for event, (mark, label) in enumerate(drawn)]
    return [[each for each in items if draw(st.booleans())] for _ in range(draw(st.integers(0, 3)))]


@settings(max_examples=200)
@given(lanes_of_items(), st.floats(0, 2000))
def test_no_mark_is_lost_or_doubled(lanes, room):
    packed = pack(lanes, room)
    assert [sorted(each.item.event for each in lane.placed) for lane in packed] == [
        sorted(item.event for item in lane) for lane in lanes
    ]
    for each in (each for lane in packed for each in lane.placed):
        assert each.place in (each.item.bare, *each.item.places)


@settings(max_examples=200)
@given(lanes_of_items(), st.floats(0, 2000))
def test_nothing_in_a_row_touches(lanes, room):
    for lane in pack(lanes, room):
        for one, other in combinations(lane.placed, 2):
            if one.row == other.row:
                before, after = sorted((one.place.span, other.place.span))
                assert before.right < after.left


@settings(max_examples=200)
@given(lanes_of_items(), st.floats(0, 2000))
def test_labels_stay_between_the_edges_and_rows_are_high_enough(lanes, room):
    for lane in pack(lanes, room):
        for each in lane.placed:
            assert each.place.height <= lane.heights[each.row] + NEARLY
            if label := each.place.label:
                assert label.span.left >= LEFT
                assert label.span.right <= RIGHT


@settings(max_examples=100)
@given(lanes_of_items(), st.floats(0, 2000))
def test_labels_are_left_out_until_the_height_is_kept(lanes, room):
    unlabelled = [[replace(each, places=()) for each in lane] for lane in lanes]
    bare = sum(lane.height for lane in pack(unlabelled, 0))
    allowed = max(room, bare + least_for_labels(lanes))
    assert sum(lane.height for lane in pack(lanes, room)) <= allowed + NEARLY


def test_with_little_room_the_first_ranks_keep_their_labels():
    marks = [
        Mark("point", 8.0, (0, 0), Span(300 + n, 308 + n), (), (), False, Span(300 + n, 308 + n)) for n in range(10)
    ]
    lane = [in_plot(mark, f"label {event}", event, rank=9 - event) for event, mark in enumerate(marks)]
    packed = [pack([lane], room)[0] for room in (92, 100, 110, 1000)]
    labelled = [{each.item.rank for each in lane.placed if each.place.label} for lane in packed]
    assert all(fewer <= more for fewer, more in pairwise(labelled))
    assert [ranks == set(range(len(ranks))) for ranks in labelled] == [True] * 4
    assert len(labelled[0]) < len(labelled[-1]) == 10


def test_at_the_right_edge_a_label_goes_to_the_left():
    at_edge = Mark("point", 8.0, (0, 0), Span(690, 698), (), (), False, Span(690, 698))
    inland = Mark("point", 8.0, (0, 0), Span(300, 308), (), (), False, Span(300, 308))
    sides = [side(in_plot(mark, "RAA signed")) for mark in (at_edge, inland)]
    assert sides == ["left", "right"]


def test_a_long_bar_carries_its_label_and_a_short_one_does_not():
    bars = [Mark("period", 8.0, (0, 0), Span(200, right), (), (), False, Span(200, right)) for right in (400.0, 220.0)]
    sides = [side(in_plot(mark, "UNDOF transport unit")) for mark in bars]
    assert sides == ["inside", "right"]

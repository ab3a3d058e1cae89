"""Packing holds for any marks: nothing overlaps, no mark is lost, only labels are left out."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from charts.labels import taken
from charts.marks import SIZES, Mark, Span
from charts.packing import heights, pack
from charts.rows import Item, needed

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
    brackets = draw(st.sampled_from([(), (Span(body.left, body.left + 20),)]))
    extent = Span(body.left - around, max(body.right + around, *(span.right for span in brackets), body.right))
    return Mark("period", size, (0, 0), body, brackets, (), False, extent)


@st.composite
def lanes_of_items(draw):
    """Draw lanes of items, each event with a rank of its own; some events stand in two lanes."""
    drawn = draw(st.lists(st.tuples(marks(), LABELS), max_size=25))
    ranks = draw(st.permutations(range(len(drawn))))
    items = [Item(event, mark, label, ranks[event]) for event, (mark, label) in enumerate(drawn)]
    return [[item for item in items if draw(st.booleans())] for _ in range(draw(st.integers(0, 3)))]


def packed(lanes, room=400.0):
    """Pack lanes between the edges of the tests."""
    return pack(lanes, room, LEFT, RIGHT)


@settings(max_examples=200)
@given(lanes_of_items(), st.floats(0, 2000))
def test_no_mark_is_lost_or_doubled(lanes, room):
    placed = packed(lanes, room)
    assert [sorted(each.item.event for each in lane) for lane in placed] == [
        sorted(item.event for item in lane) for lane in lanes
    ]
    for each in (each for lane in placed for each in lane):
        assert each.label is None or each.label.text == each.item.label


@settings(max_examples=200)
@given(lanes_of_items(), st.floats(0, 2000))
def test_nothing_in_a_row_touches(lanes, room):
    for lane in packed(lanes, room):
        for one, other in combinations(lane, 2):
            if one.row == other.row:
                before, after = sorted((taken(one.item.mark, one.label), taken(other.item.mark, other.label)))
                assert before.right < after.left


@settings(max_examples=200)
@given(lanes_of_items(), st.floats(0, 2000))
def test_labels_stay_between_the_edges_and_rows_are_high_enough(lanes, room):
    for lane in packed(lanes, room):
        high = heights(lane)
        for each in lane:
            assert needed(each.item.mark, each.label) <= high[each.row] + NEARLY
            if each.label:
                assert each.label.span.left >= LEFT
                assert each.label.span.right <= RIGHT


@settings(max_examples=100)
@given(lanes_of_items(), st.floats(0, 2000))
def test_labels_are_left_out_until_the_height_is_kept(lanes, room):
    bare = sum(sum(heights(lane)) for lane in packed([[unlabelled(item) for item in lane] for lane in lanes], 0))
    placed = packed(lanes, room)
    allowed = room if bare <= room else bare * 1.3
    assert sum(sum(heights(lane)) for lane in placed) <= allowed + NEARLY


def unlabelled(item):
    """Return an item whose label fits nowhere."""
    return Item(item.event, item.mark, "x" * 500, item.rank)


def test_with_little_room_the_first_ranks_keep_their_labels():
    marks = [
        Mark("point", 8.0, (0, 0), Span(300 + n, 308 + n), (), (), False, Span(300 + n, 308 + n)) for n in range(10)
    ]
    lane = [Item(event, mark, f"label {event}", rank=9 - event) for event, mark in enumerate(marks)]
    labelled = [{each.item.rank for each in packed([lane], room)[0] if each.label} for room in (92, 100, 110, 1000)]
    assert all(fewer <= more for fewer, more in pairwise(labelled))
    assert [ranks == set(range(len(ranks))) for ranks in labelled] == [True] * 4
    assert len(labelled[0]) < len(labelled[-1]) == 10


def test_at_the_right_edge_a_label_goes_to_the_left():
    at_edge = Mark("point", 8.0, (0, 0), Span(690, 698), (), (), False, Span(690, 698))
    inland = Mark("point", 8.0, (0, 0), Span(300, 308), (), (), False, Span(300, 308))
    sides = [packed([[Item(0, mark, "RAA signed", 0)]])[0][0].label.side for mark in (at_edge, inland)]
    assert sides == ["left", "right"]


def test_a_long_bar_carries_its_label_and_a_short_one_does_not():
    bars = [Mark("period", 8.0, (0, 0), Span(200, right), (), (), False, Span(200, right)) for right in (400.0, 220.0)]
    sides = [packed([[Item(0, mark, "UNDOF transport unit", 0)]])[0][0].label.side for mark in bars]
    assert sides == ["inside", "right"]

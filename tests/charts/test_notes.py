"""What stands below the lanes: every note inside the picture, none over another, at any width."""

from itertools import pairwise

import pytest

from charts.composition import compose
from charts.density import MOST_MARKS
from charts.notes import notes_below
from charts.timeline import paint
from events import View, select
from texts import LANGUAGES

WIDTHS = (320, 360, 400, 440, 480, 520, 640, 800, 1200, 2000)


@pytest.fixture(scope="module")
def crowded(table_of):
    """Return more events than have marks of their own, and one so far away that it is told apart."""
    days = [f"{1990 + number % 30}-{number % 12 + 1:02}" for number in range(MOST_MARKS)]
    return table_of({"start": "1142"}, {"start": "1260"}, *({"start": day} for day in days))


def over_each_other(layout, place):
    """Return the notes that touch another one on their line, or reach over an edge of the picture."""
    notes = sorted(notes_below(layout, place), key=lambda note: (note.y, note.x))
    faults = [note for note in notes if note.ends[0] < 0 or note.ends[1] > layout.width]
    faults += [one for one, other in pairwise(notes) if one.y == other.y and one.ends[1] + 6 > other.ends[0]]
    return faults


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_note_lies_over_another_or_leaves_the_picture(curated, crowded, language):
    for width in WIDTHS:
        for table, view in ((curated, View(language=language)), (crowded, View(language=language, lane="none"))):
            layout = compose(select(table, view), view, width=width)
            for place in ("chart", "sheet"):
                assert over_each_other(layout, place) == [], width
                assert len({note.y for note in notes_below(layout, place)}) == (2 if table is crowded else 1)


def test_a_wide_chart_says_where_the_others_are_read_and_a_narrow_one_how_many_there_are(curated):
    said = [next(notes_below(compose(curated, View(), width=width), "chart")).words for width in (320, 1200)]
    assert [" of 412 labelled" in words for words in said] == [True, True]
    assert ["point at a mark" in words for words in said] == [False, True]


@pytest.mark.parametrize("width", [320, 480, 1200])
def test_the_screen_has_its_notes_at_these_places(curated, width):
    layout = compose(curated, View(), width=width)
    notes, drawn = list(notes_below(layout, "chart")), paint(layout).layout.annotations
    places = [(pytest.approx(each.x * layout.width, abs=0.01), each.y, each.text) for each in drawn]
    assert places == [(note.x, note.y, note.words) for note in notes]

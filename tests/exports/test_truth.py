"""The truth of what is shown and handed over: over random Views, sheet and data say the same.

The layout is held to it for every View, the files that are made of it for a sample.
"""

import io
import re
from collections import Counter
from datetime import date, timedelta
from xml.etree import ElementTree

import numpy as np
import pytest
from pptx import Presentation

from charts.composition import compose
from charts.labels import FONT_SIZE
from charts.lane_titles import GAP, LANE_FONT, TITLE_LINE
from charts.layout import SMALL_FONT
from charts.legend import FONT_SIZE as LEGEND_FONT
from charts.marks import NARROWEST_BRACKET, SHORTEST
from charts.measure import text_width
from charts.notes import notes_below
from events import View
from events.dates import parse_date
from events.described import filter_words
from events.options import LANES
from exports import export, file_name
from exports.briefing import brief
from exports.sheets.scene import BASELINE
from tests.charts.test_layout import lanes_of
from tests.charts.test_legend import faults
from texts import LANGUAGES, text

pytestmark = pytest.mark.slow

SEEDS = 500
EACH_FILE, EACH_NAME = 25, 5
WIDTHS = (1000, 1400, 760, 390)
ROLES = ("title", "heading", "event", "footer")
SVG = "{http://www.w3.org/2000/svg}"
# What letters really take of the height of their line, from the top of a capital to the tail of a bracket.
INK = 0.9
NEARLY = 0.05


@pytest.fixture(scope="module", params=LANGUAGES)
def briefings(request, curated, random_view):
    """Return the briefings of the random Views in a language, in all kinds of lanes, each with its number."""
    views = (random_view(seed, language=request.param, lane=LANES[seed % len(LANES)]) for seed in range(SEEDS))
    return [(seed, brief(curated, view)) for seed, view in enumerate(views)]


@pytest.fixture(scope="module")
def layouts(briefings):
    """Return the layouts of all briefings, in widths of desks and phones."""
    return [
        compose(each.selected, each.view, width=WIDTHS[seed % len(WIDTHS)], height=800 if seed % 3 else None)
        for seed, each in briefings
    ]


def expected_marks(table, lane):
    """Return how often each event stands in each lane, by the cells of the data alone."""
    lanes = zip(table.frame["id"], lanes_of(table.frame, lane), strict=True)
    return Counter((event, name) for event, belongs in lanes for name in belongs)


def test_every_event_is_drawn_once_in_each_of_its_lanes(layouts):
    assert sum(bool(layout.marks) for layout in layouts) > SEEDS / 2
    for layout in layouts:
        drawn = Counter((each.id, layout.lanes[each.lane].key) for each in layout.marks)
        assert drawn == expected_marks(layout.table, layout.view.lane), layout.view.to_query()


def days_of(event):
    """Return the first moment of the first day of an event and the last moment of its last, in days since 1970."""
    first, last = ((event[name].date() - date(1970, 1, 1)).days for name in ("first_day", "last_day"))
    return first, last + 1


def edge_faults(layout, placed, event):
    """Return in which way the edges of a mark are neither the event's own nor open."""
    mark, scale = placed.mark, layout.scale
    first, after = days_of(event)
    today = (layout.table.as_of - date(1970, 1, 1)).days + 0.5
    wrong = []
    if event["ending"] == "point":
        middle = (max(first, scale.first) + min(after, scale.end)) / 2
        wrong += [] if sum(mark.body) / 2 == pytest.approx(scale.x(middle), abs=NEARLY) else ["point"]
        return wrong + ([] if not any(mark.cut) and not mark.arrow else ["a point has no edge"])
    cut_left = first < scale.first
    left = scale.left if cut_left else min(scale.x(first), scale.right - SHORTEST)
    wrong += [] if (mark.cut.left, mark.body.left) == (cut_left, pytest.approx(left, abs=NEARLY)) else ["beginning"]
    if event["ending"] == "unknown":
        return wrong + ([] if mark.unknown_end != mark.cut.right and not mark.arrow else ["unknown end"])
    if event["ending"] == "ongoing":
        wrong += [] if mark.arrow and not mark.cut.right else ["arrow"]
        after = max(today, first)
    else:
        wrong += [] if mark.cut.right == (after > scale.end) and not mark.arrow else ["end"]
    right = min(max(scale.x(after), left + SHORTEST), scale.right)
    return wrong + ([] if mark.body.right == pytest.approx(right, abs=NEARLY) else ["last day"])


def stretch_of(written):
    """Return the first moment and the moment after the last that a date can mean, in days since 1970."""
    day = parse_date(written)
    return (day.first_day - date(1970, 1, 1)).days, (day.last_day - date(1970, 1, 1)).days + 1


def precision_faults(layout, placed, event):
    """Return whether a date is drawn as more exact, or more certain, than its source gives it."""
    mark, scale, wrong = placed.mark, layout.scale, []
    given = [each for each in (event["start"], event["end"]) if each not in ("", "..", "?")]
    inexact = [each for each in given if len(each.rstrip("~?%")) < len("2000-01-01")]
    stretches = [(scale.clipped(first), scale.clipped(after)) for first, after in map(stretch_of, inexact)]
    visible = [pytest.approx(each, abs=NEARLY) for each in stretches if each[1] - each[0] >= NARROWEST_BRACKET]
    wrong += [] if visible == [tuple(bracket.span) for bracket in mark.brackets] else ["bracket"]
    doubtful = [each for each in given if each[-1] in "~?%"]
    edges = len(doubtful) * (2 if event["ending"] == "point" else 1)
    soft = len(mark.fades) - mark.unknown_end
    return wrong + ([] if soft == edges or (soft < edges and any(mark.cut)) else ["soft"])


def test_each_edge_is_the_events_own_or_open(layouts):
    open_edges = 0
    for layout in layouts:
        events = layout.table.frame[["start", "end", "first_day", "last_day", "ending"]].to_dict("records")
        for placed in layout.marks:
            event = events[placed.event]
            wrong = edge_faults(layout, placed, event) + precision_faults(layout, placed, event)
            assert wrong == [], (layout.view.to_query(), placed.id, layout.width)
            open_edges += any(placed.mark.cut)
    assert open_edges > 100


def years_in(words):
    return [int(year) for year in re.findall(r"\d{4}", words)]


def test_title_filters_axis_and_file_name_agree(briefings, layouts, curated):
    for (seed, briefing), layout in zip(briefings, layouts, strict=True):
        view, title = briefing.view, briefing.title
        # A law or a mission may have a year in its name.
        named = re.search(r"[,（] ?(\d{4}(?:[–～]\d{4})?)年?）?$", title)
        if len(briefing.selected):
            days = (layout.scale.first, layout.scale.end - 1)
            axis = tuple(dict.fromkeys((date(1970, 1, 1) + timedelta(days=day)).year for day in days))
            assert tuple(years_in(named[1])) == axis, view.to_query()
        else:
            assert named is None
        if seed % EACH_NAME == 0:
            in_name = re.search(r"_(\d{4}(?:-\d{4})?)\.pdf$", file_name(curated, view, "pdf"))
            assert (in_name and in_name[1].replace("-", "–")) == (named and named[1].replace("～", "–"))
        for word in filter_words(curated, view):
            assert word in briefing.filter_line
        assert years_in(layout.ticks[0].label), view.to_query()
        assert not view.search or (f"“{view.search}”" if view.language == "en" else f"「{view.search}」") in title
        level = f"title.importance_{view.importance}"
        assert (view.importance == 3) or text(level, view.language) in title


def test_every_tick_stands_at_the_day_that_it_names(layouts):
    for layout in layouts:
        for tick in layout.ticks:
            if tick.label.isdigit() and len(tick.label) == len("2000"):
                day = (date(int(tick.label), 1, 1) - date(1970, 1, 1)).days
                assert tick.x == pytest.approx(layout.scale.x(day), abs=NEARLY)


def test_every_sign_drawn_is_in_the_legend_and_no_other(layouts):
    for layout in layouts:
        assert faults(layout) == (set(), set()), layout.view.to_query()


def box(words, left, y, size):
    """Return a text with left, top, right and bottom of its letters."""
    half = size * INK / 2
    return words, left, y - half, left + text_width(words, size), y + half


def text_boxes(layout):
    """Return what is written of a layout, each text with its box."""
    labels = [(each.label, each.y) for each in layout.marks if each.label]
    ticks = [(each.label, each.middle - text_width(each.label, FONT_SIZE) / 2) for each in layout.ticks]
    return [
        *(box(words, left, layout.top - 8, FONT_SIZE) for words, left in ticks),
        *(box(era.label, era.label_left, era.y, SMALL_FONT) for era in layout.eras if era.label),
        *(line for lane in layout.lanes for line in title_boxes(lane, layout.scale.left - GAP)),
        *(box(label.text, label.span.left, y, FONT_SIZE) for label, y in labels),
        *(box(entry.name, entry.text_left, entry.y, LEGEND_FONT) for entry in layout.legend),
        *(box(note.words, note.ends[0], note.y, SMALL_FONT) for note in notes_below(layout, "chart")),
    ]


def title_boxes(lane, right):
    """Yield the lines of the title of a lane, which end at an x, each with its box."""
    first = (lane.top + lane.bottom - (len(lane.title_lines) - 1) * TITLE_LINE) / 2
    for number, line in enumerate(lane.title_lines):
        yield box(line, right - text_width(line, LANE_FONT), first + number * TITLE_LINE, LANE_FONT)


def over_each_other(boxes):
    """Return the pairs of texts of which one covers a part of another."""
    if not boxes:
        return []
    left, top, right, bottom = np.array([box[1:] for box in boxes]).T
    meet = (left[:, None] < right - NEARLY) & (left < right[:, None] - NEARLY)
    meet &= (top[:, None] < bottom - NEARLY) & (top < bottom[:, None] - NEARLY)
    return [(boxes[one][0], boxes[other][0]) for one, other in np.argwhere(meet) if one < other]


def test_no_two_texts_overlap_and_none_leaves_the_picture(layouts):
    for layout in layouts:
        boxes = text_boxes(layout)
        assert over_each_other(boxes) == [], (layout.view.to_query(), layout.width)
        for words, left, top, right, bottom in boxes:
            assert 0 <= left <= right <= layout.width, (words, layout.view.to_query(), layout.width)
            assert 0 <= top <= bottom <= layout.height, (words, layout.view.to_query(), layout.width)


def sampled(briefings):
    return [(seed, each) for seed, each in briefings if seed % EACH_FILE == 0]


def closed(words):
    """Return a text without its spaces and line breaks."""
    return re.sub(r"\s", "", words)


def written_in(element):
    """Return the lines of a text of an SVG with left, top, right and bottom of their letters."""
    size, anchor = float(element.get("font-size")), element.get("text-anchor", "start")
    for line in element.findall(f"{SVG}tspan") or [element]:
        words = line.text or ""
        width = text_width(words, size)
        left = float(line.get("x")) - {"start": 0, "middle": width / 2, "end": width}[anchor]
        middle = float(line.get("y")) - BASELINE * size
        yield words, left, middle - size * INK / 2, left + width, middle + size * INK / 2


def test_a_picture_read_back_shows_each_event_once_a_lane_and_says_what_the_view_says(briefings, curated):
    for seed, briefing in sampled(briefings):
        picture = ElementTree.fromstring(export(curated, briefing.view, "svg"))
        groups = {role: [each for each in picture.iter(f"{SVG}g") if each.get("class") == role] for role in ROLES}
        drawn = Counter(each.get("data-event") for each in groups["event"])
        expected = Counter(name for name, _ in expected_marks(briefing.selected, briefing.view.lane).elements())
        assert drawn == expected, briefing.view.to_query()
        said = {role: closed(" ".join("".join(each.itertext()) for each in groups[role])) for role in ROLES}
        for role, words in (
            ("title", briefing.title),
            ("heading", briefing.filter_line),
            ("footer", briefing.data_line),
        ):
            assert closed(words) in said[role], seed
        boxes = [line for element in picture.iter(f"{SVG}text") for line in written_in(element)]
        assert over_each_other(boxes) == [], briefing.view.to_query()


def test_slides_read_back_show_each_event_once_a_lane_under_the_title_of_the_view(briefings, curated):
    ids = {}
    for language, column in (("en", "title"), ("ja", "title_ja")):
        shown = curated.frame[column].where(curated.frame[column] != "", curated.frame["title"])
        ids[language] = dict(zip(shown, curated.frame["id"], strict=True))
    for _, briefing in sampled(briefings):
        deck = Presentation(io.BytesIO(export(curated, briefing.view, "pptx")))
        lanes = [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 6]
        names = (shape.name for lane in lanes for shape in lane.shapes)
        drawn = Counter(ids[briefing.language][name] for name in names if name in ids[briefing.language])
        expected = Counter(name for name, _ in expected_marks(briefing.selected, briefing.view.lane).elements())
        assert drawn == expected, briefing.view.to_query()
        titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
        assert len(set(titles)) == len(titles)
        assert all(title.startswith(briefing.title) for title in titles)


@pytest.mark.parametrize("query", ["from=2015&to=2022", "importance=1", "q=sinai", "type=Agreement", "org=UNTAC"])
def test_what_narrows_shows_in_the_title(query, curated):
    """Years alone, a search or an importance leave no sheet with the title of the whole."""
    whole = brief(curated, View()).title
    assert brief(curated, View.from_query(query)).title != whole

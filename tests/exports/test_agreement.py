"""Slide, picture and screen show the same events in the same lanes, in the same order, on the same days."""

import io
from datetime import date
from xml.etree import ElementTree

import pytest
from pptx import Presentation

from charts.lanes import lane_contents
from charts.timeline import timeline_figure
from events import View, select

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
QUERIES = ["country=KHM", "country=AUS&lane=series", "series=Quad&lane=country", "", "lane=none&type=Agreement"]
EMU = 11430
TOLERANCE = 1.2


def lanes_of_data(table, view):
    selected = select(table, view)
    ids = selected.frame["id"].tolist()
    return [(lane.title, sorted(ids[event] for event in lane.events)) for lane in lane_contents(selected, view)]


def joined(pairs):
    """Join the parts of a lane that stands on two pages."""
    result = {}
    for title, events in pairs:
        result.setdefault(title.removesuffix(" (continued)"), []).extend(events)
    return [(title, sorted(events)) for title, events in result.items()]


def svg_groups(content, role):
    return [each for each in ElementTree.fromstring(content).iter(f"{SVG}g") if each.get("class") == role]


def svg_lanes(content):
    return [
        (lane.get("aria-label", ""), [each.get("data-event") for each in lane.iter(f"{SVG}g") if each is not lane])
        for lane in svg_groups(content, "lane")
    ]


def by_alt_text(table):
    """Return the id of each event by its title, which is the name of its shape."""
    return dict(zip(table.frame["title"], table.frame["id"], strict=True))


def slide_lanes(content, table):
    ids = by_alt_text(table)
    found = []
    for slide in Presentation(io.BytesIO(content)).slides:
        for group in (shape for shape in slide.shapes if shape.shape_type == 6):
            events = [ids[shape.name] for shape in group.shapes if shape.name in ids]
            if events:
                found.append((group.name, events))
    return found


@pytest.mark.parametrize("query", QUERIES)
def test_lanes_and_their_events_are_those_of_the_data(query, curated, exported):
    view = View.from_query(query)
    expected = [(title or "Events", events) for title, events in lanes_of_data(curated, view)]
    svg = [(title or "Events", events) for title, events in svg_lanes(exported(query, "svg"))]
    assert joined(svg) == expected
    assert joined(slide_lanes(exported(query, "pptx"), curated)) == expected


@pytest.mark.parametrize("query", QUERIES)
def test_the_screen_shows_the_same_marks(query, curated, exported):
    figure = timeline_figure(curated, View.from_query(query))
    drawn = [row[0] for trace in figure.data if trace.customdata is not None for row in trace.customdata]
    assert sorted(drawn) == sorted(event for _, events in svg_lanes(exported(query, "svg")) for event in events)


def scale_of(ticks):
    """Return days since 1970 as a function of x, by the first and the last labelled year."""
    (x0, first), (x1, last) = ticks[0], ticks[-1]
    day0, day1 = ((date(int(year), 1, 1) - date(1970, 1, 1)).days for year in (first, last))
    return lambda x: day0 + (x - x0) / (x1 - x0) * (day1 - day0), (day1 - day0) / (x1 - x0)


def expected_days(table, event_id):
    event = table.frame.set_index("id").loc[event_id]
    start, end = ((event[column].date() - date(1970, 1, 1)).days for column in ("first_day", "last_day"))
    return event, start, end + 1


def check_days(table, event_id, left, right, scale):
    """Hold what is drawn to the dates of the data, within about a pixel."""
    day, days_a_unit = scale
    event, start, end = expected_days(table, event_id)
    slack = TOLERANCE * days_a_unit
    if event["ending"] == "point":
        assert day((left + right) / 2) == pytest.approx((start + end) / 2, abs=slack)
    else:
        assert day(left) == pytest.approx(start, abs=slack + 6 * days_a_unit)
        short = (end - start) / days_a_unit < 6
        assert day(right) == pytest.approx(end, abs=slack + (6 * days_a_unit if short else 1))


@pytest.mark.parametrize("query", ["country=KHM&lane=series", ""])
def test_the_days_of_the_svg_are_those_of_the_data(query, curated, exported):
    content = exported(query, "svg")
    (axis,) = svg_groups(content, "axis")
    ticks = [(float(each.get("x")), each.text) for each in axis.iter(f"{SVG}text")]
    scale = scale_of(ticks)
    events = svg_groups(content, "event")
    assert events
    for event in events:
        xs = []
        for part in event:
            if part.tag == f"{SVG}polygon":
                xs += [float(corner.split(",")[0]) for corner in part.get("points").split()]
            elif part.tag == f"{SVG}rect" and part.get("fill-opacity") is None:
                xs += [float(part.get("x")), float(part.get("x")) + float(part.get("width"))]
        check_days(curated, event.get("data-event"), min(xs), max(xs), scale)


def test_what_goes_on_ends_in_a_point_on_the_sheet_as_on_the_screen(curated, exported):
    """The proportions of the head are those of the symbol that the screen shows."""
    endings = curated.frame.set_index("id")["ending"]
    arrows = 0
    for event in svg_groups(exported("", "svg"), "event"):
        for outline in event.iter(f"{SVG}polygon") if endings[event.get("data-event")] == "ongoing" else ():
            corners = [tuple(map(float, corner.split(","))) for corner in outline.get("points").split()]
            point, *_ = sorted(corners, reverse=True)
            high, low = min(y for _, y in corners), max(y for _, y in corners)
            neck = {x for x, y in corners if y in (high, low) and x > min(corners)[0]}
            assert point[1] == pytest.approx((high + low) / 2, abs=0.02)
            assert {round((point[0] - x) / (low - high), 2) for x in neck} == {0.65}
            arrows += 1
    assert arrows == (endings == "ongoing").sum()


@pytest.mark.parametrize("query", ["country=KHM&lane=series", ""])
def test_the_days_of_the_slides_are_those_of_the_data(query, curated, exported):
    ids = by_alt_text(curated)
    count = 0
    for slide in Presentation(io.BytesIO(exported(query, "pptx"))).slides:
        groups = {shape.name: shape for shape in slide.shapes if shape.shape_type == 6}
        if "Time axis" not in groups:
            continue  # a slide of sources
        labels = [
            shape for shape in groups["Time axis"].shapes if shape.has_text_frame and shape.text_frame.text.isdigit()
        ]
        scale = scale_of([((each.left + each.width / 2) / EMU, each.text_frame.text) for each in labels])
        for group in groups.values():
            for event in (each for each in group.shapes if each.name in ids):
                xs = [x for shape in event.shapes for x in filled_edges(shape)]
                check_days(curated, ids[event.name], min(xs) / EMU, max(xs) / EMU, scale)
                count += 1
    assert count == len(select(curated, View.from_query(query)))


def filled_edges(shape):
    """Return the x of everything filled in a shape."""
    paths = [path for path in shape.element.iter(f"{A}path") if path.get("fill") != "none"]
    return [shape.left + int(point.get("x")) for path in paths for point in path.iter(f"{A}pt")] or [
        shape.left,
        shape.left + shape.width,
    ]


def test_the_line_of_today_stands_on_a_sheet_that_reaches_it_and_only_there(curated, exported):
    def today(query):
        (axis,) = svg_groups(exported(query, "svg"), "axis")
        lines = [line for line in axis.iter(f"{SVG}polyline") if line.get("stroke-dasharray")]
        ticks = [(float(each.get("x")), each.text) for each in axis.iter(f"{SVG}text")]
        day, a_unit = scale_of(ticks)
        return sorted({day(float(line.get("points").split(",")[0])) for line in lines}), TOLERANCE * a_unit

    (drawn,), slack = today("")
    assert drawn == pytest.approx((curated.as_of - date(1970, 1, 1)).days, abs=slack + 1)
    assert today("to=2010")[0] == []
    assert "today, 23 November 2026" in exported("", "svg").decode()
    assert "today" not in "".join(ElementTree.fromstring(exported("to=2010", "svg")).itertext())


def corners_in_svg(content, name):
    """Return the corners of the outline of an event."""
    (event,) = [each for each in svg_groups(content, "event") if each.get("data-event") == name]
    (outline,) = event.iter(f"{SVG}polygon")
    return [tuple(map(float, corner.split(","))) for corner in outline.get("points").split()]


def corners_in_slides(content, curated, name):
    """Return the corners of the filled path of an event, in units."""
    ids = by_alt_text(curated)
    for slide in Presentation(io.BytesIO(content)).slides:
        for group in (shape for shape in slide.shapes if shape.shape_type == 6):
            for event in (each for each in group.shapes if ids.get(each.name) == name):
                *_, shape = event.shapes
                paths = [path for path in shape.element.iter(f"{A}path") if path.get("fill") != "none"]
                points = [point for path in paths for point in path.iter(f"{A}pt")]
                return [
                    ((shape.left + int(each.get("x"))) / EMU, (shape.top + int(each.get("y"))) / EMU) for each in points
                ]
    raise AssertionError(name)


@pytest.mark.parametrize("kind", ["svg", "pptx"])
def test_what_the_window_cuts_is_torn_there_and_what_goes_on_keeps_its_arrow(kind, curated, exported):
    content = exported("from=2003&to=2006&importance=1", kind)

    def tips(name):
        corners = corners_in_svg(content, name) if kind == "svg" else corners_in_slides(content, curated, name)
        first, last = min(x for x, _ in corners), max(x for x, _ in corners)
        return [sum(abs(x - edge) < 0.1 for x, _ in corners) for edge in (first, last)]

    torn_left, torn_right = tips("mfo-peace-operation")[0], tips("indian-ocean-refueling-atsml")[1]
    assert min(torn_left, torn_right) > 2
    assert tips("mfo-peace-operation")[1] == 1

"""The figure of a timeline: every mark carries its event, text is text, colours and axis are its own."""

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import plotly.graph_objects as go
import pytest

from charts import drawn_timeline, overview_figure, timeline_figure
from charts.colours import mark_colour
from charts.composition import compose
from charts.geometry import FADE_STEPS, PALER, STRONGEST
from charts.palette import FONT_FAMILY, INKS, TRANSPARENT, contrast, mixed, style_of, tint
from charts.timeline import paint
from events import View, select
from events.facets import FACETS
from events.options import LANES
from texts import LANGUAGES

COLUMNS = {facet.key: facet.column for facet in FACETS}
MARKUP = ['<b>bold</b> & <a href="https://evil.example">link</a>', "<script>alert(1)</script>", "a<br>b &amp; <i>"]
ALLOWED = {"b", "i", "br"}
STEPS = [STRONGEST - PALER * step / FADE_STEPS for step in range(FADE_STEPS)]


def marks(figure):
    """Return id -> hover card, once for each mark, over all traces."""
    traces = [trace for trace in figure.data if trace.customdata is not None]
    return [(data[0], data[1]) for trace in traces for data in trace.customdata]


def times_drawn(event, lane):
    """Return in how many lanes an event stands, from the cells of the data alone."""
    if lane == "none":
        return 1
    return max(len({value.strip() for value in event[COLUMNS[lane]].split(";")} - {""}), 1)


def strings(figure):
    """Return every text of a figure that a browser draws: texts, cards, ticks, notes."""
    found = [card for _, card in marks(figure)]
    for trace in figure.data:
        found += [*(trace.text or ()), *(getattr(trace, "hovertext", None) or ())]
    found += [note.text for note in figure.layout.annotations]
    return [*found, *figure.layout.xaxis.ticktext, *figure.layout.yaxis.ticktext]


class Tags(HTMLParser):
    """Collects the tags of a text and the text that a reader sees."""

    def __init__(self):
        super().__init__()
        self.tags, self.shown = [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))

    def handle_data(self, data):
        self.shown += data


def read(text):
    """Read a text as a browser would."""
    parser = Tags()
    parser.feed(text)
    parser.close()
    return parser


@pytest.mark.slow
@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("seed", range(10))
def test_every_mark_carries_the_id_of_its_event(curated, random_view, lane, seed):
    view = random_view(seed, lane=lane)
    events = select(curated, view).frame.astype("str").to_dict("records")
    expected = Counter({event["id"]: times_drawn(event, lane) for event in events})
    assert Counter(name for name, _ in marks(timeline_figure(curated, view))) == expected


def test_a_mark_lies_where_its_dates_are(curated):
    figure = timeline_figure(curated, View())
    events = curated.frame.set_index("id")
    seen = 0
    for trace in (trace for trace in figure.data if trace.customdata is not None):
        begins = trace.base if trace.type == "bar" else trace.x
        for (name, _), moment in zip(trace.customdata, begins, strict=True):
            first, last = events.loc[name, ["first_day", "last_day"]]
            assert str(first)[:10] <= moment[:10] <= str(last)[:10]
            seen += 1
    assert seen == len(curated)


@pytest.mark.parametrize("theme", INKS)
@pytest.mark.parametrize("lane", ["type", "country"])
def test_colours_are_those_of_the_palette(curated, theme, lane):
    figure = timeline_figure(curated, View(lane=lane, event="asset-protection-first-australia"), theme=theme)
    ink = INKS[theme]
    allowed = {ink.paper, ink.text, ink.quiet, ink.line, ink.stripe, ink.era, ink.today, TRANSPARENT}
    colours = {style_of(each).colour(theme) for each in curated.frame["mission_type"].unique()}
    colours |= {tint(each, theme) for each in colours}
    soft = {mixed(each, ink.paper, share) for each in {*colours, ink.quiet} for share in STEPS}
    allowed |= {ink.accent} | colours | soft
    assert set(re.findall(r'"(#[0-9a-fA-F]{3,8}|rgba?\([^)]*\))"', figure.to_json())) <= allowed
    assert (figure.layout.paper_bgcolor, figure.layout.plot_bgcolor) == (ink.paper, ink.paper)


def test_the_look_does_not_depend_on_the_template_of_the_day(curated):
    import plotly.io

    before = plotly.io.templates.default
    alone = timeline_figure(curated, View()).to_json()
    try:
        plotly.io.templates.default = "plotly_dark"
        assert timeline_figure(curated, View()).to_json() == alone
    finally:
        plotly.io.templates.default = before
    assert "plotly_dark" not in alone
    assert timeline_figure(curated, View()).layout.font.family == FONT_FAMILY


def test_the_axis_is_one_of_dates_from_the_window(curated):
    axis = timeline_figure(curated, View(first="2007-06", last="2010")).layout.xaxis
    assert axis.type == "date"
    assert [edge[:10] for edge in axis.range] == ["2007-06-01", "2011-01-01"]


@pytest.mark.slow
@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("markup", MARKUP)
def test_markup_in_the_data_is_shown_as_text(table_of, lane, language, markup):
    names = ("title", "title_ja", "label", "label_ja", "place", "series", "series_ja", "mission_type")
    sources = ("source_title", "source_publisher", "organizations", "countries")
    event = dict.fromkeys((*names, *sources), markup) | {"start": "1992", "source_url": "https://a.example"}
    table = table_of(event, event | {"start": "1990", "end": ".."})
    figure = timeline_figure(table, View(lane=lane, language=language), height=2000)
    read_texts = [read(text) for text in strings(figure)]
    assert {tag for text in read_texts for tag, _ in text.tags} <= ALLOWED
    assert not any(attrs for text in read_texts for _, attrs in text.tags)
    shown = "".join("".join(text.shown for text in read_texts).split())
    assert "".join(markup.split()) in shown


def test_markup_in_the_name_of_an_era_is_shown_as_text(table_of, curated):
    eras = curated.eras[["id", "start", "end", "title", "title_ja"]].astype("str").head(1).assign(title=MARKUP[0])
    figure = timeline_figure(table_of({"start": "1990"}, {"start": "2020"}, eras=eras), View())
    assert any(MARKUP[0][:6] in read(text).shown for text in strings(figure))
    assert {tag for text in strings(figure) for tag, _ in read(text).tags} <= ALLOWED


def test_labels_are_those_of_the_layout(curated):
    view = View(language="ja", lane="none")
    (trace,) = [
        trace for trace in timeline_figure(curated, view, width=1080, height=800).data if trace.name == "labels"
    ]
    layout = compose(curated, view, width=1080, height=800)
    assert sorted(trace.text) == sorted(
        placed.label.text.replace("&", "&amp;") for placed in layout.marks if placed.label
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chart_says_how_many_are_labelled(curated, language):
    layout = compose(curated, View(language=language), width=1080, height=800)
    (note,) = [
        note.text
        for note in timeline_figure(curated, layout.view, width=1080, height=800).layout.annotations
        if "labelled" in note.text or "名称" in note.text
    ]
    assert {str(layout.labelled), str(len(curated))} <= set(re.findall(r"\d+", note))


@pytest.mark.parametrize("theme", INKS)
@pytest.mark.parametrize("chosen", ["asset-protection-first-australia", "era-pko-act"])
def test_the_chosen_event_or_law_has_a_ring_in_the_accent_colour(curated, chosen, theme):
    def rings(view):
        return [trace for trace in timeline_figure(curated, view, theme=theme).data if trace.name == "chosen"]

    assert rings(View()) == []
    (ring,) = rings(View(event=chosen))
    assert ring.line.color == INKS[theme].accent


def test_a_figure_is_the_same_twice(curated):
    view = View(lane="country", countries=("AUS",), event="asset-protection-first-australia")
    assert timeline_figure(curated, view).to_json() == timeline_figure(curated, view).to_json()


@pytest.mark.parametrize("draw", [timeline_figure, overview_figure])
def test_streamlit_finds_nothing_to_fill_in_that_would_draw_the_figure_again(curated, draw):
    layout = draw(curated, View(), width=1080, height=801).to_dict()["layout"]
    assert "template" not in layout
    assert {"clickmode", "dragmode", "hovermode", "datarevision"} <= set(layout)
    assert layout["dragmode"]
    assert layout["height"] == int(layout["height"])


@pytest.mark.slow
@pytest.mark.parametrize("lane", LANES)
def test_a_figure_that_plotly_did_not_check_is_one_that_it_accepts_and_looks_the_same(curated, lane):
    view = View(lane=lane, event="asset-protection-first-australia")
    checked = timeline_figure(curated, replace(view, event=""), width=1080, height=800).to_dict()
    unchecked = drawn_timeline(curated, view, width=1080, height=800, theme="light").figure.to_dict()
    assert unchecked["layout"].pop("template") is None
    go.Figure(unchecked)
    assert looks(unchecked) == looks(checked)


def looks(figure):
    """Return a figure without what it does under the pointer."""
    of_pointer = {"customdata", "hovertemplate", "hoverinfo", "dragmode", "clickmode", "hovermode"}
    return [
        {name: value for name, value in each.items() if name not in of_pointer}
        for each in (*figure["data"], figure["layout"])
    ]


@pytest.mark.parametrize("theme", INKS)
def test_a_label_can_be_read_on_what_it_stands_on(curated, theme):
    layout = compose(curated, View(), width=1080, height=2000)
    (trace,) = [trace for trace in paint(layout, theme).data if trace.name == "labels"]
    labelled = [placed for placed in layout.marks if placed.label]
    assert {placed.label.side for placed in labelled} == {"inside", "left", "right"}
    for placed, colour in zip(labelled, trace.textfont.color, strict=True):
        inside = placed.label.side == "inside"
        behind = mark_colour(layout, placed, theme) if inside else INKS[theme].paper
        assert contrast(colour, behind) >= 4.5

"""The charts of a visit: what they were drawn from, and who sees them."""

import json

import pytest

import views.tabs.timeline
from charts import drawn_timeline
from events import View

pytestmark = pytest.mark.slow

HEADER = "id,start,title\n"
FILE = HEADER + "a,2001,A\nb,2002-02-31,B\n"


@pytest.fixture
def drawings(monkeypatch):
    """Return the Views of the timelines that are drawn, and not found among those that were drawn before."""
    seen = []

    def counted(table, view, **options):
        seen.append(view)
        return drawn_timeline(table, view, **options)

    monkeypatch.setattr(views.tabs.timeline, "drawn_timeline", counted)
    return seen


def test_no_button_of_a_chart_gives_a_picture_without_title_and_sources(visit):
    charts = visit().at.get("plotly_chart")
    assert len(charts) == 2
    assert all(json.loads(chart.proto.config)["displayModeBar"] is False for chart in charts)


def test_a_correction_draws_the_charts_anew(with_file):
    page = with_file(FILE).look()
    assert page.drawn == {"a"}
    page.correct((3, "start", "2002-02-28"))
    assert page.drawn == {"a", "b"}
    page.correct((2, "id", "c"))
    assert page.drawn == {"b", "c"}


def test_a_chart_of_the_readers_file_is_kept_for_this_visit_only(visit, drawings):
    one = visit().drop(FILE).look()
    drawn_once = [each for each in drawings if each.data == "own"]
    one.run()
    assert [each for each in drawings if each.data == "own"] == drawn_once == [View(data="own")]
    visit().drop(FILE).look()
    assert [each for each in drawings if each.data == "own"] == [View(data="own")] * 2


def test_a_chart_of_the_curated_events_is_drawn_once_for_everybody(visit, drawings):
    for _ in range(2):
        visit(from_="1983", to="1984-07")
    assert len([each for each in drawings if each.last == "1984-07"]) == 1


def test_years_without_the_far_dates_are_offered_and_taken(with_file):
    """The far date sets the span of the axis until then."""
    far = "far,1142,Far\n" + "".join(f"e{row},{1980 + row},Event\n" for row in range(40))
    page = with_file(HEADER + far).look()
    assert page.at.button(key="stretch").label == "Look at 1980–2019"
    page.click("stretch")
    assert (page.view.first, page.view.last) == ("1980", "")
    assert page.shown == 40
    assert "stretch" not in [button.key for button in page.at.button]


def test_the_curated_events_have_no_far_dates(visit):
    assert "stretch" not in [button.key for button in visit(importance="3").at.button]

"""The briefing: what is shown of it is what was asked for."""

from base64 import b64decode

import pytest

import views.tabs.briefing
from exports.briefing import SHAPES

pytestmark = pytest.mark.slow


def sheets(page):
    """Return the sheets that are shown, as SVG."""
    shown = [image.proto.imgs[0].url for image in page.at.get("image")]
    return [b64decode(url.removeprefix("data:image/svg+xml;base64,")).decode() for url in shown]


@pytest.mark.parametrize(("page_in", "handed_over"), [("en", "ja"), ("ja", "en")])
def test_it_is_handed_over_in_a_language_of_its_own(visit, page_in, handed_over):
    page = visit(country="AUS", from_="2016", lang=page_in).tab("briefing")
    assert all(f'xml:lang="{page_in}"' in sheet for sheet in sheets(page))
    page.set("segmented_control", f"briefing_language_{page_in}", handed_over)
    assert page.view.language == page_in
    assert sheets(page)
    for sheet in sheets(page):
        assert f'xml:lang="{handed_over}"' in sheet
        assert ("日本とオーストラリアの協力" in sheet) == (handed_over == "ja")


def test_what_is_handed_over_is_what_was_chosen(visit, monkeypatch):
    asked = []
    monkeypatch.setattr(views.tabs.briefing, "previews", lambda *_, **options: asked.append(options) or ())
    page = visit().tab("briefing")
    page.set("segmented_control", "briefing_shape", SHAPES[1]).set("checkbox", "briefing_table", True)
    assert asked[0] == {"title": None, "note": "", "shape": SHAPES[0], "with_table": False, "sentences": {}}
    assert asked[-1] == {"title": None, "note": "", "shape": SHAPES[1], "with_table": True, "sentences": {}}


def test_its_title_and_note_stand_on_the_sheet(visit):
    page = visit(country="AUS", from_="2016").tab("briefing")
    page.set("text_input", "briefing_title", "  What we did together ").set("text_area", "briefing_note", "For noon.")
    assert "What we did together" in sheets(page)[0]
    assert any("For noon." in sheet for sheet in sheets(page))


def test_tab_title_and_note_are_in_the_link_and_come_back_with_it(visit):
    page = visit(country="AUS").tab("briefing")
    page.set("text_input", "briefing_title", " Ten years ").set("text_area", "briefing_note", "For noon & later")
    link = {key: page.at.query_params[key] for key in page.at.query_params}
    link = {key: value[-1] if isinstance(value, list) else value for key, value in link.items()}
    assert (link["tab"], link["title"], link["note"]) == ("briefing", "Ten years", "For noon & later")
    again = visit(**link)
    assert again.at.text_input(key="briefing_title").value == "Ten years"
    assert again.at.text_area(key="briefing_note").value == "For noon & later"
    assert again.view == page.view
    assert not again.at.text


def test_a_link_to_a_tab_that_there_is_not_opens_the_timeline(visit):
    assert visit(tab="nothing").at.get("plotly_chart")

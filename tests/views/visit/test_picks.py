"""Events are picked one by one, ordered and commented, and the briefing and the link are of exactly these."""

import pytest

from events import View, select

pytestmark = pytest.mark.slow
MFO, FIRST, RAA = "mfo-peace-operation", "asset-protection-first-australia", "japan-uk-raa-signed"


def test_a_pick_on_the_card_is_counted_and_leaves_the_chart(visit, curated):
    page = visit(event=MFO).click("pick")
    assert page.view.picks == page.address.picks == (MFO,)
    assert page.shown == len(curated)
    assert "Your briefing: 1" in page.at.button(key="make_briefing").label
    assert page.click("pick").view.picks == ()
    assert page.at.button(key="make_briefing").label == "Make a briefing"


def test_all_of_few_are_picked_at_once_and_that_is_undone(visit, curated):
    page = visit(q="MFO", from_="2019")
    shown = select(curated, page.view).frame["id"].tolist()
    assert 1 < len(shown) <= 25
    page.click("pick_all").tab("briefing")
    assert list(page.view.picks) == shown
    assert page.click("picks_undo").view.picks == ()


def test_many_are_not_offered_to_be_picked_at_once(visit):
    assert not [each for each in visit(from_="1980").at.button if each.key == "pick_all"]


def test_picks_are_moved_dropped_and_given_words(visit):
    page = visit(pick=[MFO, FIRST, RAA], tab="briefing", country="BRA")
    page.click(f"up_{RAA}").click(f"drop_{MFO}")
    assert page.view.picks == page.address.picks == (RAA, FIRST)
    page.set("text_input", f"sentence_{FIRST}", "  For the minister: <b> ")
    assert page.at.session_state["sentences_of_briefing"] == {FIRST: "For the minister: <b>"}
    again = visit(pick=[RAA, FIRST], tab="briefing", say=f"{FIRST}:For the minister: <b>")
    assert again.at.text_input(key=f"sentence_{FIRST}").value == "For the minister: <b>"
    assert again.view.picks == (RAA, FIRST)


def test_picks_that_are_not_there_are_said(visit):
    page = visit(pick=[MFO, "nowhere"])
    assert page.view == View(picks=(MFO,))
    assert "pick “nowhere”" in page.words

"""The card of the chosen event: all that is known, where from, and the way on."""

import pytest

from events import View, select
from events.citations import citation
from events.countries import country_name
from events.event import event_of
from events.vocabulary import KNOWN_WORDS
from events.written import written_span
from texts import term, text

pytestmark = pytest.mark.slow

CHOSEN = "asset-protection-first-australia"


def plain(page):
    """Return what the page says, without the escapes of Markdown."""
    return page.words.replace("\\", "")


def buttons(page, prefix):
    """Return the buttons whose key begins with a prefix."""
    return [button for button in page.at.button if (button.key or "").startswith(prefix)]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_card_says_all_that_is_known(visit, curated, language):
    page = visit(event=CHOSEN, lang=language)
    event = curated.frame.set_index("id").loc[CHOSEN]
    said = plain(page)
    assert event["title_ja" if language == "ja" else "title"] in said
    assert written_span(event["start"], event["end"], language) in said
    assert event["summary_ja" if language == "ja" else "summary"] in said
    assert KNOWN_WORDS.name("mission_type", event["mission_type"], language) in said
    assert country_name("AUS", language) in said
    assert event["series_ja" if language == "ja" else "series"] in said
    for organization in event["organizations"].split(";"):
        assert KNOWN_WORDS.name("organization", organization, language) in said
    assert f"](<{event['source_url']}>)" in said
    for address in event["further_sources"].split():
        assert f"](<{address}>)" in said
    assert page.at.code[0].value == citation(event_of(curated, CHOSEN), language)
    assert f"{text('details.confidence', language)}: {term('confidence', event['confidence'], language)}" in said


def test_further_sources_are_named_by_their_host(visit, curated):
    further = curated.frame["further_sources"].str.split()
    place = next(place for place, addresses in further.items() if any("//www." in each for each in addresses))
    said = plain(visit(event=curated.frame["id"][place]))
    for address in further[place]:
        assert f"[{address.split('/')[2].removeprefix('www.')}](<{address}>)" in said


def test_personnel_stand_with_what_they_count(visit, curated):
    frame = curated.frame
    event = frame[frame["personnel"].notna() & (frame["personnel_basis"] != "")].iloc[0]
    said = plain(visit(event=event["id"]))
    assert f"Personnel: {event['personnel']:,} personnel ({event['personnel_basis']})" in said


def test_what_is_not_known_has_no_line(visit, curated):
    frame = curated.frame
    event = frame[frame["personnel"].isna() & (frame["place"] == "") & frame["latitude"].isna()].iloc[0]
    said = plain(visit(event=event["id"]))
    assert "Personnel:" not in said
    assert "Place:" not in said
    assert "nan" not in said.split()
    assert "<NA>" not in said


def test_every_event_has_a_card(visit, curated):
    page = visit()
    for name in curated.frame["id"].iloc[::40]:
        page.at.session_state["view"] = View(event=name)
        page.run()
        assert page.at.code, name


def test_without_a_choice_the_page_says_how_to_choose(visit):
    page = visit()
    assert text("page.what_this_is", "en", year=1978) in page.words
    assert not page.at.code


def test_neighbours_are_those_of_the_selection(visit, curated):
    view = View(countries=("AUS",))
    ids = select(curated, view).frame["id"].tolist()
    page = visit(country="AUS", event=ids[3])
    assert page.click("next").view.event == ids[4]
    assert page.click("previous").click("previous").view.event == ids[2]
    assert page.address == page.view == View(countries=("AUS",), event=ids[2])


def test_the_first_has_nothing_before_it_and_the_last_nothing_after(visit, curated):
    ids = select(curated, View(countries=("AUS",))).frame["id"].tolist()
    assert visit(country="AUS", event=ids[0]).at.button(key="previous").disabled
    assert visit(country="AUS", event=ids[-1]).at.button(key="next").disabled


def test_the_last_step_reaches_the_last_event_and_the_first_the_first(visit, curated):
    ids = select(curated, View(countries=("AUS",))).frame["id"].tolist()
    assert visit(country="AUS", event=ids[-2]).click("next").view.event == ids[-1]
    assert visit(country="AUS", event=ids[1]).click("previous").view.event == ids[0]


def test_the_card_says_where_in_the_selection_the_event_stands(visit, curated):
    ids = select(curated, View(countries=("AUS",))).frame["id"].tolist()
    assert f"4 / {len(ids)}" in visit(country="AUS", event=ids[3]).click("previous").click("next").words


def test_an_event_outside_the_selection_keeps_its_card(visit):
    page = visit(event=CHOSEN, country="KHM")
    assert page.at.code
    assert text("details.outside", "en") in page.words
    assert page.at.button(key="previous").disabled
    assert page.at.button(key="next").disabled


def test_related_events_are_of_the_same_series(visit, curated):
    page = visit(event=CHOSEN)
    frame = curated.frame.set_index("id")
    related = [button.key.removeprefix("related_") for button in buttons(page, "related_")]
    series = frame.loc[CHOSEN, "series"]
    assert set(related) == set(frame.index[frame["series"] == series]) - {CHOSEN}
    assert text("details.related", "en", n=len(related)) in page.words
    assert page.click(f"related_{related[0]}").view.event == related[0]


def test_the_card_closes(visit):
    page = visit(event=CHOSEN).click("close")
    assert page.view == page.address == View()
    assert not page.at.code


def test_what_a_search_hit_is_marked_in_title_and_facts_too_and_stays_text(with_file):
    page = with_file("id,start,title,place,mission_type\na,1992,[Rome](x) <b> in Rome,Rome :red[x],Rome\n").look()
    page.at.session_state["view"] = View(search="rome", data="own", event="a", importance=3)
    page.run()
    hit = ":yellow-background[Rome]"
    assert rf"### \[{hit}\]\(x\) \<b\> in {hit}" in page.words
    assert rf"Place: {hit} \:red\[x\]" in page.words
    assert f"Mission type: {hit}" in page.words

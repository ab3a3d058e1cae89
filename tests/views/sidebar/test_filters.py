"""Every filter narrows to what its option promised, and can be taken off again."""

import re

import pytest

from events import View, facet_counts, select
from events.facets import FACETS
from views.sidebar.filters import MOST_OFFERED

pytestmark = pytest.mark.slow

FIELDS = {facet.key: facet.field for facet in FACETS}


def promised(option):
    """Return the number at the end of an option."""
    return int(re.search(r"\(?(\d+)\)?$", option)[1])


@pytest.mark.parametrize("facet", FIELDS)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_choosing_a_value_selects_as_many_events_as_it_promised(visit, curated, facet, language):
    page = visit(lang=language)
    choice = page.at.multiselect(key=facet)
    option = max(choice.options, key=promised)
    choice.select(option)
    page.run()
    assert page.shown == promised(option) < len(curated)
    assert len(getattr(page.view, FIELDS[facet])) == 1
    assert page.address == page.view
    assert option.rsplit(" (", 1)[0] in page.filter_line


@pytest.mark.parametrize("facet", FIELDS)
def test_options_count_what_the_other_filters_leave(visit, curated, facet):
    page = visit(type="Agreement", importance="2", from_="2007")
    counts = facet_counts(curated, page.view)[facet]
    assert sorted(promised(option) for option in page.at.multiselect(key=facet).options) == sorted(counts)


def test_a_choice_survives_that_its_options_are_counted_anew(visit, curated):
    page = visit()
    for facet, name in (("country", "Australia"), ("type", "Joint exercise")):
        choice = page.at.multiselect(key=facet)
        choice.select(next(option for option in choice.options if option.startswith(name)))
        page.run()
    assert page.view == View(countries=("AUS",), mission_types=("Joint exercise",))
    assert page.at.multiselect(key="country").value == ["AUS"]
    assert page.shown == len(select(curated, page.view)) > 0


def test_a_choice_that_was_made_while_the_counts_changed_is_understood(visit):
    page = visit()
    page.at.multiselect(key="type").select("Joint exercise (999)")
    page.run()
    assert page.view == page.address == View(mission_types=("Joint exercise",))
    assert page.at.multiselect(key="type").value == ["Joint exercise"]


def test_the_browser_is_told_what_the_address_asks_for_until_the_reader_types(visit):
    # It may come to show a box only after the second run, and then knows nothing of the first one.
    page = visit(q="unmiss", from_="2007", to="2020", lane="country").run()
    assert page.at.text_input(key="search").proto.set_value
    assert [page.end(key).value for key in ("first", "last")] == ["2007", "2020"]
    page.set("text_input", "search", "escort ")
    assert not page.at.text_input(key="search").proto.set_value


def test_what_the_reader_chose_is_not_put_over_the_next_choice(visit):
    page = visit(country=["AUS", "USA"], lane="series").set("segmented_control", "match", "all")
    assert not page.at.segmented_control(key="match").proto.set_value
    page.set("selectbox", "lane", "country")
    assert not page.at.segmented_control(key="match").proto.set_value


def test_a_choice_is_told_again_when_its_option_counts_anew_or_it_was_taken_off(visit):
    page = visit()
    choice = page.at.multiselect(key="country")
    choice.select(next(option for option in choice.options if option.startswith("Australia")))
    page.run()
    assert not page.at.multiselect(key="country").proto.set_value
    page.level(1)
    chips = page.at.multiselect(key="country").proto
    assert (list(chips.raw_values), chips.set_value) == ([each for each in chips.options if "Australia" in each], True)
    page.click("clear")
    assert list(page.at.multiselect(key="country").proto.raw_values) == []
    assert page.at.multiselect(key="country").proto.set_value


def test_of_very_many_values_the_rare_one_that_is_chosen_is_offered_too(with_file):
    common = "".join(f"{1900 + n % 100},C {n},Series {n // 2:03}\n" for n in range(2 * MOST_OFFERED))
    page = with_file("start,title,series\n" + common + "1999,R,Rare\n").look()
    assert len(page.at.multiselect(key="series").options) == MOST_OFFERED
    page.at.session_state["view"] = View(series=("Rare",), data="own")
    page.run()
    assert page.shown == 1
    assert page.at.multiselect(key="series").value == ["Rare"]
    assert "Rare (1)" in page.at.multiselect(key="series").options


def test_what_is_chosen_before_the_browser_has_the_new_address_is_kept(visit, curated):
    page = visit(country="AUS").level(1)
    # The browser sends the address that it had when the reader clicked.
    page.at.query_params.pop("importance")
    page.set("text_input", "first", "2007")
    assert page.view == page.address == View(countries=("AUS",), importance=1, first="2007")
    assert page.shown == len(select(curated, page.view))


def test_search_narrows(visit, curated):
    page = visit().set("text_input", "search", "  unmiss ")
    assert page.view.search == "unmiss"
    assert 0 < page.shown == len(select(curated, View(search="unmiss"))) < len(curated)
    assert "“unmiss”" in page.filter_line


def test_a_slip_in_a_search_is_answered_with_what_was_meant(visit, curated):
    page = visit().set("text_input", "search", "Austalia")
    assert page.shown == 0
    assert page.at.button(key="did_you_mean").label == "Did you mean Australia?"
    page.click("did_you_mean")
    assert page.view == page.address == View(search="Australia")
    assert page.at.text_input(key="search").value == "Australia"
    assert page.shown == len(select(curated, View(search="Australia"))) > 0
    assert not [button for button in page.at.button if button.key == "did_you_mean"]


def test_a_search_that_finds_what_other_filters_leave_out_is_no_slip(visit):
    page = visit(country="HTI", q="Australia")
    assert page.shown == 0
    assert not [button for button in page.at.button if button.key == "did_you_mean"]


@pytest.mark.parametrize(
    ("facet", "typed", "view"),
    [
        ("country", "豪州", View(countries=("AUS",))),
        ("country", "ｵｰｽﾄﾗﾘｱ", View(countries=("AUS",))),
        ("country", "aus", View(countries=("AUS",))),
        ("country", "UK", View(countries=("GBR",))),
        ("country", "べいこく", View(countries=("USA",))),
        ("org", "海自", View(organizations=("Maritime Self-Defense Force",))),
        ("series", "りむぱっく", View(series=("RIMPAC",))),
        ("law", "PKO法", View(laws=("era-pko-act",))),
    ],
)
def test_a_list_takes_a_name_in_any_spelling_and_language(visit, facet, typed, view):
    page = visit()
    page.at.multiselect(key=facet).select(typed)
    page.run()
    assert page.view == page.address == view
    shown = page.at.multiselect(key=facet).proto
    assert shown.set_value
    assert [each for each in shown.raw_values if each not in shown.options] == []


def test_a_name_that_nothing_in_a_list_has_is_said_and_not_kept(visit):
    page = visit(country="AUS")
    page.at.multiselect(key="country").select("Atlantis")
    page.run()
    assert "Nothing in this list is called “Atlantis”" in page.words.replace("\\", "")
    assert page.view == View(countries=("AUS",))
    assert page.at.multiselect(key="country").value == ["AUS"]
    assert page.at.multiselect(key="country").proto.set_value
    assert "Atlantis" not in page.run().words


def test_japanese_countries_stand_in_the_order_of_their_readings(visit):
    options = [each.rsplit(" (", 1)[0] for each in visit(lang="ja").at.multiselect(key="country").options]
    places = [
        options.index(name) for name in ("アメリカ合衆国", "インド", "韓国", "シンガポール", "南スーダン", "モンゴル")
    ]
    assert places == sorted(places)


def test_a_search_of_any_length_is_answered(visit):
    page = visit().set("text_input", "search", "x" * 10_000)
    assert page.shown == 0
    assert len(page.filter_line) < 500


def test_importance_narrows_to_what_it_promised(visit):
    page = visit()
    for level, words in enumerate(page.levels[0], start=1):
        page.level(level)
        assert page.shown == promised(words)


def test_countries_are_any_or_all(visit, curated):
    page = visit(country=["AUS", "USA"])
    more = page.shown
    assert more == len(select(curated, View(countries=("AUS", "USA"))))
    assert "Australia or United States" in page.filter_line
    fewer = page.set("segmented_control", "match", "all").shown
    assert fewer == len(select(curated, View(countries=("AUS", "USA"), match="all"))) < more
    assert "Australia and United States" in page.filter_line
    assert page.address.match == "all"


def test_any_or_all_comes_back_as_it_was_chosen(visit):
    page = visit(country=["AUS", "USA"]).set("segmented_control", "match", "all")
    page.set("multiselect", "country", ["AUS"]).set("multiselect", "country", ["AUS", "USA"])
    match = page.at.segmented_control(key="match")
    assert (match.value, match.proto.set_value) == ("all", True)
    assert page.address.match == "all"


def test_one_country_needs_no_any_or_all(visit):
    page = visit(country="AUS")
    assert not [each for each in page.at.segmented_control if each.key == "match"]


def test_clear_all_takes_every_filter_off_and_leaves_level_and_display(visit, curated):
    page = visit(country=["AUS", "USA"], match="all", type="Agreement", q="a", from_="2007", importance="2", lane="org")
    assert page.shown < len(curated)
    page.click("clear")
    assert page.view == page.address == View(lane="org", importance=2)
    assert page.shown == len(select(curated, View(importance=2)))
    assert page.at.multiselect(key="country").value == []
    assert page.at.text_input(key="search").value == ""
    assert not [button for button in page.at.button if button.key == "clear"]


def test_lanes_are_chosen_without_narrowing(visit, curated):
    page = visit().set("selectbox", "lane", "country")
    assert (page.view.lane, page.address.lane, page.shown) == ("country", "country", len(curated))


def test_the_language_changes_the_whole_page_and_keeps_the_choice(visit):
    page = visit(country="AUS", from_="2007").set("segmented_control", "language", "ja")
    assert page.view == page.address == View(countries=("AUS",), first="2007", language="ja")
    assert page.at.markdown[0].value == "# 日本の平和・安全保障協力"
    assert "オーストラリア" in page.filter_line
    assert any("オーストラリア (" in option for option in page.at.multiselect(key="country").options)
    labels = [each.label for each in (*page.at.multiselect, *page.at.selectbox, *page.at.button, *page.at.text_input)]
    assert not [label for label in labels if re.search(r"[A-Za-z]{3}", label)]

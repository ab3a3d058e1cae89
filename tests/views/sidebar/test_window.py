"""The window of time: typed, by preset and by slider."""

from datetime import date

import pytest

from events import View, select

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("preset", "first"),
    [("since_1992", "1992"), ("since_2016", "2016"), ("recent", str(date.today().year - 9))],
)
def test_a_preset_sets_the_window(visit, curated, preset, first):
    page = visit().click(f"preset_{preset}")
    assert page.view == page.address == View(first=first)
    assert page.shown == len(select(curated, View(first=first))) < len(curated)
    enabled = [each for each in page.at.button if each.key.startswith("preset_") and not each.disabled]
    assert len(enabled) == 3
    page.click("preset_all")
    assert page.shown == len(curated)


@pytest.mark.parametrize(("name", "value"), [("first", "2007"), ("first", "2007-06"), ("last", "1999-12-31")])
def test_a_typed_end_is_taken(visit, curated, name, value):
    page = visit().set("text_input", name, f" {value} ")
    assert page.view == page.address == View(**{name: value})
    assert page.shown == len(select(curated, page.view)) < len(curated)
    assert said_at(page, name) == ""


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("1992年9月", "1992-09"),
        ("平成4年9月", "1992-09"),
        ("Sept 1992", "1992-09"),
        ("17 September 1992", "1992-09-17"),
        ("１９９２", "1992"),
        ("1992/9/17", "1992-09-17"),
        ("c. 1992", "1992~"),
        ("1992年度", "1992-04"),
    ],
)
def test_an_end_is_read_as_people_write_dates_and_stays_as_it_was_typed(visit, curated, typed, first):
    page = visit().set("text_input", "first", typed)
    assert page.view == page.address == View(first=first)
    assert page.shown == len(select(curated, View(first=first))) < len(curated)
    assert page.end("first").value == typed
    assert page.run().at.text_input(key="first").value == typed


def test_a_span_as_the_last_end_reaches_to_its_own_end(visit):
    assert visit().set("text_input", "last", "1992年度").view == View(last="1993-03")


def said_at(page, name):
    """Return what stands under the field of an end."""
    (column,) = [
        each for each in page.at.columns if [field for field in each.text_input if field.key.split("_")[0] == name]
    ]
    return " ".join(each.value for each in column.markdown).replace("\\", "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("may", "is no date"),
        ("..", "is no date"),
        ("2021-02-30", "the month has no such day"),
        ("1992-13", "there is no such month"),
        ("1/9/1992", "day or month first"),
        ("平成40年", "this era had no such date"),
        ("17/9/92", "four digits"),
        ("before 1992", "write the date alone"),
        ("2031", "From lies after To"),
    ],
)
def test_an_end_that_makes_no_window_stays_typed_and_the_field_says_why(visit, typed, said):
    page = visit(to="2020").set("text_input", "first", typed)
    assert page.view == page.address == View(last="2020")
    assert f"“{typed}”" in said_at(page, "first")
    assert said in said_at(page, "first")
    assert said_at(page, "last") == ""
    assert page.end("first").value == typed
    page.level(1)
    assert said in said_at(page, "first")
    page.set("text_input", "first", "2007")
    assert said_at(page, "first") == ""
    assert page.view == View(first="2007", last="2020", importance=1)


def test_a_window_set_elsewhere_has_a_slider_of_its_own_and_an_end_that_stays_is_as_exact_as_it_was(visit):
    page = visit(from_="2007-03", to="2020").slide((2007, 2015))
    assert page.view == View(first="2007-03", last="2015")
    assert page.years.key == "years"
    page.click("preset_since_2016")
    assert (page.years.key, page.years.value) == ("years_1", (2016, page.years.max))


def test_an_end_that_only_waited_for_the_other_is_taken_with_it(visit):
    page = visit(to="2020").set("text_input", "first", "2021").set("text_input", "last", "2025")
    assert page.view == page.address == View(first="2021", last="2025")
    assert said_at(page, "first") == ""


def test_what_was_refused_is_gone_when_the_window_is_set_another_way(visit):
    page = visit(from_="2007").set("text_input", "first", "soon").click("preset_since_2016")
    assert page.view == View(first="2016")
    assert (page.end("first").value, said_at(page, "first")) == ("2016", "")


def presets(page):
    """Return the labels of the presets."""
    return [button.label for button in page.at.button if button.key.startswith("preset_")]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (range(1930, 2023, 4), ["All", "1950–", "2000–", "10 years"]),
        (range(1992, 2015), ["All", "2000–", "2010–"]),
        ((2001, 2002, 2003), ["All", "2002–"]),
        ((1870, 1871), ["All"]),
    ],
)
def test_the_presets_are_years_of_the_data_that_is_looked_at(with_file, years, expected):
    rows = "".join(f"{year},Match of {year}\n" for year in years)
    page = with_file("start,title\n" + rows).look()
    assert presets(page) == expected
    assert presets(page.set("segmented_control", "data", "curated")) == ["All", "1992–", "2016–", "10 years"]


def test_an_emptied_end_opens_the_window(visit):
    page = visit(from_="2007", to="2010").set("text_input", "last", "")
    assert page.view == page.address == View(first="2007")


def test_the_slider_sets_whole_years_and_is_open_at_its_stops(visit, curated, shipped):
    page = visit()
    first = int(shipped["start"].min()[:4])
    assert page.years.value == (first, page.years.max)
    page.slide((2007, 2010))
    assert page.view == page.address == View(first="2007", last="2010")
    page.slide((first, 2010))
    assert page.view == View(last="2010")
    page.slide((first, page.years.max))
    assert page.view == View()
    assert page.shown == len(curated)

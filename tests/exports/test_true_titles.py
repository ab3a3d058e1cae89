"""Title, filter line, time axis and file name of any View say the same."""

import re
from datetime import date, timedelta

import pytest

from charts.composition import compose
from charts.scale import Scale, days_in_view
from events import View, select
from events.described import filter_words
from exports import file_name
from exports.briefing import brief
from texts import text

pytestmark = pytest.mark.slow

SEEDS = 500


def axis_years(selected, view, *, drawn):
    """Return the years at both ends of the axis, as it is or, which takes longer, as it is drawn."""
    scale = compose(selected, view, width=960).scale if drawn else Scale(*days_in_view(selected, view), 0, 1)
    first, end = (date(1970, 1, 1) + timedelta(days=day) for day in (scale.first, scale.end - 1))
    return first.year, end.year


def years_in(words):
    return [int(year) for year in re.findall(r"\d{4}", words)]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("start", range(0, SEEDS, 50))
def test_title_filters_axis_and_file_name_agree(start, language, curated, random_view):
    for seed in range(start, start + 50):
        view = random_view(seed, language=language)
        briefing = brief(curated, view)
        title, line = briefing.title, briefing.filter_line
        # A law or a mission may have a year in its name.
        named = re.search(r"[,（] ?(\d{4}(?:[–～]\d{4})?)年?）?$", title)
        in_name = re.search(r"_(\d{4}(?:-\d{4})?)\.pdf$", file_name(curated, view, "pdf"))
        if len(briefing.selected):
            shown = tuple(dict.fromkeys(axis_years(briefing.selected, view, drawn=seed % 10 == 0)))
            assert tuple(years_in(named[1])) == tuple(years_in(in_name[1])) == shown
        else:
            assert named is in_name is None
        for word in filter_words(curated, view):
            assert word in line
        assert not view.search or (f"“{view.search}”" if language == "en" else f"「{view.search}」") in title
        level = f"title.importance_{view.importance}"
        assert (view.importance == 3) or text(level, language) in title


@pytest.mark.parametrize("query", ["from=2015&to=2022", "importance=1", "q=sinai", "type=Agreement", "org=UNTAC"])
def test_what_narrows_shows_in_the_title(query, curated):
    """Years alone, a search or an importance leave no sheet with the title of the whole."""
    whole = brief(curated, View()).title
    assert brief(curated, View.from_query(query)).title != whole


def test_the_years_asked_for_are_in_the_title_of_one_event(curated):
    view = View.from_query("from=2015&to=2022&q=Talisman")
    assert 0 < len(select(curated, view)) < 3
    assert brief(curated, view).title.endswith(", 2015–2022")

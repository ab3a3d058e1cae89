"""Long titles, filters and notes stand on the sheet whole, or it says that they do not."""

import pytest

from charts.measure import text_width
from events import View
from exports import export
from exports.briefing import brief
from exports.sheets.frame import BODY, MARGIN, SIZES, heading_of
from exports.sheets.sheet import compose_sheets

LONG = {
    "en": "What Japan and Australia have done together for peace and security since the joint declaration of 2007, ",
    "ja": "2007年の安全保障協力に関する日豪共同宣言以来、日本とオーストラリアが平和と安全のために行ってきた協力の歩み",
}


def heading(view, curated, **words):
    briefing = brief(curated, view, **words)
    (title, rest), bottom = heading_of(briefing, SIZES["16:9"][0])
    return title.parts[0], rest.parts, bottom


@pytest.mark.parametrize("language", LONG)
def test_a_long_title_grows_smaller_and_is_whole(language, curated):
    view = View(language=language)
    short, _, _ = heading(view, curated, title="Brief")
    long, _, _ = heading(view, curated, title=(LONG[language] * 2).strip())
    assert long.text == (LONG[language] * 2).strip()
    assert len(long.lines) <= 4
    assert BODY < long.size < short.size


@pytest.mark.parametrize("language", LONG)
def test_a_note_as_long_as_the_page_takes_is_whole(language, curated):
    note = (LONG[language] * 10)[:400].strip()
    _, parts, _ = heading(View(language=language), curated, note=note)
    assert parts[1].text == note


@pytest.mark.parametrize("language", LONG)
@pytest.mark.parametrize("field", ["title", "note"])
def test_what_is_cut_says_so_and_stands_in_the_description(language, field, curated):
    words = LONG[language] * 60
    view = View(language=language, search="sinai")
    title, parts, bottom = heading(view, curated, **{field: words})
    cut = title if field == "title" else parts[1]
    assert cut.text.endswith("ファイルの説明欄）" if language == "ja" else "whole in the description of the file)")
    assert all(text_width(line.rstrip(), cut.size) <= SIZES["16:9"][0] - 2 * MARGIN for line in cut.lines)
    assert bottom < SIZES["16:9"][1] * 0.7
    assert words.strip() in export(curated, view, "svg", **{field: words}).decode()
    assert compose_sheets(brief(curated, view, **{field: words}), "slides")


def test_every_filter_stands_on_the_sheet(curated):
    codes = ["AUS", "BGD", "CAN", "DEU", "FJI", "FRA", "GBR", "IDN", "IND", "IRQ", "KHM", "KOR", "MNG", "MYS", "NPL"]
    view = View(countries=tuple(codes), mission_types=("Agreement", "Diplomacy", "Joint exercise", "Asset protection"))
    _, parts, _ = heading(view, curated)
    assert parts[0].text == brief(curated, view).filter_line

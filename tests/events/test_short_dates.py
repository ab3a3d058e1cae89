"""Short dates stand beside marks: fewer signs, never more exact than what was given."""

import re

import pytest

from events.short_dates import short_span


@pytest.mark.parametrize(
    ("start", "end", "english", "japanese"),
    [
        ("2022-01-06", "", "Jan 2022", "2022年1月"),
        ("2022-01", "", "Jan 2022", "2022年1月"),
        ("2022", "", "2022", "2022年"),
        ("199X", "", "1990s", "1990年代"),
        ("2022-01-06~", "", "about Jan 2022", "2022年1月頃"),
        ("2012-01", "2017-05", "2012–2017", "2012年～2017年"),
        ("2012", "2017?", "2012 – 2017 (uncertain)", "2012年～2017年（不確実）"),
        ("2012-03-01", "2012-05-04", "Mar – May 2012", "2012年3月～5月"),
        ("2012-03-01", "2012-03-04", "Mar 2012", "2012年3月"),
        ("2012", "2012-05", "2012 – May 2012", "2012年～2012年5月"),
        ("2019-04-19", "..", "since Apr 2019", "2019年4月から継続中"),
        ("2019", "?", "from 2019, end unknown", "2019年から（終了時期不明）"),
    ],
)
def test_dates_are_written_to_the_month_and_periods_to_the_year(start, end, english, japanese):
    assert short_span(start, end, "en") == english
    assert short_span(start, end, "ja") == japanese


def test_a_year_of_the_data_gets_no_month(shipped):
    years = shipped[shipped["start"].str.fullmatch("[0-9]{4}[~?]?") & (shipped["end"] == "")]
    assert len(years) > 3
    assert not any(re.search("[0-9]月", short_span(start, "", "ja")) for start in years["start"])

"""Dates: what is understood, what is refused, and how they are written."""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import DateError, Precision, parse_column, parse_date
from events.written import written_date, written_span

DATES = [
    # given, first day, last day, precision, approximate, uncertain, English, Japanese
    # a day, a month, a year are themselves and no more
    ("1992-09-17", "1992-09-17", "1992-09-17", "DAY", False, False, "17 September 1992", "1992年9月17日"),
    ("1992-09", "1992-09-01", "1992-09-30", "MONTH", False, False, "September 1992", "1992年9月"),
    ("1992", "1992-01-01", "1992-12-31", "YEAR", False, False, "1992", "1992年"),
    # February is as long as its year has it; 2000 was a leap year, 1900 was none
    ("1992-02", "1992-02-01", "1992-02-29", "MONTH", False, False, "February 1992", "1992年2月"),
    ("1900-02", "1900-02-01", "1900-02-28", "MONTH", False, False, "February 1900", "1900年2月"),
    ("2000-02-29", "2000-02-29", "2000-02-29", "DAY", False, False, "29 February 2000", "2000年2月29日"),
    # unspecified digits are the coarser date, never a guess
    ("199X", "1990-01-01", "1999-12-31", "DECADE", False, False, "1990s", "1990年代"),
    ("2004-XX", "2004-01-01", "2004-12-31", "YEAR", False, False, "2004", "2004年"),
    ("2004-06-XX", "2004-06-01", "2004-06-30", "MONTH", False, False, "June 2004", "2004年6月"),
    ("2004-XX-XX", "2004-01-01", "2004-12-31", "YEAR", False, False, "2004", "2004年"),
    # one mark at the end says how sure the source was; the days stay the same
    ("1992~", "1992-01-01", "1992-12-31", "YEAR", True, False, "about 1992", "1992年頃"),
    ("1992-09?", "1992-09-01", "1992-09-30", "MONTH", False, True, "September 1992 (uncertain)", "1992年9月（不確実）"),
    ("1992%", "1992-01-01", "1992-12-31", "YEAR", True, True, "about 1992 (uncertain)", "1992年頃（不確実）"),
    ("199X~", "1990-01-01", "1999-12-31", "DECADE", True, False, "about 1990s", "1990年代頃"),
    # the ends of the calendar, and days before spreadsheets begin
    ("9999-12-31", "9999-12-31", "9999-12-31", "DAY", False, False, "31 December 9999", "9999年12月31日"),
    ("0001-01-01", "0001-01-01", "0001-01-01", "DAY", False, False, "1 January 1", "1年1月1日"),
    ("1854-03-31", "1854-03-31", "1854-03-31", "DAY", False, False, "31 March 1854", "1854年3月31日"),
]

SPANS = [
    # start, end, English, Japanese
    ("1992-09-17", "", "17 September 1992", "1992年9月17日"),
    ("1992", "1992", "1992", "1992年"),
    # what both dates share is written once
    ("2021-11-10", "2021-11-12", "10–12 November 2021", "2021年11月10日～12日"),
    ("2021-10-30", "2021-11-12", "30 October – 12 November 2021", "2021年10月30日～11月12日"),
    ("2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022", "2021年12月30日～2022年1月2日"),
    ("2020-11-30", "2021-11-02", "30 November 2020 – 2 November 2021", "2020年11月30日～2021年11月2日"),
    ("2012-01", "2012-05", "January – May 2012", "2012年1月～5月"),
    ("2012-01", "2017-05", "January 2012 – May 2017", "2012年1月～2017年5月"),
    ("2017", "2020", "2017–2020", "2017年～2020年"),
    # each side keeps its own precision
    ("1992-09", "1993", "September 1992 – 1993", "1992年9月～1993年"),
    ("1991-04-24", "1991-10", "24 April 1991 – October 1991", "1991年4月24日～1991年10月"),
    ("199X", "200X", "1990s – 2000s", "1990年代～2000年代"),
    ("1992~", "1993?", "about 1992 – 1993 (uncertain)", "1992年頃～1993年（不確実）"),
    # an end that is open says so
    ("2019-04", "..", "since April 2019", "2019年4月から継続中"),
    ("2019~", "?", "from about 2019, end unknown", "2019年頃から（終了時期不明）"),
]

REFUSED = [
    # given, code
    ("", "date_form"),
    ("?", "date_form"),
    ("..", "date_form"),
    ("may", "date_form"),  # a word that date readers take for a day of the year 1
    ("now", "date_form"),
    ("today", "date_form"),
    ("2001-21", "date_form"),  # a season
    ("2001-24~", "date_form"),
    ("2001-33", "date_form"),  # a quarter
    ("[1992,1994]", "date_form"),  # a set
    ("1992/1993", "date_form"),  # an interval belongs in two cells
    ("-0044", "date_form"),  # before year 1
    ("-044-03-15", "date_form"),
    ("Y17000", "date_form"),
    ("10000", "date_form"),
    ("0000", "date_year_zero"),  # no calendar has a year 0
    ("000X", "date_year_zero"),
    ("1992-13", "date_month"),
    ("1992-13-01", "date_month"),
    ("1992-00", "date_month"),
    ("1992-02-30", "date_impossible"),
    ("1900-02-29", "date_impossible"),
    ("1992-09-00", "date_impossible"),
    ("2004-XX-17", "date_form"),  # a day of no month
    ("19XX", "date_form"),  # a century is too coarse to draw
    ("199x", "date_form"),
    ("199X-05", "date_form"),
    ("1992-9", "date_form"),
    ("1992-9-1", "date_form"),
    ("19920917", "date_form"),
    ("92", "date_form"),
    ("1992/09/17", "date_form"),
    ("17.09.1992", "date_form"),
    ("1992~?", "date_form"),  # `%` says both
    ("~1992", "date_form"),
    ("1992-09~-17", "date_form"),
    (" 1992", "date_form"),
    ("1992\n", "date_form"),
    ("１９９２", "date_form"),  # full-width digits
    ("1992年", "date_form"),
    ("1992-09-17T00:00", "date_form"),
    ("44082", "date_form"),  # a day as spreadsheets count them
]

PARTS = st.tuples(st.dates(), st.sampled_from(["", "~", "?", "%"]))
ANY_CELL = st.one_of(
    st.dates().map(str), st.sampled_from([row[0] for row in DATES + REFUSED]), st.text(max_size=12), st.none()
)


def outcome(text):
    """Return the date of a text, or the code of the reason why it is none."""
    try:
        return parse_date(text)
    except DateError as error:
        return error.code


@pytest.mark.parametrize("row", DATES, ids=lambda row: row[0])
def test_understands(row):
    given_text, first, last, precision, approximate, uncertain, *_ = row
    parsed = parse_date(given_text)
    assert (parsed.first_day, parsed.last_day) == (date.fromisoformat(first), date.fromisoformat(last))
    assert parsed.precision is Precision[precision]
    assert (parsed.approximate, parsed.uncertain) == (approximate, uncertain)
    assert parsed.text == given_text


@pytest.mark.parametrize("row", DATES, ids=lambda row: row[0])
def test_writes_a_date_as_exact_as_it_was_given(row):
    assert (written_date(row[0], "en"), written_date(row[0], "ja")) == row[-2:]


@pytest.mark.parametrize(("start", "end", "english", "japanese"), SPANS)
def test_writes_a_span(start, end, english, japanese):
    assert (written_span(start, end, "en"), written_span(start, end, "ja")) == (english, japanese)


@pytest.mark.parametrize(("given_text", "code"), REFUSED)
def test_refuses(given_text, code):
    with pytest.raises(DateError) as caught:
        parse_date(given_text)
    assert caught.value.code == code


@given(PARTS)
def test_a_finer_date_lies_within_the_coarser(parts):
    day, mark = parts
    text = day.isoformat()
    finest_first = [parse_date(given_text + mark) for given_text in (text, text[:7], text[:4])]
    if day.year >= 10:
        finest_first.append(parse_date(text[:3] + "X" + mark))
    for finer, coarser in pairwise(finest_first):
        assert coarser.first_day <= finer.first_day <= finer.last_day <= coarser.last_day
        assert finer.precision < coarser.precision


@given(st.lists(ANY_CELL))
def test_a_column_agrees_with_its_dates_row_by_row(cells):
    column = pd.Series(cells, index=pd.RangeIndex(5, 5 + len(cells)), dtype="str")
    table = parse_column(column)
    assert list(table.index) == list(column.index)
    for cell, row in zip(cells, table.itertuples(), strict=True):
        if not cell or cell in ("..", "?"):
            assert pd.isna(row.first_day)
            assert row.error == ""
            continue
        understood = outcome(cell)
        if isinstance(understood, str):
            assert (row.error, row.first_day is pd.NaT) == (understood, True)
        else:
            assert (row.first_day.date(), row.last_day.date()) == (understood.first_day, understood.last_day)
            assert (row.precision, row.approximate) == (
                understood.precision,
                understood.approximate or understood.uncertain,
            )


@given(PARTS)
def test_a_written_day_names_its_year_month_and_day(parts):
    day, mark = parts
    english, japanese = (written_date(day.isoformat() + mark, language) for language in ("en", "ja"))
    assert f"{day.day} {day:%B} {day.year}" in english
    assert f"{day.year}年{day.month}月{day.day}日" in japanese


@given(st.text(max_size=15))
def test_any_text_is_a_date_or_a_named_reason(text):
    understood = outcome(text)
    if isinstance(understood, str):
        assert understood in ("date_form", "date_year_zero", "date_month", "date_impossible")
    else:
        assert understood.first_day <= understood.last_day
        assert understood.text == text

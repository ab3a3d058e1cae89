"""Dates as people write them: what each is read as, and what is refused for which reason."""

import pytest

from loaders import load_events
from loaders.dates.forms import UnreadableDateError
from loaders.dates.spoken import read_date

READ = [
    # Already in our form; kept to the letter.
    ("1992", "1992", ""),
    ("1992-09", "1992-09", ""),
    ("1992-09-17", "1992-09-17", ""),
    ("199X~", "199X~", ""),
    ("2004-XX", "2004-XX", ""),
    ("1992?", "1992?", ""),
    # Numbers with the year first, with any separator, wide or not.
    ("1992/9/17", "1992-09-17", ""),
    ("1992.9.17", "1992-09-17", ""),
    ("1992. 9. 17.", "1992-09-17", ""),
    ("1992-9-17", "1992-09-17", ""),
    ("1992/9", "1992-09", ""),
    ("９/1992", "1992-09", ""),
    ("２０１１－１１－２７", "2011-11-27", ""),
    ("19920619", "1992-06-19", ""),
    # Names of months, with and without a day.
    ("17 Sep 1992", "1992-09-17", ""),
    ("Sept. 1992", "1992-09", ""),
    ("June 19, 1992", "1992-06-19", ""),
    ("19-Jun-1992", "1992-06-19", ""),
    ("19th of June 1992", "1992-06-19", ""),
    ("Friday, 19 June 1992", "1992-06-19", ""),
    ("1992 Sep 17", "1992-09-17", ""),
    ("19 juin 1992", "1992-06-19", ""),
    ("19. Juni 1992", "1992-06-19", ""),
    ("19 de junio de 1992", "1992-06-19", ""),
    # Japanese, by our years, by eras, in kanji.
    ("1992年9月17日", "1992-09-17", ""),
    ("2011年11月27日（日）", "2011-11-27", ""),
    ("1992年 9月", "1992-09", ""),
    ("平成4年9月17日", "1992-09-17", ""),
    ("平成四年九月十七日", "1992-09-17", ""),
    ("二〇一二年十一月二十日", "2012-11-20", ""),
    ("H4.9.17", "1992-09-17", ""),
    ("Ｓ２０／８／１５", "1945-08-15", ""),
    ("㍻4年6月19日", "1992-06-19", ""),
    ("令和元年", "2019", ""),
    ("昭和64年1月7日", "1989-01-07", ""),
    ("明治5年", "1872", ""),
    ("明治6年1月1日", "1873-01-01", ""),
    ("令和4年度", "2022-04", "2023-03"),
    ("平成 4 年 9 月 17 日", "1992-09-17", ""),
    ("1992 年 9 月", "1992-09", ""),
    ("昭20.8.15", "1945-08-15", ""),
    ("令5年4月1日", "2023-04-01", ""),
    ("西暦1992年", "1992", ""),
    ("1992年(平成4年)9月17日", "1992-09-17", ""),
    ("平成4年（1992年）9月", "1992-09", ""),
    ("平成４（１９９２）年", "1992", ""),
    ("平成24年1月～29年5月", "2012-01", "2017-05"),
    ("1992–09–17", "1992-09-17", ""),
    # A time of day and a zone are left out; the day stays as it is written.
    ("2020-01-01T00:30:00+09:00", "2020-01-01", ""),
    ("2020-01-01T23:30:00-05:00", "2020-01-01", ""),
    ("2016-12-31T23:59:60Z", "2016-12-31", ""),
    ("2020-01-01 24:00", "2020-01-01", ""),
    ("May 20 1961 00:00:00 GMT-0600", "1961-05-20", ""),
    ("1992年9月17日 10時30分", "1992-09-17", ""),
    ("3 Sept 2020, 2:30 pm", "2020-09-03", ""),
    # Approximate and uncertain; a part of a month or year is that month or year, about.
    ("c. 1992", "1992~", ""),
    ("c1992", "1992~", ""),
    ("ca. 1990-05", "1990-05~", ""),
    ("1992年頃", "1992~", ""),
    ("約1992年", "1992~", ""),
    ("c. 1992?", "1992%", ""),
    ("possibly May 1992", "1992-05?", ""),
    ("early 1992", "1992~", ""),
    ("2017年5月下旬", "2017-05~", ""),
    ("1992年末頃", "1992~", ""),
    ("the 1990s", "199X", ""),
    ("1990年代", "199X", ""),
    ("mid-1990s", "199X~", ""),
    # Spans in one cell; what one side leaves out the other says.
    ("1992-06-19/1993-09-20", "1992-06-19", "1993-09-20"),
    ("2012-01-11 - 2017-05-30", "2012-01-11", "2017-05-30"),
    ("2012年1月～2017年5月", "2012-01", "2017-05"),
    ("Jan–May 2017", "2017-01", "2017-05"),
    ("10–12 November 2021", "2021-11-10", "2021-11-12"),
    ("November 10-12, 2021", "2021-11-10", "2021-11-12"),
    ("30 Oct – 2 Nov 1992", "1992-10-30", "1992-11-02"),
    ("1992年9月17日〜20日", "1992-09-17", "1992-09-20"),
    ("1992年9月17日～10月3日", "1992-09-17", "1992-10-03"),
    ("1992/9/17-20", "1992-09-17", "1992-09-20"),
    ("1992–93", "1992", "1993"),
    ("1992/1993", "1992", "1993"),
    # Going on, and ended nobody knows when.
    ("2012 – present", "2012", ".."),
    ("since April 2019", "2019-04", ".."),
    ("2012年1月から", "2012-01", ".."),
    ("2012年1月より", "2012-01", ".."),
    ("from 2012 onwards", "2012", ".."),
    ("2012年1月から2017年5月まで", "2012-01", "2017-05"),
    ("2008/..", "2008", ".."),
    ("2008/", "2008", "?"),
    ("継続中", "..", ""),
    ("Present ", "..", ""),
    ("不明", "?", ""),
    # The calendar itself says which is the month.
    ("13/02/2020", "2020-02-13", ""),
    ("02/13/2020", "2020-02-13", ""),
    ("05/05/2020", "2020-05-05", ""),
]
REFUSED = [
    ("01/02/2020", "date_order_open"),
    ("1.2.1992", "date_order_open"),
    ("31/02/2020", "date_impossible"),
    ("1992-02-30", "date_impossible"),
    ("1992-13", "date_month"),
    ("31/13/2020", "date_month"),
    ("20201301", "date_month"),
    ("1992061", "date_form"),
    ("12/31/68", "date_two_digit_year"),
    ("Jun-92", "date_two_digit_year"),
    ("'92", "date_two_digit_year"),
    ("92-01-02", "date_two_digit_year"),
    ("43831", "date_serial"),
    ("1473387721", "date_unix_time"),
    ("1473387721000", "date_unix_time"),
    ("平成32年1月1日", "date_era"),
    ("昭和64年1月8日", "date_era"),
    ("平成元年1月7日", "date_era"),
    ("令和0年5月1日", "date_era_zero"),
    ("明治5年3月", "date_lunar"),
    ("明治5年12月31日", "date_lunar"),
    ("44 BC", "date_out_of_range"),
    ("-0044-03-15", "date_out_of_range"),
    ("紀元前44年", "date_out_of_range"),
    ("10000-01-01", "date_out_of_range"),
    ("before 1990", "date_bound"),
    ("Between 47 and 50", "date_bound"),
    ("1990年以前", "date_bound"),
    ("1992年まで", "date_bound"),
    ("〜1992年", "date_bound"),
    ("～1992", "date_bound"),
    ("no later than 1992", "date_bound"),
    ("1992年(平成5年)9月", "date_form"),
    ("92年9月17日", "date_two_digit_year"),
    ("FY2020", "date_unit"),
    ("1Q2020", "date_unit"),
    ("2020 Q3", "date_unit"),
    ("Summer 2015", "date_unit"),
    ("2020-W05", "date_unit"),
    ("2020-123", "date_unit"),
    ("2020年春", "date_unit"),
    ("2020-01-01 25:00", "time_impossible"),
    ("#N/A", "sheet_error"),
    ("########", "sheet_error"),
    ("may", "date_form"),
    ("2012-", "date_form"),
    ("2012年1月～", "date_form"),
    ("2001–02", "date_form"),
    ("1992-?-05", "date_form"),
    ("H4", "date_form"),
    ("1992 (planned)", "date_form"),
    ("9" * 100_000, "date_form"),
]


@pytest.mark.parametrize(("given", "start", "end"), READ)
def test_read(given, start, end):
    assert read_date(given) == (start, end)


@pytest.mark.parametrize(("given", "code"), REFUSED)
def test_refused(given, code):
    with pytest.raises(UnreadableDateError) as refused:
        read_date(given)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("given", "day_first", "start"),
    [("1/2/2020", True, "2020-02-01"), ("1/2/2020", False, "2020-01-02"), ("1.2.2020-3.4.2020", True, "2020-02-01")],
)
def test_answered_order(given, day_first, start):
    assert read_date(given, day_first=day_first)[0] == start


def test_date_against_the_answer_is_reported():
    with pytest.raises(UnreadableDateError, match="date_order_contrary"):
        read_date("02/13/2020", day_first=True)


@pytest.mark.parametrize(
    ("given", "suggestion"),
    [("43831", "2020-01-01"), ("平成32年1月1日", "2020-01-01"), ("昭和64年1月8日", "1989-01-08")],
)
def test_suggestion(given, suggestion):
    with pytest.raises(UnreadableDateError) as refused:
        read_date(given)
    assert refused.value.suggestion == suggestion


def table(*starts, end=None):
    cells = [f"{start}\tE{row}" + (f"\t{end[row]}" if end else "") for row, start in enumerate(starts)]
    return ("\n".join(["start\ttitle" + ("\tend" if end else ""), *cells])).encode()


def starts(report):
    return report.table.frame.sort_values("title")["start"].tolist()


def test_one_day_past_the_twelfth_decides_for_the_whole_column():
    report = load_events(table("01/02/2020", "13/02/2020", "03/04/2020"))
    assert starts(report) == ["2020-02-01", "2020-02-13", "2020-04-03"]
    assert "day_first" in {note.code for note in report.decisions}
    assert starts(load_events(table("01/02/2020", "02/13/2020"))) == ["2020-01-02", "2020-02-13"]


def test_another_date_column_decides_when_the_column_leaves_it_open():
    report = load_events(table("01/02/2020", end=["13/02/2020"]))
    assert starts(report) == ["2020-02-01"]
    assert not report.questions


def test_open_order_is_asked_and_not_guessed():
    report = load_events(table("01/02/2020", "05/05/2020", "1992"))
    assert starts(report) == ["2020-05-05", "1992"]
    assert [question.answer for question in report.questions] == ["day_first"]
    assert [(problem.row, problem.code) for problem in report.errors] == [(2, "date_order_open")]
    assert starts(load_events(table("01/02/2020"), day_first=False)) == ["2020-01-02"]


def test_contradicting_evidence_leaves_the_order_open():
    report = load_events(table("13/02/2020", "02/13/2020", "01/02/2020"))
    assert [problem.row for problem in report.errors] == [4]
    assert report.questions


def test_what_was_written_is_kept_beside_what_was_made_of_it():
    frame = load_events(table("平成4年9月17日", "1992")).table.frame
    assert frame.set_index("title")["start_given"].to_dict() == {"E0": "平成4年9月17日", "E1": ""}


def test_span_with_an_end_beside_it_is_reported():
    report = load_events(table("1992–93", "1992–93", end=["1993", "1994"]))
    assert [(problem.row, problem.code) for problem in report.errors] == [(3, "date_span_twice")]


def test_no_end_of_databases_is_ongoing_and_said():
    report = load_events(table("1992", end=["9999-12-31"]))
    assert report.table.frame["end"].tolist() == [".."]
    assert "end_endless" in {problem.code for problem in report.problems}


def test_time_that_is_cut_off_does_not_make_a_month_a_date():
    report = load_events(table("Sep 2012 10:30", "17 Sep 2012 10:30:11"))
    assert starts(report) == ["2012-09-17"]
    assert [problem.row for problem in report.errors] == [2]

"""Table and about: the same events as the timeline, and what the data means."""

import pyarrow as pa
import pytest

from events import View, select
from events.columns import COLUMNS
from events.dates import parse_date
from events.written import written_date
from texts import LANGUAGES, text

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", [{}, {"country": "AUS", "from_": "2007"}, {"q": "自衛隊", "importance": "2"}])
def test_the_table_holds_the_events_of_the_timeline(visit, curated, language, address):
    page = visit(lang=language, **address).tab("table")
    shown = page.at.dataframe[0].value
    frame = select(curated, page.view).frame
    assert [each.partition("/")[::2] for each in shown["dates"]] == list(zip(frame["start"], frame["end"], strict=True))
    titles = frame["title_ja" if language == "ja" else "title"]
    assert shown["title"].tolist() == titles.tolist()
    assert shown["source"].tolist() == frame["source_url"].tolist()
    assert page.shown == len(shown) > 0


def displayed(page, column):
    """Return what a column of the table says where its cells hold something else, as the browser is told."""
    sent = page.at.dataframe[0].proto.arrow_data
    values = pa.ipc.open_stream(sent.styler.display_values).read_pandas()
    return values.iloc[:, page.at.dataframe[0].value.columns.get_loc(column)].tolist()


@pytest.mark.parametrize(
    ("event", "column", "language", "said"),
    [
        ("unmiss-staff-officers", "dates", "en", "since November 2011"),
        ("rimpac-1980-first", "dates", "en", "1980"),
        ("unmiss-engineering-unit", "dates", "en", "January 2012 – May 2017"),
        ("unmiss-engineering-unit", "dates", "ja", "2012年1月～2017年5月"),
        ("unmiss-engineering-unit", "personnel", "en", "3,854 · cumulative"),
        ("unmiss-engineering-unit", "personnel", "ja", "3,854人・延べ"),
        ("rimpac-1980-first", "personnel", "en", ""),
    ],
)
def test_dates_and_people_are_written_for_readers(visit, curated, event, column, language, said):
    place = curated.frame["id"].tolist().index(event)
    assert displayed(visit(lang=language).tab("table"), column)[place] == said


def test_rows_ordered_by_date_are_in_the_order_of_time(visit):
    dates = visit().tab("table").at.dataframe[0].value["dates"].tolist()
    starts = [each.partition("/")[0] for each in dates]
    assert sorted(starts) == sorted(starts, key=lambda start: (start + "-00-00")[:10])
    assert sorted(starts, key=lambda start: parse_date(start).first_day) == starts


def test_rows_ordered_by_people_are_ordered_within_what_is_counted(visit, curated):
    shown = visit().tab("table").at.dataframe[0].value["personnel"]
    frame = curated.frame.assign(ordered=shown)[curated.frame["personnel"].notna()]
    by_text = frame.sort_values("ordered", kind="stable")
    by_figure = frame.sort_values(["personnel_basis", "personnel"], kind="stable")
    assert by_text.groupby("personnel_basis", observed=True)["personnel"].is_monotonic_increasing.all()
    assert (by_text["personnel_basis"].astype("str") != by_text["personnel_basis"].astype("str").shift()).sum() == 4
    assert len(by_figure) == len(by_text) > 100
    assert (shown == "").tolist() == curated.frame["personnel"].isna().tolist()


def test_the_first_columns_say_what_when_and_from_where(visit):
    assert visit().tab("table").at.dataframe[0].value.columns.tolist()[:3] == ["dates", "title", "source"]


def test_cells_that_a_search_hit_are_marked(visit):
    marked = visit(q="RIMPAC").tab("table").at.dataframe[0].proto.arrow_data.styler.styles
    assert "rgba(255, 200, 0" in marked
    assert "rgba" not in visit(country="AUS").tab("table").at.dataframe[0].proto.arrow_data.styler.styles


def test_the_chosen_event_is_marked_in_the_table(visit, curated):
    chosen = "asset-protection-first-australia"
    page = visit(country="AUS", event=chosen).tab("table")
    place = select(curated, page.view).frame["id"].tolist().index(chosen)
    assert page.at.session_state["table"]["selection"]["cells"] == [(place, "title")]


def test_countries_in_the_table_are_names(visit):
    assert "カンボジア" in " ".join(visit(lang="ja").tab("table").at.dataframe[0].value["country"])
    assert "Cambodia" in " ".join(visit().tab("table").at.dataframe[0].value["country"])


def test_the_chosen_event_has_its_card_under_the_table_too(visit):
    page = visit(event="asset-protection-first-australia").tab("table")
    assert page.at.code
    assert page.view == View(event="asset-protection-first-australia")


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_explains_every_column_and_mark(visit, language):
    page = visit(lang=language).tab("about")
    for column in COLUMNS:
        assert f"| `{column.name}` | {text(f'codebook.{column.name}', language)} |" in page.words
    for mark in ("point", "period", "ongoing", "bracket", "soft", "unknown", "lane", "era"):
        assert text(f"about.{mark}", language) in page.words


def test_about_names_the_dataset_and_its_publishers(visit, curated):
    page = visit().tab("about")
    assert curated.dataset.version in page.words
    assert curated.dataset.date in page.words or written_date(curated.dataset.date, "en") in page.words
    count = (curated.frame["source_publisher"] == "Ministry of Defense of Japan").sum()
    assert f"Ministry of Defense of Japan ({count})" in page.words.replace("\\", "")


def test_the_briefing_opens(visit):
    page = visit(country="AUS", importance="1").tab("briefing")
    assert page.shown > 0

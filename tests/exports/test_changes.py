"""What has changed since an old file: exactly what two versions of the data differ in, whatever file says so."""

import csv
import gzip
import io

import pandas as pd
import pytest

from events import View, select
from exports import changes, export
from exports.carried import written
from exports.changed.written import as_rows, as_text, summary
from loaders import UnreadableFile, earlier_versions, load_events
from loaders.curated import DATA

pytestmark = pytest.mark.slow

PACKED = DATA / "versions" / "1.0.0.csv.gz"
EXPORTED = ("csv", "xlsx", "json", "pptx")
LISTS = ("countries", "organizations")
NUMBERS = ("latitude", "longitude", "personnel")


@pytest.fixture(scope="module")
def first():
    """Return the events of version 1.0.0 as a table."""
    return load_events(gzip.decompress(PACKED.read_bytes()), name="events.csv").table


@pytest.fixture(scope="module")
def first_rows():
    return pd.read_csv(PACKED, dtype=str, keep_default_na=False).set_index("id")


def same(field, before, after):
    """Hold two cells against each other without the program."""
    if field in LISTS:
        return set(before.split(";")) == set(after.split(";"))
    if field in NUMBERS and before and after:
        return float(before) == float(after)
    return before == after


@pytest.fixture(scope="module")
def differing(first_rows, shipped):
    """Return the fields by event in which the files of both versions differ, with the cells before and after."""
    now = shipped.set_index("id").to_dict("index")
    cells = {
        event: {
            field: (row[field], now[event][field])
            for field in first_rows
            if not same(field, row[field], now[event][field])
        }
        for event, row in first_rows.iterrows()
    }
    return {event: fields for event, fields in cells.items() if fields}


def named(found):
    return {event: set(fields) for event, fields in found.items()}


@pytest.mark.parametrize("name", [*EXPORTED, "events.csv", "events.csv.gz"])
def test_between_two_versions_exactly_what_differs_is_found(name, first, curated, differing, first_rows, shipped):
    packed = PACKED.read_bytes()
    given = {"events.csv": gzip.decompress(packed), "events.csv.gz": packed}
    found = changes(given.get(name) or export(first, View(), name), curated, name=name)
    assert len(differing) > 100
    assert named(found.changed) == named(differing)
    for event, fields in found.changed.items():
        for field, (before, after) in fields.items():
            assert same(field, before, differing[event][field][0])
            assert same(field, after, differing[event][field][1])
    assert set(found.added) == set(shipped["id"]) - set(first_rows.index)
    assert (found.removed, found.outside) == ((), ())


@pytest.mark.parametrize("name", ["xlsx", "json", "pptx", "html"])
def test_a_part_of_the_data_is_held_against_the_same_part_of_today(name, first, first_rows, curated, differing):
    view = View.from_query("country=AUS&importance=2&lang=ja")
    old = select(first, view)
    found = changes(export(first, view, name), curated)
    today = select(curated, view).frame["id"].tolist()
    assert list(found.added) == [event for event in today if event not in set(old.frame["id"])]
    assert len(set(found.added) & set(first_rows.index)) > 0, "events that were there come into view too"
    assert named(found.changed) == named({event: differing[event] for event in old.frame["id"] if event in differing})
    assert set(found.outside) == set(old.frame["id"]) - set(today)
    assert len(found.outside) > 0
    assert found.removed == ()


def test_picks_are_held_against_themselves(first, curated, differing):
    picks = ("jdr-law-1987", "rimpac-1980-first", "guidelines-1978")
    found = changes(export(first, View(picks=picks), "pptx"), curated)
    assert (found.added, found.removed, found.outside) == ((), (), ())
    assert list(found.changed) == [event for event in ("guidelines-1978", "jdr-law-1987") if event in differing]


def test_what_has_not_changed_is_no_change(curated, exported):
    for name in ("csv", "xlsx", "json", "pdf"):
        found = changes(exported("country=AUS&lang=ja", name), curated)
        # A CSV does not say that it holds a part only.
        assert (found.changed, found.removed) == ({}, ())
        assert bool(found.added) == (name == "csv")


ROWS = [
    {"id": "kept", "start": "1992-09-17", "title": "Kept", "countries": "USA", "importance": "1"},
    {"id": "moved", "start": "1993", "title": "Moved", "countries": "AUS;USA", "importance": "2"},
    {"id": "gone", "start": "1994~", "end": "..", "title": "Gone, =1+1", "countries": "USA", "importance": "2"},
]
NOW = [
    ROWS[0] | {"end": "1993-01"},
    ROWS[1] | {"countries": "AUS"},
    {"id": "new", "start": "2000", "title": "New", "countries": "USA"},
    {"id": "elsewhere", "start": "2000", "title": "Elsewhere", "countries": "FRA"},
]


@pytest.fixture(scope="module")
def tables(table_of):
    return table_of(*ROWS), table_of(*NOW)


def test_gone_from_the_data_is_removed_and_gone_from_the_view_is_not(tables):
    before, now = tables
    found = changes(export(before, View(countries=("USA",)), "json"), now)
    assert found.added == ("new",)
    assert found.removed == ("gone",)
    assert found.outside == ("moved",)
    assert found.changed == {"kept": {"end": ("", "1993-01")}, "moved": {"countries": ("AUS;USA", "AUS")}}


def csv_of(*rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(dict.fromkeys(name for row in rows for name in row)))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize(
    ("field", "before", "after", "told"),
    [
        ("countries", "AUS; USA", "USA;AUS", False),
        ("countries", "Australia", "AUS", False),
        ("organizations", "A;B", "A;B;C", True),
        ("latitude", "34.50", "34.5", False),
        ("latitude", "34.5", "34.6", True),
        ("personnel", "0600", "600", False),
        ("summary", "one  two ", "one two", False),
        ("summary", "ガ", "ガ", False),
        ("summary", "one", "One", True),
        ("further_sources", "https://a.org  https://b.org", "https://b.org https://a.org", False),
        ("start", "1992/09/17", "1992-09-17", False),
        ("start", "1992-09", "1992-09-17", True),
        ("end", "", "..", True),
        ("end", "..", "?", True),
        ("place", "", "Tokyo", True),
        ("place", "Tokyo", "", True),
    ],
)
def test_it_is_the_meaning_that_counts(field, before, after, told, table_of):
    # The second event keeps a column from being empty.
    longitude = {"longitude": "135"} if field == "latitude" else {}
    other = {"id": "o", "start": "1990", "end": "1991", "title": "Other", field: "1990" if field == "start" else before}
    if field in ("place", "organizations"):
        other[field] = "Here"
    event = {"id": "e", "start": "1992", "title": "Event"} | longitude
    found = changes(csv_of(event | {field: before}, other), table_of(event | {field: after}, other))
    assert set(found.changed.get("e", ())) == ({field} if told else set())


def test_a_column_that_is_not_in_the_old_file_is_no_change(table_of):
    now = table_of({"id": "e", "start": "1992", "end": "1993", "title": "Event", "place": "Tokyo", "importance": "1"})
    assert changes(b"id,start,title\ne,1992,Event\n", now).changed == {}
    assert changes(b"id,start,end,title,place\ne,1992,,Event,\n", now).changed == {"e": {"end": ("", "1993")}}


def test_an_export_knows_which_columns_its_data_had(table_of):
    one, other = {"start": "1992", "place": ""}, {"start": "1993", "place": "Kyoto"}
    old = export(table_of(one, other), View(last="1992"), "json")
    now = table_of(one | {"place": "Tokyo", "summary": "Said since"}, other)
    assert changes(old, now).changed == {"a": {"place": ("", "Tokyo")}}


def test_a_row_that_cannot_be_read_is_neither_new_nor_removed(table_of):
    now = table_of({"id": "e", "start": "1992"}, {"id": "f", "start": "1993"})
    found = changes(b"id,start,title\ne,1992-13,Broken\nf,1993,Event 1\ng,never,Gone\n,1999,No id\n", now)
    assert (found.added, found.changed, found.removed) == ((), {}, ("g",))


def test_files_that_do_not_do_are_refused_with_the_reason(curated, exported, monkeypatch):
    for content, said in (
        (b"start,title\n1992,First\n", "no column of ids"),
        (b"id,start,title\nx,1992,First\n", "None of the 1 events of this file is in these data"),
        (exported("org=NATO", "ics"), "A calendar has no room"),
        (b"id,title\nguidelines-1978,First\n", "start"),
    ):
        with pytest.raises(UnreadableFile, match=said) as refused:
            changes(content, curated)
        assert refused.value.sentence("ja")
    monkeypatch.setattr(written, "MOST_EVENTS", 3)
    with pytest.raises(UnreadableFile, match="not what was said of them"):
        changes(export(curated, View.from_query("country=AUS"), "svg"), curated)


def test_when_all_of_a_briefing_are_gone_they_are_removed(curated):
    old = export(curated, View(picks=("ndpg-1995",)), "svg")
    rest = curated.keep((curated.frame["id"] != "ndpg-1995").to_numpy())
    assert changes(old, rest).removed == ("ndpg-1995",)


def test_it_is_told_in_plain_words(tables):
    before, now = tables
    found = changes(export(before, View(countries=("USA",)), "xlsx"), now)
    assert as_text(found, now, "en", "old.xlsx").splitlines() == [
        "Since 23 November 2026: 1 new, 2 changed, 1 removed, 1 no longer among those selected",
        "",
        "New (1)",
        "- 2000: New [new]",
        "",
        "Changed (2)",
        "- 17 September 1992 – January 1993: Kept [kept]",
        "    End: none, a point in time → January 1993",
        "- 1993: Moved [moved]",
        "    Countries: Australia, United States → Australia",
        "",
        "Removed from the data (1)",
        "- since about 1994: Gone, =1+1 [gone]",
        "",
        "Still in the data, but no longer selected by the filters (1)",
        "- 1993: Moved [moved]",
    ]
    japanese = as_text(found, now, "ja", "old.xlsx")
    assert (
        "国・地域：オーストラリア、米国 → オーストラリア" in japanese
        or "国・地域：オーストラリア、アメリカ合衆国" in japanese
    )
    assert "新規1件、変更2件、削除1件" in japanese


def test_the_sum_names_the_version_of_the_file(curated, exported):
    today = summary(changes(exported("org=NATO", "svg"), curated), "en", "old.svg")
    assert today == f"Since version {curated.dataset.version} of 26 November 2026: 0 new, 0 changed, 0 removed"
    assert summary(changes(PACKED.read_bytes(), curated), "ja", "1.0.0.csv.gz").startswith("ファイル 1.0.0.csv.gz 以降")


def test_as_csv_each_field_is_a_row_and_no_cell_a_formula(tables):
    before, now = tables
    found = changes(export(before, View(), "csv"), now)
    rows = list(csv.DictReader(io.StringIO(as_rows(found, now, "en").decode("utf-8-sig"))))
    assert [(row["change"], row["id"], row["field"], row["before"], row["after"]) for row in rows] == [
        ("added", "elsewhere", "", "", ""),
        ("added", "new", "", "", ""),
        ("changed", "kept", "end", "", "1993-01"),
        ("changed", "moved", "countries", "AUS;USA", "AUS"),
        ("removed", "gone", "", "", ""),
    ]
    hurtful = load_events(b"id,start,title\nkept,1992-09-17,=cmd()\n").table
    assert "'=cmd()" in as_rows(changes(export(before, View(), "csv"), hurtful), hurtful, "en").decode()


def test_the_earlier_versions_lie_ready_with_their_dates(curated, shipped):
    (version,) = earlier_versions()
    assert (version.version, version.date) == ("1.0.0", "2026-11-23")
    found = changes(version.content, curated)
    assert (len(found.added), len(found.removed)) == (len(shipped) - 289, 0)
    assert earlier_versions(DATA / "versions") == ()


def test_earlier_versions_are_in_the_order_of_their_numbers(tmp_path):
    folder = tmp_path / "versions"
    folder.mkdir()
    for number in ("1.2.0", "1.10.0", "0.9"):
        (folder / f"{number}.csv.gz").write_bytes(gzip.compress(number.encode()))
    (folder / "notes.txt").write_text("no version", "utf-8")
    (folder / "dates.toml").write_text('"1.2.0" = 2026-01\n', "utf-8")
    assert [(each.version, each.date) for each in earlier_versions(tmp_path)] == [
        ("1.10.0", ""),
        ("1.2.0", ""),
        ("0.9", ""),
    ]

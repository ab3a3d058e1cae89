"""Data that is not as it should be: the page opens and says so, as text."""

import csv
import re

import pytest

pytestmark = pytest.mark.slow

HOSTILE = [
    "[x](http://evil.example)",
    "$x$ and $y$",
    ":red[x]",
    "<script>alert(1)</script>",
    "![p](http://e.example/p)",
    "# a",
]


def rows_of(dataset):
    """Read the rows of a dataset."""
    with (dataset / "events.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(dataset, rows):
    """Write the rows of a dataset."""
    with (dataset / "events.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def texts(page):
    """Return what the page says as plain text."""
    return "\n".join(element.value for element in page.at.text)


def test_a_good_dataset_has_no_problem_line(visit, dataset):
    assert len(rows_of(dataset)) == visit().shown
    assert texts(visit()) == ""


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("start", "17 Foo 1992", "start “17 Foo 1992” is not a date that can be read"),
        ("end", "1850", "The end 1850 lies before the start"),
        ("title", "", "title is empty"),
    ],
)
def test_a_malformed_row_is_named_and_the_others_open(visit, dataset, column, value, said):
    rows = rows_of(dataset)
    rows[40][column] = value
    write(dataset, rows)
    page = visit()
    assert page.shown == len(rows) - 1
    assert folded_lines(page) == [f"{len(rows) - 1} of {len(rows)} rows loaded · 1 problem"]
    assert f"Not loaded, row 42: {said}" in texts(page)


def test_a_problem_is_said_in_japanese_too(visit, dataset):
    rows = rows_of(dataset)
    rows[40]["start"] = "soon"
    write(dataset, rows)
    assert "42行目）：start「soon」は日付として読めません" in texts(visit(lang="ja"))


def folded_lines(page):
    """Return the lines behind which more is folded."""
    return [each.proto.popover.label.replace("\\", "") for each in page.at.get("popover")]


def test_many_problems_are_one_line_and_each_reason_is_said_once(visit, dataset):
    days = [f"some day {letter}" for letter in "abcdefghijklmnopqrst"]
    rows = [row | {"start": days[place % 20]} if place % 2 else row for place, row in enumerate(rows_of(dataset))]
    for row in rows[:20:2]:
        row["mission_type"] = f"Sort {row['id'][0]}"
    write(dataset, rows)
    page = visit()
    half = len(rows) // 2
    assert folded_lines(page) == [f"{half} of {len(rows)} rows loaded · {half} problems · 10 remarks"]
    (said,) = page.at.text
    reasons = said.value.split("\n\n")
    assert len(reasons) == 2
    assert reasons[0].startswith(f"Not loaded, {half} rows (3, 5, 7, ")
    assert "start “some day b”, “some day d”, “some day f”, “some day h”, “some day j” … is not a date" in reasons[0]
    assert reasons[1].startswith(
        "Loaded, 10 rows (2, 4, 6, 8, 10, 12, 14, 16, 18, 20): The mission type “Sort g”, “Sort "
    )


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "events.csv"), (b"", "start"), (b"\xff\xfe\x00broken", "start"), (b"name,day\r\na,1992\r\n", "name, day")],
)
def test_an_unreadable_dataset_is_one_sentence(visit, dataset, language, content, said, caplog):
    (dataset / "events.csv").unlink()
    if content is not None:
        (dataset / "events.csv").write_bytes(content)
    page = visit(lang=language)
    (error,) = page.at.error
    assert said in error.value
    assert ("。" in error.value or "ません" in error.value) == (language == "ja")
    assert "Traceback" not in page.words
    assert not page.at.multiselect
    assert any("cannot be read" in record.message for record in caplog.records)


def test_a_dataset_that_is_mended_opens_again(visit, dataset):
    kept = (dataset / "events.csv").read_bytes()
    (dataset / "events.csv").unlink()
    page = visit()
    assert page.at.error
    (dataset / "events.csv").write_bytes(kept)
    assert page.run().shown == len(rows_of(dataset))


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("tab", ["timeline", "table", "about"])
def test_text_of_the_data_is_never_markup(visit, dataset, hostile, tab):
    rows = rows_of(dataset)
    columns = (
        "title",
        "summary",
        "place",
        "series",
        "organizations",
        "source_title",
        "source_publisher",
        "mission_type",
    )
    for row in rows[:3]:
        row |= dict.fromkeys(columns, hostile) | {"countries": hostile}
    write(dataset, rows)
    page = visit(event=rows[0]["id"], series=hostile, lane="series").tab(tab)
    assert page.shown == 3
    read_as_markdown = [each.value for each in page.at.markdown] + [button.label for button in page.at.button]
    assert not [each for each in read_as_markdown if re.search(rf"(?<!\\){re.escape(hostile)}", each)]
    assert hostile in "\n".join(each.value for each in page.at.markdown).replace("\\", "")

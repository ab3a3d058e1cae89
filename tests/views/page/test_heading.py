"""The head of the page says whose events it shows."""

import pytest

pytestmark = pytest.mark.slow

FOOTBALL = "start,title\n1998,France\n2002,Brazil\n"


@pytest.mark.parametrize(
    ("language", "curated", "joint"),
    [("en", "Japan’s peace-and-security cooperation", " + "), ("ja", "日本の平和・安全保障協力", "＋")],
)
def test_the_title_names_the_data_that_is_looked_at(with_file, language, curated, joint):
    page = with_file(FOOTBALL, "World_cups.csv", lang=language)
    titles = []
    for look in ("curated", "own", "together"):
        page.at.session_state["open_tab"] = "timeline"
        page.set("segmented_control", "data", look)
        titles.append(page.at.markdown[0].value.replace("\\", ""))
    assert titles == [f"# {curated}", "# World_cups.csv", f"# {curated}{joint}World_cups.csv"]


def test_what_is_said_of_a_file_is_one_line(with_file):
    rows = "".join(f"20{number:02},Match,Sport {number % 3}\n" for number in range(10, 20))
    page = with_file("start,title,mission_type\n" + rows).look()
    (line,) = page.at.get("popover")
    assert line.proto.popover.label.replace("\\", "").startswith("mine.csv: 10 of 10 rows loaded · 11 remarks")
    assert "Loaded, 10 rows (2, 3, 4, 5, 6, 7, 8, 9, 10, 11): The mission type “Sport 1”, “Sport 2”, “Sport 0”" in (
        page.at.text[0].value
    )

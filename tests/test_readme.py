"""The README says how many events there are, and of which years."""

import re
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_number_and_the_years_of_the_events_are_those_of_the_data(shipped):
    (told,) = re.findall(r"(\d+) dated, cited events from (\d{4}) to (\d{4})", README)
    years = shipped["start"].str[:4]
    assert tuple(map(int, told)) == (len(shipped), int(years.min()), int(years.max()))

"""Measure how sheets are filled: `python tests/bench/bench_sheets.py`.

Prints for few and for many events, in both languages and shapes, how many sheets a presentation has, which share of
the room between heading and footer each of them uses, and the smallest and the largest print of chart and sources.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from events import View
from events.table import EventTable
from exports.briefing import SHAPES, brief
from exports.sheets.sheet import compose_sheets
from loaders import load_curated
from tests.exports.sheets.measured import print_sizes, share_used
from texts import LANGUAGES

QUERIES = (
    "series=Balikatan",
    "series=ONUMOZ",
    "country=CAN",
    "country=KEN",
    "type=Maritime security",
    "country=AUS",
    "from=2015&to=2017",
    "importance=2",
    "",
)


def main(table: EventTable) -> None:
    """Print the table."""
    print(f"{'events':>6} {'':2} {'shape':5} {'sheets':>6} {'smallest':>8} {'largest':>7}  share used")
    for query in QUERIES:
        for language in LANGUAGES:
            for shape in SHAPES:
                briefing = brief(table, View.from_query(f"{query}&lang={language}"), shape=shape)
                sheets = compose_sheets(briefing, "slides")
                sizes = [size for sheet in sheets for size in print_sizes(sheet)]
                shares = " ".join(f"{share_used(sheet, briefing):.0%}" for sheet in sheets)
                print(
                    f"{len(briefing.selected):6} {language:2} {shape:5} {len(sheets):6} "
                    f"{min(sizes):8.1f} {max(sizes):7.1f}  {shares}"
                )


if __name__ == "__main__":
    main(load_curated().table)

"""On a sheet stand the laws that matter to its events; on the screen all of them."""

import pytest

from charts.composition import compose
from events import View, select
from exports.briefing import brief
from exports.sheets.law_bands import with_bands_that_matter
from exports.sheets.sheet import compose_sheets

ALL = 7


def laws(curated, query):
    return set(with_bands_that_matter(select(curated, View.from_query(query))).eras["id"])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("series=MFO", {"era-pko-act", "era-peace-security-legislation"}),
        ("series=Japan-Australia ACSA", set()),
        ("series=PKO Act", {"era-pko-act"}),
        ("series=Anti-Piracy Act", {"era-anti-piracy-act"}),
    ],
)
def test_a_law_under_which_or_by_which_nothing_in_view_was_done_is_left_out(query, expected, curated):
    assert laws(curated, query) == expected


def test_the_whole_has_all_laws(curated):
    assert len(laws(curated, "")) == ALL == len(curated.eras)


def test_the_legend_follows(curated):
    def said(query):
        (sheet, *_) = compose_sheets(brief(curated, View.from_query(query)), "slides")
        return " ".join(
            part.text
            for group in sheet.groups
            if group.role == "legend"
            for part in group.parts
            if hasattr(part, "text")
        )

    assert "law in force" in said("series=MFO")
    assert "law in force" not in said("series=Quad")
    assert compose(select(curated, View.from_query("series=Quad")), View(), width=1000).eras


def test_periods_that_are_no_laws_all_stay(table_of, curated):
    eras = curated.eras[["id", "start", "end", "title", "title_ja"]].astype("str")
    table = table_of({"start": "1993"}, eras=eras)
    assert with_bands_that_matter(table).eras["id"].tolist() == eras["id"].tolist()

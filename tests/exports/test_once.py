"""What takes long is done once for a file: selecting, laying out, citing."""

import sys
from collections import Counter

import pytest

from events import View, select
from exports import export
from texts import LANGUAGES

pytestmark = pytest.mark.slow

OURS = ("events", "charts", "exports")
QUERIES = ["type=Diplomacy", "country=AUS&from=2007&lane=country", ""]


def calls(function):
    """Return how often each function of ours was called while another ran."""
    counted = Counter()

    def count(frame, event, _):
        if event == "call" and frame.f_globals["__name__"].split(".")[0] in OURS:
            counted[frame.f_code.co_name] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", ["pptx", "pdf", "svg", "html"])
def test_a_file_selects_and_lays_out_once_and_cites_each_event_once(curated, name, query):
    view = View.from_query(query)
    export(curated, view, name)
    counted = calls(lambda: export(curated, view, name))
    events = len(select(curated, view))
    # The page is in all languages at once.
    languages = len(LANGUAGES) if name == "html" else 1
    assert (counted["select"], counted["content_of"]) == (1, languages)
    # The print of few events is as large as fits, which a few sizes tell.
    assert 1 <= counted["draft"] <= (languages if name == "html" or events > 100 else 12)
    # Every citation holds the short form, which is made once for each source besides.
    assert events <= counted["short_citation"] <= 2 * events * languages

"""The line of filters in words says what is in force, also where it leaves everything."""

import pytest

from events import View, select
from events.described import count_words


@pytest.mark.parametrize("query", ["from=1900", "from=1900&lang=ja", "q=event"])
def test_a_filter_that_all_events_pass_is_not_passed_over(table_of, query):
    table = table_of({"start": "1992"}, {"start": "1995"})
    view = View.from_query(query)
    assert len(select(table, view)) == 2
    said = count_words(2, table, view)
    assert said.count("2") == 2
    assert said != count_words(2, table, View(language=view.language))


def test_without_a_filter_there_is_one_number(table_of):
    assert count_words(1, table_of({"start": "1992"}), View()).count("1") == 1

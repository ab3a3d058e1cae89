"""Countries have their names in both languages; what is no code stays as it was written."""

import pytest

from events.countries import country_codes, country_name
from texts import LANGUAGES


@pytest.mark.parametrize(
    ("code", "english", "japanese"),
    [
        ("AUS", "Australia", "オーストラリア"),
        ("KHM", "Cambodia", "カンボジア"),
        ("XKX", "Kosovo", "コソボ"),  # a code that ISO does not assign
        ("UK", "UK", "UK"),
        ("Japan", "Japan", "Japan"),
        ("", "", ""),
    ],
)
def test_names(code, english, japanese):
    assert (country_name(code, "en"), country_name(code, "ja")) == (english, japanese)


def test_every_code_has_a_name_in_every_language():
    assert [code for code in country_codes() for language in LANGUAGES if country_name(code, language) == code] == []

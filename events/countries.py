"""Countries by ISO 3166-1 alpha-3 code; their names come from CLDR, their codes from ISO."""

from functools import cache

import pycountry
from babel import Locale

from texts import term
from texts.catalogue import catalogue

# Kosovo has no ISO code; this user-assigned one is what most international datasets write.
USER_ASSIGNED = {"XKX": "XK"}


@cache
def country_codes() -> dict[str, str]:
    """Return every accepted code with the alpha-2 code under which CLDR names it."""
    return {country.alpha_3: country.alpha_2 for country in pycountry.countries} | USER_ASSIGNED


@cache
def country_name(code: str, language: str) -> str:
    """Return the name of a country in a language; what is no country code stays as it was written.

    A few names of CLDR are not those that ministries write; the catalogue has these.
    """
    customary = term("country", code, language)
    territory = country_codes().get(code)
    return Locale.parse(language).territories[territory] if territory and customary == code else customary


def country_in_sentence(code: str, language: str) -> str:
    """Return the name of a country as it stands among other words: `the United States`."""
    name = country_name(code, language)
    entry = catalogue()["country_in_sentence"].get(code)
    return entry[language].format(name=name) if entry else name

"""Make cells fit for use: characters that no program shows, numbers as people write them, terms in another case."""

import re

import pandas as pd

from events.columns import NAMES
from events.vocabulary import CONFIDENCES, KNOWN_WORDS, MISSION_TYPES, PERSONNEL_BASES
from loaders.columns.country_names import country_cells
from loaders.limits import CELL_CHARACTERS
from loaders.problems import Finding, finding
from loaders.text_columns import TEXT, each_once
from texts import LANGUAGES

# Controls but tab and line breaks, non-characters, and what reorders or hides text: bidirectional overrides, zero-width
# spaces. The joiners of emoji and of Indic and Arabic script, and the marks of direction, stay.
UNWANTED = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)
TERMS = {"mission_type": MISSION_TYPES, "personnel_basis": PERSONNEL_BASES, "confidence": CONFIDENCES}
NOT_ASCII = r"[^\x00-\x7f]"


def clean(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Finding]]:
    """Remove what no program shows; report what was removed and cells beyond the limit."""
    new: dict[str, pd.Series] = {}
    findings = []
    for name, cells in frame.items():
        column = str(name)
        unwanted = cells.str.contains(UNWANTED, regex=True)
        if unwanted.any():
            findings.append(finding("characters_removed", column, visible(cells[unwanted]), "warning"))
            new[column] = cells.str.replace(UNWANTED, "", regex=True)
        long = cells.str.len() > CELL_CHARACTERS
        if long.any():
            shortened = cells[long].str.slice(0, 80)
            findings.append(finding("cell_long", column, shortened, "error", longest=CELL_CHARACTERS))
    findings = [each for each in findings if len(each)]
    return frame.assign(**new) if new else frame, findings


def visible(cells: pd.Series) -> pd.Series:
    """Write out the characters that are removed, so that the report can show them."""
    return cells.map(lambda cell: re.sub(UNWANTED, lambda match: f"<U+{ord(match[0]):04X}>", cell)).astype(TEXT)


def settled(frame: pd.DataFrame) -> pd.DataFrame:
    """Bring countries, numbers and terms into the form of the codebook where it is plain what they mean."""
    present = {name: frame[name].str.strip() for name in NAMES if name in frame}
    new: dict[str, pd.Series] = {}
    if "countries" in present:
        new["countries"] = country_cells(present["countries"])
    for column in ("personnel", "importance"):
        if column in present:
            new[column] = whole_numbers(present[column])
    for column in ("latitude", "longitude"):
        if column in present:
            decimal = half_width(present[column])
            new[column] = decimal.str.replace(r"^([+-]?\d{1,3}),(\d+)$", r"\1.\2", regex=True)
    for column, terms in TERMS.items():
        if column in present:
            new[column] = known_terms(present[column], column, terms)
    return frame.assign(**new) if new else frame


def whole_numbers(cells: pd.Series) -> pd.Series:
    """Take the separators out of 1,200 and the empty decimals off 600.0, as spreadsheets write them."""
    plain = half_width(cells)
    grouped = plain.str.fullmatch(r"[0-9]{1,3}(?:[, '][0-9]{3})+")
    plain = plain.where(~grouped, plain.str.replace(r"[, ']", "", regex=True))
    return plain.str.replace(r"^([0-9]+)\.0+$", r"\1", regex=True)


def half_width(cells: pd.Series) -> pd.Series:
    """Fold full-width digits and signs (Unicode NFKC)."""
    wide = cells.str.contains(NOT_ASCII, regex=True)
    return cells.where(~wide, cells.str.normalize("NFKC").str.strip()) if wide.any() else cells


def known_terms(cells: pd.Series, vocabulary: str, terms: tuple[str, ...]) -> pd.Series:
    """Write the terms of a vocabulary as it writes them, whatever their case and language."""
    accepted = {
        KNOWN_WORDS.name(vocabulary, each, language).casefold(): each for each in terms for language in LANGUAGES
    }
    return each_once(cells, lambda cell: accepted.get(cell.casefold(), cell))

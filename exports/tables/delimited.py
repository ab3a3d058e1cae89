"""Write the events as comma-separated text that a spreadsheet opens without running it, and that loads back."""

from exports.briefing import Briefing
from exports.tables.columns import as_given
from loaders.files.text_table import as_csv


def csv(briefing: Briefing) -> bytes:
    """Return the events in view in the columns of the codebook: UTF-8 with the mark by which Excel knows it."""
    return as_csv(as_given(briefing.selected))

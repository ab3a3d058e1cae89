"""Files of the outside world: an event table, and the problems found on the way."""

from loaders.corrections import Correction, corrected
from loaders.curated import load_curated
from loaders.decisions import Answers
from loaders.load import load_events, load_rows, open_rows
from loaders.preview import Preview, preview
from loaders.problems import Problem, UnreadableFile
from loaders.report import LoadReport
from loaders.rows import Rows
from loaders.template import template
from loaders.versions import EarlierVersion, earlier_versions
from loaders.written import events_csv, problems_csv, rows_csv

__all__ = [
    "Answers",
    "Correction",
    "EarlierVersion",
    "LoadReport",
    "Preview",
    "Problem",
    "Rows",
    "UnreadableFile",
    "corrected",
    "earlier_versions",
    "events_csv",
    "load_curated",
    "load_events",
    "load_rows",
    "open_rows",
    "preview",
    "problems_csv",
    "rows_csv",
    "template",
]

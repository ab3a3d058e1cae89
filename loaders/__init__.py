"""Files of the outside world: an event table, and the problems found on the way."""

from loaders.curated import load_curated
from loaders.load import load_events
from loaders.preview import Preview, preview
from loaders.problems import Problem, UnreadableFile
from loaders.report import LoadReport
from loaders.template import template
from loaders.written import events_csv, problems_csv

__all__ = [
    "LoadReport",
    "Preview",
    "Problem",
    "UnreadableFile",
    "events_csv",
    "load_curated",
    "load_events",
    "preview",
    "problems_csv",
    "template",
]

"""Files of the outside world: an event table, and the problems found on the way."""

from loaders.curated import load_curated
from loaders.load import load_events
from loaders.problems import Problem, UnreadableFile
from loaders.report import LoadReport

__all__ = ["LoadReport", "Problem", "UnreadableFile", "load_curated", "load_events"]

"""The programs whose files are understood, asked in this order: the first that knows a file has it."""

from loaders.decisions import Answers
from loaders.program import Program
from loaders.programs.conflict_data import ACLED, UCDP
from loaders.programs.icalendar import ICALENDAR
from loaders.programs.preceden import PRECEDEN
from loaders.programs.simile import SIMILE
from loaders.programs.timelinejs import TIMELINEJS
from loaders.programs.vis import VIS
from loaders.rows import Rows

# SIMILE refuses all other XML, so it is asked last among the programs that write XML.
PROGRAMS: tuple[Program, ...] = (ICALENDAR, TIMELINEJS, ACLED, UCDP, PRECEDEN, SIMILE, VIS)


def arranged(rows: Rows, answers: Answers) -> Rows:
    """Arrange the rows of a program's file, unless its reader did or its owner says what its columns are."""
    known = rows.columns or answers.columns
    program = next((program for program in PROGRAMS if not known and program.fits(rows.frame)), None)
    return program.arrange(rows) if program else rows

"""What a report says, in a form that tests compare."""


def loaded(report, *columns):
    """Return the given columns of each event, by row of the file, as the report has them."""
    return [tuple(str(value) for value in row) for row in report.table.frame[list(columns)].itertuples(index=False)]


def codes(report):
    """Return row, column and code of each problem, but for the sources that short examples lack."""
    return {
        (problem.row, problem.column, problem.code) for problem in report.problems if problem.code != "source_missing"
    }


def noted(report):
    """Return the codes of the decisions that were taken for the reader."""
    return {note.code for note in report.decisions}

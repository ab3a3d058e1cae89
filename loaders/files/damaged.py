"""Refuse a file on which a library fails, whatever it raises: readers of workbooks answer damage with what fails first.

The log gets the trace, since the fault may be one of ours.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from loaders.problems import UnreadableFile

log = logging.getLogger(__name__)


@contextmanager
def refused_as(code: str) -> Iterator[None]:
    """Raise UnreadableFile of a code for any failure of the body but its own refusals."""
    try:
        yield
    except UnreadableFile:
        raise
    except Exception as error:
        log.warning("A workbook could not be read.", exc_info=True)
        raise UnreadableFile(code) from error

"""A program whose files are understood: how each kind of file that it writes is told, and what is made of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from loaders.rows import Json, Rows

START = 4096


def never(_: pd.DataFrame) -> bool:
    """Say of no table that it is the program's."""
    return False


def as_it_is(rows: Rows) -> Rows:
    """Leave rows as they are."""
    return rows


def not_its_own(_: object) -> None:
    """Take nothing for the program's."""


@dataclass(frozen=True)
class Program:
    """What is known of a program; what it does not write is left out.

    `fits` tells a table by its columns and `arrange` brings these under ours. `header` names the columns of a table
    whose first row is an event already. `from_json` and `from_text` make rows of a JSON value and of a text that is no
    table. These three return None for what is not the program's.
    """

    fits: Callable[[pd.DataFrame], bool] = never
    arrange: Callable[[Rows], Rows] = as_it_is
    header: Callable[[Sequence[str]], Sequence[str] | None] = not_its_own
    from_json: Callable[[Json], Rows | None] = not_its_own
    from_text: Callable[[str], Rows | None] = not_its_own


def begins(text: str, sign: str) -> bool:
    """Whether a text begins with a sign in any case, blanks before it left out."""
    return text[:START].lstrip()[: len(sign)].upper() == sign

"""Two event tables as one, in which each event says from which dataset it comes."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import count

import numpy as np
import pandas as pd

from events.columns import DATASET, LISTS
from events.table import SORTED_BY, Dataset, EventTable
from events.vocabulary import Vocabulary

# What a file calls by the name of our column stays beside it.
OF_THE_FILE = f"{DATASET} (file)"


def together(one: EventTable, other: EventTable) -> EventTable:
    """Return the events of two tables in one, with a column `dataset` that tells them apart.

    An id of the second table that the first one has too gets a number. The eras and the day up to which ongoing events
    are known are those of the first table; they reach to that day if one of them does.
    """
    second = other.frame.assign(id=fresh(other.frame["id"], one.ids))
    frame = stacked(with_dataset(one.frame, one.dataset), with_dataset(second, other.dataset))
    order = frame.sort_values(SORTED_BY, kind="stable").index.to_numpy()
    place = np.empty(len(order), dtype="int64")
    place[order] = np.arange(len(order))
    memberships = {column: joined(one, other, column, place) for column in LISTS}
    names = [" + ".join(each.dataset.named(language) for each in (one, other)) for language in ("en", "ja")]
    return replace(
        one,
        frame=frame.iloc[order].reset_index(drop=True),
        memberships=memberships,
        living=one.living or other.living,
        dataset=replace(one.dataset, name=names[0], name_ja=names[1]),
        parts=(one.dataset, other.dataset),
        vocabulary=both_vocabularies(one.vocabulary, other.vocabulary),
    )


def both_vocabularies(one: Vocabulary, other: Vocabulary) -> Vocabulary:
    """Return the words of two datasets; one that both describe is called as in the first."""
    merged: dict[str, dict[str, Mapping[str, str]]] = {}
    for terms in (one.own, other.own):
        for section, words in terms.items():
            known = merged.setdefault(section, {})
            known.update({word: names for word, names in words.items() if word not in known})
    return Vocabulary(merged)


def fresh(ids: pd.Series, taken: Collection[str]) -> pd.Series:
    """Return ids of which none is taken; one that is gets a number behind it."""
    known = {*taken, *ids}
    renamed: dict[str, str] = {}
    for clash in ids[ids.isin(taken)]:
        renamed[clash] = next(each for number in count(2) if (each := f"{clash} ({number})") not in known)
        known.add(renamed[clash])
    return ids.replace(renamed) if renamed else ids


def with_dataset(frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Return a frame with the name of its dataset in every row."""
    name = pd.Series(dataset.name, index=frame.index, dtype="category")
    return frame.rename(columns={DATASET: OF_THE_FILE}).assign(**{DATASET: name})


def stacked(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Put the rows of one frame under those of another; a column that only one of them has is empty in the other."""
    frames = (one, other)
    names = dict.fromkeys(name for frame in frames for name in frame.columns)
    return pd.DataFrame({name: column([frame.get(name, empty(frame)) for frame in frames]) for name in names})


def column(pieces: list[pd.Series]) -> pd.Series:
    """Put the cells of columns under each other; terms stay terms."""
    if all(isinstance(piece.dtype, pd.CategoricalDtype) for piece in pieces):
        terms = dict.fromkeys(term for piece in pieces for term in piece.cat.categories)
        pieces = [piece.astype(pd.CategoricalDtype(pd.Index(list(terms), dtype="str"))) for piece in pieces]
    return pd.concat(pieces, ignore_index=True)


def empty(frame: pd.DataFrame) -> pd.Series:
    """Return a column without text."""
    return pd.Series("", index=frame.index, dtype="str")


def joined(one: EventTable, other: EventTable, name: str, place: np.ndarray) -> pd.DataFrame:
    """Join the long forms of a column of several values; `place` is where each stacked row stands in the result."""
    first, second = one.memberships[name], other.memberships[name]
    rows = np.concatenate([first["event"].to_numpy(), second["event"].to_numpy() + len(one)])
    result = pd.DataFrame({"event": place[rows], "value": column([first["value"], second["value"]])})
    return result.sort_values("event", kind="stable", ignore_index=True)

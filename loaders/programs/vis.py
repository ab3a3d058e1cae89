"""vis-timeline and timevis: items with `start` and `content`, as JSON or as a table.

Fields: https://visjs.github.io/vis-timeline/docs/timeline/. A number of ten digits or more is the milliseconds since
1970; a shorter one is a year, which vis itself takes for milliseconds.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pandas as pd

from loaders.decisions import Note
from loaders.files.records import record_rows
from loaders.program import Program
from loaders.programs.layout import eras_of, has, lay_out, named, set_aside
from loaders.programs.markup import plain, plain_column
from loaders.rows import Json, Rows
from loaders.text_columns import TEXT

LAYOUT = {
    "id": ("id",),
    "start": ("start",),
    "end": ("end",),
    "title": ("content",),
    "summary": ("title",),
    "mission_type": ("group",),
}
MILLISECONDS = r"-?[0-9]{10,15}"


def fits(frame: pd.DataFrame) -> bool:
    """Whether a frame holds items of vis-timeline; `content` beside `start` is its sign."""
    return has(frame, "start", "content") and not has(frame, "headline")


def arrange(rows: Rows) -> Rows:
    """Bring items under our columns; those of type background become eras."""
    background = named(rows.frame, "type") == "background"
    laid = lay_out(rows, LAYOUT, "vis-timeline")
    frame = laid.frame.assign(
        **{name: plain_column(laid.frame[name]) for name in ("title", "summary") if name in laid.frame}
    )
    notes = []
    for column in ("start", "end"):
        if column in frame:
            stamps = frame[column].str.fullmatch(MILLISECONDS)
            notes += [Note("milliseconds", {"column": column, "count": int(stamps.sum())})] if stamps.any() else []
            frame = frame.assign(
                **{
                    column: frame[column].where(
                        ~stamps, frame.loc[stamps, column].map(day_of).astype(TEXT).reindex(frame.index, fill_value="")
                    )
                }
            )
    notes += [Note("eras_found", {"count": int(background.sum())})] if background.any() else []
    return replace(
        set_aside(replace(laid, frame=frame), background),
        eras=eras_of(frame[background]) if background.any() else rows.eras,
        decisions=(*laid.decisions, *notes),
    )


def day_of(milliseconds: str) -> str:
    """Return the day, in UTC, of milliseconds since 1970, the text itself when no calendar reaches there."""
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(milliseconds))).date().isoformat()
    except OverflowError:
        return milliseconds


def from_json(content: Json) -> Rows | None:
    """Return the items of a JSON object with `items`, under the names of their groups."""
    found = content if isinstance(content, dict) else {}
    items, groups = found.get("items"), found.get("groups")
    if not isinstance(items, list) or not items:
        return None
    rows = record_rows(items)
    names = group_names(groups if isinstance(groups, list) else [])
    if "group" not in rows.frame or not names:
        return rows
    return replace(rows, frame=rows.frame.assign(group=rows.frame["group"].replace(names)))


def group_names(groups: list[Json]) -> dict[str, str]:
    """Return the names of groups by their keys."""
    return {
        str(group["id"]): plain(str(group["content"]))
        for group in groups
        if isinstance(group, dict) and "id" in group and "content" in group
    }


VIS = Program(fits=fits, arrange=arrange, from_json=from_json)

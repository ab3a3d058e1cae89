"""Make rows of records, the objects of a JSON list; a record is a row, counted from 1."""

import json
from collections.abc import Iterable
from typing import TypeGuard

from events.columns import SEPARATOR
from loaders.files.empty_cells import refuse_emptiness
from loaders.limits import COLUMNS, JSON_DEPTH, ROWS
from loaders.problems import Finding, UnreadableFile, row_finding
from loaders.rows import Json, Rows
from loaders.text_columns import text_frame

REPEATED = "\0repeated"  # the key under which a record holds the first of its keys that came twice


def record_rows(records: list[Json]) -> Rows:
    """Make rows of records; values inside of values are kept as JSON text and reported."""
    refuse_many(records)
    refuse_repeated(records)
    names = dict.fromkeys(key for each in records if isinstance(each, dict) for key in each)
    if len(names) > COLUMNS:
        raise UnreadableFile("columns_many", columns=len(names), most=COLUMNS)
    refuse_emptiness(len(records), len(names), sum(len(each) for each in records if isinstance(each, dict)))
    columns = {
        name.strip() or "()": [cell(each.get(name)) if isinstance(each, dict) else "" for each in records]
        for name in names
    }
    frame = text_frame(columns, range(1, len(records) + 1))
    others = {place: cell(each) for place, each in enumerate(records, 1) if not isinstance(each, dict)}
    findings = [row_finding("record_form", "", others, "error")] if others else []
    findings += nested(records, names)
    return Rows(frame.drop(index=list(others)), len(frame), "json", findings=tuple(findings))


def refuse_many(records: list[Json]) -> None:
    """Refuse a file of more records than are read."""
    if len(records) > ROWS:
        raise UnreadableFile("rows_many", most=ROWS)


def refuse_repeated(records: list[Json]) -> None:
    """Refuse a file in which a record has a key twice: which value is meant nobody can know."""
    for place, each in enumerate(records, 1):
        if isinstance(each, dict) and REPEATED in each:
            raise UnreadableFile("key_repeated", key=each[REPEATED], row=place)


def cell(value: Json) -> str:
    """Return a JSON value as the text of a cell; a list of plain values is joined."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if plain_list(value):
        return SEPARATOR.join(map(str, value))
    if depth(value) > JSON_DEPTH:
        raise UnreadableFile("json_deep", most=JSON_DEPTH)
    return json.dumps(value, ensure_ascii=False)


def depth(value: Json) -> int:
    """Return how many objects and lists lie inside of each other in a value, itself included."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(depth, inner), default=0)


def plain_list(value: Json) -> TypeGuard[list[Json]]:
    """Whether a value is a list of plain texts."""
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def nested(records: list[Json], names: Iterable[str]) -> list[Finding]:
    """Report values that hold values, lists of plain values apart: what they are good for depends on the column."""
    found = []
    for name in names:
        rows: dict[str, dict[int, str]] = {"value_list": {}, "value_nested": {}}
        for place, each in enumerate(records, 1):
            value = each.get(name) if isinstance(each, dict) else None
            if isinstance(value, dict | list):
                rows["value_list" if plain_list(value) else "value_nested"][place] = cell(value)
        found += [row_finding(code, name.strip() or "()", cells, "warning") for code, cells in rows.items() if cells]
    return found

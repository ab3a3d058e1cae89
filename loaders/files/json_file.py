"""Read JSON: a list of records, one record a line, or the files of TimelineJS, vis-timeline and SIMILE.

Numbers stay as they are written. A record is a row, counted from 1.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeGuard

from events.columns import SEPARATOR
from loaders.files.empty_cells import refuse_emptiness
from loaders.limits import COLUMNS, JSON_BYTES_A_VALUE, JSON_DEPTH, JSON_VALUES, ROWS
from loaders.problems import Finding, UnreadableFile, row_finding
from loaders.programs import simile, timelinejs, vis
from loaders.rows import Json, Rows
from loaders.text_columns import text_frame

REPEATED = "\0repeated"


def read_json(text: str) -> Rows:
    """Read the text of a JSON file. Raises UnreadableFile for what is no JSON, has no records or is nested too deep."""
    try:
        return rows_of(parsed(text))
    except RecursionError:
        raise UnreadableFile("json_deep", most=JSON_DEPTH) from None


def rows_of(content: Json) -> Rows:
    """Make rows of a JSON value, by the kind of file that it is."""
    if slides := timelinejs.slides_of(content):
        refuse_many(slides)
        refuse_repeated(slides)
        return timelinejs.read_json(slides, content)
    items, names = vis.items_of(content)
    if items:
        return with_groups(record_rows(items), names)
    if events := simile.events_of(content):
        return record_rows(events)
    return record_rows(records_of(content))


def parsed(text: str) -> Json:
    """Parse JSON, or JSON of one record a line; integers and decimals become text as written."""
    values = text.count(",") + text.count("{") + text.count("[") + text.count("\n{")
    if values > max(JSON_VALUES, len(text) // JSON_BYTES_A_VALUE):
        raise UnreadableFile("json_values", most=JSON_VALUES)
    try:
        return decoded(text)
    except json.JSONDecodeError as error:
        if error.msg != "Extra data":
            raise UnreadableFile("json_damaged", row=error.lineno, column=error.colno, reason=error.msg) from None
    records = []
    for line, each in enumerate(text.split("\n"), 1):
        if each.strip():
            try:
                records.append(decoded(each))
            except json.JSONDecodeError as error:
                raise UnreadableFile("json_damaged", row=line, column=error.colno, reason=error.msg) from None
    return records


def decoded(text: str) -> Json:
    """Decode one JSON value; a key that comes twice is remembered."""
    value: Json = json.loads(text.strip(), parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=record)
    return value


def record(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Make a record of its pairs; a key that comes twice is noted in it."""
    made = dict(pairs)
    if len(made) != len(pairs):
        keys = [key for key, _ in pairs]
        made[REPEATED] = next(key for key in keys if keys.count(key) > 1)
    return made


def records_of(content: Json) -> list[Json]:
    """Return the records of a JSON value: a list, or the one list of an object."""
    if isinstance(content, dict):
        lists = [
            value
            for value in content.values()
            if isinstance(value, list) and any(isinstance(each, dict) for each in value)
        ]
        content = lists[0] if len(lists) == 1 else [content] if {"start", "title"} <= set(content) else []
    if not isinstance(content, list) or not any(isinstance(each, dict) for each in content):
        raise UnreadableFile("json_no_events")
    return content


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


def with_groups(rows: Rows, names: dict[str, str]) -> Rows:
    """Write the names of the groups of vis-timeline where their keys stand."""
    if "group" not in rows.frame or not names:
        return rows
    return replace(rows, frame=rows.frame.assign(group=rows.frame["group"].replace(names)))

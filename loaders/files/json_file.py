"""Read JSON: a list of records, one record a line, or the file of a program; numbers stay as they are written."""

import json
from collections.abc import Iterable

from loaders.files.records import REPEATED, record_rows
from loaders.limits import JSON_BYTES_A_VALUE, JSON_DEPTH, JSON_VALUES
from loaders.problems import UnreadableFile
from loaders.program import Program
from loaders.rows import Json, Rows


def read_json(text: str, programs: Iterable[Program] = ()) -> Rows:
    """Read the text of a JSON file. Raises UnreadableFile for what is no JSON, has no records or is nested too deep."""
    try:
        content = parsed(text)
        theirs = next((rows for program in programs if (rows := program.from_json(content)) is not None), None)
        return theirs or record_rows(records_of(content))
    except RecursionError:
        raise UnreadableFile("json_deep", most=JSON_DEPTH) from None


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

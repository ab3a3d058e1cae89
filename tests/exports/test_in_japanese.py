"""A Japanese file says nothing of ours in English: no word of the catalogue where a Japanese one exists.

What is data stays as it was given: the CSV, the original columns in JSON, in the workbook the columns of keys, and the
briefing that a file carries for programs to open.
"""

import io
import json
import re

import openpyxl
import pytest

from events import View
from events.vocabulary import known_terms
from exports import FORMATS, export
from texts.catalogue import catalogue

pytestmark = pytest.mark.slow

QUERIES = ["q=sinai", "country=AUS&from=2007&lane=country", "lane=org&type=Agreement", "q=zzz"]
SAID_BY_FILES = [name for name in FORMATS if name != "csv"]
ENGLISH = {
    entry["en"]
    for section in [*catalogue().values(), *known_terms().values()]
    for entry in section.values()
    if entry["en"] != entry["ja"] and "{" not in entry["en"] and re.search("[a-z]{3}", entry["en"])
}
# Between these one word of ours ends and another begins.
BETWEEN = re.compile(r"[\n·。、・：；<>\"()（）]|\. |, |: ")
# Of the attributes of a page people read those that are not here: `aria-label`, `placeholder`, `content`.
UNREAD = re.compile(r' (?:class|name|value|type|role|id|data-\w+)="[^"]*"')
KEYS = ("組織", "場所", "系列", "名称", "ラベル", "説明", "出典の題名", "出典の発行者")


def pieces(said):
    return {piece.strip(" “”「」") for piece in BETWEEN.split(said)}


def of_sources(table):
    """Return what sources call themselves and their publishers, which is not ours."""
    return pieces("\n".join([*table.frame["source_title"], *table.frame["source_publisher"]]))


def without_originals(content):
    timeline = json.loads(content)
    for slide in (*timeline["events"], *timeline["eras"]):
        slide.pop("event", None)
    assert timeline.pop("briefing")
    return json.dumps(timeline).encode()


def without_keys(content):
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    for column in range(sheet.max_column, 0, -1):
        if sheet.cell(1, column).value in KEYS:
            sheet.delete_cols(column)
    view = book.worksheets[2]
    assert view.cell(view.max_row, 2).value.startswith('{"format"')
    view.delete_rows(view.max_row)
    result = io.BytesIO()
    book.save(result)
    return result.getvalue()


def without_metadata(content):
    drawing, found = re.subn(rb'<metadata id="briefing">.*?</metadata>', b"", content, flags=re.S)
    assert found == 1
    return drawing


def without_chunk(content):
    start = content.index(b"iTXtBriefing") - 4
    return content[:start] + content[start + 12 + int.from_bytes(content[start : start + 4], "big") :]


def without_meta(content):
    page, found = re.subn(rb"<meta name=\"briefing\" content='.*?'>", b"", content, flags=re.S)
    assert found == 1
    return page


DATA_LEFT_OUT = {
    "json": without_originals,
    "xlsx": without_keys,
    "svg": without_metadata,
    "png": without_chunk,
    "html": without_meta,
}


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", SAID_BY_FILES)
def test_no_word_of_ours_is_english(name, query, curated, words):
    content = export(curated, View.from_query(f"{query}&lang=ja"), name, note="注記", with_table=True)
    content = DATA_LEFT_OUT.get(name, bytes)(content)
    said = words(name, content)
    if name == "html":
        # What is shown in English only when the reader asks for it waits in a template.
        said = re.sub(r"<script.*?</script>|<style.*?</style>|<template.*?</template>", "", said, flags=re.S)
        said = UNREAD.sub("", said)
    found = (pieces(said) & ENGLISH) - of_sources(curated)
    if name in ("pdf", "pptx"):  # a line of a document may be a part of the title of a source
        found = {word for word in found if not curated.frame["source_title"].str.contains(word, regex=False).any()}
    assert found == set()
    assert re.search("[ぁ-んァ-ヶ]", said)


def test_the_test_would_find_an_english_word(curated, words):
    said = words("svg", export(curated, View.from_query("q=sinai"), "svg"))
    assert (pieces(said) & ENGLISH) - of_sources(curated)


def test_the_workbook_has_japanese_heads_and_types(curated):
    book = openpyxl.load_workbook(io.BytesIO(export(curated, View.from_query("q=sinai&lang=ja"), "xlsx")))
    heads, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert not [head for head in heads if head.isascii()]
    assert heads.index("名称（日本語）") < heads.index("名称")
    assert heads.index("系列（日本語）") < heads.index("系列")
    assert not [row for row in rows if row[heads.index("任務の種類")].isascii()]
    explained = [row[0] for row in book.worksheets[-1].iter_rows(min_row=2, values_only=True)]
    assert set(explained) == set(heads)

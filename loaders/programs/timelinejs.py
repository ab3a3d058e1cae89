"""TimelineJS: the spreadsheet with a column for each part of a date, the older one with whole dates, and the JSON.

Fields and rules: https://timeline.knightlab.com/docs/using-spreadsheets.html and .../docs/json-format.html. Other than
there a month 13 or 31 February is reported, not moved, and a row without a year is named, not lost.
"""

import re
from dataclasses import replace

import pandas as pd

from events.columns import NAMES
from loaders.decisions import Note
from loaders.files.records import refuse_many, refuse_repeated
from loaders.problems import finding
from loaders.program import Program
from loaders.programs.layout import eras_of, has, lay_out, named, set_aside
from loaders.programs.markup import plain_column
from loaders.rows import Json, Rows
from loaders.text_columns import TEXT, text_frame

ORIGINAL = "event"
# An export of ours says so of a background period that stands among the slides.
ROLE, ERA_ROLE = "role", "era"
ERA = ("id", "start", "end", "title", "title_ja")
PARTS = ("year", "month", "day")
SPREADSHEET = {
    "id": ("unique_id",),
    "start": ("Year", "Month", "Day"),
    "end": ("End Year", "End Month", "End Day"),
    "title": ("Headline",),
    "summary": ("Text",),
    "place": ("Location",),
    "latitude": ("Latitude",),
    "longitude": ("Longitude",),
    "source_url": ("Media",),
    "source_title": ("Media Caption",),
    "source_publisher": ("Media Credit",),
}
WHOLE_DATES = {"start": "Start Date", "end": "End Date"}
IMAGE = r"(?i)\.(?:jpe?g|png|gif|webp|svg)(?:[?#].*)?$|^<|^$"
ABOUT = re.compile(r"(?i)^(?:c\.|ca\.?\s|circa|about|around|approx)|頃|ごろ|^約")


def fits(frame: pd.DataFrame) -> bool:
    """Whether a frame is a TimelineJS sheet, of the present or the older kind."""
    return has(frame, "Headline") and (has(frame, "Year") or has(frame, "Start Date"))


def arrange(rows: Rows) -> Rows:
    """Bring a TimelineJS sheet under our columns; its title row and its eras are set aside."""
    kinds = named(rows.frame, "Type")
    title = (kinds == "title") & ~kinds[kinds == "title"].duplicated().reindex(kinds.index, fill_value=False)
    era = kinds == "era"
    older = {column: (name,) for column, name in WHOLE_DATES.items() if has(rows.frame, name)}
    group = "Group" if has(rows.frame, "Group") else "Tag"
    laid = lay_out(rows, SPREADSHEET | older | {"mission_type": (group,)}, "timelinejs")
    frame = laid.frame
    for column in ("title", "summary", "source_title", "source_publisher"):
        if column in frame:
            frame = frame.assign(**{column: plain_column(frame[column])})
    frame = frame.assign(start=with_approximation(frame["start"], named(rows.frame, "Display Date")))
    if "source_url" in frame:
        image = frame["source_url"].str.contains(IMAGE, regex=True)
        frame = frame.assign(source_url=frame["source_url"].mask(image, ""), media=frame["source_url"].where(image, ""))
    notes = [Note("title_row", {"count": int(title.sum())})] if title.any() else []
    notes += [Note("eras_found", {"count": int(era.sum())})] if era.any() else []
    demoted = (kinds == "title") & ~title
    findings = [finding("title_again", "Type", kinds[demoted], "warning")] if demoted.any() else []
    return replace(
        set_aside(replace(laid, frame=frame), title | era),
        eras=eras_of(frame[era]) if era.any() else rows.eras,
        findings=(*laid.findings, *findings),
        decisions=(*laid.decisions, *notes),
        day_first=False if older else None,
    )


def with_approximation(start: pd.Series, shown: pd.Series) -> pd.Series:
    """Mark the dates whose shown form says "about"."""
    about = shown.str.contains(ABOUT, regex=True) & start.str.fullmatch(r"[0-9-]+")
    return start.where(~about, start + "~")


def slides_of(content: Json) -> list[Json]:
    """Return the events of a TimelineJS file, none when a JSON value is no such file: its dates are objects."""
    slides = content.get("events") if isinstance(content, dict) else None
    dated = isinstance(slides, list) and any(isinstance(fields(slide).get("start_date"), dict) for slide in slides)
    return slides if isinstance(slides, list) and dated else []


def from_json(content: Json) -> Rows | None:
    """Read a TimelineJS file into rows like those of the spreadsheet; the item of `events` is the row.

    What an export of ours wrote is read from its own columns, which hold more than a slide can.
    """
    slides = slides_of(content)
    if not slides:
        return None
    refuse_many(slides)
    refuse_repeated(slides)
    behind = fields(content).get("eras")
    eras = [*(behind if isinstance(behind, list) else []), *filter(of_era, slides)]
    slides = [slide for slide in slides if not of_era(slide)]
    rows = ours(slides) if any(map(original, slides)) else theirs(slides)
    if eras:
        laid = lay_out(theirs(eras), SPREADSHEET, "timelinejs").frame
        given = text_frame({name: [original(era).get(name, "") for era in eras] for name in ERA}, laid.index)
        known = given["start"] != ""
        found = eras_of(laid)
        found = found.assign(**{name: given[name].where(known, found[name]) for name in ERA})
        rows = replace(rows, eras=found, decisions=(Note("eras_found", {"count": len(eras)}),))
    if fields(content).get("title"):
        rows = replace(rows, decisions=(*rows.decisions, Note("title_row", {"count": 1})))
    return rows


def of_era(slide: Json) -> bool:
    """Whether a slide of an export of ours is a background period."""
    return fields(slide).get(ROLE) == ERA_ROLE and bool(original(slide))


def theirs(slides: list[Json]) -> Rows:
    """Make rows of slides under the names of the spreadsheet."""
    frame = slide_frame(slides)
    return Rows(frame, len(frame), "timelinejs")


def ours(slides: list[Json]) -> Rows:
    """Make rows of slides of an export of ours; one that was added since is read like any other."""
    given = [original(slide) for slide in slides]
    names = dict.fromkeys(name for each in given for name in each)
    frame = text_frame({name: [each.get(name, "") for each in given] for name in names}, range(1, len(given) + 1))
    added = [place for place, each in enumerate(given, 1) if not each]
    if added:
        laid = arrange(theirs(slides)).frame.reindex(added).dropna(how="all")
        frame = pd.concat([frame.drop(index=added), laid[[name for name in laid if name in NAMES]]]).fillna("")
    columns = {name: (name,) for name in NAMES if name in frame}
    return Rows(frame.astype(TEXT).sort_index(), len(frame), "timelinejs", columns=columns)


def original(slide: Json) -> dict[str, str]:
    """Return the columns that an export of ours wrote beside a slide, none for any other slide."""
    given = fields(fields(slide).get(ORIGINAL))
    texts = {name: value for name, value in given.items() if isinstance(value, str)}
    return texts if len(texts) == len(given) and {"start", "title"} <= set(texts) else {}


def fields(value: Json) -> dict[str, Json]:
    """Return a JSON object, an empty one in the place of any other value."""
    return value if isinstance(value, dict) else {}


def slide_frame(slides: list[Json]) -> pd.DataFrame:
    """Make a frame of slides under the names of the spreadsheet."""
    records = [record(fields(slide)) for slide in slides]
    columns = {name: [each[name] for each in records] for name in record({})}
    return text_frame(columns, range(1, len(records) + 1))


def record(slide: dict[str, Json]) -> dict[str, str]:
    """Return the fields of a slide under the names of the spreadsheet."""
    parts = ("start_date", "end_date", "text", "media", "location")
    start, end, text, media, location = (fields(slide.get(name)) for name in parts)
    found = {part.capitalize(): start.get(part) for part in PARTS}
    found |= {f"End {part.capitalize()}": end.get(part) for part in PARTS}
    found |= {"Display Date": slide.get("display_date") or start.get("display_date")}
    found |= {"Headline": text.get("headline"), "Text": text.get("text"), "Group": slide.get("group")}
    found |= {"Media": media.get("url"), "Media Credit": media.get("credit"), "Media Caption": media.get("caption")}
    found |= {"Location": location.get("name"), "Latitude": location.get("lat"), "Longitude": location.get("lon")}
    found |= {"unique_id": slide.get("unique_id"), "Type": slide.get("type")}
    return {name: value if isinstance(value, str) else "" for name, value in found.items()}


TIMELINEJS = Program(fits=fits, arrange=arrange, from_json=from_json)

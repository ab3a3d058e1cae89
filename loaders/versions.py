"""Earlier versions of the events of a dataset, kept in its folder, so that a reader can be told what has changed."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from loaders.curated import DATA

FOLDER = "versions"
DATES = "dates.toml"
NAMED = re.compile(r"(\d+(?:\.\d+)*)\.csv\.gz")


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """A version of the events: its number, its date in EDTF or "", and its `events.csv`, packed by gzip."""

    version: str
    date: str
    content: bytes


def earlier_versions(folder: Path = DATA) -> tuple[EarlierVersion, ...]:
    """Return the earlier versions that a dataset folder keeps in `versions/`, the newest first.

    They lie there as `1.0.0.csv.gz`; `dates.toml` beside them says of which day each is.
    """
    days = dates_of(folder / FOLDER / DATES)
    found = {match[1]: path for path in (folder / FOLDER).glob("*") if (match := NAMED.fullmatch(path.name))}
    ordered = sorted(found, key=lambda number: [int(part) for part in number.split(".")], reverse=True)
    return tuple(EarlierVersion(each, days.get(each, ""), found[each].read_bytes()) for each in ordered)


def dates_of(path: Path) -> dict[str, str]:
    """Return the date of each version as far as a file says it; an unreadable file says none."""
    try:
        return {version: str(day) for version, day in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError):
        return {}

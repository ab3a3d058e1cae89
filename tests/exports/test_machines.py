"""Whatever the zone, the language and the day of the machine: the same events, the same problems, the same exports."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from events import View
from exports import export
from loaders import load_curated, load_events

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
MACHINES = [
    ("Pacific/Kiritimati", "C"),
    ("America/Los_Angeles", "ja_JP.UTF-8"),
    ("Asia/Tokyo", "tr_TR.UTF-8"),
    ("America/Los_Angeles", "tr_TR.UTF-8"),
]
CHILD = """
import hashlib, json, locale, sys, time
from contextlib import suppress
from datetime import date
from pathlib import Path

with suppress(locale.Error):  # a machine without this language still has its name in the environment
    locale.setlocale(locale.LC_ALL, "")

from events import View, facet_counts, select
from exports import export
from loaders import UnreadableFile, events_csv, load_curated, load_events, problems_csv

def digest(content):
    return hashlib.sha256(content).hexdigest()

found = {}
for path in sorted(Path("tests/loaders/samples").glob("*_*.*"))[::4] + [Path(sys.argv[1])]:
    if path.stat().st_size < 10_000 and not path.name.startswith(("E13", "E15")):
        try:
            report = load_events(path, as_of=date(2026, 11, 23))
            frame = report.table.frame
            days = frame[["first_day", "last_day"]].astype("str").to_csv()
            found[path.name] = [len(report.table), digest(events_csv(report.table) + days.encode()),
                                digest(problems_csv(report, "ja"))]
        except UnreadableFile as refused:
            found[path.name] = refused.sentence("ja")
curated = load_curated(as_of=date(2026, 11, 23)).table
for query in ("q=INDIA", "q=indıa", "q=İRAQ", "q=iraq"):
    found[query] = len(select(curated, View.from_query(query)))
for kind in ("csv", "svg"):
    found[kind] = digest(export(curated, View.from_query("country=AUS&lang=ja"), kind))
print(json.dumps([time.tzname, found]))
"""
JAPANESE = "件名,開始日,国\n対イラン訪問,平成4年9月17日,イラン\nINDIA,2020-01-01T00:30:00+09:00,india\n"


def machine(zone, language, path):
    """Start a machine of a zone and a language, which tells what it makes of the samples and of the curated events."""
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)],
        env=os.environ | {"TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONIOENCODING": "utf-8"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_zone_and_language_of_the_machine_change_nothing(tmp_path):
    path = tmp_path / "出来事_一覧.csv"
    path.write_text(JAPANESE, encoding="utf-8")
    zones, seen = set(), []
    for started in [machine(*each, path) for each in MACHINES]:
        told, complaint = started.communicate(timeout=300)
        assert started.returncode == 0, complaint.decode(errors="replace")[-2_000:]
        zone, found = json.loads(told)
        zones.add(tuple(zone))
        seen.append(found)
    assert len(zones) == 3
    assert seen[0][path.name][0] == 2
    assert seen[0]["q=INDIA"] > 0 < seen[0]["q=iraq"]
    assert seen.count(seen[0]) == len(MACHINES)


LEAP = date(2028, 2, 29)
ONGOING = (
    b"id,start,end,title,source_url\na,2027-12-31,..,A,https://example.org/a\nb,2028-02-29,..,B,https://example.org/b\n"
)


@pytest.mark.parametrize("day", [LEAP, date(2027, 12, 31), date(2028, 1, 1)])
def test_what_goes_on_reaches_the_day_that_is_stated(day):
    table = load_events(ONGOING, as_of=day).table
    reached = table.frame.set_index("id")["last_day"].dt.date.to_dict()
    assert reached == {"a": day, "b": max(day, LEAP)}
    assert load_curated(as_of=day).table.as_of == day
    for kind in ("csv", "svg"):
        assert export(table, View(), kind)


def test_leap_day_has_a_last_year_that_is_read(monkeypatch):
    class LeapDay(date):
        @classmethod
        def today(cls):
            return LEAP

    monkeypatch.setattr("loaders.load.date", LeapDay)
    report = load_events(b"start,end,title\n2128,..,A\n2129,,B\n")
    assert report.table.as_of == LEAP
    assert report.table.frame["title"].tolist() == ["A"]
    assert [problem.code for problem in report.errors] == ["date_far"]


def test_one_day_holds_for_a_load_on_which_midnight_passes(monkeypatch):
    days = iter([date(2027, 12, 31), date(2028, 1, 1), date(2028, 1, 1)])

    class Midnight(date):
        @classmethod
        def today(cls):
            return next(days)

    for module in ("loaders.load", "loaders.dates.reading", "events.table"):
        monkeypatch.setattr(f"{module}.date", Midnight)
    report = load_events(b"start,end,title\n2027-01-01,..,A\n2128,,B\n")
    assert report.table.as_of == date(2027, 12, 31)
    assert report.table.frame["last_day"].dt.date.tolist() == [date(2027, 12, 31)]
    assert [problem.row for problem in report.errors] == [3]
